import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { aPerson } from '../testing/people.ts';
import { aReview, aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { cancelRun } from './cancel-run.ts';
import { claimReview } from './claim-review.ts';
import { forgetRun } from './forget-run.ts';
import { redriveRun } from './redrive-run.ts';
import { refuseAltered } from './refuse-altered.ts';
import type { Transact } from './repositories.ts';
import { sweepAnnouncements } from './sweep.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const GRACE_SECONDS = 300;
const REF = { uri: 's3://documents/runs/r/report.pdf?versionId=v1', sha256: 'c'.repeat(64), bytes: 7 };
const repositories = useRepositories();
const [olga, jo] = [aPerson('olga', 'commercial-contracts'), aPerson('jo', 'commercial-contracts')];

let clock: Date;
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const down = async (): Promise<never> => Promise.reject(new DownstreamError('Down', 'It does not answer'));
const noBus = () => ({ ...service.ports, publisher: { publish: down } });
const waiting = () => repositories.transact(({ announcements }) => announcements.recordedBefore(clock));
const toldOf = () => service.events.filter(({ subject }) => subject === runId);
const sweep = () => sweepAnnouncements({ ...service.ports, graceSeconds: GRACE_SECONDS })();
type Ports = ReturnType<typeof servicePorts>['ports'];

const claim = (ports: Ports, person = olga) => claimReview(ports)(`${runId}-r0`, { person, takeOver: false });
const redrive = (ports: Ports) => redriveRun(ports)(runId, { scope: 'all', person: olga });
const forget = (ports: Ports, objects = 7) =>
  forgetRun({ ...ports, erasure: { erase: async () => objects } })(runId, {
    ...{ by: { id: null, name: 'Lea', email: null }, reason: 'ticket 4711', scope: 'all' },
  });
const altered = (ports: Ports) =>
  refuseAltered({ ...ports, integrity: { isAsRecorded: async () => false } })(REF, {
    ...{ runId, name: 'report.pdf', askedBy: 'Anna' },
  }).catch(({ code }) => expect(code).toBe('DocumentAltered'));

const running: Partial<Run> = { status: 'RUNNING', announced: 'RECEIVED' };
const ended: Partial<Run> = { status: 'COMPLETED', finishedAt: NOON, announced: 'COMPLETED' };
const failed: Partial<Run> = {
  ...{ status: 'FAILED', finishedAt: NOON, announced: 'FAILED 0' },
  ...{ failureClass: 'model', failureName: 'X', executionArn: 'arn' },
};

async function enter(run: Partial<Run>): Promise<void> {
  await repositories.transact(async ({ runs, reviews }) => {
    await runs.insert(aRun({ runId, ...run }));
    await reviews.insert(aReview({ reviewId: `${runId}-r0`, runId }));
  });
}

beforeEach(() => {
  clock = NOON;
  service = servicePorts(repositories.transact, () => clock);
  runId = `told-run-${++number}`;
});

const ACTS: [string, Partial<Run>, string, (ports: Ports) => Promise<unknown>][] = [
  ['a claim', running, 'contract.review-claimed.v1', claim],
  [
    'a cancellation',
    running,
    'contract.operator-acted.v1',
    (ports) => cancelRun(ports)(runId, 'all', olga, 'x'),
  ],
  ['a redrive', failed, 'contract.operator-acted.v1', redrive],
  ['a forgetting', ended, 'contract.forgotten.v1', forget],
  ['an altered document', running, 'contract.document-altered.v1', altered],
];

describe.each(ACTS)('%s', (_, run, type, act) => {
  const ofType = () => toldOf().filter((event) => event.type === type);

  beforeEach(() => enter(run));

  it('is told of at once, and leaves nothing to the sweep', async () => {
    await act(service.ports);
    expect(ofType()).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  it('stands though the bus does not answer, and is told of by the sweep after its grace, once', async () => {
    await act(noBus());
    const [recorded, ...others] = await waiting();
    expect([recorded?.type, others]).toEqual([type, []]);
    expect(service.counted).toContainEqual(['FollowUpsFailed', { errorClass: 'downstream' }]);
    expect(await sweep()).toBe(0);
    clock = new Date(clock.getTime() + GRACE_SECONDS * 1000);
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect(ofType()).toEqual([recorded]);
  });

  it('is told of under the same id by the sweep where a crash came right after it was published', async () => {
    const crashing: Transact = (work) => (toldOf().length > 0 ? down() : repositories.transact(work));
    await act({ ...service.ports, transact: crashing });
    clock = new Date(clock.getTime() + GRACE_SECONDS * 1000);
    await sweep();
    expect(ofType()).toHaveLength(2);
    expect(new Set(ofType().map((event) => JSON.stringify(event))).size).toBe(1);
  });
});

describe('what was not kept', () => {
  it('is told of no claim that collided with another and lost', async () => {
    await enter(running);
    let attempts = 0;
    const colliding: Transact = (work) =>
      repositories
        .transact(async (all) => {
          const kept = await work(all);
          if (++attempts === 1) throw new Error('could not serialize access');
          return kept;
        })
        .catch(async (error) => {
          if (attempts > 1) throw error;
          await claim(service.ports, jo);
          return repositories.transact(work);
        });
    const lost = claim({ ...service.ports, transact: colliding });
    await expect(lost).rejects.toMatchObject({ code: 'AlreadyClaimed' });
    expect(toldOf()).toMatchObject([{ data: { by: { name: 'Jo' } } }]);
    expect(await waiting()).toEqual([]);
  });

  it('is told of one claim of two made at once', async () => {
    await enter(running);
    const both = await Promise.allSettled([claim(service.ports), claim(service.ports, jo)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(toldOf()).toHaveLength(1);
  });

  it.each(['NotRedrivable', 'Down'])('is told of no redrive that fails as %s', async (name) => {
    await enter(failed);
    const refused = () => Promise.reject(new DownstreamError(name, 'No'));
    const workflow = { ...service.ports.workflow, redrive: refused };
    await expect(redrive({ ...service.ports, workflow })).rejects.toThrow('No');
    expect([toldOf(), await waiting()]).toEqual([[], []]);
  });

  const cutOff = () => Promise.reject(new DownstreamError('Down', 'socket hang up'));

  it('is told of a redrive that was made though its answer was lost, and reports it as made', async () => {
    await enter(failed);
    const stateOf = async () =>
      ({ executionArn: '', name: runId, status: 'RUNNING', redriveCount: 1 }) as const;
    const workflow = { ...service.ports.workflow, redrive: cutOff, stateOf };
    await redrive({ ...service.ports, workflow });
    expect(toldOf()).toHaveLength(1);
  });

  it('keeps word of a redrive of which nobody knows whether it was made', async () => {
    await enter(failed);
    const workflow = { ...service.ports.workflow, redrive: cutOff, stateOf: cutOff };
    await expect(redrive({ ...service.ports, workflow })).rejects.toThrow('socket hang up');
    expect(await waiting()).toHaveLength(1);
  });
});

describe('a run that is asked to be forgotten again', () => {
  const history = async () =>
    (await repositories.transact((all) => all.history.ofRun(runId))).filter(
      ({ what }) => what === 'forgotten',
    );

  it('is told of once, with what was deleted, though the bus did not answer the first time', async () => {
    await enter(ended);
    await forget(noBus());
    await forget(service.ports, 0);
    clock = new Date(clock.getTime() + GRACE_SECONDS * 1000);
    await sweep();
    expect(toldOf()).toMatchObject([{ data: { objects: 7, at: NOON.toISOString() } }]);
    expect(await history()).toMatchObject([{ detail: 'Lea' }]);
  });

  it('is told of again where more was found to delete', async () => {
    await enter(ended);
    await forget(service.ports);
    clock = new Date(clock.getTime() + 60_000);
    await forget(service.ports, 1);
    expect(toldOf().map(({ data }) => data)).toMatchObject([{ objects: 7 }, { objects: 1 }]);
    expect(new Set(toldOf().map(({ id }) => id)).size).toBe(2);
    expect(await history()).toHaveLength(2);
  });
});
