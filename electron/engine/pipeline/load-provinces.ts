import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { seedsFolder } from '../app-paths.ts';

const gazetteer = z.object({ regions: z.array(z.tuple([z.string(), z.string()]).rest(z.string())) });
let provinces: ReadonlyMap<string, string> | null = null;

/** The names of provinces by their GB/T 2260 codes, which end in four zeros. */
export function loadProvinces(): ReadonlyMap<string, string> {
  if (provinces) return provinces;
  const file = path.join(seedsFolder(), 'lexicons/regions.json');
  const { regions } = gazetteer.parse(JSON.parse(readFileSync(file, 'utf8')));
  provinces = new Map(regions.filter(([code]) => code.endsWith('0000')).map(([code, name]) => [code, name]));
  return provinces;
}
