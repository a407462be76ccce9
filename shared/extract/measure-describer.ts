import type { Level, MeasureProposal, Span } from '../text/model.ts';
import type { PageView } from '../text/page-view.ts';
import { type ActorFinder, levelOf, pageLevel } from './actors.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Candidate } from './measure-candidates.ts';
import { instrumentOf, stageOf } from './measure-kind.ts';
import type { PageContext } from './page-context.ts';

/** How far back an actor is looked for, and how far into the measure. */
const ACTOR_REACH = 400;
const SUBJECT_REACH = 10;
/** Words that give away the level stand this near. */
const LEVEL_REACH = 200;
/** Level and usual actor of a page are read from this much of its body. */
const PAGE_SAMPLE = 20_000;

type Description = Pick<MeasureProposal, 'level' | 'actor' | 'region' | 'stage' | 'instrument'>;

/** Says of the measures of one page who does them, where, at which level and stage; asked in the order of the text. */
export class MeasureDescriber {
  readonly #view: PageView;
  readonly #finder: ActorFinder;
  readonly #gazetteer: Gazetteer;
  readonly #region: string | null;
  readonly #pageLevel: Level | null;
  readonly #usualActor: string | null;
  /** The paragraph asked about last, its actors, and how many of them are passed. */
  #paragraph: Span | null = null;
  #actors: Span[] = [];
  #passed = 0;

  /** @param region the region the page is about; empty where unknown */
  constructor({ view, page }: PageContext, finder: ActorFinder, gazetteer: Gazetteer, region: string) {
    this.#view = view;
    this.#finder = finder;
    this.#gazetteer = gazetteer;
    this.#region = region === '' ? null : region;
    const first = page.segments.find(({ kept, kind }) => kept && (kind === 'body' || kind === 'heading'))?.start ?? 0;
    const sample = view.folded.slice(first, first + PAGE_SAMPLE);
    this.#pageLevel = pageLevel(sample);
    const frequent = finder.mostFrequent(sample);
    this.#usualActor = frequent ? view.text.slice(first + frequent.start, first + frequent.end) : null;
  }

  describe({ start, end }: Span, { paragraph, clause, opening }: Candidate): Description {
    const { folded } = this.#view;
    const text = folded.slice(start, end);
    const before = folded.slice(Math.max(paragraph.start, start - ACTOR_REACH), start);
    const level = levelOf(text) ?? this.#pageLevel ?? levelOf(before.slice(-LEVEL_REACH));
    return {
      level,
      actor: this.#actor(start, end, paragraph),
      region: level === '国家' ? null : (this.#place(folded.slice(clause.start, end)) ?? this.#region),
      stage: stageOf(text, folded.slice(clause.start, start), opening),
      instrument: instrumentOf(text),
    };
  }

  #actor(start: number, end: number, paragraph: Span): string | null {
    if (this.#paragraph?.start !== paragraph.start) {
      this.#paragraph = paragraph;
      this.#actors = this.#finder.all(this.#view.folded, paragraph);
      this.#passed = 0;
    }
    // The subject may stand at the head of the measure itself.
    const until = Math.min(end, start + SUBJECT_REACH);
    while ((this.#actors[this.#passed]?.end ?? Number.POSITIVE_INFINITY) <= until) this.#passed++;
    const near = this.#actors[this.#passed - 1];
    const isNear = near && near.start >= Math.max(paragraph.start, start - ACTOR_REACH);
    return isNear ? this.#view.text.slice(near.start, near.end) : this.#usualActor;
  }

  /** The one region that the clause itself names, by its official name from the province down. */
  #place(folded: string): string | null {
    const named = this.#gazetteer.mentions(folded);
    const [first] = named[0]?.regions ?? [];
    const isOne = named.length === 1 && named[0]?.regions.length === 1;
    return isOne && first ? this.#gazetteer.fullName(first) : null;
  }
}
