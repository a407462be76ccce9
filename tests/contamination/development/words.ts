/** The words of a list written with blanks between them. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
