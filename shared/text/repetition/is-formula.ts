const NUMBERED = /^[([【]?\s?(?:第\s?)?[一二三四五六七八九十百\d]{1,4}\s?(?:[、.)\]】]|章|节|条|款|部分|是)/;
const CLOSING = /^(?:特此|此复|此函|此致|以上|本(?:办法|通知|规定|意见|方案|细则|条例)自)/;
/** Whoever signs a document. */
const OFFICE = /(?:政府|人大|办公[厅室]|委员会|[委局厅部院会署处科所站]|中心)(?:\s?[(][^()]{1,12}[)])?$/;
/** Longest name of an office or line of address, UTF-16 code units. */
const LONGEST_NAME = 40;

/**
 * Whether a line is a formula that documents of one office share and that belongs to each of them: a numbered heading, a
 * line of address (各县区人民政府:), a closing phrase (特此通知。), who signs. Repetition says nothing against such a line.
 *
 * @param folded the line in Simplified characters and half-width signs
 */
export function isFormula(folded: string): boolean {
  if (NUMBERED.test(folded) || CLOSING.test(folded) || folded.endsWith(':')) return true;
  return folded.length <= LONGEST_NAME && OFFICE.test(folded);
}
