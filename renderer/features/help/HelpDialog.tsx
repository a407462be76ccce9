import { useState } from 'react';
import codebookEn from '../../assets/guide/codebook-en.png';
import codebookZh from '../../assets/guide/codebook-zh.png';
import deskEn from '../../assets/guide/desk-en.png';
import deskZh from '../../assets/guide/desk-zh.png';
import libraryEn from '../../assets/guide/library-en.png';
import libraryZh from '../../assets/guide/library-zh.png';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { commandName } from '../shortcuts/command-name.ts';
import { useKey } from '../shortcuts/present-keys.ts';
import type { ShortcutId } from '../shortcuts/registry.ts';
import { type GuidePart, guideBlocks } from './guide-text.ts';

const SECTIONS = ['start', 'desk', 'measures', 'library', 'codebook', 'learning', 'export', 'safety'] as const;
type Section = (typeof SECTIONS)[number];

/** Made by `npm run pictures`. */
const PICTURES: Partial<Record<Section, { zh: string; en: string }>> = {
  desk: { zh: deskZh, en: deskEn },
  library: { zh: libraryZh, en: libraryEn },
  codebook: { zh: codebookZh, en: codebookEn },
};

/** The guide, offline and in the language of the interface. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const [section, setSection] = useState<Section>('start');
  const title = t(`guide.${section}.title`);
  const picture = PICTURES[section]?.[language];
  return (
    <Modal title={t('guide.title')} open wide onClose={onClose}>
      <div className="guide">
        <nav aria-label={t('guide.contents')}>
          {SECTIONS.map((each) => (
            <button
              key={each}
              type="button"
              className="guide-link"
              aria-current={each === section ? 'page' : undefined}
              onClick={() => setSection(each)}
            >
              {t(`guide.${each}.title`)}
            </button>
          ))}
        </nav>
        <article key={section}>
          <h3>{title}</h3>
          {guideBlocks(t(`guide.${section}.text`)).map(({ kind, lines }) => {
            const name = lines.map(plainText).join();
            if (kind === 'paragraph') return <p key={name}>{lines.map(GuideLine)}</p>;
            return (
              <ul key={name}>
                {lines.map((line) => (
                  <li key={plainText(line)}>{GuideLine(line)}</li>
                ))}
              </ul>
            );
          })}
          {picture && <img src={picture} alt={t('guide.picture', { title })} />}
        </article>
      </div>
    </Modal>
  );
}

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
