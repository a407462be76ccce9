import { SaxesParser } from 'saxes';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

/** What is done with parts of an XML file as they come; names stand without their prefixes. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as a stream. Entities that a file declares itself are refused, so it cannot swell.
 *
 * @returns after each stretch that was handed to `handler`, so that what it found can be used up
 * @throws JiaoyueError `file_damaged`
 */
export async function* readXml(bytes: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  parser.on('error', (error) => {
    throw new JiaoyueError('file_damaged', `its XML is broken: ${error.message.slice(0, 200)}`);
  });
  parser.on('opentag', ({ name, attributes }) => handler.open?.(localName(name), attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.close();
  yield;
}
