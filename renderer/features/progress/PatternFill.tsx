import type { Series } from './series.ts';

/** The name under which a series is filled inside one chart. */
export const fillId = (chart: string, { key }: Series): string => `${chart}-${key}`;

/** The fill of a series, for the definitions of an SVG. */
export function PatternFill({ chart, series }: { chart: string; series: Series }) {
  const color = `var(${series.token})`;
  return (
    <pattern id={fillId(chart, series)} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={series.pattern === 'solid' ? color : 'var(--panel)'} />
      {series.pattern === 'hatched' && <path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" stroke={color} strokeWidth={1.6} />}
      {series.pattern === 'dotted' && <circle cx={3} cy={3} r={1.2} fill={color} />}
    </pattern>
  );
}
