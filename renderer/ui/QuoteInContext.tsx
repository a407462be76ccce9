interface QuoteInContextProps {
  quote: string;
  before: string;
  after: string;
}

/** Characters shown on each side, of the quote's own line. */
const SHOWN = 40;

const lines = (text: string): string[] => text.split(/[\r\n]+/u);

/** A quote marked in the line it stands in, which is in Chinese. */
export function QuoteInContext({ quote, before, after }: QuoteInContextProps) {
  return (
    <q className="quoted" lang="zh">
      {[...(lines(before).at(-1) ?? '')].slice(-SHOWN).join('').trimStart()}
      <mark>{lines(quote).join(' ')}</mark>
      {[...(lines(after)[0] ?? '')].slice(0, SHOWN).join('').trimEnd()}
    </q>
  );
}
