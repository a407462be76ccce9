import { type FormEvent, useState } from 'react';
import { call } from '../../api/api.ts';
import { failureOf } from '../../api/api-error.ts';
import { desktop } from '../../api/desktop-transport.ts';
import { noteJob } from '../../api/use-engine-events.ts';
import { type MessageKey, useT } from '../../i18n/i18n.ts';

const FORMATS = ['jsonl', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface ExportFormProps {
  folder: string;
  setFolder: (folder: string) => void;
  onStart: (jobId: string) => void;
}

export function ExportForm({ folder, setFolder, onStart }: ExportFormProps) {
  const t = useT();
  const [formats, setFormats] = useState<readonly Format[]>(FORMATS);
  const [withSuggestions, setWithSuggestions] = useState(false);
  const [problem, setProblem] = useState<MessageKey | null>(null);

  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (formats.length === 0) return setProblem('export.needFormat');
    if (folder.trim() === '') return setProblem('export.needFolder');
    setProblem(null);
    try {
      const job = await call('exports.start', { folder: folder.trim(), formats: [...formats], withSuggestions });
      noteJob(job);
      onStart(job.id);
    } catch (error) {
      setProblem(`error.${failureOf(error).code}`);
    }
  };
  const pick = async (): Promise<void> => {
    const picked = await desktop?.pickExportFolder(folder);
    if (picked) setFolder(picked);
  };
  return (
    <form className="export-form" onSubmit={(event) => void start(event)}>
      <label>
        <span>{t('export.folder')}</span>
        <span className="with-button">
          <input
            className="text-input"
            value={folder}
            spellCheck={false}
            onChange={(event) => setFolder(event.target.value)}
          />
          {desktop && (
            <button type="button" className="button" onClick={() => void pick()}>
              {t('export.pickFolder')}
            </button>
          )}
        </span>
      </label>
      <fieldset>
        <legend>{t('export.formats')}</legend>
        {FORMATS.map((format) => (
          <label key={format} className="option">
            <input
              type="checkbox"
              checked={formats.includes(format)}
              onChange={(event) =>
                setFormats(FORMATS.filter((one) => (one === format ? event.target.checked : formats.includes(one))))
              }
            />
            <span>
              <b>{t(`export.${format}`)}</b>
              <small>{t(`export.${format}Hint`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="option">
        <input
          type="checkbox"
          checked={withSuggestions}
          onChange={(event) => setWithSuggestions(event.target.checked)}
        />
        <span>
          <b>{t('export.withSuggestions')}</b>
          <small>{t('export.withSuggestionsHint')}</small>
        </span>
      </label>
      {problem && (
        <p className="is-error" role="alert">
          {t(problem)}
        </p>
      )}
      <div className="form-end">
        <button type="submit" className="button is-primary">
          {t('export.start')}
        </button>
      </div>
    </form>
  );
}
