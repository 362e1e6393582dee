import type { Breach, Verification } from '@countersign/audit';
import { asLines } from '@countersign/documents/text/inert-text';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** What was looked at, by what was left out. */
export interface Looked {
  readonly documents: boolean;
  readonly tables: boolean;
  /** In what the guards of the stores are weaker than they were deployed; undefined where nobody looked. */
  readonly guards: readonly Breach[] | undefined;
}

/** Guards that are weaker than they were deployed, a line each. */
export const guardsText = (guards: readonly Breach[]): string =>
  asLines(guards.map(({ where, problem }) => `GUARDS: ${where} ${problem}`));

/** What of the tables could not be told from what is on its way. */
const changing = ({ counts }: Verification): string[] =>
  counts.young > 0
    ? [
        `risk, group, route, reviews and status of ${count(counts.young, 'run')} that changed within a quarter of an hour: verify again later`,
      ]
    : [];

function checked({ counts }: Verification, { documents, tables, guards }: Looked): string[] {
  const { digests, records, waiting, calls, recorders } = counts;
  return [
    `${count(digests, 'digest')}: number, link, signature, an hour each`,
    `${count(records, 'record')} of ${count(recorders, 'recorder')}: signature, place, order; ${waiting} wait for the next digest`,
    `every version and delete marker in the archive${calls > 0 ? `, with ${count(calls, 'copied model call')}` : ''}`,
    documents
      ? `${count(counts.documents, 'document')} that records name, from the sources to the reports, and nothing beside them; ${count(counts.saved, 'note')} of who brought and decided what; ${count(counts.forgotten, 'run')} forgotten`
      : 'no documents: left out by --no-documents',
    'duties, by the records alone: who uploaded, who approved, how many had to',
    tables
      ? `${count(counts.runs, 'run')}, ${count(counts.reviews, 'round')} of review and ${count(counts.decisions, 'decision')} in the tables against the records, both ways, and which reports are served and which runs were forgotten`
      : 'no decisions and runs: left out by --no-tables',
    guards
      ? 'what guards the stores: Object Lock, versions and policies of the buckets of archive, documents and inbox, state and policies of the keys; and the way into the archive: rule, targets, queues, who takes events out of them, who may act as the functions that sign, or alone write what counts'
      : 'no guards: left out by --no-guards',
  ];
}

const UNKNOWN = [
  'whether the newest digests and the head were both taken back: compare with a head kept elsewhere (--head)',
  'whether records that no digest has yet were cut off at the end of what a recorder wrote',
  'what somebody could do who held both signing keys, or who replaced them before the first head was kept',
  'events that never reached the archive: those are dead letters of audit, with an alarm',
  'whether a service said what is recorded: a record says what the queue of audit was given; it takes what the bus says, and what the role countersign-<stage>-redrive sends again: whoever takes that role, or changed the policy of the queue or the targets of its rule for a while, could have it say what no table and no document holds',
  'guards that were taken away and brought back, whom IAM gives which rights, and the templates by which guards were compared, which are those beside this command; who changed them stands in the trail',
];

/** The outcome as lines: each breach, the verdict, what was checked, and what cannot be known from here. */
export function verificationText(verification: Verification, looked: Looked): string {
  const { breaches, waiting, head } = verification;
  const kept = head
    ? `The newest digest is ${head.sequence} of ${head.sealedAt}. Keep this line elsewhere: --head ${head.sequence}:${head.sha256}`
    : 'Nothing is sealed yet: the first digest is written within an hour, or at once by countersign audit seal.';
  return asLines([
    ...breaches.map(({ where, problem }) => `${where} ${problem}`),
    ...waiting.map(({ where, problem }) => `WAITING: ${where} ${problem}`),
    breaches.length === 0 ? 'INTACT' : `BROKEN: ${count(breaches.length, 'finding')}`,
    ...(looked.guards && looked.guards.length > 0
      ? [`GUARDS: ${count(looked.guards.length, 'is', 'are')} weaker than deployed, and named above`]
      : []),
    ...(waiting.length > 0
      ? [
          `WAITING: ${count(waiting.length, 'run')} for a virus scanner that is silent, no tampering, and named above`,
        ]
      : []),
    'Checked:',
    ...checked(verification, looked).map((line) => `  ${line}`),
    'Cannot be known from here:',
    ...[...changing(verification), ...UNKNOWN].map((line) => `  ${line}`),
    kept,
  ]);
}
