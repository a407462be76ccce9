import type { Script } from './model.ts';
import { countScripts } from './script-tables.ts';

/** The script of `text`: `mixed` when the rarer of the two makes up more than a tenth of the telling characters. */
export function detectScript(text: string): Script {
  const { hans, hant } = countScripts(text);
  const all = hans + hant;
  if (all === 0) return hasHan(text) ? 'Hans' : 'none';
  if (Math.min(hans, hant) / all > 0.1) return 'mixed';
  return hans > hant ? 'Hans' : 'Hant';
}

function hasHan(text: string): boolean {
  return /[㐀-鿿]/.test(text);
}
