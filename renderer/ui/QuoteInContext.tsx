interface QuoteInContextProps {
  quote: string;
  before: string;
  after: string;
}

/** UTF-16 units shown on each side; the style cuts off what does not fit. */
const SHOWN = 40;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** A quote marked in the text around it, which is in Chinese. */
export function QuoteInContext({ quote, before, after }: QuoteInContextProps) {
  return (
    <q className="quoted" lang="zh">
      {oneLine([...before].slice(-SHOWN).join(''))}
      <mark>{oneLine(quote)}</mark>
      {oneLine([...after].slice(0, SHOWN).join(''))}
    </q>
  );
}
