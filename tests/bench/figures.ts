import os from 'node:os';

/** Figures of one bench by name; the unit is the end of the name (Ms, Mb, PerS …). */
export type Figures = Record<string, number>;

/** @param p between 0 and 1 */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export function show(bench: string, figures: Figures, asJson: boolean): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(value < 1 ? 3 : 1))]),
  );
  const machine = {
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
  };
  if (asJson) process.stdout.write(`${JSON.stringify({ bench, machine, figures: rounded })}\n`);
  else
    for (const [name, value] of Object.entries(rounded))
      process.stdout.write(`${name.padEnd(28)} ${String(value).padStart(10)}\n`);
}
