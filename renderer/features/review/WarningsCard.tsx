import { ArrowDown, ArrowUp, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { reasonName, ruleName, type Translate, useT } from '../../i18n/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useInSight } from '../../ui/use-in-sight.ts';
import { runShortcut } from '../shortcuts/use-shortcuts.ts';
import { useDeskStore } from './desk-store.ts';
import { NearDuplicates } from './NearDuplicates.tsx';
import { pageWarnings, type WarningStop, warningStops } from './page-warnings.ts';
import { RedecodeOffer } from './RedecodeOffer.tsx';
import { sameFocus } from './suggestions.ts';

function stopText({ about }: WarningStop, t: Translate): string {
  switch (about.type) {
    case 'page':
      return t(about.key, { count: 1 });
    case 'repair': {
      const { rule, reason, confidence } = about.edit;
      const what = `${ruleName(rule)} · ${reasonName(reason)}`;
      return t('warning.repair', { what, confidence: confidence.toFixed(2) });
    }
    case 'lost':
      return t('warning.lostHere');
    case 'unsure': {
      const { kind, confidence } = about.block;
      return t('warning.unsureBlock', { kind: t(`kind.${kind}`), confidence: confidence.toFixed(2) });
    }
  }
}

/** Says which warning the reader stands at, also to those who cannot see it. */
function StopInFront({ stops }: { stops: readonly WarningStop[] }) {
  const t = useT();
  const at = useDeskStore(({ focus }) => stops.findIndex((stop) => sameFocus(stop.focus, focus)));
  const line = useInSight<HTMLParagraphElement>(at >= 0);
  const stop = stops[at];
  return (
    <p ref={line} role="status" className="warning-stop" data-testid="warning-stop">
      {stop && t('warning.at', { number: at + 1, count: stops.length, text: stopText(stop, t) })}
    </p>
  );
}

/** What is worth a look before a page is called done, and the way from one such place to the next. */
export function WarningsCard({ detail }: { detail: DocumentDetail }) {
  const t = useT();
  const { nearDuplicates, redecode, raw, row, review } = detail;
  const { blocks, edits, fields } = review;
  // Decisions on measures change nothing here, and a long page is not read again for each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these parts of the page are all that warnings look at
  const warnings = useMemo(() => pageWarnings(detail), [raw, row.script, blocks, fields]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const stops = useMemo(() => warningStops(detail), [raw, row.script, blocks, fields, edits]);
  if (warnings.length === 0 && stops.length === 0 && !redecode && nearDuplicates.total === 0) return null;
  return (
    <section className="card warnings" aria-label={t('warning.title')}>
      {stops.length > 0 && (
        <div className="warnings-head">
          <h3>
            {t('warning.title')} {stops.length}
          </h3>
          <IconButton
            icon={ArrowUp}
            label={t('key.previousWarning')}
            shortcut="warning.previous"
            onClick={() => runShortcut('warning.previous')}
          />
          <IconButton
            icon={ArrowDown}
            label={t('key.nextWarning')}
            shortcut="warning.next"
            onClick={() => runShortcut('warning.next')}
          />
        </div>
      )}
      <ul>
        {warnings.map(({ key, count }) => (
          <li key={key}>
            <TriangleAlert size={13} aria-hidden />
            {t(key, { count })}
          </li>
        ))}
        {nearDuplicates.total > 0 && <NearDuplicates {...nearDuplicates} />}
      </ul>
      {stops.length > 0 && <StopInFront stops={stops} />}
      {redecode && <RedecodeOffer key={row.id} documentId={row.id} offer={redecode} />}
    </section>
  );
}
