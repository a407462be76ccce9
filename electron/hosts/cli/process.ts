import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { type Codebook, codebook as codebookSchema } from '../../../shared/contract/schemas/codebook.ts';
import { patternProblem } from '../../../shared/rules/find-rule.ts';
import { type FiledRule, ruleFile } from '../../../shared/rules/rule-file.ts';
import { seedsFolder } from '../../engine/app-paths.ts';
import { loadSeeds } from '../../engine/pipeline/load-seeds.ts';
import type { AnalysedPage } from '../../engine/pipeline/messages.ts';
import { openPipelinePool } from '../../engine/pipeline/pipeline-pool.ts';
import { codesInUse } from '../../engine/project-data.ts';
import { type RawLine, readLines } from './json-lines.ts';

export interface ProcessOptions {
  input: Readable;
  output: Writable;
  /** Where messages for people go. */
  errors: Writable;
  script: 'keep' | 'hans' | 'hant';
  /** `half` gives letters and digits their half-width forms. */
  width: 'keep' | 'half';
  /** Worker threads. */
  jobs: number;
  withText: boolean;
  /** A codebook file in place of the built-in one. */
  codebook?: string;
  /** A file with rules of reviewers, as a project writes it. */
  rules?: string;
}

/** Longest line read, in bytes; beyond it the line gives an error in its place. */
const LONGEST_LINE = 256 * 1024 * 1024;

const pageSchema = z
  .object({ id: z.unknown(), text: z.string().optional(), html: z.string().optional(), url: z.string().optional() })
  .refine(({ text, html }) => text !== undefined || html !== undefined, { message: 'text or html is missing' });

/**
 * `jiaoyue process`: pages as JSON Lines in, results as JSON Lines out, in the same order and in constant memory. A line
 * that cannot be processed gives `{id, error}` in its place. Returns the exit code: 0, 1 when a line failed, 2 when a
 * file given as an option cannot be used.
 */
export async function runProcess(options: ProcessOptions): Promise<number> {
  let codebook: Codebook;
  let rules: FiledRule[];
  try {
    codebook = options.codebook ? await readJson(options.codebook, codebookSchema) : loadSeeds(seedsFolder()).codebook;
    rules = options.rules ? await readRules(options.rules) : [];
  } catch (error) {
    options.errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const codeNames = new Map(
    codebook.groups.flatMap(({ codes }) => codes.map(({ id, name }) => [id, name.zh] as const)),
  );
  const data = { codebook: options.codebook ? codesInUse(codebook) : null, learned: null };
  const pool = openPipelinePool({
    workers: options.jobs,
    seedsFolder: seedsFolder(),
    rules,
    projectData: () => data,
  });
  let failed = 0;

  const work = async (line: RawLine): Promise<string> => {
    let id: unknown = null;
    try {
      const page = parseLine(line, (found) => {
        id = found;
      });
      const result = await pool.analyse(page, { script: options.script, width: options.width });
      return JSON.stringify(toRecord(id, result, 'html' in page || options.withText, codeNames));
    } catch (error) {
      failed++;
      const code = error instanceof JiaoyueError ? error.code : 'internal';
      return JSON.stringify({ id, error: { code, message: error instanceof Error ? error.message : String(error) } });
    }
  };

  // An error between two writes is seen before the next one; a stream that has failed never drains.
  const noted = (): void => undefined;
  options.output.on('error', noted);
  const window: Promise<string>[] = [];
  const writeFirst = async (): Promise<void> => {
    const text = await window.shift();
    if (options.output.errored) throw options.output.errored;
    if (text !== undefined && !options.output.write(`${text}\n`)) await once(options.output, 'drain');
  };
  try {
    for await (const line of readLines(options.input, LONGEST_LINE)) {
      if (line && isBlankLine(line)) continue;
      window.push(work(line));
      if (window.length >= options.jobs * 2) await writeFirst();
    }
    while (window.length > 0) await writeFirst();
  } catch (error) {
    // The reader of our output has gone (`| head`): nothing is left to do.
    if (!isBrokenPipe(error)) throw error;
    return failed > 0 ? 1 : 0;
  } finally {
    options.output.off('error', noted);
    await pool.close();
  }
  if (failed > 0) options.errors.write(`${failed} line${failed === 1 ? '' : 's'} could not be processed\n`);
  return failed > 0 ? 1 : 0;
}

function parseLine(line: RawLine, found: (id: unknown) => void): { text: string } | { html: string; url?: string } {
  if (!line) throw new JiaoyueError('payload_too_large', `the line is longer than ${LONGEST_LINE} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw new JiaoyueError('invalid_input', error instanceof Error ? error.message : String(error));
  }
  if (typeof json === 'object' && json !== null && 'id' in json) found(json.id ?? null);
  const page = pageSchema.safeParse(json);
  if (!page.success)
    throw new JiaoyueError('invalid_input', page.error.issues.map(({ message }) => message).join('; '));
  const { text, html = '', url } = page.data;
  if (text !== undefined) return { text };
  return url === undefined ? { html } : { html, url };
}

function toRecord(id: unknown, page: AnalysedPage, withText: boolean, codeNames: ReadonlyMap<string, string>): object {
  const { script, redecode, blocks, edits, editSuggestions, fields, fieldCandidates, measures, verdict, pipeline } =
    page.analysis;
  return {
    id,
    offsetUnit: 'utf16',
    ...(withText ? { text: page.text } : {}),
    clean: page.clean,
    script,
    redecode,
    blocks,
    edits,
    editSuggestions,
    fields,
    fieldCandidates,
    measures: measures.map((measure) => ({ ...measure, codeName: codeNames.get(measure.code) ?? measure.code })),
    verdict,
    pipeline,
  };
}

/** @throws Error naming the file and the rule that cannot be used */
async function readRules(file: string): Promise<FiledRule[]> {
  const { rules } = await readJson(file, ruleFile);
  for (const { name, pattern } of rules) {
    const problem = patternProblem(pattern);
    if (problem) throw new Error(`${file}: the rule ${name} cannot be used: ${problem}`);
  }
  return rules;
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function isBlankLine(line: Buffer): boolean {
  return line.length < 64 && line.toString('latin1').trim() === '';
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
