import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../shared/random.ts';
import { type ProjectFolder, projectFolder } from '../support/project-folder.ts';
import { ACTIVITIES, type Acknowledged, type ActivityName } from './activities.ts';
import { type EnginePlace, EngineProcess } from './engine-process.ts';

/** Rounds in one project, before another is begun: to verify a large one takes its time. */
const IN_ONE_PROJECT = 8;
/** Longest that an activity goes on before it is ended, ms: those that analyse pages first have to get going. */
const LONGEST: Record<ActivityName, number> = {
  importPages: 5_000,
  reclean: 3_000,
  applyRules: 1_500,
  decide: 1_500,
  mark: 1_500,
  backUp: 400,
};

export interface RoundsSummary {
  rounds: number;
  /** Rounds by what they were in the middle of. */
  during: Record<string, number>;
  powerCuts: number;
  clockBack: number;
  /** Acknowledged commands that were looked for after a crash, with each crash anew. */
  commandsChecked: number;
  documents: number;
  /** What was wrong, each with its round. */
  problems: string[];
}

/** What is in the project after it was opened again, compared with what was acknowledged. */
async function check(place: EnginePlace, expected: Acknowledged, name: string): Promise<string[]> {
  const problems: string[] = [];
  const engine = await EngineProcess.open(place).catch((error: unknown) => {
    problems.push(`${name}: does not open: ${String(error)}`);
    return null;
  });
  if (!engine) return problems;
  try {
    const { documents } = await engine.call('project.get', {});
    if (documents < expected.documents)
      problems.push(`${name}: ${expected.documents} pages were acknowledged, ${documents} are there`);
    const known = new Set<string>();
    for (let offset = 0; ; offset += 500) {
      const { entries } = await engine.call('review.history', { documentId: null, offset, limit: 500 });
      for (const { commandId } of entries) known.add(commandId);
      if (entries.length < 500) break;
    }
    const lost = [...expected.commands].filter((id) => !known.has(id));
    if (lost.length > 0) problems.push(`${name}: ${lost.length} acknowledged commands are lost`);
    // What a crash leaves to be done is done in the background.
    for (;;) {
      const { jobs } = await engine.call('jobs.list', {});
      if (jobs.every(({ state }) => state !== 'running')) break;
      await sleep(20);
    }
    const report = await engine.call('project.verify', {});
    for (const { code, message } of report.problems.slice(0, 3)) problems.push(`${name}: ${code} ${message}`);
  } finally {
    await engine.close();
  }
  return problems;
}

const copyOf = ({ commands, documents }: Acknowledged): Acknowledged => ({ commands: new Set(commands), documents });

/** The file as it is on the disk at this moment, with the end of its log torn as by a cut of the power. */
function cutPower(where: ProjectFolder, random: Random): EnginePlace {
  const folder = path.join(where.folder, `cut-${random.int(0, 1_000_000_000)}`);
  fs.mkdirSync(folder);
  const project = path.join(folder, 'test.jiaoyue');
  fs.copyFileSync(where.project, project);
  if (fs.existsSync(`${where.project}-wal`)) {
    fs.copyFileSync(`${where.project}-wal`, `${project}-wal`);
    fs.appendFileSync(
      `${project}-wal`,
      Buffer.from(Array.from({ length: random.int(1, 5_000) }, () => random.int(0, 255))),
    );
  }
  return { project, preferences: path.join(folder, 'preferences.json') };
}

/**
 * Ends real engines by SIGKILL at random moments of what they do, and by cutting the power on a copy; after each the project
 * must open, hold everything that was acknowledged and verify clean.
 *
 * @param seed the same seed does the same; at which moments is up to the machine
 * @param told called after each round
 */
export async function runRounds(rounds: number, seed: number, told: (line: string) => void): Promise<RoundsSummary> {
  const random = new Random(seed);
  const names = Object.keys(ACTIVITIES) as ActivityName[];
  const summary: RoundsSummary = {
    rounds,
    during: {},
    powerCuts: 0,
    clockBack: 0,
    commandsChecked: 0,
    documents: 0,
    problems: [],
  };
  let where: ProjectFolder | null = null;
  let acknowledged: Acknowledged = { commands: new Set(), documents: 0 };
  for (let round = 0; round < rounds; round++) {
    if (!where || round % IN_ONE_PROJECT === 0) {
      where?.remove();
      where = projectFolder();
      acknowledged = { commands: new Set(), documents: 0 };
    }
    const clockBack = random.chance(0.15);
    const engine = await EngineProcess.open(where, { clockBack });
    // The first round of a project fills it, so that others have something to work on.
    const isFirst = round % IN_ONE_PROJECT === 0;
    const name = isFirst ? 'importPages' : random.pick(names);
    const activity = ACTIVITIES[name]({ engine, random, folder: where.folder, acknowledged }).catch(
      (error: unknown) => {
        if (engine.isAlive) summary.problems.push(`round ${round}, ${name}: ${String(error)}`);
      },
    );
    await Promise.race([activity, sleep(isFirst ? 60_000 : random.int(0, LONGEST[name]))]);
    let cut: { place: EnginePlace; expected: Acknowledged } | null = null;
    if (random.chance(0.4)) {
      engine.hold();
      cut = { place: cutPower(where, random), expected: copyOf(acknowledged) };
      engine.go();
      summary.powerCuts++;
    }
    await engine.kill();
    await activity;
    const expected = copyOf(acknowledged);
    const label = `round ${round}, ${name}`;
    if (cut) summary.problems.push(...(await check(cut.place, cut.expected, `${label}, power cut`)));
    summary.problems.push(...(await check(where, expected, label)));
    summary.during[name] = (summary.during[name] ?? 0) + 1;
    summary.clockBack += clockBack ? 1 : 0;
    summary.commandsChecked += expected.commands.size;
    summary.documents = Math.max(summary.documents, expected.documents);
    told(
      `${label}: ${expected.commands.size} commands, ${expected.documents} pages, ${summary.problems.length} problems`,
    );
  }
  where?.remove();
  return summary;
}
