import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { FREE_RETRIES, HISTORY_LIMIT, ROOM_ENDS_AT } from './domain/history-room.ts';

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

/** Of a map's beginning and end, and of each of its items. */
const MAP = 4;
const ITEM = 2;

const attemptsOf = ({ Retry = [] }: State) =>
  1 + Retry.reduce((sum, { MaxAttempts }) => sum + MaxAttempts, 0);
/** The retries that nobody looks at the history for, and the one that is refused for want of room. */
const attemptsWithoutRoom = (state: State) => Math.min(attemptsOf(state), FREE_RETRIES + 1);

/** Scheduled, started, submitted where it then waits for a token, and failed. */
const entriesOfAttempt = ({ Resource }: State) => (Resource?.endsWith('.waitForTaskToken') ? 4 : 3);

/** Entries that a state writes which fails as often as it may: each retry counts its own attempts. */
function entriesOf(state: State, attempts: (state: State) => number): number {
  const enteredAndLeft = 2;
  if (state.Type !== 'Task') return enteredAndLeft;
  return enteredAndLeft + attempts(state) * entriesOfAttempt(state);
}

const mostSections = Math.max(
  ...globSync('../summarize/report-types/*.yaml', { cwd: new URL('..', import.meta.url) }).map(
    (file) => read(`../${file}`).sections.length,
  ),
);

/** Passes over sections: the first one may be written before the others, and what is rejected is repaired after them. */
const PASSES = 3;

/** Every state once, but those of sections: each is written and repaired, and after each pass it is asked for others. */
function entriesOfPass(attempts: (state: State) => number): number {
  const all = (states: States) =>
    Object.values(states).reduce((sum, each) => sum + entriesOf(each, attempts), 0);
  const passes = PASSES * MAP + (PASSES - 1) * entriesOf(outside.OthersToo!, attempts);
  return all(outside) + mostSections * 2 * (ITEM + all(inSection)) + passes;
}

it('comes to its first review within the history of an execution, though everything fails as often as it may', () => {
  expect(mostSections).toBeGreaterThan(5);
  expect(entriesOfPass(attemptsOf)).toBeLessThan(HISTORY_LIMIT);
});

it('fits whatever follows a retry, a round of changes or a redrive that there was room for, up to the next of them', () => {
  // A review that nobody decides is handed to the lead, and opened by a redrive.
  const { HumanReview, Overdue } = outside;
  const reviewedAgain =
    entriesOf(HumanReview!, attemptsWithoutRoom) + entriesOf(Overdue!, attemptsWithoutRoom);
  // Each section may have been let through once when there was room for one.
  const together = mostSections * entriesOfAttempt(inSection.Generate!);
  const redriven = 1;
  const most = ROOM_ENDS_AT + together + redriven + entriesOfPass(attemptsWithoutRoom) + reviewedAgain;
  expect(most).toBeLessThan(HISTORY_LIMIT);
  // Nor is it refused for nothing: a contract that nothing happens to takes dozens of rounds.
  expect(ROOM_ENDS_AT / entriesOfPass(() => 1)).toBeGreaterThan(40);
});
