import { memo } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { BLOCK_KINDS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { SimilarDialog } from '../similar/SimilarDialog.tsx';
import { AcceptAbove } from './AcceptAbove.tsx';
import { codeChoice } from './code-choice.ts';
import type { CodeIndex } from './code-index.ts';
import { DecodingsDialog } from './DecodingsDialog.tsx';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { FieldReadings } from './FieldReadings.tsx';
import { KIND_KEYS } from './kind-keys.ts';
import { RejectBelow } from './RejectBelow.tsx';
import { SelectionMenu } from './SelectionMenu.tsx';

interface DeskMenusProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  actions: DeskActions;
}

const close = (): void => useDeskStore.setState({ menu: null });

/** The menus that keys open over the desk. */
export const DeskMenus = memo(function DeskMenus({ detail, codes, actions }: DeskMenusProps) {
  const t = useT();
  const menu = useDeskStore((state) => state.menu);
  const focus = useDeskStore((state) => state.focus);
  if (menu === 'kind') {
    const span = actions.blocks.range();
    return (
      <ChoiceMenu
        title={t('kinds.title')}
        note={t('kinds.scope', { count: span ? span.end - span.start : 0 })}
        choices={BLOCK_KINDS.map((kind) => ({ id: kind, label: t(`kind.${kind}`), key: KIND_KEYS[kind] }))}
        onChoose={(kind) => actions.blocks.setKind(kind)}
        onClose={close}
      />
    );
  }
  if (menu === 'acceptAbove') return <AcceptAbove detail={detail} codes={codes} actions={actions} />;
  if (menu === 'decodings') return <DecodingsDialog documentId={detail.row.id} onClose={close} />;
  if (menu === 'rejectBelow') return <RejectBelow detail={detail} codes={codes} actions={actions} />;
  if (menu === 'readings' && focus?.type === 'field')
    return <FieldReadings name={focus.name} detail={detail} actions={actions} />;
  const measure =
    (menu === 'recode' || menu === 'similar') && focus?.type === 'measure'
      ? detail.review.measures.find((candidate) => candidate.id === focus.id)
      : undefined;
  if (menu === 'similar' && measure)
    return <SimilarDialog key={measure.id} detail={detail} measure={measure} codes={codes} onClose={close} />;
  if (!measure) return <SelectionMenu detail={detail} codes={codes} actions={actions} />;
  const rank = new Map(measure.alternatives.map((alternative, index) => [alternative.code, index]));
  const ordered = codes.all.toSorted(
    (a, b) => (rank.get(a.code.id) ?? codes.all.length) - (rank.get(b.code.id) ?? codes.all.length),
  );
  return (
    <ChoiceMenu
      title={t('codes.recode')}
      filter={{ placeholder: t('codes.filter'), empty: t('codes.none') }}
      choices={ordered.map((entry) => ({ ...codeChoice(entry), current: entry.code.id === measure.code }))}
      onChoose={(code) => actions.measures.recode(measure.id, code)}
      onClose={close}
    />
  );
});
