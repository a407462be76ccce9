/** Finished pages without which nothing that was learned can be judged. */
export const LEAST_PAGES = 3;
