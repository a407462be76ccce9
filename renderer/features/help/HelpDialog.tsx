import { useState } from 'react';
import codebookEn from '../../assets/guide/codebook-en.png';
import codebookZh from '../../assets/guide/codebook-zh.png';
import deskEn from '../../assets/guide/desk-en.png';
import deskZh from '../../assets/guide/desk-zh.png';
import libraryEn from '../../assets/guide/library-en.png';
import libraryZh from '../../assets/guide/library-zh.png';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { readiness, runShortcut } from '../shortcuts/use-shortcuts.ts';
import { GuideText } from './GuideText.tsx';

const SECTIONS = [
  'start',
  'tour',
  'library',
  'filters',
  'desk',
  'measures',
  'search',
  'triage',
  'commands',
  'codebook',
  'rules',
  'learning',
  'progress',
  'export',
  'safety',
] as const;
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
          {readiness('app.tour') === 'ready' && (
            <button
              type="button"
              className="button guide-tour"
              onClick={() => {
                onClose();
                runShortcut('app.tour');
              }}
            >
              {t('tour.take')}
            </button>
          )}
        </nav>
        <article key={section}>
          <h3>{title}</h3>
          <GuideText text={t(`guide.${section}.text`)} />
          {picture && <img src={picture} alt={t('guide.picture', { title })} />}
        </article>
      </div>
    </Modal>
  );
}
