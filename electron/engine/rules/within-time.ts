import vm from 'node:vm';

const context = vm.createContext({ work: () => undefined });
const script = new vm.Script('result = work()');

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Runs work that may take forever, such as a regular expression that goes back over its text again and again, and stops
 * it. A call costs about .1 ms, so give it several things to do.
 *
 * @param work changes nothing that outlives it: it may stop anywhere
 * @param most ms
 * @returns null where it was stopped
 */
export function withinTime<T>(work: () => T, most: number): { result: T } | null {
  context.work = work;
  try {
    script.runInContext(context, { timeout: most });
    return { result: context.result as T };
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  } finally {
    context.work = undefined;
    context.result = undefined;
  }
}
