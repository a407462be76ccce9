import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import type { ExportedFile, ExportFormat } from './export-format.ts';
import type { PageRecord } from './page-record.ts';

interface ManifestInput {
  project: string;
  position: number;
  codebook: Codebook;
  formats: readonly ExportFormat[];
  files: readonly ExportedFile[];
  documents: number;
  measures: number;
  withSuggestions: boolean;
  pipelines: ReadonlyMap<string, number>;
}

/** One line for each pipeline that made results in this export. */
export const pipelineKey = ({ pipeline }: PageRecord): string => JSON.stringify(pipeline);

/**
 * What stands beside the files: enough to check them and to say where they come from. It holds no time
 * and no path, so that two exports of one state are the same bytes; the log position names the state.
 */
export function manifest(input: ManifestInput): string {
  const pipelines = [...input.pipelines].sort().map(([key, documents]) => ({ ...JSON.parse(key), documents }));
  return `${JSON.stringify(
    {
      format: 'jiaoyue-export',
      version: 1,
      project: input.project,
      eventLogPosition: input.position,
      offsetUnit: 'utf16',
      documents: input.documents,
      measures: input.measures,
      withSuggestions: input.withSuggestions,
      codebook: { id: input.codebook.id, version: input.codebook.version },
      pipelines,
      formats: Object.fromEntries(input.formats.map((format) => [format.id, format.notes])),
      files: input.files,
    },
    null,
    2,
  )}\n`;
}
