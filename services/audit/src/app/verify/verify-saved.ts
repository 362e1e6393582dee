import type { SavedForgetting } from '@countersign/events';
import { INTAKE_PREFIX, intakeKeys, parseS3Uri, runKeys } from '@countersign/shared';
import type { ObjectHistory, VersionedBucket } from '../archive.ts';
import { inParallel } from '../in-parallel.ts';
import { isAlertMark } from './alert-mark.ts';
import { type ForgettingNotes, unaskedForgotten } from './forgotten-breaches.ts';
import type { RecordedRun } from './recorded-run.ts';
import {
  forgettingIn,
  keyOf,
  type SavedRecords,
  savedProblems,
  savedRecordsOf,
  taskOfToken,
  tasksAskedFor,
  UNRECORDED,
} from './saved-problems.ts';
import {
  type Breach,
  type Counts,
  PATIENCE_MS,
  READS_AT_ONCE,
  type Recorded,
  type VerifyPorts,
} from './verification.ts';

/** Below this lie the documents of runs. */
const RUNS_PREFIX = runKeys.folder('').replace(/\/+$/, '/');

/** What goes to text recognition, and is told in the words that come of it. */
const FOR_RECOGNITION = /^runs\/[^/]+\/extraction\/[^/]+\/(?:pages\.pdf|pending\.json)$/;

/** Whether stages or intake write there: nobody else has to do with the bucket. */
const belongs = (key: string) => key.startsWith(RUNS_PREFIX) || key.startsWith(INTAKE_PREFIX);

const isForgetting = (key: string) => key.startsWith(`${INTAKE_PREFIX}forgotten/`);

const isToken = (key: string) => key.startsWith(`${INTAKE_PREFIX}tokens/`);

/** The buckets that hold documents, with the keys that records name in each. */
function namedKeys({ documents }: Recorded): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const uri of documents.keys()) {
    const { bucket, key } = parseS3Uri(uri);
    if (!belongs(key)) continue;
    named.set(bucket, (named.get(bucket) ?? new Set()).add(key));
  }
  return named;
}

/** Of a section that is not in the report: its stage may have failed once it had asked the model. */
const isOfFailedSection = (key: string, { weighed }: RecordedRun): boolean =>
  weighed?.sections.some(({ id, status }) => status !== 'done' && key.includes(`/sections/${id}/`)) ?? false;

/** An object in a run's folder that no record names. */
function extraProblems(key: string, { runs, forgotten }: Recorded): string[] {
  const runId = key.split('/')[1] ?? '';
  const run = runs.get(runId);
  if (isAlertMark(key) && run) return [];
  if (forgotten.has(runId))
    return ['was to be forgotten, and is still there: countersign forget finishes it'];
  if (!run) return [UNRECORDED.folder];
  if (FOR_RECOGNITION.test(key)) return [];
  // What a stage wrote that failed, or has not answered yet, is named by no record.
  return run.completed && !isOfFailedSection(key, run) ? [UNRECORDED.document] : [];
}

const historyProblems = ({ versions, deleteMarkers }: ObjectHistory): string[] => [
  ...deleteMarkers.map(({ versionId }) => `was hidden by the delete marker ${versionId}`),
  ...versions.slice(1).map(({ versionId }) => `was overwritten by version ${versionId}`),
];

const oldestOf = async (bucket: VersionedBucket, { key, versions: [oldest] }: ObjectHistory) =>
  oldest && (await bucket.read(key, oldest.versionId));

/** @param note what stands there first, where intake or a person wrote it down */
function problemsOf(history: ObjectHistory, note: Uint8Array | undefined, records: SavedRecords): string[] {
  const { key, versions } = history;
  if (!belongs(key)) return ['does not belong here: nothing of Countersign writes under such a key'];
  if (!key.startsWith(INTAKE_PREFIX)) return versions.length > 0 ? extraProblems(key, records.recorded) : [];
  const said = note ? savedProblems(key, note, records) : ['is gone, or cannot be read'];
  return [...said, ...historyProblems(history)];
}

const AWAITED: ReadonlySet<string> = new Set(Object.values(UNRECORDED));

/** Whether the records that were read could not know yet of what was written then. */
const isSince = ({ now, patienceMs = PATIENCE_MS }: VerifyPorts, begun: Date, written: Date): boolean =>
  written.getTime() >= begun.getTime() - patienceMs && written.getTime() <= now().getTime() + patienceMs;

interface Found {
  readonly keys: Set<string>;
  /** Tasks that a token answers. */
  readonly tasks: Set<string>;
  readonly forgettings: Map<string, SavedForgetting>;
}

function remember({ tasks, forgettings }: Found, key: string, note: Uint8Array): void {
  const task = isToken(key) && taskOfToken(note);
  if (task) tasks.add(task);
  const forgetting = isForgetting(key) && forgettingIn(key, note);
  if (forgetting) forgettings.set(forgetting.runId, forgetting);
}

/** What has to have been written down of a run since there are receipts, and is not. */
function missing({ recorded }: SavedRecords, { keys, tasks }: Found): Breach[] {
  const due = [...recorded.runs].flatMap(([runId, { received }]) =>
    received?.receipt ? [intakeKeys.content(received.document.sha256, runId)] : [],
  );
  const decided = [...recorded.decisions.values()].flatMap((decision) => {
    const key = recorded.runs.get(decision.runId)?.received?.receipt && keyOf(decision);
    return key ? [key] : [];
  });
  return [
    ...[...due, ...decided].filter((key) => !keys.has(key)),
    ...tasksAskedFor(recorded).flatMap((task) => (tasks.has(task) ? [] : [`the token of ${task}`])),
  ].map((where) => ({ where, problem: 'was written down, and is gone' }));
}

/**
 * What lies beside the documents that records name: who brought what, who decided what and which task a token answers
 * say what the records say, and nothing was slipped into the folder of a run, or lies elsewhere in the bucket.
 * @param begun before the records were read, which know nothing of what was written since
 */
export async function verifySaved(
  ports: VerifyPorts,
  recorded: Recorded,
  counts: Counts,
  begun: Date,
): Promise<{ readonly breaches: Breach[]; readonly forgettings: ForgettingNotes }> {
  const { bucket: bucketOf } = ports;
  if (!bucketOf) return { breaches: [], forgettings: new Map() };
  const records = savedRecordsOf(recorded);
  const breaches: Breach[] = [];
  const found: Found = { keys: new Set(), tasks: new Set(), forgettings: new Map() };
  for (const [name, named] of namedKeys(recorded)) {
    const bucket = bucketOf(name);
    const look = async (history: ObjectHistory) => {
      const { key } = history;
      const isRead = isToken(key) || isForgetting(key) || (key.startsWith(INTAKE_PREFIX) && !named.has(key));
      const note = isRead ? await oldestOf(bucket, history) : undefined;
      if (note) remember(found, key, note);
      if (named.has(key)) return { history, problems: [] };
      const problems = problemsOf(history, note, records);
      // What is known of it is told however young it is: else who touches it again and again hides what they did.
      const [first] = history.versions;
      const isYoung = first !== undefined && isSince(ports, begun, first.lastModified);
      return { history, problems: problems.filter((each) => !(isYoung && AWAITED.has(each))) };
    };
    for await (const { history, problems } of inParallel(bucket.histories(''), READS_AT_ONCE, look)) {
      if (history.versions.length > 0) found.keys.add(history.key);
      if (history.key.startsWith(INTAKE_PREFIX)) counts.saved += 1;
      breaches.push(...problems.map((problem) => ({ where: `s3://${name}/${history.key}`, problem })));
    }
  }
  const { forgettings } = found;
  const unasked = unaskedForgotten(ports, recorded, forgettings);
  return { breaches: [...breaches, ...missing(records, found), ...unasked], forgettings };
}
