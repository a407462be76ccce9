import type { Random } from '../../shared/random.ts';
import type { Family } from './family.ts';

const CITIES = '北京 上海 广州 深圳 成都 武汉 西安 杭州 郑州 南京'.split(' ');
const SEPARATORS = [' ', '|', ' | ', '_', '、', ',', '  ', '\n', ' - ', '★'];

/** Shapes that spam takes; each gives text without obfuscation. */
export const SHAPES = ['list', 'modified-list', 'advertisement', 'links', 'stuffed-prose'] as const;
export type Shape = (typeof SHAPES)[number];

export function spamText(family: Family, shape: Shape, random: Random): string {
  const noun = (): string => random.pick(family.nouns);
  const gap = family.foreign ? ' ' : '';
  const modified = (): string => noun() + gap + random.pick(family.modifiers);
  const ads = (): string => fill(random.pick(family.ads), family, random);
  const separator = random.pick(SEPARATORS);
  const times = <T>(low: number, high: number, make: () => T): T[] =>
    Array.from({ length: random.int(low, high) }, make);
  if (family.lists && (shape === 'list' || shape === 'modified-list') && random.chance(0.5)) {
    const { lists } = family;
    return times(2, 4, () => fill(random.pick(lists), family, random)).join(random.pick(['\n', ' ', '|']));
  }
  switch (shape) {
    case 'list':
      // Search spam repeats what it wants to be found for: some items carry a modifier, some a place.
      return times(8, 24, () => (random.chance(0.35) ? modified() : noun())).join(separator);
    case 'modified-list':
      return times(6, 16, () => (random.chance(0.2) && !family.foreign ? random.pick(CITIES) : '') + modified()).join(
        separator,
      );
    case 'advertisement':
      return times(1, 2, ads).join(family.foreign ? ' ' : '。');
    case 'links':
      return times(
        5,
        12,
        () => `${modified()} http://www.${name(random)}.${random.pick(['com', 'net', 'top', 'xyz', 'cc'])}`,
      ).join(separator === '\n' ? '\n' : ' ');
    case 'stuffed-prose': {
      const key = noun();
      return family.foreign
        ? times(2, 4, ads).join(' ')
        : `${key}是什么?${key}${random.pick(family.modifiers)}?本站提供${key}、${noun()}、${modified()},${fill(random.pick(family.ads), family, random)}。想了解更多${key}${random.pick(family.modifiers)},请关注${noun()}。`;
    }
  }
}

function name(random: Random): string {
  return (
    Array.from({ length: random.int(4, 7) }, () => random.pick([...'abcdefghijkmnprstuwxyz'])).join('') +
    random.digits(random.int(0, 3))
  );
}

function fill(template: string, family: Family, random: Random): string {
  const contact = random
    .pick(family.contacts)
    .replace('{9}', () => random.int(1, 9) + random.digits(random.int(7, 9)))
    .replace('{m}', () => `1${random.pick(['38', '50', '76', '89', '33'])}${random.digits(8)}`)
    .replace('{a}', () => name(random) + random.digits(2));
  return template
    .replaceAll('{c}', contact)
    .replaceAll('{o}', () => random.pick(family.modifiers))
    .replaceAll('{city}', () => random.pick(CITIES))
    .replaceAll('{n}', () => random.pick(family.nouns));
}
