/**
 * The word lists the pipeline starts with (`seeds/lexicons/*.json`), in Simplified writing with half-width signs.
 * They are matched against folded text (see `foldScript`), so each list serves both scripts.
 */
export interface Lexicons {
  boilerplate: BoilerplateLexicon;
  spam: SpamLexicon;
  regions: Region[];
  measures: MeasureLexicon;
  /** Terms with the codes they speak for: `weight` 0 to 10. */
  healthTerms: HealthTerm[];
}

export interface BoilerplateLexicon {
  relatedHeaders: string[];
  navigation: string[];
  breadcrumbLabels: string[];
  contact: string[];
  legal: string[];
  /** Words of imprints that prose has too: they count only in short lines. */
  legalWeak: string[];
  widget: string[];
  pagination: string[];
  promo: string[];
  summaryLabels: string[];
}

export interface SpamLexicon {
  /** Terms of hacked search-engine spam, by theme. */
  strong: Record<string, string[]>;
  /** Words that such spam is full of but honest lists have too. */
  weak: string[];
  /** Wording of illegal and pushy advertisements of any theme: price, promise, call. */
  lures: string[];
  /** Wording of any advertisement. */
  pitch: string[];
  /** Words that lead to an account or a number: 微信, QQ, 电话 … */
  contacts: string[];
  /** Words of articles about such advertisements and their prosecution. */
  guards: string[];
  /** Terms of doorway pages in other languages, by language; with their accents. */
  foreign: Record<string, string[]>;
}

/** A province, prefecture or county of the gazetteer. */
export interface Region {
  /** GB/T 2260: two digits each for province, prefecture and county; 00 where there is none. */
  code: string;
  /** The official name, without those of the regions around it. */
  name: string;
  /** Short names that hardly ever mean anything else. */
  aliases: string[];
}

export interface MeasureLexicon {
  /** Verbs that can head a policy measure, with how telling each is (1 to 3). */
  verbs: Record<string, number>;
  /** What may stand before the verb and belongs to the measure: 加快, 全面, 着力 … */
  adverbs: string[];
  /** Openers that do not belong to the measure: 一是, 要, 进一步 … */
  openers: string[];
  /** Heads and words of clauses that state significance, background or praise. */
  excluded: string[];
  /** Objects too general to be a measure by themselves: 工作要求, 改革成果 … */
  vagueObjects: string[];
}

export interface HealthTerm {
  term: string;
  code: string;
  weight: number;
}

/** A regular expression that finds any of `phrases`, the longest first. */
export function anyOf(phrases: readonly string[], flags = ''): RegExp {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map(escapeRegExp).join('|') || '(?!)', flags);
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
