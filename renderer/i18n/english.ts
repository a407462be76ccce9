/** The English sentences for a Chinese catalogue: the same keys, and a singular for each plural. */
export type English<Zh> = { [K in keyof Zh]: string } & {
  [K in keyof Zh as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
