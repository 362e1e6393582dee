import { beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../domain/gate/decide.ts';
import { reviewIdOf } from '../domain/gate/review.ts';
import type { Run } from '../domain/run.ts';
import { aPerson } from '../testing/people.ts';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { saveRouting, saveRun } from '../testing/saved.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { decideReview } from './decide-review.ts';
import { openDocument } from './open-document.ts';
import type { Repositories } from './repositories.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
const uwe = aPerson('uwe', 'commercial-contracts');
const anna = aPerson('anna', 'commercial-contracts');
const vera = aPerson('vera', 'audit');
const byUwe = { uploaderId: uwe.id, uploaderName: uwe.name, uploaderEmail: uwe.email };
const approval: Proposal = { decision: 'approve', comment: null, changes: [], severityChanges: [] };

let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const refOf = (of: string) => ({
  uri: `s3://documents/runs/${of}/report/0/report.pdf`,
  sha256: 'c'.repeat(64),
  bytes: 7,
});
const answered = (stage: 'route' | 'assemble', answer: object) =>
  aTask({ taskId: `${runId}-${stage}`, runId, stage, status: 'answered', answer: JSON.stringify(answer) });

/** A run that Uwe brought, routed and at its review, as everything says that is kept of it. */
beforeEach(async () => {
  service = servicePorts(repositories.transact, () => NOW);
  runId = `altered-${String(++number).padStart(8, '0')}`;
  const groups = { reviewerGroup: 'commercial-contracts', leadGroup: 'legal-leads' };
  const contentHash = `hash of ${runId}`;
  const run = aRun({ runId, contentHash, status: 'AWAITING_REVIEW', ...groups, ...byUwe });
  await saveRun(service.ports.documents, run);
  await saveRouting(service.ports.documents, runId);
  await repositories.transact(async ({ runs, tasks, reviews }) => {
    await runs.insert(run);
    await tasks.insert(answered('route', aRouted()));
    await tasks.insert(answered('assemble', { pdf: refOf(runId), docx: refOf(runId) }));
    await tasks.insert(aTask({ taskId: `${runId}-review`, runId, stage: 'review', token: runId }));
    const review = { reviewId: reviewIdOf(runId, 0), runId, taskId: `${runId}-review` };
    await reviews.insert(aReview({ ...review, approvalsRequired: 1 }));
  });
});

const update = (change: Partial<Run>, of = runId) =>
  repositories.transact(({ runs }) => runs.update(of, change));
const inReviews = (change: Parameters<Repositories['reviews']['update']>[1]) =>
  repositories.transact(({ reviews }) => reviews.update(reviewIdOf(runId, 0), change));
const decide = (person = uwe) => decideReview(service.ports)(reviewIdOf(runId, 0), approval, person);
const decisions = () => repositories.transact(({ reviews }) => reviews.decisionsOfRun(runId));
const open = (name = 'report.pdf') => {
  const toRead = async () => ({ url: 'https://s3.example/signed', expiresAt: NOW });
  const links = { toRead, toUpload: () => Promise.reject(new Error('nobody uploads')) };
  const integrity = { isAsRecorded: async () => true };
  return openDocument({ ...service.ports, links, integrity })(runId, name, vera);
};
/** Of the events that told of altered rows: which fields. */
const told = () =>
  service.events.flatMap(({ type, data }) =>
    type === 'contract.document-altered.v1' && typeof data === 'object' && data && 'differs' in data
      ? [data.differs]
      : [],
  );

/** A run of the same bytes by Anna. */
const twin = async () => {
  const other = aRun({
    runId: `${runId}-twin`,
    contentHash: `hash of ${runId}`,
    uploaderId: anna.id,
    uploaderName: anna.name,
  });
  await saveRun(service.ports.documents, other);
  await repositories.transact(({ runs }) => runs.insert(other));
  return other;
};

describe('a decision where somebody wrote to the tables', () => {
  it('is taken where nobody did', async () => {
    await expect(decide()).rejects.toMatchObject({ code: 'OwnUpload' });
    expect((await decide(anna)).review.outcome).toBe('approved');
    expect(told()).toEqual([]);
  });

  it.each<[string, Partial<Run>, string[]]>([
    [
      'another uploader',
      { uploaderId: 'x', uploaderName: 'X', uploaderEmail: 'x@example.com' },
      ['uploaderId', 'uploaderName', 'uploaderEmail'],
    ],
    [
      'no uploader',
      { uploaderId: null, uploaderName: null, uploaderEmail: null },
      ['uploaderId', 'uploaderName', 'uploaderEmail'],
    ],
    ['another side', { side: 'supplier' }, ['side']],
    ['another object', { objectKey: 'other.pdf', versionId: null }, ['objectKey', 'versionId']],
    ['other bytes', { contentHash: 'hash of others' }, ['contentHash']],
  ])('is refused to everybody where a run has %s, and operations are told', async (_, change, fields) => {
    await update(change);
    for (const person of [uwe, anna])
      await expect(decide(person)).rejects.toMatchObject({ status: 409, code: 'RecordAltered' });
    expect(await decisions()).toEqual([]);
    expect(service.answered).toEqual([]);
    expect(told()[0]?.toString().split(',').toSorted()).toEqual(fields.toSorted());
    expect(service.notices[0]?.subject).toContain(`Tables altered: ${runId}`);
  });

  it.each<[string, Parameters<typeof inReviews>[0], string]>([
    ['fewer approvals', { approvalsRequired: 0 }, 'approvalsRequired'],
    ['another group', { reviewerGroup: 'finance' }, 'reviewerGroup'],
    ['another lead', { lead: 'finance' }, 'lead'],
    ['an earlier round', { round: 1 }, 'round'],
  ])('is refused where a review has %s', async (_, change, field) => {
    await inReviews(change);
    await expect(decide(aPerson('anna', 'commercial-contracts', 'finance'))).rejects.toMatchObject({
      code: 'RecordAltered',
    });
    expect(told()).toEqual([[field]]);
  });

  it('is told of to those to whom the contract was routed, and to nobody else', async () => {
    await inReviews({ reviewerGroup: 'finance' });
    await expect(decide(aPerson('finn', 'sales'))).rejects.toMatchObject({ status: 404 });
    await expect(decide(vera)).rejects.toMatchObject({ status: 403, code: 'WrongGroup' });
    expect(told()).toEqual([]);
    await expect(decide(anna)).rejects.toMatchObject({ status: 409, code: 'RecordAltered' });
    expect(told()).toEqual([['reviewerGroup']]);
  });

  it('is refused on a round that was routed anew since', async () => {
    await saveRouting(service.ports.documents, runId, {}, 1);
    await expect(decide(anna)).rejects.toMatchObject({ code: 'RecordAltered' });
  });

  it('is not taken by an exception that the table alone makes', async () => {
    const answer = JSON.stringify(aRouted({ uploaderMayApprove: true }));
    await repositories.transact(({ tasks }) => tasks.update(`${runId}-route`, { answer }));
    await expect(decide()).rejects.toMatchObject({ code: 'OwnUpload' });
  });

  it('is refused to who uploaded the same bytes, also where that run is made one of others', async () => {
    const other = await twin();
    await update({ contentHash: 'hash of others' }, other.runId);
    await expect(decide(anna)).rejects.toMatchObject({ code: 'OwnUpload' });
  });

  it('takes two people where nobody knows who uploaded, whatever the review says', async () => {
    runId = `${runId}-unknown`;
    const run = aRun({ runId, contentHash: `hash of ${runId}`, status: 'AWAITING_REVIEW' });
    await saveRun(service.ports.documents, run);
    await saveRouting(service.ports.documents, runId);
    await repositories.transact(async ({ runs, tasks, reviews }) => {
      await runs.insert(run);
      await tasks.insert(aTask({ taskId: `${runId}-review`, runId, stage: 'review', token: runId }));
      const review = { reviewId: reviewIdOf(runId, 0), runId, taskId: `${runId}-review` };
      await reviews.insert(aReview({ ...review, approvalsRequired: 1 }));
    });
    expect((await decide()).review.outcome).toBeNull();
    expect((await decide(anna)).review.outcome).toBe('approved');
  });
});

describe('a document of a run of which somebody changed the row', () => {
  it('is given out where nobody did, also to a run of the same bytes', async () => {
    expect((await open()).ref).toEqual(refOf(runId));
    const other = await twin();
    const worker = runId;
    await update({ linkedTo: runId }, other.runId);
    runId = other.runId;
    expect((await open()).ref).toEqual(refOf(worker));
    expect(told()).toEqual([]);
  });

  it.each<[string, string, Partial<Run>]>([
    ['the source of another contract', 'source', { objectKey: 'other.pdf' }],
    ['bytes of another contract', 'source', { contentHash: 'f'.repeat(64) }],
    ['a group of somebody', 'report.pdf', { reviewerGroup: 'finance' }],
    ['an uploader of somebody', 'report.pdf', { uploaderEmail: 'sam@example.com' }],
  ])('is refused where it has %s', async (_, name, change) => {
    await update(change);
    await expect(open(name)).rejects.toMatchObject({ status: 409, code: 'RecordAltered' });
    expect(told()).toEqual([Object.keys(change)]);
  });

  it('is refused where it is the work of another contract', async () => {
    const other = aRun({ runId: `${runId}-other`, contentHash: 'hash of another' });
    await saveRun(service.ports.documents, other);
    await repositories.transact(({ runs }) => runs.insert(other));
    await update({ linkedTo: other.runId });
    await expect(open('source')).rejects.toMatchObject({ code: 'RecordAltered' });
    expect(told()).toEqual([expect.arrayContaining(['linkedTo'])]);
  });

  it('is refused where it is a document of another contract', async () => {
    const answer = JSON.stringify({ pdf: refOf('another'), docx: refOf('another') });
    await repositories.transact(({ tasks }) => tasks.update(`${runId}-assemble`, { answer }));
    await expect(open()).rejects.toMatchObject({ code: 'RecordAltered' });
    expect(told()).toEqual([['documents']]);
  });
});
