import type { Series } from './series.ts';

/** Lines are told apart by their dashes too. */
export const DASHES = { solid: '', hatched: '6 4', dotted: '2 3' } as const;

/** The point of a line: round where the line is solid, else an open square. */
export function ShareDot({ cx, cy, series }: { cx?: number | undefined; cy?: number | undefined; series: Series }) {
  if (cx === undefined || cy === undefined) return null;
  const color = `var(${series.token})`;
  return series.pattern === 'solid' ? (
    <circle cx={cx} cy={cy} r={4} fill={color} />
  ) : (
    <rect x={cx - 4} y={cy - 4} width={8} height={8} fill="var(--panel)" stroke={color} strokeWidth={2} />
  );
}
