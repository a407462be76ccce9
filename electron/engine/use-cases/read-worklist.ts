import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { Code } from '../../../shared/contract/schemas/codebook.ts';
import type { WorkItem, WorkReason } from '../../../shared/contract/schemas/codebook-work.ts';
import { textAround } from '../../../shared/text/text-around.ts';
import type { EngineContext } from '../context.ts';
import type { Store } from '../store/store.ts';

/** Every tag of a retired code is on the list, whatever version it was made under. */
const ANY_VERSION = Number.MAX_SAFE_INTEGER;

interface Outdated {
  code: string;
  reason: WorkReason;
  replacedBy: string[];
  /** Tags of a version below this are on the list. */
  before: number;
  count: number;
}

function reasonOf(code: Code): WorkReason {
  if (!code.retired) return 'meaning';
  const [first, ...others] = code.retired.replacedBy;
  if (first === undefined) return 'retired';
  return others.length > 0 ? 'split' : 'merged';
}

/** Codes with tags on the list, in the order of the codebook. */
function outdatedCodes({ codebooks, measures }: Store): Outdated[] {
  return codesOf(codebooks.current()).flatMap((code) => {
    const before = code.retired ? ANY_VERSION : (code.meaningVersion ?? 0);
    const count = before === 0 ? 0 : measures.countOutdated(code.id, before);
    if (count === 0) return [];
    return [{ code: code.id, reason: reasonOf(code), replacedBy: codebooks.codes().of(code.id), before, count }];
  });
}

function* rowsOf(store: Store, { code, reason, replacedBy, before }: Outdated, offset: number, limit: number) {
  for (const { documentId, title, codebookVersion, measure } of store.measures.listOutdated(
    code,
    before,
    offset,
    limit,
  )) {
    const raw = store.documents.text(documentId) ?? '';
    const { id, start, end, level, actor, region, stage, instrument, targets } = measure;
    const item: WorkItem = {
      documentId,
      title,
      measureId: id,
      start,
      end,
      rawQuote: raw.slice(start, end),
      ...textAround(raw, measure),
      code,
      attributes: { level, actor, region, stage, instrument, targets },
      codebookVersion,
      reason,
      replacedBy,
    };
    yield item;
  }
}

/** Accepted tags that were made under an older meaning of their code, or whose code is retired. */
export function readWorklist({ store }: EngineContext, input: Input<'worklist.list'>): Output<'worklist.list'> {
  const outdated = outdatedCodes(store);
  const rows: WorkItem[] = [];
  let skip = input.offset;
  for (const entry of outdated) {
    if (input.code !== undefined && entry.code !== input.code) continue;
    if (skip < entry.count) rows.push(...rowsOf(store, entry, skip, input.limit - rows.length));
    skip = Math.max(0, skip - entry.count);
    if (rows.length >= input.limit) break;
  }
  return {
    total: outdated.reduce((sum, { count }) => sum + count, 0),
    codes: outdated.map(({ code, reason, count, replacedBy }) => ({ code, reason, count, replacedBy })),
    rows,
  };
}
