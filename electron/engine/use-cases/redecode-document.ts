import iconv from 'iconv-lite';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { reverseMisreading } from '../../../shared/text/detect-misreading.ts';
import type { ByteEncoding, TextEncoding } from '../../../shared/text/model.ts';
import type { EngineContext } from '../context.ts';
import { storable } from '../import/decode.ts';
import { documentIdOf } from '../import/read-page.ts';
import { encodingRead, importedBytes, redecodedOrigin, textEncoding } from '../import/redecoded-origin.ts';
import { startRuleWork } from '../rules/rule-work.ts';
import type { DocumentRecord } from '../store/tables/documents.ts';
import { makeMissingPrints } from './make-missing-prints.ts';
import { storePage } from './store-page.ts';

/** What `decodePage` calls the encodings that a page may have been read as. */
const READ_AS: Record<string, ByteEncoding> = { gb18030: 'gb18030', 'big5-hkscs': 'big5' };

/** A new reading of a page, with the encoding where it is one of the imported bytes. */
interface Reading {
  text: string;
  encoding: TextEncoding | null;
}

function chosenReading({ store }: EngineContext, record: DocumentRecord, encoding: TextEncoding): Reading {
  const documentId = record.id;
  if (!textEncoding(encodingRead(record)))
    throw new JiaoyueError('encoding_unknown', 'the file is not text', { documentId });
  const text = iconv.decode(importedBytes(store, documentId) ?? Buffer.alloc(0), encoding);
  // Its bytes would not be known for text again.
  if (text.includes('\0'))
    throw new JiaoyueError('encoding_unknown', `the file is not ${encoding}`, { documentId, encoding });
  return { text, encoding };
}

function offeredReading({ store }: EngineContext, record: DocumentRecord, bytes: Buffer): Reading {
  const documentId = record.id;
  const offer = store.analyses.get(documentId)?.redecode;
  if (!offer) throw new JiaoyueError('encoding_unknown', 'the page reads as it is', { documentId });
  const { readAs, wasEncodedAs } = offer;
  if (READ_AS[record.encoding] === readAs) {
    const encoding = wasEncodedAs === 'big5' ? 'big5-hkscs' : wasEncodedAs;
    return { text: iconv.decode(bytes, encoding), encoding };
  }
  // Of a document that is no text file, what was read out of it stands for the file.
  const readBefore = iconv.encodingExists(record.encoding)
    ? iconv.decode(bytes, record.encoding)
    : (store.documents.text(documentId) ?? '');
  return { text: reverseMisreading(readBefore, readAs, wasEncodedAs).text, encoding: null };
}

/**
 * Reads a page again: in the encoding that was chosen, else in the one that its analysis offers. Where the import read
 * it wrongly, the imported bytes are decoded anew; where the file held the wrong text already, the misreading is
 * reversed. The result is a document of its own, in UTF-8, that names the old one as its origin; the old one keeps its
 * text and decisions. Asked again it gives the document that is there.
 *
 * @throws JiaoyueError `not_found`, `encoding_unknown` where the page makes no offer or its file is none of that
 *   encoding, `file_empty`, `read_only`, `pipeline_failed`
 */
export async function redecodeDocument(
  context: EngineContext,
  { documentId, encoding }: Input<'documents.redecode'>,
): Promise<Output<'documents.redecode'>> {
  const { store, emit } = context;
  const record = store.documents.byId(documentId);
  const bytes = store.documents.bytes(documentId);
  if (!record || !bytes) throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  if (store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  const read = encoding ? chosenReading(context, record, encoding) : offeredReading(context, record, bytes);
  const source = storable(read.text);
  const stored = Buffer.from(source, 'utf8');
  await makeMissingPrints(context, null);
  const result = await storePage(context, {
    id: documentIdOf(stored),
    name: record.name,
    origin: redecodedOrigin(documentId, read.encoding),
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
