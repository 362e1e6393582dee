import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../domain/gate/decide.ts';
import { memorySource } from '../testing/memory-source.ts';
import { aPerson } from '../testing/people.ts';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { saveRouting } from '../testing/saved.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { cancelRun } from './cancel-run.ts';
import { claimReview } from './claim-review.ts';
import { decideReview } from './decide-review.ts';
import { dispatchReview } from './dispatch-review.ts';
import { endRun } from './end-run.ts';
import { recordExecution } from './record-execution.ts';
import type { Transact } from './repositories.ts';
import { sweepAnnouncements, sweepAnswers, sweepDecisions, sweepEnds, sweepReviews } from './sweep.ts';
import { sweepInbox } from './sweep-inbox.ts';
import { takeIn, takeInForPerson } from './take-in.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();

let clock: Date;
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const down = async (): Promise<never> => Promise.reject(new DownstreamError('Down', 'It does not answer'));
const noBus = () => ({ ...service.ports, publisher: { publish: down } });
const noStepFunctions = () => ({ ...service.ports, workflow: { ...service.ports.workflow, succeed: down } });
const noMail = () => ({ ...service.ports, notices: { toReviewers: down, toOperations: down } });
const later = () => {
  clock = new Date(clock.getTime() + 600_000);
};
const types = () => service.events.filter(({ subject }) => subject === runId).map(({ type }) => type);
const leftToSweep = () => service.counted.filter(([metric]) => metric === 'FollowUpsFailed').length;

const anna = aPerson('anna', 'commercial-contracts');
const approval: Proposal = { decision: 'approve', comment: null, changes: [], severityChanges: [] };
const reviewId = () => `${runId}-r0`;

/** A run that waits for one approval. */
async function atReview(): Promise<void> {
  await repositories.transact(async ({ runs, tasks, reviews, sections }) => {
    const typed = { contractType: 'nda', typeScore: 0.9, pages: 3, language: 'en', startedAt: NOON };
    const weighed = { riskScore: 30, riskLevel: 'high', route: 'review', executionArn: 'arn' } as const;
    const run = { runId, status: 'AWAITING_REVIEW', announced: 'RECEIVED', ...typed, ...weighed } as const;
    await runs.insert(aRun(run));
    await tasks.insert(aTask({ taskId: `${runId}-review`, runId, stage: 'review', token: runId }));
    const answered = { status: 'answered', answer: JSON.stringify(aRouted()), deliveredAt: NOON } as const;
    await tasks.insert(aTask({ taskId: `${runId}-route`, runId, stage: 'route', ...answered }));
    await sections.save({ runId, sectionId: 'term', status: 'done', reason: null, endedAt: NOON });
    const review = { reviewId: reviewId(), runId, approvalsRequired: 1, taskId: `${runId}-review` };
    await reviews.insert(aReview({ ...review, announcedAt: NOON }));
  });
}

const decisions = () => repositories.transact(({ reviews }) => reviews.decisionsOfRun(runId));

beforeEach(() => {
  clock = NOON;
  runId = `after-commit-${++number}`;
  service = servicePorts(repositories.transact, () => clock);
});

describe('a decision that was made', () => {
  beforeEach(atReview);

  it.each([
    ['the bus', noBus],
    ['the state machine', noStepFunctions],
  ])(
    'is answered as made though %s does not answer, and the sweep does the rest, once',
    async (_, broken) => {
      const { review } = await decideReview(broken())(reviewId(), approval, anna);
      expect(review).toMatchObject({ status: 'closed', outcome: 'approved' });
      expect(leftToSweep()).toBe(1);
      later();
      for (let sweep = 0; sweep < 2; sweep += 1) {
        await sweepDecisions(service.ports)();
        await sweepAnswers(service.ports)();
      }
      expect(types()).toEqual(['contract.review-decided.v1']);
      expect(service.answered).toEqual([runId]);
    },
  );

  it('reaches the state machine though the bus does not answer', async () => {
    await decideReview(noBus())(reviewId(), approval, anna);
    expect(service.answered).toEqual([runId]);
  });

  it.each<[string, Partial<Proposal>]>([
    ['that only approves', {}],
    [
      'that changes severities',
      { severityChanges: [{ findingId: 'term-1', from: 'high', to: 'low', reason: 'Six months only.' }] },
    ],
    [
      'that sends sections back',
      { decision: 'request-changes', changes: [{ sectionId: 'term', comment: 'x' }] },
    ],
  ])(
    '%s takes one transaction, after one that reads, and one more to mark what followed',
    async (_, more) => {
      let transactions = 0;
      const transact: Transact = (work) => {
        transactions += 1;
        return repositories.transact(work);
      };
      const proposal: Proposal = { ...approval, ...more };
      await decideReview({ ...service.ports, transact })(reviewId(), proposal, anna);
      expect(transactions).toBe(3);
      expect(await decisions()).toHaveLength(1);
    },
  );

  it('is refused the second time, as before', async () => {
    await decideReview(service.ports)(reviewId(), approval, anna);
    later();
    await expect(decideReview(service.ports)(reviewId(), approval, anna)).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is not made, and fails its reply, where the database does not answer', async () => {
    const broken = { ...service.ports, transact: down };
    await expect(decideReview(broken)(reviewId(), approval, anna)).rejects.toThrow('It does not answer');
    expect(await decisions()).toEqual([]);
  });

  it('is answered with the decisions that its own transaction saw', async () => {
    const view = await claimReview(service.ports)(reviewId(), { person: anna, takeOver: false });
    expect(view).toMatchObject({ review: { claimedBy: 'anna' }, decisions: [] });
  });
});

describe('a review that was opened', () => {
  const request = {
    escalated: false,
    group: 'commercial-contracts',
    lead: 'legal-leads',
    approvalsRequired: 1,
    reviewHours: 24,
    riskLevel: 'high',
    contractType: 'nda',
    fileName: 'acme-nda.pdf',
    why: 'A contract of high risk.',
  } as const;
  const command = (more: object = {}) =>
    ({ stage: 'review', token: 't', runId, attempt: 0, round: 1, request: { ...request, ...more } }) as const;

  beforeEach(atReview);

  it.each([
    ['the bus', noBus],
    ['the mail', noMail],
  ])('waits for its decision though %s does not answer; the sweep tells its group', async (_, broken) => {
    await dispatchReview(broken())(command());
    expect(leftToSweep()).toBe(1);
    later();
    expect(await sweepReviews(service.ports)()).toBe(1);
    expect(await sweepReviews(service.ports)()).toBe(0);
    expect(types()).toContain('contract.review-requested.v1');
    expect(service.notices).toMatchObject([{ attributes: { notice: 'requested' } }]);
  });

  it.each([
    ['decided', () => decideReview(service.ports)(`${runId}-r1`, approval, anna)],
    ['cancelled', () => cancelRun(service.ports)(runId, 'all', anna, 'Withdrawn')],
  ])(
    'is told to the archive though it was %s before anybody was told of it; nobody is mailed',
    async (_, close) => {
      const uploader = { uploaderName: 'Uwe', uploaderId: 'uwe-1' };
      await repositories.transact(({ runs }) => runs.update(runId, uploader));
      await dispatchReview(noBus())(command());
      await close();
      later();
      for (let sweep = 0; sweep < 2; sweep += 1) {
        await sweepAnnouncements(service.ports)();
        await sweepReviews(service.ports)();
      }
      const requested = service.events.filter(
        ({ type, subject }) => type === 'contract.review-requested.v1' && subject === runId,
      );
      expect(requested).toMatchObject([{ data: { reviewId: `${runId}-r1`, group: 'commercial-contracts' } }]);
      expect(service.notices.filter(({ attributes }) => attributes.notice === 'requested')).toEqual([]);
    },
  );

  it.each([
    ['nobody knows who uploaded the contract', { uploaderName: null, uploaderId: null }, 1, 2],
    ['its metadata alone says who did', { uploaderEmail: 'a@example.com', uploaderId: null }, 1, 2],
    ['more are asked for anyway', { uploaderName: null, uploaderId: null }, 3, 3],
    ['somebody signed in to upload it', { uploaderName: 'Uwe', uploaderId: 'uwe-1' }, 1, 1],
  ])(
    'needs so many people that one did not upload it, where %s',
    async (_, row, approvalsRequired, needed) => {
      await repositories.transact(({ runs }) => runs.update(runId, row));
      await dispatchReview(service.ports)(command({ approvalsRequired }));
      const requested = service.events.find(({ type }) => type === 'contract.review-requested.v1');
      expect(requested?.data).toMatchObject({ approvalsRequired: needed });
    },
  );

  it('says why by the routing of its round, whose words no state carries', async () => {
    const because = 'Liability is not capped: "without limit".';
    await saveRouting(service.ports.documents, runId, { because, route: 'review' }, 1);
    await dispatchReview(service.ports)(command());
    expect(service.notices).toMatchObject([{ text: expect.stringContaining(because) }]);
    expect(JSON.stringify(service.events)).not.toContain('without limit');
  });

  it('goes to the lead all the same, who is told from whom', async () => {
    await dispatchReview(service.ports)(command());
    await dispatchReview(noBus())(command({ escalated: true }));
    later();
    await sweepReviews(service.ports)();
    const escalated = service.events.find(({ type }) => type === 'contract.review-escalated.v1');
    expect(escalated?.data).toMatchObject({ from: 'commercial-contracts', to: 'legal-leads' });
  });
});

describe('an end that was recorded', () => {
  beforeEach(atReview);

  it('stands though the bus does not answer; the sweep tells everybody, once', async () => {
    expect(await endRun(noBus())({ kind: 'run-ended', runId, status: 'COMPLETED' })).toMatchObject({
      status: 'COMPLETED',
    });
    later();
    expect(await sweepEnds(service.ports)()).toBe(1);
    expect(await sweepEnds(service.ports)()).toBe(0);
    expect(types()).toEqual(['contract.completed.v1']);
  });

  it('as FAILED is told by the sweep where no delivery could tell it', async () => {
    const failed = { executionArn: 'arn', name: runId, status: 'FAILED', error: 'X', cause: 'y' } as const;
    await expect(recordExecution(noBus())(failed)).rejects.toThrow('It does not answer');
    later();
    expect(await sweepEnds(service.ports)()).toBe(1);
    expect(await sweepEnds(service.ports)()).toBe(0);
    expect(types()).toEqual(['contract.failed.v1']);
    expect(service.notices).toHaveLength(1);
  });
});

describe('a run that a person asked for', () => {
  const candidate = (key: string) => ({ bucket: 'inbox', key, via: 'api', redelivered: true }) as const;

  it.each(['%PDF-1.7 a contract', 'no PDF at all'])(
    'is answered once it is recorded, and the sweep starts or refuses it: %s',
    async (text) => {
      const key = `asked-${number}.pdf`;
      const source = memorySource({ [key]: text });
      const run = await takeInForPerson({ ...noBus(), source })(candidate(key));
      expect(run).toMatchObject({ status: 'RECEIVED', objectKey: key });
      runId = run?.runId ?? '';
      later();
      await sweepInbox({ ...service.ports, source })();
      const [row] = await repositories.transact(async ({ runs }) => [await runs.find(runId)]);
      expect(row?.status).toBe(text.startsWith('%PDF') ? 'RUNNING' : 'FAILED');
      expect(types()[0]).toBe('contract.received.v1');
    },
  );

  it('is delivered again by the queue, which waits for no sweep', async () => {
    const source = memorySource({ 'queued.pdf': '%PDF-1.7 queued' });
    await expect(takeIn({ ...noBus(), source })(candidate('queued.pdf'))).rejects.toThrow();
  });

  it('is not there, and fails its reply, where the database does not answer', async () => {
    const source = memorySource({ 'unknown.pdf': '%PDF-1.7 unknown' });
    const broken = { ...service.ports, source, transact: down };
    await expect(takeInForPerson(broken)(candidate('unknown.pdf'))).rejects.toThrow();
  });
});
