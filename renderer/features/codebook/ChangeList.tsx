import type { CodebookChange } from '../../../shared/codebook/diff.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { type Language, useLanguage, useT } from '../../i18n/i18n.ts';
import { nameIn } from './problem-text.ts';

type Value = CodebookChange['before'];

/** Kinds whose value is a list of codes that took the place of another. */
const CODES = new Set<CodebookChange['kind']>(['codeMerged', 'codeSplit', 'codeRestored']);

function valueText(value: Value, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(language === 'zh' ? '；' : '; ');
  return [value.zh, value.en].filter(Boolean).join(' / ');
}

function Examples({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const gone = before.filter((example) => !after.includes(example));
  const added = after.filter((example) => !before.includes(example));
  return (
    <span className="change-values" lang="zh">
      {gone.map((example) => (
        <del key={example}>{example}</del>
      ))}
      {added.map((example) => (
        <ins key={example}>{example}</ins>
      ))}
    </span>
  );
}

function Values({ change, book }: { change: CodebookChange; book: Codebook }) {
  const t = useT();
  const language = useLanguage();
  const { kind, before, after } = change;
  if (Array.isArray(before) && Array.isArray(after)) return <Examples before={before} after={after} />;
  if (CODES.has(kind))
    return (
      <span className="change-values">
        {Array.isArray(after) && after.map((id) => nameIn(book, id, language)).join(t('list.separator'))}
      </span>
    );
  const was = valueText(before, language);
  const is = valueText(after, language);
  if (kind === 'codeAdded' || kind === 'groupAdded' || kind === 'codeRetired' || kind === 'codeRemoved') return null;
  return (
    <span className="change-values" lang="zh">
      {was ? <del>{was}</del> : <span className="is-unknown">{t('codebook.change.none')}</span>}
      <span className="visually-hidden">{t('codebook.change.became')}</span>
      {is ? <ins>{is}</ins> : <span className="is-unknown">{t('codebook.change.none')}</span>}
    </span>
  );
}

/** What is different between two versions, a line for each thing. @param book the later of the two */
export function ChangeList({ changes, book }: { changes: readonly CodebookChange[]; book: Codebook }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="changes" data-testid="changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.id}`}>
          <b lang="zh">{bilingual(change.name, language) || change.id}</b>
          <span className="chip">{t(`codebook.change.${change.kind}`)}</span>
          <Values change={change} book={book} />
        </li>
      ))}
    </ul>
  );
}
