import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { runProcess } from './process.ts';

const SCRIPTS = ['keep', 'hans', 'hant'] as const;
const WIDTHS = ['keep', 'half'] as const;

/** Reads an option that takes one of a few words. */
const oneOf =
  <T extends string>(names: readonly T[]) =>
  (value: string): T => {
    const known = names.find((name) => name === value);
    if (!known) throw new InvalidArgumentError(`one of ${names.join(', ')}`);
    return known;
  };

function jobs(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new InvalidArgumentError('a number from 1 to 64');
  return count;
}

interface Options {
  script: (typeof SCRIPTS)[number];
  width: (typeof WIDTHS)[number];
  jobs: number;
  withText: boolean;
  codebook?: string;
  rules?: string;
}

/** `jiaoyue process` */
export function addProcessCommand(program: Command): void {
  program
    .command('process')
    .description('a filter: pages as JSON Lines on stdin, results as JSON Lines on stdout, in the same order')
    .option('--script <script>', 'keep, hans or hant', oneOf(SCRIPTS), 'keep')
    .option('--width <width>', 'keep, or half for half-width letters and digits', oneOf(WIDTHS), 'keep')
    .option('--codebook <file>', 'codebook to propose measures by')
    .option('--rules <file>', 'rules to use besides the built-in ones')
    .option('--jobs <n>', 'pages worked on at once', jobs, 1)
    .option('--with-text', 'repeat the raw text in each result', false)
    .action(async ({ codebook, rules, ...options }: Options) => {
      process.exitCode = await runProcess({
        input: process.stdin,
        output: process.stdout,
        errors: process.stderr,
        ...options,
        ...(codebook ? { codebook } : {}),
        ...(rules ? { rules } : {}),
      });
    });
}
