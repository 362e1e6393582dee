import { fits, listOf, type PolicyConditions, type PolicyStatement, statementsIn } from './policy.ts';

/** What is known of a request, by condition key in lower case. Several values for what a request has several of. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

type Test = (actual: string, expected: string) => boolean;

const numbers =
  (compare: (a: number, b: number) => boolean): Test =>
  (actual, expected) =>
    compare(Number(actual), Number(expected));
const dates =
  (compare: (a: number, b: number) => boolean): Test =>
  (actual, expected) =>
    compare(Date.parse(actual), Date.parse(expected));

/** The operators that say what has to be; those with `Not` in their name say the opposite. */
const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: (actual, expected) => actual === expected,
  StringEqualsIgnoreCase: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  StringLike: fits,
  ArnEquals: fits,
  ArnLike: fits,
  Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  NumericEquals: numbers((a, b) => a === b),
  NumericLessThan: numbers((a, b) => a < b),
  NumericLessThanEquals: numbers((a, b) => a <= b),
  NumericGreaterThan: numbers((a, b) => a > b),
  NumericGreaterThanEquals: numbers((a, b) => a >= b),
  DateEquals: dates((a, b) => a === b),
  DateLessThan: dates((a, b) => a < b),
  DateLessThanEquals: dates((a, b) => a <= b),
  DateGreaterThan: dates((a, b) => a > b),
  DateGreaterThanEquals: dates((a, b) => a >= b),
};

interface Operator {
  readonly quantifier: string | undefined;
  readonly test: Test | undefined;
  readonly negated: boolean;
  readonly ifExists: boolean;
}

/** @throws Error for an operator that IAM does not have, or that is not implemented here. */
function operatorOf(name: string): Operator {
  const [, quantifier, bare = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  const negated = /^(String|Arn|Numeric|Date)Not/.test(bare);
  const positive = bare.replace('Not', '');
  const test = bare === 'Null' ? undefined : TESTS[positive];
  if (bare !== 'Null' && test === undefined) throw new Error(`IAM has no condition operator ${name}`);
  return { quantifier, test, negated, ifExists: ifExists !== undefined };
}

/**
 * Whether every condition holds; see
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionsHold(conditions: PolicyConditions, context: Context): boolean {
  return Object.entries(conditions).every(([name, tests]) => {
    const operator = operatorOf(name);
    return Object.entries(tests).every(([key, expected]) =>
      conditionHolds(
        operator,
        context[key.toLowerCase()],
        listOf(expected).map((value) => withVariables(String(value), context)),
      ),
    );
  });
}

function conditionHolds(
  { quantifier, test, negated, ifExists }: Operator,
  actual: string | readonly string[] | undefined,
  expected: readonly string[],
): boolean {
  if (test === undefined) return expected.includes(String(actual === undefined));
  const values = listOf(actual);
  // A quantifier says what holds of no value at all, `ForAnyValue` even against `IfExists`; see
  // https://repost.aws/questions/QU9HFmDzP0QGuU-fd7rS6B7w
  if (values.length === 0)
    return quantifier !== 'ForAnyValue' && (ifExists || negated || quantifier === 'ForAllValues');
  const one = (value: string) => expected.some((each) => test(value, each)) !== negated;
  return quantifier === 'ForAnyValue' ? values.some(one) : values.every(one);
}

/** Puts what is known of the request in the place of policy variables, `${aws:PrincipalArn}`. */
export function withVariables(text: string, context: Context): string {
  return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => {
    if (['*', '?', '$'].includes(name)) return name;
    const value = context[name.toLowerCase()];
    return typeof value === 'string' ? value : whole;
  });
}

/** @throws Error for conditions that cannot be evaluated, before any request depends on them. */
export function checkConditions(conditions: PolicyConditions = {}): void {
  for (const name of Object.keys(conditions)) operatorOf(name);
}

/** The statements of a policy document. @throws Error for conditions that cannot be evaluated. */
export function checkedStatements(document: unknown): readonly PolicyStatement[] {
  const statements = statementsIn(document);
  for (const { Condition } of statements) checkConditions(Condition);
  return statements;
}
