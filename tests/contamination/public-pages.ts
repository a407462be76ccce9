import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const folder = path.join(import.meta.dirname, '../../../shared/testsets');
const page = z.object({ id: z.string(), lines: z.array(z.string()) });

/** The public pages with gold main text, where they lie beside the project; they are never copied into it. */
export function publicPages(): { id: string; text: string }[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(fs.readFileSync(path.join(folder, name)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => page.parse(JSON.parse(line)))
    .map(({ id, lines }) => ({ id, text: lines.join('\n') }));
}
