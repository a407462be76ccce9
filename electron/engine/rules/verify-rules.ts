import { patternKey, type RuleDraft } from '../../../shared/rules/rule.ts';
import { rulesInForce } from '../../../shared/rules/rules-in-force.ts';
import type { Span } from '../../../shared/text/model.ts';
import type { Store } from '../store/store.ts';
import { type PageMatcher, pageMatcher } from './match-pages.ts';
import { RULE_CHANGE } from './rule-event.ts';

const places = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join();

/** Compares what is stored of rules with the log, and what they found with the texts. */
export function rulesVerifier(store: Store) {
  const matchers = new Map<string, { rule: RuleDraft; match: PageMatcher; scannedTo: number }>();
  for (const rule of rulesInForce(store.rules.standing(), null)) {
    const key = patternKey(rule);
    matchers.set(key, { rule, match: pageMatcher(rule.pattern), scannedTo: store.ruleHits.scannedTo(key) });
  }
  return {
    /** @returns what is wrong with a page, null for nothing */
    page(documentId: string): string | null {
      const number = store.documents.numberOf(documentId) ?? 0;
      const raw = store.documents.text(documentId) ?? '';
      const stored = new Map(store.ruleHits.ofDocument(number).map(({ key, spans }) => [key, spans]));
      for (const [key, spans] of stored) {
        if (spans.some(({ end }) => end > raw.length)) return 'a rule found something beyond the text';
        // Whether a page is in the scope of a rule may change with what reviewers say of it.
        const found = matchers.get(key)?.match([raw])[0];
        if (found && places(found) !== places(spans)) return 'rules do not find what is stored';
      }
      for (const [key, { rule, match, scannedTo }] of matchers)
        if (rule.scope.type === 'corpus' && number <= scannedTo && !stored.has(key) && match([raw])[0]?.length)
          return `the rule ${rule.name} finds more than is stored`;
      return null;
    },
    /** What is wrong beside pages. */
    rest(): string[] {
      const logged = new Set<number>();
      for (const { type, position } of store.events.all()) if (type === RULE_CHANGE) logged.add(position);
      const stored = new Set(store.rules.versions().map(({ position }) => position));
      return [...logged].sort().join() !== [...stored].sort().join() ? ['the rules are not what the log says'] : [];
    },
  };
}
