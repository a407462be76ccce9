import { parseArgs } from 'node:util';
import { runRounds } from './rounds.ts';

/** `npm run robustness -- --rounds 100`: ends engines at random moments and looks at what is left. */

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const summary = await runRounds(Number(values.rounds), Number(values.seed), (line) =>
  process.stderr.write(`${line}\n`),
);
const during = Object.entries(summary.during)
  .map(([name, count]) => `${name} ${count}`)
  .join(', ');
for (const problem of summary.problems) process.stdout.write(`${problem}\n`);
process.stdout.write(
  `${summary.rounds} kills (${during}), ${summary.powerCuts} power cuts, clock back ${summary.clockBack}; ` +
    `${summary.commandsChecked} acknowledged commands looked for, up to ${summary.documents} pages; ` +
    `${summary.problems.length} problems\n`,
);
process.exitCode = summary.problems.length > 0 ? 1 : 0;
