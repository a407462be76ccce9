const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';

/**
 * A parenthesised syllable with its tone, as copy protection puts it after a hanzi: `(yī)`. The source of a regular
 * expression; bounded repeats only, so that matching stays linear.
 */
export const PINYIN_NOTE = `[(（][a-zü]{0,4}[${TONED}][a-zü]{0,4}[)）]`;
