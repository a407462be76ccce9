import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const offset = z.int().min(0);
const taggedPage = z.object({
  id: z.string(),
  /** Whose page it is: pages of one site are held out together. */
  site: z.string(),
  text: z.string(),
  measures: z.array(z.object({ start: offset, end: offset, code: z.string() })),
});
export type TaggedPage = z.infer<typeof taggedPage>;

/** The tagged pages of every `*.jsonl` of a folder, in the order of their ids. @throws Error for a malformed line */
export function readTagged(folder: string): TaggedPage[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => taggedPage.parse(JSON.parse(line)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
