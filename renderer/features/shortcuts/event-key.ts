/** What matters of a keyboard event; kept small so that it can be made in tests. */
export type KeyLike = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/** The name under which the registry knows a key press; null for modifiers alone and for input methods at work. */
export function eventKey(event: KeyLike): string | null {
  // 229 is what browsers report for keys that an input method has taken.
  if (event.isComposing || event.keyCode === 229 || event.altKey) return null;
  if (['Control', 'Shift', 'Meta', 'Alt', 'CapsLock', 'Dead', 'Process'].includes(event.key)) return null;
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // For printed characters such as ? and { Shift is already in the character.
  const letterOrName = key.length > 1 || (mod && /[a-z]/.test(key));
  const shift = event.shiftKey && (letterOrName || /[a-z]/.test(key)) ? 'Shift+' : '';
  return `${mod ? 'Mod+' : ''}${shift}${key}`;
}

/** Whether the focus is where keys are text, so that they must not act. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]') !== null
  );
}

/** Whether Enter or Space belong to the focused control. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, [role=menuitem], input') !== null;
}
