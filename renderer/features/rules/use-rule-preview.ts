import { useEffect, useState } from 'react';
import type { RulePreview } from '../../../shared/contract/schemas/rules.ts';
import type { RuleDraft } from '../../../shared/rules/rule.ts';
import { call } from '../../api/api.ts';

/** Places that are shown, and how long typing rests before they are looked for, ms. */
const SHOWN = 40;
const REST_MS = 250;

const COUNTS = ['hits', 'pages', 'decided', 'finished', 'agreed', 'disagreed'] as const;

/** What has been read so far and what a further part of the corpus says. */
function added(before: RulePreview | null, part: RulePreview): RulePreview {
  if (!before) return part;
  const sum = { ...part };
  for (const count of COUNTS) sum[count] += before[count];
  const samples = [...before.samples, ...part.samples];
  // Text that somebody has tagged goes first: nobody should have to look for it.
  return {
    ...sum,
    slow: [...before.slow, ...part.slow],
    samples: samples.sort((a, b) => Number(b.decided) - Number(a.decided)).slice(0, 2 * SHOWN),
  };
}

interface Found {
  /** What it was found for; another rule's places are not shown. */
  of: string;
  preview: RulePreview | null;
  failed: unknown;
}

/** Looks for a rule in the corpus while it is written, call by call. */
export function useRulePreview(rule: RuleDraft): { preview: RulePreview | null; isDone: boolean; failed: unknown } {
  const { pattern, scope, kept } = rule;
  // Neither its name nor its kind says where it is found.
  const asked = JSON.stringify([pattern, scope, kept]);
  const [found, setFound] = useState<Found>({ of: '', preview: null, failed: null });
  useEffect(() => {
    let stopped = false;
    const [ownPattern, ownScope, ownKept] = JSON.parse(asked) as [RuleDraft['pattern'], RuleDraft['scope'], boolean];
    if (ownPattern.text.trim() === '') return;
    const draft: RuleDraft = {
      name: '-',
      kind: 'spam',
      kept: ownKept,
      pattern: ownPattern,
      scope: ownScope,
      overTags: false,
      enabled: true,
    };
    const look = async (): Promise<void> => {
      let preview: RulePreview | null = null;
      for (let after: number | null = 0; after !== null && !stopped; after = preview.next) {
        const part = await call('rules.preview', { rule: draft, after, limit: SHOWN });
        if (stopped) return;
        preview = added(preview, part);
        setFound({ of: asked, preview, failed: null });
      }
    };
    const timer = setTimeout(() => {
      look().catch((failed: unknown) => {
        if (!stopped) setFound({ of: asked, preview: null, failed });
      });
    }, REST_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (found.of !== asked) return { preview: null, isDone: false, failed: null };
  return { preview: found.preview, isDone: found.preview?.next === null, failed: found.failed };
}
