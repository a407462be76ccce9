import type { Input, Output } from '../../shared/contract/contract.ts';
import { addProposals, type ProposedPage } from './add-proposals.ts';
import { openTestEngine, seedPages, type TestEngine } from './open-test-engine.ts';
import { type ProjectFolder, projectFolder } from './project-folder.ts';

type Asked = Partial<Input<'search.find'>>;
export type SearchAnswer = Output<'search.find'>;

/** A page without proposals. */
export const plainPage = (name: string, raw: string): ProposedPage => ({ name, raw, proposals: [] });

/** Pages that hold 医改 twice; two thirds of a hundred are more than wait for the index. */
export const manyPages = (count: number): ProposedPage[] =>
  Array.from({ length: count }, (_, number) => plainPage(`${number}.txt`, `第${number}页说医改，再说医改。`));

/** A project of its own whose texts are searched. */
export class SearchProject {
  readonly where: ProjectFolder = projectFolder();
  engine: TestEngine = openTestEngine(this.where);

  readonly find = (query: string, asked: Asked = {}): Promise<SearchAnswer> =>
    this.engine.call('search.find', { query, where: 'all', filter: {}, after: null, limit: 50, ...asked });

  /** Every answer to a query until the end of the corpus. */
  readonly findAll = async (query: string, asked: Asked = {}): Promise<SearchAnswer[]> => {
    const answers = [await this.find(query, asked)];
    for (let next = answers[0]?.next ?? null; next !== null; next = answers.at(-1)?.next ?? null)
      answers.push(await this.find(query, { ...asked, after: next }));
    return answers;
  };

  /** Every place of a query; how many of them a call gives depends on how fast the machine is. */
  readonly hitsOf = async (query: string, asked: Asked = {}): Promise<SearchAnswer['hits']> =>
    (await this.findAll(query, asked)).flatMap(({ hits }) => hits);

  readonly quotes = async (query: string, asked: Asked = {}): Promise<string[]> =>
    (await this.hitsOf(query, asked)).map(({ rawQuote }) => rawQuote);

  /** What is wrong with the project's file. */
  readonly problems = async (): Promise<unknown> => (await this.engine.call('project.verify', {})).problems;

  /** Works on the project's file while no engine has it open. */
  readonly between = async (work: () => void): Promise<void> => {
    await this.engine.close();
    work();
    this.engine = openTestEngine(this.where);
  };

  readonly add = (pages: ProposedPage[]): Promise<void> => this.between(() => addProposals(this.where.project, pages));

  async importSeeds(): Promise<void> {
    await this.engine.importPaths(seedPages);
  }

  async end(): Promise<void> {
    await this.engine.close();
    this.where.remove();
  }
}
