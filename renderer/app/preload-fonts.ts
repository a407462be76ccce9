/** Faces loaded at a time; more would take the network thread from what the reviewer does. */
const AT_ONCE = 6;

/**
 * Loads the pieces of the bundled Chinese fonts while nobody waits. The fonts are cut into about a hundred
 * pieces each; a page that needs some that are not there is laid out anew as each arrives.
 */
export function preloadFonts(): void {
  const start = async (): Promise<void> => {
    const faces = [...document.fonts].filter((face) => face.status === 'unloaded');
    for (let at = 0; at < faces.length; at += AT_ONCE)
      // A face that cannot be loaded is replaced by the system's; nothing else depends on it.
      await Promise.allSettled(faces.slice(at, at + AT_ONCE).map((face) => face.load()));
  };
  requestIdleCallback(() => void start(), { timeout: 1_000 });
}
