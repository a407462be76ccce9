/** Lets what else waits for the engine run, between two steps of long work. */
export const letOthersRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
