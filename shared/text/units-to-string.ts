/** Arguments of a call are limited in number. */
const AT_ONCE = 8_192;

/** The string of UTF-16 code units. */
export function unitsToString(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + AT_ONCE));
  return text;
}
