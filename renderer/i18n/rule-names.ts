const names = new Map<string, string>();

/** Says how the rules of the project are called, for reasons such as `rule:ID`. */
export function setRuleNames(rules: Iterable<readonly [id: string, name: string]>): void {
  names.clear();
  for (const [id, name] of rules) names.set(id, name);
}

/** The name of a rule of the project; null for one that is gone. */
export const nameOfRule = (id: string): string | null => names.get(id) ?? null;
