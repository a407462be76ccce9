import { expect, it } from 'vitest';
import { runRounds } from '../robustness/rounds.ts';

it('a project outlives engines that are killed, and power that is cut, at random moments', async () => {
  const { problems, commandsChecked } = await runRounds(6, 11, () => undefined);
  expect(problems).toEqual([]);
  expect(commandsChecked).toBeGreaterThan(0);
}, 240_000);
