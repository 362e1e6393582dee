import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Retry?: readonly { readonly MaxAttempts: number }[];
}
type States = Readonly<Record<string, State>>;

const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { definition } = read('../state-machine.yml');
const inSection: States = definition.States.Sections.ItemProcessor.States;
const outside = Object.fromEntries(
  Object.entries(definition.States as States).filter(([, { Type }]) => Type !== 'Map'),
);

/** Entries after which Step Functions fails an execution for good: no redrive takes it up again. */
const LIMIT = 25_000;
/** Of a map's beginning and end, and of each of its items. */
const MAP = 4;
const ITEM = 2;

/** Entries that a state writes which fails as often as its retries let it: each retry counts its own attempts. */
function entriesOf({ Type, Resource, Retry = [] }: State): number {
  const enteredAndLeft = 2;
  if (Type !== 'Task') return enteredAndLeft;
  const attempts = 1 + Retry.reduce((sum, { MaxAttempts }) => sum + MaxAttempts, 0);
  // Scheduled, started, submitted where it then waits for a token, and failed.
  return enteredAndLeft + attempts * (Resource?.endsWith('.waitForTaskToken') ? 4 : 3);
}

const all = (states: States) => Object.values(states).reduce((sum, each) => sum + entriesOf(each), 0);

const mostSections = Math.max(
  ...globSync('../summarize/report-types/*.yaml', { cwd: new URL('..', import.meta.url) }).map(
    (file) => read(`../${file}`).sections.length,
  ),
);

/** A draft is validated once more after its repair, and the first section may be written before the others. */
const ofSections =
  mostSections * (ITEM + all(inSection) + entriesOf(inSection.Validate!) + entriesOf(inSection.Verdict!)) +
  2 * MAP;

it('comes to its first review within the history of an execution, though everything fails as often as it may', () => {
  expect(mostSections).toBeGreaterThan(5);
  expect(all(outside) + ofSections).toBeLessThan(LIMIT);
});
