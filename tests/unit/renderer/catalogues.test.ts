import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { zh } from '../../../renderer/i18n/zh.ts';
import { ERROR_CODES } from '../../../shared/contract/errors.ts';
import { STATUSES } from '../../../shared/review/decision.ts';
import { BLOCK_KINDS, FIELD_NAMES, INSTRUMENTS, LEVELS, STAGES, VERDICTS } from '../../../shared/text/model.ts';

const inserts = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
const english: Record<string, string> = en;

describe('the catalogues', () => {
  test('English has exactly the Chinese keys, and a singular for each plural', () => {
    const singulars = Object.keys(en).filter((key) => key.endsWith('_one'));
    expect(Object.keys(en).filter((key) => !singulars.includes(key))).toEqual(Object.keys(zh));
    expect(singulars.map((key) => key.replace(/_one$/u, '_other'))).toEqual(
      Object.keys(zh).filter((key) => key.endsWith('_other')),
    );
  });

  test.each(Object.entries(zh))('%s fills in the same values in both languages', (key, text) => {
    expect(inserts(english[key] ?? '')).toEqual(inserts(text));
  });

  test('every error has a sentence and a remedy, and every name of the model a translation', () => {
    const keys = [
      ...ERROR_CODES.map((code) => `error.${code}`),
      ...BLOCK_KINDS.map((kind) => `kind.${kind}`),
      ...FIELD_NAMES.map((name) => `field.${name}`),
      ...VERDICTS.map((label) => `verdict.${label}`),
      ...STATUSES.map((status) => `reviewStatus.${status}`),
      ...LEVELS.map((level) => `level.${level}`),
      ...STAGES.map((stage) => `stage.${stage}`),
      ...INSTRUMENTS.map((instrument) => `instrument.${instrument}`),
    ];
    expect(keys.filter((key) => !(key in zh) || !(key in en))).toEqual([]);
  });

  test('Chinese sentences use Chinese punctuation', () => {
    expect(Object.entries(zh).filter(([, text]) => /[\u4e00-\u9fff][,;:!?]/u.test(text))).toEqual([]);
  });
});
