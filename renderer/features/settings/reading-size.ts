/** Sizes that the texts may be read in, in CSS pixels. */
export const LEAST_SIZE = 12;
export const MOST_SIZE = 28;
