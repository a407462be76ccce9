import type { ChartRow } from './series.ts';

export interface Column {
  key: string;
  name: string;
}

/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula is marked as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table of a chart as CSV, with the mark by which spreadsheets know UTF-8. */
export function chartCsv(head: string, columns: readonly Column[], rows: readonly ChartRow[]): string {
  const lines = [
    [head, ...columns.map(({ name }) => name)],
    ...rows.map(({ label, values }) => [label, ...columns.map(({ key }) => String(values[key] ?? ''))]),
  ];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
