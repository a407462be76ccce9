import type { LearnedVersion, LearningState } from '../../../shared/contract/schemas/learning.ts';
import { HEADS } from '../../../shared/learn/learned-model.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';

interface LearningVersionsProps {
  state: LearningState;
  /** Null while something is under way. */
  onUse: ((version: number) => void) | null;
}

/** Every attempt to learn, newest first, and the state the application came in; any that was good enough can be used again. */
export function LearningVersions({ state, onUse }: LearningVersionsProps) {
  const t = useT();
  if (state.versions.length === 0) return <p className="hint">{t('learning.none')}</p>;
  return (
    <table className="score-table learning-versions" aria-label={t('learning.versions')}>
      <thead>
        <tr>
          <th scope="col">{t('learning.version')}</th>
          <th scope="col">{t('learning.when')}</th>
          <th scope="col">{t('learning.from')}</th>
          <th scope="col">{t('learning.held')}</th>
          <th scope="col">{t('learning.use')}</th>
        </tr>
      </thead>
      <tbody>
        {state.versions.map((version) => (
          <VersionRow key={version.version} version={version} onUse={onUse} />
        ))}
        <tr>
          <th scope="row">{t('learning.factory')}</th>
          <td colSpan={3}>{t('learning.factoryHint')}</td>
          <td>
            <UseButton isInUse={state.inUse === 0} isUsable onUse={onUse && (() => onUse(0))} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function VersionRow({ version, onUse }: { version: LearnedVersion; onUse: LearningVersionsProps['onUse'] }) {
  const t = useT();
  const language = useLanguage();
  const { pages, adopted, evaluation } = version.summary;
  const { measures, better, worse, heads } = evaluation;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
  const said = (score: typeof measures.before): string =>
    t('learning.measures', {
      precision: share(score.found, score.proposed),
      recall: share(score.found, score.tagged),
      coded: share(score.coded, score.found),
    });
  const others = HEADS.flatMap((head) => {
    const score = heads[head];
    return score && score.choices > 0 ? [t('learning.headScore', { head: t(`learning.head.${head}`), ...score })] : [];
  });
  return (
    <tr>
      <th scope="row">{version.version}</th>
      <td>
        {when.format(new Date(version.at))}
        {version.author !== '' && <span className="faint"> · {version.author}</span>}
      </td>
      <td>{t('learning.pages', { count: pages })}</td>
      <td className="learning-held">
        <p>
          {t('learning.before')} {said(measures.before)}
        </p>
        <p>
          {t('learning.after')} {said(measures.after)}
        </p>
        <p className="faint">{t('learning.betterWorse', { pages: evaluation.pages, better, worse })}</p>
        {others.length > 0 && <p className="faint">{others.join(' · ')}</p>}
        {adopted.length > 0 && (
          <p>{t('learning.heads', { heads: adopted.map((head) => t(`learning.head.${head}`)).join(' · ') })}</p>
        )}
      </td>
      <td>
        <UseButton
          isInUse={version.inUse}
          isUsable={adopted.length > 0}
          onUse={onUse && (() => onUse(version.version))}
        />
      </td>
    </tr>
  );
}

interface UseButtonProps {
  isInUse: boolean;
  isUsable: boolean;
  onUse: (() => void) | null;
}

function UseButton({ isInUse, isUsable, onUse }: UseButtonProps) {
  const t = useT();
  if (isInUse) return <b>{t('learning.inUse')}</b>;
  if (!isUsable) return <span className="faint">{t('learning.notBetter')}</span>;
  return (
    <Tip label={t('learning.useHint')}>
      <button type="button" className="button" disabled={!onUse} onClick={() => onUse?.()}>
        {t('learning.use')}
      </button>
    </Tip>
  );
}
