import type { Span } from '../../shared/text/model.ts';
import type { RegexQuestion } from './find-regex.ts';

/** How long a regular expression may take, ms. */
const LIMIT = 2_000;

/** Looks for regular expressions beside the page, as some take forever and nothing else can end them. */
export class RegexSearch {
  #worker: Worker | null = null;
  #timer = 0;

  /** Answers with the places found, null where that takes too long. A question ends the one before it unanswered. */
  ask(question: RegexQuestion, answer: (found: Span[] | null) => void): void {
    this.stop();
    const worker = new Worker(new URL('./regex-worker.ts', import.meta.url), { type: 'module' });
    const end = (found: Span[] | null): void => {
      this.stop();
      answer(found);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Span[]>) => end(data));
    this.#timer = window.setTimeout(() => end(null), LIMIT);
    this.#worker = worker;
    worker.postMessage(question);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
