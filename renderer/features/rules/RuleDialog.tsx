import { useState } from 'react';
import { useEngineStore } from '../../api/use-engine-events.ts';
import { JobProgress } from '../../app/JobProgress.tsx';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { eventKey } from '../shortcuts/event-key.ts';
import { startRules, tellRuleWork } from './apply-rules.ts';
import { nameOf } from './draft-of-span.ts';
import { RuleForm } from './RuleForm.tsx';
import { RulePreviewPane } from './RulePreviewPane.tsx';
import { RuleVersions } from './RuleVersions.tsx';
import { type EditedRule, editRule } from './rules-store.ts';
import { useRulePreview } from './use-rule-preview.ts';

/** Applies from the text as well, in which Enter begins a line. */
const APPLY_KEY = 'Mod+Enter';

const close = (): void => editRule(null);

/** Writes a rule, shows what it would do all over the corpus, and applies it as one step that undo takes back. */
export function RuleDialog({ edited: opened }: { edited: EditedRule }) {
  const t = useT();
  const [edited, setEdited] = useState(opened);
  const [onFinished, setOnFinished] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useEngineStore((state) => (jobId ? state.jobs[jobId] : undefined));
  const { draft, ruleId } = edited;
  const { preview, isDone, failed } = useRulePreview(draft);
  const isEmpty = draft.pattern.text.trim() === '';
  const ready = !isEmpty && failed === null && preview !== null && !jobId;
  const apply = async (): Promise<void> => {
    try {
      const rule = { ...draft, name: draft.name.trim() || nameOf(draft.pattern.text) };
      const work = await startRules([{ ruleId, rule }], onFinished);
      setJobId(work.job.id);
      if (await tellRuleWork(work)) close();
      else setJobId(null);
    } catch (error) {
      toastError(error);
      setJobId(null);
    }
  };
  return (
    <Modal title={t(ruleId === null ? 'rules.new' : 'rules.edit')} open wide onClose={close}>
      <form
        className="rule-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void apply();
        }}
        onKeyDown={(event) => {
          if (eventKey(event.nativeEvent) === APPLY_KEY && ready) void apply();
        }}
      >
        <RuleForm edited={edited} onChange={(next) => setEdited({ ...edited, draft: next })} />
        <RulePreviewPane isEmpty={isEmpty} preview={preview} isDone={isDone} failed={failed} onLeave={close} />
        <div className="rule-options">
          {(preview?.decided ?? 0) > 0 && (
            <label className="option">
              <input
                type="checkbox"
                checked={draft.overTags}
                onChange={(event) => setEdited({ ...edited, draft: { ...draft, overTags: event.target.checked } })}
              />
              <span>{t('rules.overTags')}</span>
            </label>
          )}
          {(preview?.finished ?? 0) > 0 && (
            <label className="option">
              <input type="checkbox" checked={onFinished} onChange={(event) => setOnFinished(event.target.checked)} />
              <span>{t('rules.onFinished')}</span>
            </label>
          )}
          {ruleId !== null && <RuleVersions ruleId={ruleId} onUse={(then) => setEdited({ ...edited, draft: then })} />}
        </div>
        {job?.state === 'running' ? (
          <JobProgress job={job} label={t('rules.applying')} text={t('rules.applying')} />
        ) : (
          <div className="form-end">
            <button type="button" className="button" onClick={close}>
              {t('app.cancel')}
            </button>
            <button type="submit" className="button is-primary" disabled={!ready}>
              {t('rules.apply')} <Kbd keys={APPLY_KEY} />
            </button>
          </div>
        )}
      </form>
    </Modal>
  );
}
