import { useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { commandName } from '../shortcuts/command-name.ts';
import { useKey } from '../shortcuts/present-keys.ts';
import type { ShortcutId } from '../shortcuts/registry.ts';
import { type GuidePart, guideBlocks } from './guide-text.ts';

const plainText = (line: readonly GuidePart[]): string =>
  line.map((part) => ('key' in part ? part.key : part.words)).join('');

/** The present key of a command; its name where it has none, as it stands in the palette. */
function GuideKey({ of }: { of: ShortcutId }) {
  const t = useT();
  const key = useKey(of);
  return key ? <Kbd keys={key} /> : <b>{commandName(of, t)}</b>;
}

function GuideLine(line: readonly GuidePart[]) {
  return line.map((part) =>
    'key' in part ? <GuideKey key={part.key} of={part.key} /> : <span key={part.words}>{part.words}</span>,
  );
}

/** A text of the guide or the tour, with the present keys of the commands it names. */
export function GuideText({ text }: { text: string }) {
  return guideBlocks(text).map(({ kind, lines }) => {
    const name = lines.map(plainText).join();
    if (kind === 'paragraph') return <p key={name}>{lines.map(GuideLine)}</p>;
    return (
      <ul key={name}>
        {lines.map((line) => (
          <li key={plainText(line)}>{GuideLine(line)}</li>
        ))}
      </ul>
    );
  });
}
