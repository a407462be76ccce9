import { parentPort, workerData } from 'node:worker_threads';
import { pdfLines } from './pdf-lines.ts';
import type { PdfReply, PdfRequest, PdfSetup } from './pdf-messages.ts';

/** Letters a page has on average below which a document is taken for pictures of pages: stamps and page numbers. */
const FEWEST_LETTERS = 8;

const { characterMaps }: PdfSetup = workerData;

/**
 * The library as it is used here, for text alone: what it would draw with is not there. It looks for its own worker
 * under this name and starts none when it finds it.
 */
async function loadLibrary() {
  Object.assign(globalThis, {
    DOMMatrix: class {},
    Path2D: class {},
    ImageData: class {},
    pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
const library = loadLibrary();

async function textOf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await library;
  const task = getDocument({
    data: bytes,
    cMapUrl: characterMaps,
    cMapPacked: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const pages = await task.promise;
    const texts: string[] = [];
    let letters = 0;
    for (let number = 1; number <= pages.numPages; number++) {
      const page = await pages.getPage(number);
      const { items } = await page.getTextContent();
      const placed = items.flatMap((item) =>
        'str' in item
          ? {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              width: item.width,
              height: item.height,
              isLineEnd: item.hasEOL,
            }
          : [],
      );
      const text = pdfLines(placed);
      letters += text.replace(/\s/gu, '').length;
      texts.push(text);
      page.cleanup();
    }
    return letters < FEWEST_LETTERS * pages.numPages ? '' : texts.join('\n');
  } finally {
    await task.destroy();
  }
}

async function answer({ bytes }: PdfRequest): Promise<PdfReply> {
  try {
    const text = await textOf(bytes);
    return text.trim() === ''
      ? { ok: false, code: 'pdf_without_text', message: 'the pages are pictures without text' }
      : { ok: true, text };
  } catch (error) {
    const { name, message } = error as Error;
    const code = name === 'PasswordException' ? 'file_encrypted' : 'file_damaged';
    return { ok: false, code, message: message.slice(0, 300) };
  }
}

parentPort?.on('message', async (request: PdfRequest) => parentPort?.postMessage(await answer(request)));
