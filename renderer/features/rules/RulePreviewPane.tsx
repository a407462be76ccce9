import type { RulePreview } from '../../../shared/contract/schemas/rules.ts';
import { failureOf } from '../../api/api-error.ts';
import { useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';
import { QuoteInContext } from '../../ui/QuoteInContext.tsx';
import { showPassage } from '../review/show-passage.ts';

interface RulePreviewPaneProps {
  /** Whether anything is looked for yet. */
  isEmpty: boolean;
  preview: RulePreview | null;
  isDone: boolean;
  failed: unknown;
  /** Called before a page is opened. */
  onLeave: () => void;
}

/** Of decided places the share on which reviewers did as the rule would, in whole per cent. */
const share = ({ agreed, disagreed }: RulePreview): number => Math.round((100 * agreed) / (agreed + disagreed));

/** Where a rule is found, how many places that are, and what speaks against it. */
export function RulePreviewPane({ isEmpty, preview, isDone, failed, onLeave }: RulePreviewPaneProps) {
  const t = useT();
  if (isEmpty) return <p className="rule-preview hint">{t('rules.preview.empty')}</p>;
  if (failed) {
    const { code, details } = failureOf(failed);
    const isRegex = details.problem === 'regex-invalid';
    return (
      <p className="rule-preview is-error" role="alert">
        {isRegex ? t('rules.problem.regex') : t(`error.${code}`)}
      </p>
    );
  }
  if (!preview) return <p className="rule-preview hint">{t('rules.preview.looking')}</p>;
  const { hits, pages, decided, finished, agreed, disagreed, slow, samples, done, total } = preview;
  return (
    <section className="rule-preview" aria-label={t('rules.preview')}>
      <p className="rule-counts" role="status" data-testid="rule-counts" data-done={isDone}>
        <b>{t('rules.preview.found', { hits, pages })}</b>
        {agreed + disagreed > 0 && (
          <span>{t('rules.preview.precision', { share: share(preview), count: agreed + disagreed })}</span>
        )}
      </p>
      {!isDone && <Progress label={t('rules.preview.looking')} done={done} total={total} />}
      {decided > 0 && (
        <p className="banner is-warning" role="alert">
          {t('rules.preview.decided', { count: decided })}
        </p>
      )}
      {finished > 0 && <p className="hint">{t('rules.preview.finished', { count: finished })}</p>}
      {slow.length > 0 && (
        <p className="banner is-warning">{t('rules.preview.slow', { count: slow.length, title: slow[0] ?? '' })}</p>
      )}
      <ul className="rule-samples">
        {samples.map(({ documentId, title, start, end, rawQuote, before, after, decided: isDecided }) => (
          <li key={`${documentId} ${start}`}>
            <button
              type="button"
              title={t('rules.preview.open')}
              onClick={() => {
                onLeave();
                showPassage(documentId, { start, end });
              }}
            >
              <small lang="zh">{title}</small>
              {isDecided && <span className="chip is-tagged">{t('rules.preview.isDecided')}</span>}
              <QuoteInContext quote={rawQuote} before={before} after={after} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
