import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packJson, unpackJson } from '../../../electron/engine/store/compressed-json.ts';

const VALUE = { text: '医改'.repeat(100), list: [1, null, 'ⅴ'] };

it('reads what it packed, and what earlier versions packed with zlib', () => {
  expect(unpackJson(packJson(VALUE))).toEqual(VALUE);
  expect(unpackJson(deflateSync(JSON.stringify(VALUE)))).toEqual(VALUE);
  expect(unpackJson(packJson(0))).toBe(0);
});
