import { CartesianGrid, ErrorBar, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../i18n/i18n.ts';
import { DASHES, ShareDot } from './ShareDot.tsx';
import type { ChartRow, Series } from './series.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

const HEIGHT = 240;

/** Both ends of an interval as distances from the value, which is how the library wants them. */
const distances = ({ values }: ChartRow, key: string): [number, number] => {
  const value = values[key] ?? 0;
  return [value - (values[`${key}Low`] ?? value), (values[`${key}High`] ?? value) - value];
};

interface SharesChartProps {
  title: string;
  /** Values from 0 to 1; the ends of the interval of `key` stand under `keyLow` and `keyHigh`. */
  rows: readonly ChartRow[];
  series: readonly Series[];
}

/** Shares in the course of time with their intervals; series differ in their dashes too. */
export function SharesChart({ title, rows, series }: SharesChartProps) {
  const language = useLanguage();
  const isStill = useReducedMotion();
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  const ticks = { fill: 'var(--soft)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart data={[...rows]} title={title} margin={{ top: 8, right: 24, bottom: 0, left: 0 }}>
        <CartesianGrid stroke="var(--rule)" vertical={false} />
        <XAxis
          dataKey="label"
          tick={ticks}
          tickLine={false}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          padding={{ left: 24, right: 24 }}
        />
        <YAxis
          width={52}
          domain={[0, 1]}
          tick={ticks}
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number) => share.format(value)}
        />
        <Tooltip
          isAnimationActive={false}
          formatter={(value, name) => [share.format(Number(value)), name]}
          contentStyle={{ background: 'var(--panel)', borderColor: 'var(--rule-strong)', color: 'var(--ink)' }}
          itemStyle={{ color: 'var(--ink)' }}
        />
        {series.map((each) => {
          const { key, name, token, pattern } = each;
          return (
            <Line
              key={key}
              name={name}
              dataKey={(row: ChartRow) => row.values[key]}
              stroke={`var(${token})`}
              strokeWidth={2}
              strokeDasharray={DASHES[pattern]}
              dot={({ cx, cy, index }) => <ShareDot key={index} cx={cx} cy={cy} series={each} />}
              isAnimationActive={!isStill}
            >
              <ErrorBar
                dataKey={(row: ChartRow) => distances(row, key)}
                width={5}
                stroke={`var(${token})`}
                isAnimationActive={false}
              />
            </Line>
          );
        })}
      </LineChart>
    </ResponsiveContainer>
  );
}
