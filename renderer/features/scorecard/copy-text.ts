/**
 * Puts text on the clipboard; call it while a click is handled. The old command needs no permission, which the window
 * grants to nobody. False where the system refused.
 */
export function copyText(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  // Inside the dialog, whose trap takes the focus back from anything outside it.
  (document.querySelector('[role=dialog]') ?? document.body).append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
