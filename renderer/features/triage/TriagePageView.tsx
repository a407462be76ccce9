import { Fragment, useEffect, useRef } from 'react';
import type { TriagePage } from '../../../shared/contract/schemas/triage.ts';
import { deskHref } from '../../app/use-route.ts';
import { reasonName, useLanguage, useT } from '../../i18n/i18n.ts';
import { ShortcutKey } from '../../ui/ShortcutKey.tsx';
import { ExcerptText } from './ExcerptText.tsx';
import { useTriageStore } from './triage-store.ts';
import { VerdictTag } from './VerdictTag.tsx';

/** Where a page is from, in words. */
function useFacts(page: TriagePage): string[] {
  const t = useT();
  const language = useLanguage();
  const { site, siteCounts, publishedAt, crawledAt, source, characters } = page;
  const number = (value: number): string => value.toLocaleString(language);
  const facts = [
    site ?? t('triage.siteUnknown'),
    source,
    publishedAt && t('triage.published', { date: publishedAt }),
    crawledAt && t('triage.crawled', { date: crawledAt.slice(0, 10) }),
    t('app.characters', { count: characters }),
    siteCounts &&
      t('triage.siteCounts', { count: siteCounts.pages, bad: number(siteCounts.bad), pages: number(siteCounts.pages) }),
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

/** A page as far as it is needed to judge it: where it is from, what speaks for spam, and what stands around that. */
export function TriagePageView({ page }: { page: TriagePage }) {
  const t = useT();
  const facts = useFacts(page);
  const whole = useTriageStore((state) => state.whole);
  const text = useRef<HTMLElement>(null);
  const shown = `${page.id} ${whole}`;
  useEffect(() => {
    // What the verdict rests on is in sight at once, also where it stands at the end of a long page.
    if (shown) text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [shown]);
  const marks = page.excerpts.flatMap((excerpt) => excerpt.marks);
  const reasons = [
    ...new Set(marks.map(({ kind, rule }) => (kind === 'doubt' ? t('triage.doubt') : reasonName(rule)))),
  ];
  return (
    <article className="triage-page" data-testid="triage-page" data-id={page.id}>
      <header>
        <h2 lang="zh">{page.title}</h2>
        <p className="triage-facts">
          <VerdictTag of={page} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {page.url && <p className="triage-url">{page.url}</p>}
        <p className={marks.some(({ kind }) => kind === 'evidence') ? 'triage-reasons is-evidence' : 'triage-reasons'}>
          {reasons.length > 0 ? reasons.join(t('list.separator')) : t('triage.noEvidence')}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section ref={text} className="triage-text" aria-label={t('triage.text')} tabIndex={0}>
        {page.excerpts.map((excerpt, index) => {
          const before = page.excerpts[index - 1];
          return (
            <Fragment key={excerpt.start}>
              {before && <p className="triage-gap">{t('triage.gap', { count: excerpt.start - before.end })}</p>}
              <p className="triage-excerpt">
                <ExcerptText excerpt={excerpt} />
              </p>
            </Fragment>
          );
        })}
        {page.hidden > 0 && <p className="triage-gap">{t('triage.hidden', { count: page.hidden })}</p>}
        <p className="triage-more">
          {!whole && page.excerpts.length > 1 && (
            <button type="button" className="link" onClick={() => useTriageStore.setState({ whole: true })}>
              {t('triage.whole')} <ShortcutKey of="triage.whole" />
            </button>
          )}
          <a href={deskHref(page.id)}>
            {t('triage.open')} <ShortcutKey of="triage.open" />
          </a>
        </p>
      </section>
    </article>
  );
}
