import { Worker } from 'node:worker_threads';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { characterMapsFolder, entryFile } from '../../app-paths.ts';
import type { PdfReply, PdfSetup } from './pdf-messages.ts';

/** A document that takes longer than this was made to, ms. */
const LONGEST = 120_000;
/** Bytes of memory a document may take, MB. */
const MOST_MEMORY = 1_024;

export interface PdfReader {
  /**
   * The text of a PDF, one document at a time.
   *
   * @throws JiaoyueError `pdf_without_text`, `file_encrypted`, `file_damaged`
   */
  text(bytes: Buffer): Promise<string>;
  close(): Promise<void>;
}

/** Reads PDF in a thread that starts with the first document and is started anew when one breaks or blocks it. */
export function openPdfReader(): PdfReader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function start(): Worker {
    const setup: PdfSetup = { characterMaps: characterMapsFolder() };
    const started = new Worker(entryFile('pdf-worker'), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      stdout: true,
      stderr: true,
    });
    // The library tells of what it would draw with; nothing is drawn.
    started.stdout.resume();
    started.stderr.resume();
    return started;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }

  async function read(bytes: Buffer): Promise<string> {
    if (isClosed) throw new JiaoyueError('job_cancelled', 'the import has ended');
    worker ??= start();
    const asked = worker;
    const reply = await new Promise<PdfReply>((resolve) => {
      const end = (answer: PdfReply, isBroken: boolean): void => {
        clearTimeout(timer);
        asked.off('message', onMessage).off('error', onError).off('exit', onExit);
        if (isBroken && worker === asked) void stop();
        resolve(answer);
      };
      const broken = (message: string): void => end({ ok: false, code: 'file_damaged', message }, true);
      const timer = setTimeout(() => broken('it takes too long to read'), LONGEST);
      const onMessage = (answer: PdfReply): void => end(answer, false);
      const onError = (error: unknown): void => broken(String(error));
      const onExit = (): void => broken('reading it was stopped');
      asked.once('message', onMessage).once('error', onError).once('exit', onExit);
      asked.postMessage({ bytes: new Uint8Array(bytes) });
    });
    if (reply.ok) return reply.text;
    throw new JiaoyueError(reply.code, reply.message);
  }

  return {
    text(bytes) {
      const result = last.then(() => read(bytes));
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      isClosed = true;
      await stop();
    },
  };
}
