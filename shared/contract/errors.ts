/** Every code a caller can meet. The catalogues hold a sentence and a remedy for each (renderer/i18n). */
export const ERROR_CODES = [
  'invalid_input',
  'unknown_method',
  'unauthorized',
  'payload_too_large',
  'not_found',
  'quote_mismatch',
  'range_invalid',
  'code_unknown',
  'code_retired',
  'codebook_conflict',
  'codebook_invalid',
  'suggestions_changed',
  'documents_changed',
  'codebook_unreadable',
  'rule_invalid',
  'rules_unreadable',
  'query_empty',
  'query_too_long',
  'nothing_to_undo',
  'nothing_to_redo',
  'nothing_to_check',
  'revert_undone',
  'revert_nothing',
  'revert_changed',
  'read_only',
  'project_missing',
  'project_foreign',
  'project_newer',
  'project_damaged',
  'project_locked',
  'project_gone',
  'project_exists',
  'backup_missing',
  'job_running',
  'disk_full',
  'file_missing',
  'file_unreadable',
  'file_too_large',
  'file_unsupported',
  'file_empty',
  'encoding_unknown',
  'file_damaged',
  'file_encrypted',
  'archive_bomb',
  'archive_too_deep',
  'path_unsafe',
  'pdf_without_text',
  'columns_unknown',
  'row_empty',
  'json_invalid',
  'record_damaged',
  'export_failed',
  'export_mismatch',
  'folder_not_writable',
  'job_cancelled',
  'pipeline_failed',
  'learning_failed',
  'engine_unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure inside a layer; `dispatch` turns it into a `Failure`. */
export class JiaoyueError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'JiaoyueError';
    this.code = code;
    this.details = details;
  }
}
