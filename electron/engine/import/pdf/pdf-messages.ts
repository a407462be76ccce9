/** What the worker that reads PDF is started with. */
export interface PdfSetup {
  /** The folder of character maps, with a separator at its end. */
  characterMaps: string;
}

export interface PdfRequest {
  bytes: Uint8Array;
}

export type PdfReply =
  | { ok: true; text: string }
  | { ok: false; code: 'file_encrypted' | 'file_damaged' | 'pdf_without_text'; message: string };
