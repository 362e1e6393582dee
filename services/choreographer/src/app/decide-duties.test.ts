import { beforeEach, expect, it } from 'vitest';
import type { Proposal } from '../domain/gate/decide.ts';
import { aPerson } from '../testing/people.ts';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { claimReview } from './claim-review.ts';
import { decideReview } from './decide-review.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
const uwe = aPerson('uwe', 'commercial-contracts');
const anna = aPerson('anna', 'commercial-contracts');
const byUwe = { uploaderId: uwe.id, uploaderName: uwe.name, uploaderEmail: uwe.email };
const approval: Proposal = { decision: 'approve', comment: null, changes: [], severityChanges: [] };

let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOW);
  runId = `duties-${String(++number).padStart(8, '0')}`;
});

/** A run at its review, uploaded as told, and weighed by a playbook. */
const atReview = (uploaded: object, routed: object = {}) =>
  repositories.transact(async ({ runs, tasks, reviews }) => {
    await runs.insert(aRun({ runId, contentHash: runId, status: 'AWAITING_REVIEW', ...uploaded }));
    const answer = JSON.stringify(aRouted(routed));
    const answered = { stage: 'route', status: 'answered', answer } as const;
    await tasks.insert(aTask({ taskId: `${runId}-route`, runId, ...answered }));
    await tasks.insert(aTask({ taskId: `${runId}-review`, runId, stage: 'review', token: runId }));
    const review = { reviewId: `${runId}-r0`, runId, taskId: `${runId}-review` };
    await reviews.insert(aReview({ ...review, approvalsRequired: 1 }));
  });

const decide = (person = uwe, proposal: Partial<Proposal> = {}) =>
  decideReview(service.ports)(`${runId}-r0`, { ...approval, ...proposal }, person);
const history = () => repositories.transact((all) => all.history.ofRun(runId));

it('refuses an approval by who uploaded the contract, and keeps nothing of it', async () => {
  await atReview(byUwe);
  await expect(decide()).rejects.toMatchObject({ status: 403, code: 'OwnUpload' });
  expect(await repositories.transact(({ reviews }) => reviews.decisionsOfRun(runId))).toEqual([]);
  expect(await history()).toEqual([]);
  expect(service.answered).toEqual([]);
  expect((await decide(anna)).review.outcome).toBe('approved');
});

it.each([
  ['under another name', () => ({ linkedTo: runId })],
  ['for a run of its own', () => ({ linkedTo: null })],
])('refuses it also to who uploaded the same bytes %s', async (_, fields) => {
  await atReview({});
  const other = { runId: `${runId}-other`, contentHash: runId, ...fields(), ...byUwe };
  await repositories.transact(({ runs }) => runs.insert(aRun(other)));
  await expect(decide()).rejects.toMatchObject({ code: 'OwnUpload' });
});

it('lets the uploader reject', async () => {
  await atReview(byUwe);
  expect((await decide(uwe, { decision: 'reject' })).review.outcome).toBe('rejected');
});

it('marks the approval that the playbook makes an exception for, for the history and for everybody', async () => {
  await atReview(byUwe, { uploaderMayApprove: true });
  expect((await decide()).review.outcome).toBe('approved');
  expect(await history()).toMatchObject([{ detail: 'Uwe <uwe@example.com>: approve (uploader-approved)' }]);
  const told = service.events.find(({ type }) => type === 'contract.review-decided.v1');
  expect(told?.data).toMatchObject({
    decision: { by: 'Uwe', email: 'uwe@example.com', exception: 'uploader-approved' },
  });
});

it.each([false, true])(
  'keeps no review for who uploaded the contract, also by taking it over: %s',
  async (takeOver) => {
    await atReview(byUwe);
    if (takeOver) await claimReview(service.ports)(`${runId}-r0`, { person: anna, takeOver: false });
    const claim = claimReview(service.ports)(`${runId}-r0`, { person: uwe, takeOver });
    await expect(claim).rejects.toMatchObject({ status: 403, code: 'OwnUpload' });
    expect(await history()).toHaveLength(takeOver ? 1 : 0);
    expect((await decide(anna)).review.outcome).toBe('approved');
  },
);

it('keeps it for them where the playbook lets them approve', async () => {
  await atReview(byUwe, { uploaderMayApprove: true });
  const { review } = await claimReview(service.ports)(`${runId}-r0`, { person: uwe, takeOver: false });
  expect(review.claimedBy).toBe('uwe');
});

it('records who took a review over from whom', async () => {
  await atReview({});
  await claimReview(service.ports)(`${runId}-r0`, { person: anna, takeOver: false });
  await expect(decide()).rejects.toMatchObject({ status: 409, code: 'ClaimedByOther' });
  await claimReview(service.ports)(`${runId}-r0`, { person: uwe, takeOver: true });
  expect(await history()).toMatchObject([
    { what: 'review-claimed', detail: 'Anna <anna@example.com>' },
    { what: 'review-taken-over', detail: 'Uwe <uwe@example.com>, from Anna <anna@example.com>' },
  ]);
  expect((await decide()).review.outcome).toBe('approved');
});
