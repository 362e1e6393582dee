import type { PolicyStatement } from './roles.ts';

/**
 * Whether a role may put an event on a bus, by the conditions `events:source` and `events:detail-type` of its
 * `events:PutEvents` statements; resources are not compared. Returns why not, or `undefined`.
 */
export function putDenial(
  statements: readonly PolicyStatement[],
  event: { readonly source: string; readonly detailType: string },
): string | undefined {
  const context = { 'events:source': event.source, 'events:detail-type': event.detailType };
  const about = statements.filter(({ Action = [] }) =>
    listOf(Action).some((action) => matches('events:PutEvents', action)),
  );
  const applying = about.filter(({ Condition = {} }) => holds(Condition, context));
  const what = `events:PutEvents of ${event.detailType} from ${event.source}`;
  if (applying.some(({ Effect }) => Effect === 'Deny'))
    return `an explicit deny in the role's policies forbids ${what}`;
  if (applying.some(({ Effect }) => Effect === 'Allow')) return undefined;
  return `no statement of the role's policies allows ${what}`;
}

/** Whether some statement of a role allows an action on anything at all, and none denies it. */
export function allowsAction(statements: readonly PolicyStatement[], action: string): boolean {
  const effects = statements
    .filter(({ Action = [] }) => listOf(Action).some((each) => matches(action, each)))
    .map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

type Context = Readonly<Record<string, string>>;

function holds(condition: NonNullable<PolicyStatement['Condition']>, context: Context): boolean {
  return Object.entries(condition).every(([operator, tests]) =>
    Object.entries(tests).every(([key, allowed]) => test(operator, context[key], listOf(allowed))),
  );
}

function test(operator: string, actual: string | undefined, allowed: readonly unknown[]): boolean {
  const name = operator.replace(/^ForA(?:ll|ny)Values:/, '').replace(/IfExists$/, '');
  // A condition on anything else (account, transport, …) has nothing to compare here.
  if (actual === undefined) return true;
  const texts = allowed.map(String);
  if (name === 'StringEquals') return texts.includes(actual);
  if (name === 'StringNotEquals') return !texts.includes(actual);
  if (name === 'StringLike') return texts.some((pattern) => matches(actual, pattern));
  if (name === 'StringNotLike') return !texts.some((pattern) => matches(actual, pattern));
  throw new Error(`the condition operator ${operator} is not supported for events:PutEvents`);
}

/** IAM's wildcards: `*` for any text, `?` for one character. */
function matches(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(text);
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
