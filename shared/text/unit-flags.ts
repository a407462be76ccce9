/** By UTF-16 code unit: 1 for those that `signs` holds, 0 for the others. Faster to make and to ask than a set. */
export function unitFlags(signs: string): Uint8Array {
  const flags = new Uint8Array(0x10000);
  for (let at = 0; at < signs.length; at++) flags[signs.charCodeAt(at)] = 1;
  return flags;
}
