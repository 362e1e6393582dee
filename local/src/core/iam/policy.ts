type OneOrMore<T> = T | readonly T[];

/** Who a statement of a resource's policy is about. */
export type PolicyPrincipal = '*' | Readonly<Record<string, OneOrMore<string>>>;

/** A statement of an IAM policy, as written. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: PolicyPrincipal;
  readonly NotPrincipal?: PolicyPrincipal;
  readonly Action?: OneOrMore<string>;
  readonly NotAction?: OneOrMore<string>;
  readonly Resource?: OneOrMore<string>;
  readonly NotResource?: OneOrMore<string>;
  readonly Condition?: PolicyConditions;
}

/** Operator, then key, then the values of which one has to fit. */
export type PolicyConditions = Readonly<Record<string, Readonly<Record<string, OneOrMore<unknown>>>>>;

/** The statements of a policy document. */
export function statementsIn(document: unknown): readonly PolicyStatement[] {
  const { Statement = [] } = (document ?? {}) as { Statement?: OneOrMore<PolicyStatement> };
  return listOf(Statement);
}

export function listOf<T>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

const compiled = new Map<string, RegExp>();

/** Whether a text fits a pattern of IAM: `*` for any text, `?` for one character. */
export function fits(text: string, pattern: string): boolean {
  const known = compiled.get(pattern) ?? compilePattern(pattern);
  return known.test(text);
}

function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const regExp = new RegExp(`^${source}$`, 's');
  compiled.set(pattern, regExp);
  return regExp;
}
