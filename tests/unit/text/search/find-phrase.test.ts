import { expect, it } from 'vitest';
import { PhraseFinder } from '../../../../shared/text/search/find-phrase.ts';

const found = (text: string, phrase: string): string[] =>
  new PhraseFinder(text).find(phrase).map(({ start, end }) => text.slice(start, end));

it.each([
  ['醫(yī)療(liáo)衛生', '医疗', ['醫(yī)療']],
  ['醫(yī)療(liáo)衛生', '(liáo)卫', ['(liáo)衛']],
  ['醫(yī)療(liáo)衛生', '疗(liáo)卫', ['療(liáo)衛']],
  ['医疗，醫療，ＤＲＧ', '醫療', ['医疗', '醫療']],
  ['ＤＲＧ付费 drg', 'DRG', ['ＤＲＧ', 'drg']],
  ['深化　医 改', '医改', ['医 改']],
  ['医医医医', '医医', ['医医', '医医']],
  ['医疗', '', []],
])('in %j finds by %j %j', (text, phrase, quotes) => {
  expect(found(text, phrase)).toEqual(quotes);
});
