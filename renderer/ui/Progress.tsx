interface ProgressProps {
  label: string;
  done: number;
  /** Null while it is not known how much there is. */
  total: number | null;
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div className="progress">
      <progress aria-label={label} {...(total !== null && { value: done, max: Math.max(1, total) })} />
    </div>
  );
}
