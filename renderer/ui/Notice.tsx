import type { ReactNode } from 'react';

/** Says why there is nothing to see, and what to do about it. */
export function Notice({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="notice">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className="notice-actions">{children}</div>}
    </div>
  );
}
