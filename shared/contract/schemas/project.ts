import { z } from 'zod';
import { documentFilter, documentSort } from './document.ts';
import { undoState } from './review.ts';
import { rememberedMapping } from './table.ts';

export const projectInfo = z.object({
  name: z.string(),
  path: z.string(),
  readOnly: z.boolean(),
  documents: z.int(),
  documentsDone: z.int(),
  measuresAccepted: z.int(),
  codebookVersion: z.int(),
  /** The position of the event log. */
  position: z.int(),
  /** True when the last close was not clean and the file was checked on opening. */
  recovered: z.boolean(),
  undoState,
  /** Where exports go unless another folder is chosen. */
  exportFolder: z.string(),
  /** Whether it is the sample project of this device. */
  sample: z.boolean(),
});
export type ProjectInfo = z.infer<typeof projectInfo>;

/** What is remembered about the interface on this device, outside any project. */
export const preferences = z.object({
  language: z.enum(['zh', 'en']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** The name that stands beside decisions. */
  reviewer: z.string().max(100),
  /** The script of the clean pane. */
  script: z.enum(['keep', 'hans', 'hant']),
  /** Whether the clean pane shows letters and digits half-width. */
  width: z.enum(['keep', 'half']),
  /** Reading size in CSS pixels. */
  fontSize: z.number().min(10).max(40),
  /** Line height of the reading panes, as a multiple of the reading size. */
  lineHeight: z.number().min(1.3).max(2.6),
  /** Filters of the library kept by name. */
  savedFilters: z
    .array(z.strictObject({ name: z.string().min(1).max(60), filter: documentFilter, sort: documentSort }))
    .max(50),
  /** Sizes of panes in per cent, by pane group. */
  layout: z.record(z.string(), z.record(z.string(), z.number())),
  /** Keys that were chosen in place of those a command comes with, by command; none takes them away. */
  shortcuts: z.record(z.string().max(100), z.array(z.string().min(1).max(40)).max(5)),
  /** Commands last run from the palette, the latest first. */
  recentCommands: z.array(z.string().max(100)).max(20),
  /** Every column of the library in the order chosen, with whether it is shown; none where nothing was chosen. */
  columns: z.array(z.strictObject({ id: z.string().max(40), shown: z.boolean() })).max(50),
  /** Which columns of tables hold what, the latest choice first. */
  tableMappings: z.array(rememberedMapping).max(100),
  /** Whether the tour has been shown; it begins by itself only once. */
  tourSeen: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

export const verifyReport = z.object({
  ok: z.boolean(),
  documents: z.int(),
  events: z.int(),
  quotes: z.int(),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type VerifyReport = z.infer<typeof verifyReport>;
