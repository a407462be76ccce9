/** Ctrl+C may come twice at once, from the terminal and from npm; later than this it is a second wish, ms. */
const SAME_WISH = 1_000;

/** Calls `stop` at the first Ctrl+C or request to end; when it comes again later, the process ends at once. */
export function onInterrupt(stop: () => void): void {
  let asked = 0;
  const interrupt = (): void => {
    if (asked === 0) {
      asked = Date.now();
      stop();
    } else if (Date.now() - asked > SAME_WISH) process.exit(130);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
}
