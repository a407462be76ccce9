import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const pageSchema = z.object({
  id: z.string(),
  site: z.string(),
  url: z.string().optional(),
  html: z.string(),
  /** The main text as a person or the page's publisher gives it. */
  gold: z.string(),
  lines: z.array(z.string()),
  /** For each line whether it belongs to the main text. */
  body: z.array(z.number()),
});

/** A page with its main text known. */
export interface GoldPage extends z.infer<typeof pageSchema> {
  /** Name of the set it comes from. */
  set: string;
  /** The registered name its site belongs to: pages of one are never on both sides of a split. */
  owner: string;
}

const SECOND_LEVEL = new Set(['com', 'gov', 'net', 'org', 'edu', 'ac', 'co']);

/** `hk.news.example.com.cn` belongs to `example.com.cn`. */
export function ownerOf(site: string): string {
  const labels = site.toLowerCase().split('.');
  return labels.slice(SECOND_LEVEL.has(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/** A record of a page set with where it stands. */
interface SetRecord {
  file: string;
  line: number;
  json: unknown;
}

/** Every record of every `*.jsonl` and `*.jsonl.gz` of `folder`, in the order of names and lines. */
export function readRecords(folder: string): SetRecord[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /\.jsonl(?:\.gz)?$/.test(file))
    .sort()
    .flatMap((file) => {
      const bytes = fs.readFileSync(path.join(folder, file));
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return text.split('\n').flatMap((line, number): SetRecord[] => {
        return line.trim() === '' ? [] : [{ file, line: number + 1, json: JSON.parse(line) }];
      });
    });
}

/**
 * Reads the page sets of `folder`, pages without gold left out.
 *
 * @throws Error that names the file and line when one is malformed
 */
export function readPages(folder: string): GoldPage[] {
  return readRecords(folder).flatMap(({ file, line, json }): GoldPage[] => {
    if (typeof json !== 'object' || json === null || !('gold' in json) || !json.gold) return [];
    const page = pageSchema.safeParse(json);
    if (!page.success) throw new Error(`${file}, line ${line}: ${z.prettifyError(page.error)}`);
    return [{ ...page.data, set: file.replace(/\.jsonl(?:\.gz)?$/, ''), owner: ownerOf(page.data.site) }];
  });
}
