import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClusterMember, TriagePage } from '../../../shared/contract/schemas/triage.ts';
import { VERDICTS, type VerdictLabel } from '../../../shared/text/model.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ExcerptText } from './ExcerptText.tsx';
import { VerdictTag } from './VerdictTag.tsx';

interface ShareDialogProps {
  page: TriagePage;
  label: VerdictLabel;
  onApply: (label: VerdictLabel, copies: string[]) => void;
  onClose: () => void;
}

/** Whether a verdict is shared with a copy unless the reviewer says otherwise. */
const isOffered = ({ alike, verdictStatus }: ClusterMember): boolean => alike && verdictStatus === 'suggested';

function Copy({ member, isChosen, onToggle }: { member: ClusterMember; isChosen: boolean; onToggle: () => void }) {
  const t = useT();
  return (
    <li data-testid="triage-copy">
      <label>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <b lang="zh">{member.title}</b>
      </label>
      <p className="triage-facts">
        <VerdictTag of={member} />
        <span>{member.site ?? t('triage.siteUnknown')}</span>
        <span>{t(member.alike ? 'triage.alike' : 'triage.unlike')}</span>
        {member.own > 0 && <span>{t('triage.own', { count: member.own })}</span>}
      </p>
      {member.excerpt && (
        <p className="triage-line">
          <ExcerptText excerpt={member.excerpt} />
        </p>
      )}
    </li>
  );
}

/** Shows the copies of a page before a verdict is shared with those that are ticked. */
export function ShareDialog({ page, label, onApply, onClose }: ShareDialogProps) {
  const t = useT();
  const { data, error } = useQuery(queries.triageCluster(page.id));
  const [verdict, setVerdict] = useState(label);
  // What was ticked or unticked by hand; the others go by what is offered.
  const [own, setOwn] = useState<Record<string, boolean>>({});
  const members = data?.members ?? [];
  const isChosen = (member: ClusterMember): boolean => own[member.id] ?? isOffered(member);
  const chosen = members.filter(isChosen).map(({ id }) => id);
  return (
    <Modal title={t('triage.shareTitle')} open onClose={onClose} wide>
      <div className="triage-sharing">
        <p className="hint">{t('triage.shareHint')}</p>
        <Segmented
          label={t('verdict.title')}
          className="verdict-choice"
          value={verdict}
          options={VERDICTS.map((value) => ({ value, content: t(`verdict.${value}`), className: `verdict-${value}` }))}
          onChange={setVerdict}
        />
        {error && <p className="hint">{t(`error.${failureOf(error).code}`)}</p>}
        {!data && !error && <div aria-busy="true" />}
        <ul>
          {members.map((member) => (
            <Copy
              key={member.id}
              member={member}
              isChosen={isChosen(member)}
              onToggle={() => setOwn({ ...own, [member.id]: !isChosen(member) })}
            />
          ))}
        </ul>
        {data && data.total > members.length && (
          <p className="hint">{t('triage.moreCopies', { count: data.total - members.length })}</p>
        )}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="button is-primary"
            disabled={!data}
            onClick={() => onApply(verdict, chosen)}
            data-testid="triage-apply"
            // Enter after the key of a verdict confirms what the list shows.
            ref={(button) => button?.focus()}
            key={data ? 'ready' : 'waiting'}
          >
            {t('triage.apply', { verdict: t(`verdict.${verdict}`), count: chosen.length + 1 })}
          </button>
        </div>
      </div>
    </Modal>
  );
}
