/** Whether two pieces of plain data say the same; quick where they are one and the same object. */
export const sameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
