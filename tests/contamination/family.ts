/** One kind of spam: what its texts are made of. */
export interface Family {
  name: string;
  /** What is offered, as search engines are to find it. */
  nouns: readonly string[];
  /** What stands after (or before) the nouns in keyword lists. */
  modifiers: readonly string[];
  /** Sentences of advertisements: `{n}` a noun, `{c}` a way to get in touch, `{city}` a place. */
  ads: readonly string[];
  /** Keyword lists of its own, besides those that the generator makes; `{o}` what stands after a noun. */
  lists?: readonly string[];
  /** Ways to get in touch: `{9}` a number, `{a}` a name of letters and digits, `{m}` a mobile number. */
  contacts: readonly string[];
  /** Whether it is written in another language than Chinese: no obfuscation of hanzi applies. */
  foreign?: boolean;
}
