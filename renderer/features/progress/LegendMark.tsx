import { useId } from 'react';
import { fillId, PatternFill } from './PatternFill.tsx';
import { DASHES, ShareDot } from './ShareDot.tsx';
import type { Series } from './series.ts';

/** How a series is drawn: the fill of its bars, or its line with its point. */
export function LegendMark({ series, isShare }: { series: Series; isShare: boolean }) {
  const chart = useId();
  const color = `var(${series.token})`;
  if (isShare)
    return (
      <svg width={26} height={14} aria-hidden="true">
        <line x1={0} x2={26} y1={7} y2={7} stroke={color} strokeWidth={2} strokeDasharray={DASHES[series.pattern]} />
        <ShareDot cx={13} cy={7} series={series} />
      </svg>
    );
  return (
    <svg width={14} height={14} aria-hidden="true">
      <defs>
        <PatternFill chart={chart} series={series} />
      </defs>
      <rect x={1} y={1} width={12} height={12} fill={`url(#${fillId(chart, series)})`} stroke={color} />
    </svg>
  );
}
