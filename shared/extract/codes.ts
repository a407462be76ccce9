/** A code of the codebook as the measure finder needs it. */
export interface CodebookCode {
  id: string;
  /** Chinese name, e.g. `药品采购`. */
  name: string;
  include: string[];
}
