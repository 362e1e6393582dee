import { table } from '../../output/table.ts';

/** Somebody touched something of a run. */
export interface Touch {
  readonly at: string;
  /** A person, or the role under which a function worked. */
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  /** `done`, or the code of the error with which it was refused. */
  readonly outcome: string;
  /** What more there is to say of a step of operations: which message, which time, why. */
  readonly about?: string;
}

/** Oldest first. */
export const inOrder = (touches: readonly Touch[]): Touch[] =>
  touches.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Ways to words of a contract of which no call and no event tells. */
const UNKNOWN = [
  'who followed a link that somebody was given: it names whoever asked for it',
  'who saw what a search found, findings of a run or quotes in a review: only whole documents are recorded; logs of the APIs name the person and the kind of call, for 90 days',
  'what somebody read in the tables: it is recorded who connected to them',
  'who read a mail, an export or a copy once it had left',
];

/** What the list cannot hold, as lines. */
export const unknownText = (): string =>
  ['Cannot be known from here:', ...UNKNOWN.map((line) => `  ${line}`)].join('\n');

/** What is not known because the trail begins later than a run, as a line; undefined if it does not. */
export function gapBefore(begin: Date | undefined, begun: Date): string | undefined {
  if (begin !== undefined && begin <= begun) return undefined;
  const since =
    begin === undefined ? 'No call is recorded at all' : `Calls are recorded since ${begin.toISOString()}`;
  return `NOT KNOWN: ${since}; the run began at ${begun.toISOString()}. Who called what in between, this list does not tell.`;
}

/** Wide enough for every name and key of ours, and for a message of a queue. */
const WIDEST = { name: 100, resource: 160 };

/** Begin and end of what somebody gave a long name. */
const cut = (text: string, widest = WIDEST.name) =>
  text.length > widest ? `${text.slice(0, widest / 2)}…${text.slice(1 - widest / 2)}` : text;

/** What is the same in all but time as one line, with how often and when first and last. */
export function touchesText(touches: readonly Touch[]): string {
  if (touches.length === 0)
    return 'Nothing is recorded about this run. On AWS records come within 15 minutes.';
  const alike = Map.groupBy(inOrder(touches), ({ who, action, resource, outcome, about }) =>
    JSON.stringify([who, action, resource, outcome, about]),
  );
  const rows = [...alike.values()].map((group) => {
    const [{ at, who, action, resource, outcome, about }] = group as [Touch];
    const on = about ? `${resource}, ${about}` : resource;
    return [
      cut(who),
      cut(action),
      cut(on, WIDEST.resource),
      cut(outcome),
      group.length,
      at,
      group.at(-1)?.at ?? at,
    ];
  });
  return table(['who', 'what', 'on', 'outcome', 'times', 'first', 'last'], rows);
}
