import { TEXT_ENCODINGS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useDeskStore } from './desk-store.ts';

const choose = (): void => useDeskStore.setState({ menu: 'decodings' });

/** The encoding that a page was read in; of a text file another can be chosen. */
export function EncodingButton({ encoding }: { encoding: string }) {
  const t = useT();
  const isText = TEXT_ENCODINGS.some((known) => known === encoding);
  useShortcuts({ screen: null, capture: null, handlers: { 'page.encoding': choose }, isReady: () => isText });
  if (!isText) return <span className="pane-facts pane-encoding">{encoding}</span>;
  return (
    <Tip label={t('command.encoding')} shortcut="page.encoding">
      <button
        type="button"
        className="pane-encoding"
        aria-label={t('decodings.button', { encoding })}
        aria-haspopup="dialog"
        data-testid="encoding"
        onClick={choose}
      >
        {encoding}
      </button>
    </Tip>
  );
}
