import iconv from 'iconv-lite';
import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { reverseMisreading } from '../../../shared/text/detect-misreading.ts';
import type { ByteEncoding } from '../../../shared/text/model.ts';
import type { EngineContext } from '../context.ts';
import { storable } from '../import/decode.ts';
import { documentIdOf } from '../import/read-page.ts';
import { startRuleWork } from '../rules/rule-work.ts';
import { makeMissingPrints } from './make-missing-prints.ts';
import { storePage } from './store-page.ts';

/** What `decodePage` calls the encodings that a page may have been read as. */
const READ_AS: Record<string, ByteEncoding> = { gb18030: 'gb18030', 'big5-hkscs': 'big5' };

/**
 * Reads a page again in the encoding that its analysis offers. Where the import read it wrongly, the imported bytes are
 * decoded anew; where the file held the wrong text already, the misreading is reversed. The result is a document of its
 * own, in UTF-8, that names the old one as its origin; the old one keeps its text and decisions. Asked again it gives
 * the document that is there.
 *
 * @throws JiaoyueError `not_found`, `encoding_unknown` where the page makes no such offer, `read_only`, `pipeline_failed`
 */
export async function redecodeDocument(
  context: EngineContext,
  documentId: string,
): Promise<Output<'documents.redecode'>> {
  const { store, emit } = context;
  const record = store.documents.byId(documentId);
  const bytes = store.documents.bytes(documentId);
  if (!record || !bytes) throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  if (store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  const offer = store.analyses.get(documentId)?.redecode;
  if (!offer) throw new JiaoyueError('encoding_unknown', 'the page reads as it is', { documentId });
  const { readAs, wasEncodedAs } = offer;
  // Of a document that is no text file, what was read out of it stands for the file.
  const readBefore = iconv.encodingExists(record.encoding)
    ? iconv.decode(bytes, record.encoding)
    : (store.documents.text(documentId) ?? '');
  const read =
    READ_AS[record.encoding] === readAs
      ? iconv.decode(bytes, wasEncodedAs)
      : reverseMisreading(readBefore, readAs, wasEncodedAs).text;
  const source = storable(read);
  const stored = Buffer.from(source, 'utf8');
  await makeMissingPrints(context, null);
  const result = await storePage(context, {
    id: documentIdOf(stored),
    name: record.name,
    origin: `redecoded from ${documentId}`,
    provenance: { url: record.url, site: record.site, crawledAt: record.crawledAt },
    format: record.format,
    encoding: 'utf-8',
    bytes: stored,
    source,
  });
  if (result.created) {
    startRuleWork(context);
    emit({ type: 'documents', documentIds: null, position: store.events.position() });
  }
  return result;
}
