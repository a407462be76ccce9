import iconv from 'iconv-lite';
import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { readHtml } from '../../../shared/text/html/read-html.ts';
import { TEXT_ENCODINGS } from '../../../shared/text/model.ts';
import type { EngineContext } from '../context.ts';
import { storable } from '../import/decode.ts';
import { encodingRead, importedBytes, textEncoding } from '../import/redecoded-origin.ts';

/** Bytes of the file that are read in each encoding. */
const HEAD = 128 * 1_024;
/** The end of a head may go through a character, and the rest of it may be misread up to this many units. */
const CUT = 4;
const SHOWN = 300;
/** What no page holds on purpose: what stands for broken bytes, control signs, places that no character has. */
const UNREADABLE = /[\ufffd\u0080-\u009f\ue000-\uf8ff]/gu;

/** From the first line that is not all ASCII, which reads the same in nearly every encoding. */
function sampleOf(text: string): string {
  const beyond = Math.max(0, text.search(/[^\s\u0020-\u007e]/u));
  const start = text.lastIndexOf('\n', beyond) + 1;
  return text
    .slice(Math.max(start, beyond - SHOWN / 2))
    .slice(0, SHOWN)
    .toWellFormed();
}

/**
 * How the beginning of a document's file reads in each encoding. One that gives zeros is none of a text and is left out.
 *
 * @throws JiaoyueError `not_found`, `encoding_unknown` where the file is no text file
 */
export function listDecodings({ store }: EngineContext, documentId: string): Output<'documents.decodings'> {
  const record = store.documents.byId(documentId);
  const bytes = importedBytes(store, documentId);
  if (!record || !bytes) throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const present = textEncoding(encodingRead(record));
  if (!present) throw new JiaoyueError('encoding_unknown', 'the file is not text', { documentId });
  const decodings = TEXT_ENCODINGS.map((encoding) => {
    const read = storable(iconv.decode(bytes.subarray(0, HEAD), encoding));
    const source = bytes.length > HEAD ? read.slice(0, -CUT) : read;
    const text = record.format === 'html' ? readHtml(source).text : source;
    return { encoding, present: encoding === present, source, sample: sampleOf(text) };
  });
  return {
    decodings: decodings
      .filter(({ source }) => !source.includes('\0'))
      .map(({ source, ...decoding }) => ({ ...decoding, errors: source.match(UNREADABLE)?.length ?? 0 })),
  };
}
