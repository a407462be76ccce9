import { failureOf } from '../../api/api-error.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';

interface SimilarProgressProps {
  scanned: number;
  total: number;
  found: number;
  /** Null once the whole corpus was searched. */
  next: number | null;
  running: boolean;
  failed: unknown;
  stop: () => void;
  goOn: () => void;
}

/** How far the search has come, and the way to stop it or to go on. */
export function SimilarProgress({ scanned, total, found, next, running, failed, stop, goOn }: SimilarProgressProps) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number): string => value.toLocaleString(language);
  const counts = { done: number(scanned), total: number(total), found: number(found) };
  const finished = next === null;
  return (
    <div className="similar-progress">
      {!finished && <Progress label={t('similar.progress')} done={scanned} total={total || null} />}
      <p role="status">
        {finished && found === 0 ? t('similar.none') : t(finished ? 'similar.finished' : 'similar.searching', counts)}
        {failed !== null && <span className="field-error">{t(`error.${failureOf(failed).code}`)}</span>}
      </p>
      {!finished && !running && found > 0 && failed === null && (
        <p className="hint">{t('similar.full', { count: found })}</p>
      )}
      {!finished && (
        <button type="button" className="button button-small" onClick={running ? stop : goOn}>
          {t(running ? 'similar.stop' : 'similar.goOn')}
        </button>
      )}
    </div>
  );
}
