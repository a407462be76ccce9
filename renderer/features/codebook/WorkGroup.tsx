import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { findCode } from '../../../shared/codebook/find-code.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { queries } from '../../api/queries.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import type { CodeIndex } from '../review/code-index.ts';

interface WorkGroupProps {
  entry: Output<'worklist.list'>['codes'][number];
  /** The version under which the first of its tags was made. */
  madeUnder: number;
  book: Codebook;
  codes: CodeIndex;
  readOnly: boolean;
  onConfirmAll: () => void;
  onRecodeAll: () => void;
  children: ReactNode;
}

/** The tags of one code that are to be looked at, with what it meant and what it means now. */
export function WorkGroup(props: WorkGroupProps) {
  const { entry, madeUnder, book, codes, readOnly, onConfirmAll, onRecodeAll, children } = props;
  const { code, reason, count, replacedBy } = entry;
  const t = useT();
  const language = useLanguage();
  const before = useQuery(queries.codebookVersion(madeUnder)).data;
  const look = codes.look(code);
  const definition = (version: Codebook | undefined): string => {
    const found = version && findCode(version, code)?.code;
    const examples = (found?.include ?? []).join(t('list.separator'));
    const said = found?.definition ? bilingual(found.definition, language) : '';
    return (
      [said, examples && t('worklist.includes', { examples })].filter(Boolean).join(' ') || t('worklist.noDefinition')
    );
  };
  const names = replacedBy.map((id) => codes.look(id).name).join(t('list.separator'));
  return (
    <section className={`work-group ${look.group}`} data-testid="work-group">
      <header>
        <h2>
          <i className="swatch" aria-hidden /> {look.name}
          <span className="chip">{t(`worklist.reason.${reason}`, { codes: names })}</span>
        </h2>
        <span className="work-actions">
          {reason === 'meaning' && (
            <button type="button" className="button button-small" disabled={readOnly} onClick={onConfirmAll}>
              {t('worklist.confirmAll', { count })}
            </button>
          )}
          <button type="button" className="button button-small" disabled={readOnly} onClick={onRecodeAll}>
            {t('worklist.recodeAll', { count })}
          </button>
        </span>
      </header>
      <dl>
        <div>
          <dt>{t('worklist.before', { version: madeUnder })}</dt>
          <dd lang="zh">{definition(before)}</dd>
        </div>
        <div>
          <dt>{t('worklist.now')}</dt>
          <dd lang="zh">
            {reason === 'meaning' ? definition(book) : t(`worklist.reason.${reason}`, { codes: names })}
          </dd>
        </div>
      </dl>
      <ul>{children}</ul>
    </section>
  );
}
