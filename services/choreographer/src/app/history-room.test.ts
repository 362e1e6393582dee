import { beforeEach, describe, expect, it } from 'vitest';
import { FREE_RETRIES, ROOM_ENDS_AT } from '../domain/history-room.ts';
import { aPerson } from '../testing/people.ts';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { decideReview } from './decide-review.ts';
import { dispatchStage } from './dispatch-stage.ts';
import { redriveRun } from './redrive-run.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
const anna = aPerson('anna', 'commercial-contracts');

let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;
/** Runs whose history was asked for. */
let looked: string[];

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOW);
  runId = `room-${String(++number).padStart(8, '0')}`;
  looked = [];
});

/** The ports of a service whose executions have as many entries. */
function withEntries(entries: number) {
  async function entriesOf(run: string) {
    looked.push(run);
    return entries;
  }
  const caps = { perContractUsd: 1, perDayUsd: 1 };
  return { ...service.ports, caps, workflow: { ...service.ports.workflow, entriesOf } };
}

describe('a stage that is asked once more', () => {
  const dispatch = (attempt: number, entries: number) =>
    dispatchStage(withEntries(entries))({
      stage: 'brief',
      token: 'token',
      runId,
      attempt,
      round: 0,
      item: '',
      previous: null,
      request: { text: { uri: 's3://documents/text.json', sha256: 'a'.repeat(64), bytes: 1 } },
    });
  beforeEach(() =>
    repositories.transact(({ runs }) => runs.insert(aRun({ runId, contentHash: runId, status: 'RUNNING' }))),
  );

  it('is not looked at the first times', async () => {
    await dispatch(FREE_RETRIES - 1, ROOM_ENDS_AT + 1);
    expect([looked, service.events.length]).toEqual([[], 1]);
  });

  it('is asked while there is room', async () => {
    await dispatch(FREE_RETRIES, ROOM_ENDS_AT);
    expect([looked, service.events.length]).toEqual([[runId], 1]);
  });

  it('is asked no more when there is none: nothing is kept and nobody is told', async () => {
    await expect(dispatch(FREE_RETRIES, ROOM_ENDS_AT + 1)).rejects.toMatchObject({
      name: 'HistoryFull',
      class: 'downstream',
      retryable: false,
      message: expect.stringContaining('Upload the document again'),
    });
    expect(service.events).toEqual([]);
    expect(await repositories.transact(({ tasks }) => tasks.ofRun(runId))).toEqual([]);
  });
});

describe('a person who decides', () => {
  const change = { sectionId: 'payment', comment: 'Name the currency.' };
  const decide = (entries: number, decision: 'request-changes' | 'approve') =>
    decideReview(withEntries(entries))(
      `${runId}-r0`,
      {
        decision,
        comment: null,
        changes: decision === 'approve' ? [] : [change],
        severityChanges: [],
      },
      anna,
    );
  const decisions = () => repositories.transact(({ reviews }) => reviews.decisionsOfRun(runId));
  beforeEach(() =>
    repositories.transact(async ({ runs, sections, tasks, reviews }) => {
      await runs.insert(aRun({ runId, contentHash: runId, status: 'AWAITING_REVIEW' }));
      await sections.save({ runId, sectionId: 'payment', status: 'done', reason: null, endedAt: NOW });
      const answered = { stage: 'route', status: 'answered', answer: JSON.stringify(aRouted({})) } as const;
      await tasks.insert(aTask({ taskId: `${runId}-route`, runId, ...answered }));
      await tasks.insert(aTask({ taskId: `${runId}-review`, runId, stage: 'review', token: runId }));
      await reviews.insert(aReview({ reviewId: `${runId}-r0`, runId, taskId: `${runId}-review` }));
    }),
  );

  it('sends sections back while another round fits', async () => {
    expect((await decide(ROOM_ENDS_AT, 'request-changes')).review.outcome).toBe('changes-requested');
  });

  it('is told where none does, with nothing kept, and may still approve', async () => {
    await expect(decide(ROOM_ENDS_AT + 1, 'request-changes')).rejects.toMatchObject({
      status: 409,
      code: 'HistoryFull',
      message: expect.stringContaining('approve or reject it, or upload it again'),
    });
    expect([await decisions(), service.answered]).toEqual([[], []]);
    await decide(ROOM_ENDS_AT + 1, 'approve');
    expect(await decisions()).toMatchObject([{ decision: 'approve' }]);
  });
});

describe('a run that failed', () => {
  const redrive = (entries: number) => {
    const ports = withEntries(entries);
    const redriven: string[] = [];
    const workflow = { ...ports.workflow, redrive: async (arn: string) => void redriven.push(arn) };
    return redriveRun({ ...ports, workflow })(runId, { scope: 'all', person: anna }).then(() => redriven);
  };
  beforeEach(() =>
    repositories.transact(({ runs }) =>
      runs.insert(
        aRun({ runId, contentHash: runId, status: 'FAILED', failureClass: 'model', executionArn: 'arn' }),
      ),
    ),
  );

  it('is redriven while what may follow fits', async () => {
    expect(await redrive(ROOM_ENDS_AT)).toEqual([`arn:execution:${runId}`]);
  });

  it('is not where it does not, and nobody is told that it was', async () => {
    await expect(redrive(ROOM_ENDS_AT + 1)).rejects.toMatchObject({
      status: 409,
      code: 'NotRedrivable',
      message: expect.stringContaining('Upload the document again'),
    });
    expect(service.events).toEqual([]);
    const stands = await repositories.transact(({ runs }) => runs.find(runId));
    expect(stands).toMatchObject({ status: 'FAILED', failureClass: 'model' });
  });
});
