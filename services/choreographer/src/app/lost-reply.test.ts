import { beforeEach, expect, it } from 'vitest';
import type { Proposal } from '../domain/gate/decide.ts';
import { aPerson } from '../testing/people.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { cancelRun } from './cancel-run.ts';
import { claimReview } from './claim-review.ts';
import { decideReview } from './decide-review.ts';
import { forgetRun } from './forget-run.ts';
import { quarantineRun } from './quarantine-run.ts';
import { recordOperation } from './record-operation.ts';
import { redriveRun } from './redrive-run.ts';
import type { Transact } from './repositories.ts';
import { sweepAnnouncements, sweepAnswers } from './sweep.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
const olga = aPerson('olga', 'commercial-contracts');

/** A database that commits and is gone before it says so: whatever it did is tried again, once. */
const lostReply: Transact = async (work) => {
  await repositories.transact(work);
  return repositories.transact(work);
};

let runId: string;
let instants = 0;
let number = 0;
let service: ReturnType<typeof servicePorts>;

beforeEach(() => {
  instants = 0;
  runId = `lost-reply-${++number}`;
  // A clock that goes on: what asks it twice is found out.
  service = servicePorts(repositories.transact, () => new Date(NOON.getTime() + ++instants));
});

type Ports = ReturnType<typeof servicePorts>['ports'];

const running = { status: 'RUNNING', announced: 'RECEIVED' } as const;
const ended = { status: 'COMPLETED', finishedAt: NOON, announced: 'COMPLETED' } as const;
const failed = {
  ...{ status: 'FAILED', finishedAt: NOON, announced: 'FAILED 0' },
  ...{ failureClass: 'model', failureName: 'X', executionArn: 'arn' },
} as const;
const approval: Proposal = { decision: 'approve', comment: null, changes: [], severityChanges: [] };

const WRITES: readonly (readonly [string, object, (ports: Ports) => Promise<unknown>])[] = [
  ['a decision', running, (ports) => decideReview(ports)(`${runId}-r0`, approval, olga)],
  ['a claim', running, (ports) => claimReview(ports)(`${runId}-r0`, { person: olga, takeOver: false })],
  ['a cancellation', running, (ports) => cancelRun(ports)(runId, 'all', olga, 'Withdrawn')],
  ['a redrive', failed, (ports) => redriveRun(ports)(runId, { scope: 'all', person: olga })],
  [
    'a step of operations',
    running,
    (ports) => recordOperation(ports)({ action: 'redrive', queue: 'a-dlq' }, runId, olga),
  ],
  [
    'a forgetting',
    ended,
    (ports) =>
      forgetRun({ ...ports, erasure: { erase: async () => 7 } })(runId, {
        ...{ by: olga, reason: 'ticket 4711', scope: 'all' },
      }),
  ],
  [
    'a quarantine',
    running,
    (ports) =>
      quarantineRun({ ...ports, scans: { statusOf: async () => 'THREATS_FOUND' } })(aRun({ runId }), ['E']),
  ],
];

async function enter(run: object): Promise<void> {
  await repositories.transact(async (all) => {
    await all.runs.insert(aRun({ runId, ...run }));
    await all.tasks.insert(aTask({ taskId: `${runId}-t`, runId, stage: 'review', token: runId }));
    await all.reviews.insert(aReview({ reviewId: `${runId}-r0`, runId, taskId: `${runId}-t` }));
  });
}

/** What was told and kept, once the sweep has told what is left. */
async function effects() {
  const later = { ...service.ports, now: () => new Date(NOON.getTime() + 3_600_000) };
  await sweepAnnouncements(later)();
  await sweepAnswers(later)();
  return {
    told: [...new Map(service.events.map(({ id, type, data }) => [id, { type, data }])).values()],
    counted: service.counted.map(([name]) => name),
    answered: service.answered.length,
    stopped: service.stopped.length,
    kept: await repositories.transact(async (all) => ({
      history: (await all.history.ofRun(runId)).map(({ what }) => what),
      decisions: (await all.reviews.decisionsOfRun(runId)).length,
      status: (await all.runs.find(runId))?.status,
    })),
  };
}

const ULID = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;

/** Instants, random ids, and those that hold the run's, differ from one time to the other. */
const comparable = (effects: unknown, id: string) =>
  JSON.stringify(effects)
    .replaceAll(id, 'RUN')
    .replace(ULID, 'ULID')

    .replace(/2026-03-02T12:00:00\.\d{3}Z/g, 'INSTANT');

it.each(WRITES)('%s is made once where the reply to its commit was lost', async (_, run, write) => {
  await enter(run);
  const answer = await write(service.ports);
  const expected = comparable([answer, await effects()], runId);
  // Or it would be at work beside the next one.
  await repositories.transact(({ runs }) => runs.update(runId, { status: 'COMPLETED' }));

  runId = `lost-reply-${++number}`;
  service = servicePorts(repositories.transact, () => new Date(NOON.getTime() + ++instants));
  await enter(run);
  const again = await write({ ...service.ports, transact: lostReply });
  expect(comparable([again, await effects()], runId)).toBe(expected);
});
