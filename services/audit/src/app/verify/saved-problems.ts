import {
  type SavedForgetting,
  savedDecisionV1,
  savedForgettingV1,
  savedLinkV1,
  savedTokenV1,
} from '@countersign/events';
import { intakeKeys } from '@countersign/shared';
import type * as z from 'zod';
import { differing } from './differing.ts';
import { receiptProblems } from './receipt-problems.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { Recorded, RecordedDecision } from './verification.ts';

/** What is wrong with something of which the records do not know: one that is on its way may say it yet. */
export const UNRECORDED = {
  content: 'is of a run that was never recorded',
  token: 'answers a task of a run that was never recorded',
  decision: 'is a decision that was never recorded',
  forgotten: 'asks to forget a run that was never recorded',
  folder: 'lies in the folder of a run that was never recorded',
  document: 'is named by no record: it was slipped in',
} as const;

/** What intake wrote down, and the records that it has to agree with. */
export interface SavedRecords {
  readonly recorded: Recorded;
  /** Runs by the key of the link to upload under their key. */
  readonly uploads: ReadonlyMap<string, RecordedRun>;
  /** Decisions by where they were written down. */
  readonly decisions: ReadonlyMap<string, RecordedDecision>;
}

export function savedRecordsOf(recorded: Recorded): SavedRecords {
  const runs = [...recorded.runs.values()];
  const decisions = [...recorded.decisions.values()];
  return {
    recorded,
    uploads: new Map(
      runs.flatMap((run) =>
        run.received?.receipt ? [[intakeKeys.link(run.received.key), run] as const] : [],
      ),
    ),
    decisions: new Map(
      decisions.flatMap((each) => {
        const key = keyOf(each);
        return key === undefined ? [] : [[key, each] as const];
      }),
    ),
  };
}

/** Where a decision was written down; unknown where nobody kept who the person is. */
export const keyOf = ({ reviewId, userId, at }: RecordedDecision): string | undefined =>
  userId === null ? undefined : intakeKeys.decision(reviewId, userId, new Date(at));

function read<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Who got the link under which a contract was uploaded, against who is said to have uploaded it. */
function linkProblems(key: string, bytes: Uint8Array, { uploads }: SavedRecords): string[] {
  const link = read(savedLinkV1, bytes);
  if (!link) return ['is no link'];
  const received = uploads.get(key)?.received;
  // A link that nobody used is in no record.
  if (!received) return [];
  const { id, name, email } = link.person;
  const { uploader } = received;
  return differing(
    { id, name, email },
    { id: uploader?.userId ?? null, name: uploader?.name ?? null, email: uploader?.email ?? null },
  );
}

/** That a run is of some bytes, which makes who brought it one of their uploaders. */
function contentProblems(key: string, { recorded }: SavedRecords): string[] {
  const [, , hash, file = ''] = key.split('/');
  const run = recorded.runs.get(file.replace(/\.json$/, ''));
  if (!run?.received) return [UNRECORDED.content];
  const is = run.received.document.sha256;
  return is === hash ? [] : [`says that the run is of other bytes; it was recorded as of ${is}`];
}

const taskKey = (runId: string, stage: string, round: number) => `${stage} ${round} of ${runId}`;

/** Which task a token answers; undefined where it says nothing. */
export function taskOfToken(bytes: Uint8Array): string | undefined {
  const token = read(savedTokenV1, bytes);
  return token && taskKey(token.runId, token.stage, token.round);
}

/** The tasks that were asked for, of runs that write their tokens down. */
export const tasksAskedFor = ({ runs }: Recorded): string[] =>
  [...runs].flatMap(([runId, { received, weighed, reviews }]) =>
    received?.receipt
      ? [
          ...(weighed ? [taskKey(runId, 'route', weighed.round)] : []),
          ...[...reviews.values()].flatMap(({ requested }) =>
            requested ? [taskKey(runId, 'review', requested.round)] : [],
          ),
        ]
      : [],
  );

function tokenProblems(bytes: Uint8Array, { recorded }: SavedRecords): string[] {
  const token = read(savedTokenV1, bytes);
  if (!token) return ['is no token'];
  return recorded.runs.has(token.runId) ? [] : [UNRECORDED.token];
}

const sectionsIn = ({ changes }: RecordedDecision) =>
  changes.flatMap((change) =>
    typeof change === 'object' && change !== null && 'sectionId' in change ? [String(change.sectionId)] : [],
  );

const MINUTE_MS = 60_000;

/**
 * Of two people who decide at once, the second finds the review closed once theirs was written down; and who found
 * the service killed decides again.
 */
const cameSecond = (reviewId: string, at: string, by: string, { recorded }: SavedRecords): boolean =>
  [...recorded.decisions.values()].some(
    (each) =>
      each.reviewId === reviewId &&
      (each.userId === by || Math.abs(Date.parse(each.at) - Date.parse(at)) < MINUTE_MS),
  );

function decisionProblems(key: string, bytes: Uint8Array, records: SavedRecords): string[] {
  const saved = read(savedDecisionV1, bytes);
  if (!saved) return ['is no decision'];
  const { by, at, decision, sections } = saved;
  const reviewId = key.split('/')[2] ?? '';
  const known = records.decisions.get(key);
  if (!known) return cameSecond(reviewId, at, by.id, records) ? [] : [UNRECORDED.decision];
  return differing(
    { ...by, at, decision, sections: sections.join(' ') },
    {
      ...{ id: known.userId, name: known.by, email: known.email, at: known.at },
      ...{ decision: known.decision, sections: sectionsIn(known).join(' ') },
    },
  );
}

/** What somebody had forgotten; undefined where it says nothing of the run whose key it lies under. */
export function forgettingIn(key: string, bytes: Uint8Array): SavedForgetting | undefined {
  const saved = read(savedForgettingV1, bytes);
  return saved && intakeKeys.forgotten(saved.runId) === key ? saved : undefined;
}

/** Who had a run forgotten, and which bytes that meant, against what came and what was recorded of both. */
function forgettingProblems(key: string, bytes: Uint8Array, { recorded }: SavedRecords): string[] {
  const saved = forgettingIn(key, bytes);
  if (!saved) return ['is no request to forget'];
  const received = recorded.runs.get(saved.runId)?.received;
  if (!received) return [UNRECORDED.forgotten];
  const { source, contentHash, at, by } = saved;
  const is = {
    bucket: received.bucket,
    key: received.key,
    ...(received.versionId && { versionId: received.versionId }),
  };
  const forgotten = recorded.forgotten.get(saved.runId);
  return [
    ...differing(source, is),
    ...(received.unread ? [] : differing({ contentHash }, { contentHash: received.document.sha256 })),
    ...(forgotten
      ? differing(
          { at, ...by },
          {
            ...{ at: forgotten.at, id: forgotten.by.userId ?? null },
            ...{ name: forgotten.by.name, email: forgotten.by.email ?? null },
          },
        )
      : []),
  ];
}

/**
 * What is wrong with an object that intake or a decision wrote down and no record names by its hash: all that it says
 * stands in records too.
 */
export function savedProblems(key: string, bytes: Uint8Array, records: SavedRecords): string[] {
  const [, kind] = key.split('/');
  if (kind === 'links') return linkProblems(key, bytes, records);
  if (kind === 'contents') return contentProblems(key, records);
  if (kind === 'tokens') return tokenProblems(bytes, records);
  if (kind === 'forgotten') return forgettingProblems(key, bytes, records);
  if (kind === 'decisions') return decisionProblems(key, bytes, records);
  if (kind === 'receipts') {
    const run = records.recorded.runs.get((key.split('/')[2] ?? '').replace(/\.json$/, ''));
    // A run that waits for a virus scanner is announced once there is a verdict.
    if (!run?.received) return [];
    // An archive of an earlier version keeps of an event what it knows, and knows of no receipts.
    return run.received.receipt ? ['is no receipt that was recorded'] : receiptProblems(bytes, run.received);
  }
  return ['does not belong here'];
}
