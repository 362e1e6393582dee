import {
  type AnswerOf,
  type ApiRoute,
  COMMON_REFUSALS,
  gatewayBody,
  type RefusalBody,
  routeKeyOf,
} from '@countersign/api';
import { toNext } from '@countersign/shared/http/cursor';
import { serve } from '@countersign/shared/http/serve';
import { memoryLogger, memoryPublisher, OUR_TOKEN, TOKENS } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Workflow } from '../app/workflow.ts';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { memoryNotices } from '../testing/memory-notices.ts';
import { memorySource } from '../testing/memory-source.ts';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { saveRun } from '../testing/saved.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { handlersOf, ROUTES } from './api.ts';
import type { ApiPorts } from './api-ports.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const documents = memoryDocuments();
const refOf = (of: string) => ({
  ...{ uri: `s3://documents/runs/${of}/report.pdf`, sha256: 'c'.repeat(64), bytes: 7 },
});

const repositories = useRepositories();
let answered: string[];
let redriven: string[];
let api: ReturnType<typeof serve>;
let runs = 0;
let runId: string;

const source = memorySource({ 'known.pdf': '%PDF-1.7 known' });

beforeEach(async () => {
  answered = [];
  redriven = [];
  runId = `api-run-${++runs}`;
  const workflow: Workflow = {
    executionArnOf: (id) => `arn:execution:${id}`,
    start: async () => {},
    async succeed(token) {
      answered.push(token);
      return 'taken';
    },
    fail: async () => 'taken',
    redrive: async (arn) => void redriven.push(arn),
    stateOf: async () => undefined,
    entriesOf: async () => 0,
    stop: async () => {},
  };
  const link = async () => ({ url: 'https://s3.example/signed', expiresAt: NOW });
  const ports: ApiPorts = {
    transact: repositories.transact,
    logger: memoryLogger(),
    publisher: memoryPublisher(),
    integrity: { isAsRecorded: async () => true },
    workflow,
    source,
    documents,
    approvalsOfUnknown: 1,
    notices: memoryNotices(),
    metrics: { count: () => {} },
    links: { toRead: link, toUpload: async () => ({ ...(await link()), headers: { 'if-none-match': '*' } }) },
    inbox: 'inbox',
    consoleUrl: async () => 'https://console.example/',
    limits: { maxBytes: 1000 },
    duplicateContent: 'link',
    reportType: 'contract-review',
    pipelineVersion: '1',
    places: 10,
    caps: { perContractUsd: 25, perDayUsd: 500 },
    settings: {},
    now: () => NOW,
  };
  api = serve(ROUTES, handlersOf(ports), memoryLogger(), TOKENS);
  await repositories.transact(async (all) => {
    await all.runs.insert(aRun({ runId, status: 'AWAITING_REVIEW', fileName: `${runId}.pdf` }));
    const taskId = `${runId}-review`;
    await all.tasks.insert(aTask({ taskId, runId, stage: 'review', token: runId }));
    const answers = { assemble: { docx: refOf(runId), pdf: refOf(runId) }, route: aRouted() };
    for (const [stage, answer] of Object.entries(answers)) {
      const of = { stage: stage as keyof typeof answers, token: `secret-${stage}`, runId };
      const task = { ...of, taskId: `${runId}-${stage}`, answer: JSON.stringify(answer) };
      await all.tasks.insert(aTask({ ...task, status: 'answered' }));
    }
    await all.reviews.insert(aReview({ reviewId: `${runId}-r0`, runId, approvalsRequired: 1, taskId }));
  });
});

interface Call {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly name?: string;
  readonly groups?: string;
}

type Answer<Name extends keyof typeof ROUTES> = AnswerOf<(typeof ROUTES)[Name]> &
  Partial<RefusalBody & { message: string }>;

async function call<Name extends keyof typeof ROUTES>(
  operation: Name,
  { path, query, body, name = 'anna', groups = 'commercial-contracts' }: Call = {},
) {
  const claims = name && { ...OUR_TOKEN, username: name, 'cognito:groups': `[${groups}]` };
  const answer = await api({
    routeKey: routeKeyOf(ROUTES[operation]),
    pathParameters: path,
    queryStringParameters: query,
    body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
    isBase64Encoded: false,
    requestContext: { authorizer: claims ? { jwt: { claims, scopes: [] } } : undefined },
  } as never);
  const answered = { status: answer.statusCode, body: JSON.parse(String(answer.body)) as Answer<Name> };
  if (answered.status === 401) expect(gatewayBody.parse(answered.body)).toEqual(answered.body);
  else if (answered.status >= 400) expectDeclared(ROUTES[operation], answered);
  return answered;
}

/** The route promises every refusal by its code. */
function expectDeclared(
  { refusals }: ApiRoute,
  { status, body }: { status: number; body: Partial<RefusalBody> },
) {
  expect({ ...COMMON_REFUSALS, ...refusals }).toMatchObject({ [String(body.error?.code)]: status });
}

const ofReview = () => ({ reviewId: `${runId}-r0` });

describe('the HTTP API', () => {
  it('answers who is not signed in with 401, and who is in no group with 403', async () => {
    expect(await call('listRuns', { name: '' })).toMatchObject({
      status: 401,
      body: { message: 'Sign in first.' },
    });
    expect(await call('listRuns', { groups: '' })).toMatchObject({ status: 403 });
  });

  it('lists runs in pages and finds them by name', async () => {
    const first = await call('listRuns', { query: { limit: '1', text: 'api-run' } });
    expect(first.body.runs).toHaveLength(1);
    if (runs > 1) expect(first.body.next).toEqual(expect.any(String));
    const found = await call('listRuns', { query: { text: `${runId}.pdf` } });
    expect(found.body).toMatchObject({ runs: [{ runId, status: 'AWAITING_REVIEW' }], next: null });
  });

  it.each([
    { limit: '0' },
    { status: 'LOST' },
    { next: 'bogus' },
    { next: toNext(['2025-02-30T00:00:00.000Z', 'x']) },
    { next: toNext(['0000-01-01T00:00:00.000Z', 'x']) },
    { next: toNext(['2025-02-03T00:00:00.000Z', 'x\0']) },
    { text: 'a\0' },
    { key: 'a\0' },
  ])('refuses the query %j', async (query) => {
    expect(await call('listRuns', { query: query as never })).toMatchObject({
      status: 400,
      body: { error: { code: 'BadRequest' } },
    });
  });

  it('shows a run with its timeline, and never a token', async () => {
    const { status, body } = await call('getRun', { path: { runId } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      runId,
      documents: ['report.docx', 'report.pdf', 'routing', 'source'],
      tasks: [{}, {}, {}],
    });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(await call('getRun', { path: { runId: 'nobody' } })).toMatchObject({ status: 404 });
  });

  it('gives short-lived links to documents', async () => {
    await saveRun(documents, aRun({ runId, fileName: `${runId}.pdf` }));
    const path = { runId, name: 'report.pdf' };
    const body = { url: 'https://s3.example/signed', fileName: `${runId}.report.pdf` };
    expect(await call('getDocument', { path })).toMatchObject({ status: 200, body });
    expect(await call('getDocument', { path: { runId, name: 'diary' } })).toMatchObject({ status: 404 });
  });

  it('lets operators upload, start and redrive, and nobody else', async () => {
    const body = { fileName: 'a.pdf', bytes: 5 };
    expect(await call('startUpload', { body })).toMatchObject({ status: 403 });
    const upload = await call('startUpload', { body, groups: 'legal-operations' });
    expect(upload).toMatchObject({
      status: 201,
      body: { key: expect.stringMatching(/^uploads\/.+\/a\.pdf$/), headers: { 'if-none-match': '*' } },
    });
    for (const wrong of [{ fileName: '../a.pdf' }, { bytes: 0 }, { bytes: undefined }, { bytes: 1e12 }]) {
      const refused = call('startUpload', { body: { ...body, ...wrong }, groups: 'legal-operations' });
      expect(await refused).toMatchObject({ status: 400 });
    }
  });

  it('starts a run for an object of the inbox, once', async () => {
    const start = (key: string) => call('startRun', { body: { key }, groups: 'legal-operations' });
    const first = await start('known.pdf');
    expect(first).toMatchObject({ status: 202, body: { fileName: 'known.pdf', via: 'api' } });
    expect((await start('known.pdf')).body.runId).toBe(first.body.runId);
    expect(await start('unknown.pdf')).toMatchObject({ status: 404 });
  });

  it('redrives only what failed and can be helped', async () => {
    const redrive = () => call('redriveRun', { path: { runId }, groups: 'legal-operations' });
    const become = (change: object) => repositories.transact((all) => all.runs.update(runId, change));
    expect(await redrive()).toMatchObject({ status: 409, body: { error: { code: 'NotFailed' } } });
    await become({ status: 'FAILED', failureClass: 'input', executionArn: 'arn' });
    expect(await redrive()).toMatchObject({ status: 409, body: { error: { code: 'DocumentAtFault' } } });
    await become({ failureClass: 'downstream' });
    expect(await redrive()).toMatchObject({ status: 202 });
    expect(redriven).toEqual([`arn:execution:${runId}`]);
  });

  it.each([
    ['Withdrawn', 202],
    ['  ', 400],
    [undefined, 400],
  ])('cancels a run for the reason %j: %i', async (reason, status) => {
    const cancelling = { path: { runId }, body: { reason }, groups: 'legal-operations' };
    expect((await call('cancelRun', cancelling)).status).toBe(status);
  });

  it('shows each group its own reviews', async () => {
    const seen = async (groups: string, query: Record<string, string> = {}) => {
      const { body } = await call('listReviews', { groups, query });
      return body.reviews.some(({ reviewId }: { reviewId: string }) => reviewId === `${runId}-r0`);
    };
    expect(await seen('commercial-contracts')).toBe(true);
    expect(await seen('finance')).toBe(false);
    expect(await seen('audit')).toBe(true);
    expect(await seen('audit', { scope: 'groups' })).toBe(false);
    expect(await seen('commercial-contracts', { scope: 'mine' })).toBe(false);
    await call('claimReview', { path: ofReview() });
    expect(await seen('commercial-contracts', { scope: 'mine' })).toBe(true);
    expect(await call('getReview', { path: ofReview(), groups: 'finance' })).toMatchObject({
      status: 404,
    });
    expect(await call('getReview', { path: ofReview() })).toMatchObject({
      status: 200,
      body: { claimedBy: 'anna', run: { runId } },
    });
  });

  it('takes a decision once, and hands it to the state machine', async () => {
    const approve = { path: ofReview(), body: { decision: 'approve' } };
    expect(await call('decideReview', { ...approve, groups: 'finance' })).toMatchObject({ status: 404 });
    expect(answered).toEqual([]);
    expect(await call('decideReview', approve)).toMatchObject({ status: 201, body: { outcome: 'approved' } });
    expect(await call('decideReview', approve)).toMatchObject({ status: 409 });
    expect(await call('decideReview', { ...approve, name: 'ben' })).toMatchObject({ status: 409 });
    expect(answered).toEqual([runId]);
  });

  it('takes another severity for a finding that is there', async () => {
    const change = { findingId: 'term-1', from: 'high', to: 'low', reason: 'Six months only.' } as const;
    const body = { decision: 'approve', severityChanges: [change] };
    expect(await call('decideReview', { path: ofReview(), body })).toMatchObject({ status: 201 });
    const kept = await repositories.transact((all) => all.reviews.decisionsOfRun(runId));
    expect(kept).toMatchObject([{ severityChanges: [change] }]);
  });

  it('refuses another severity for a finding that the report does not have', async () => {
    const change = { findingId: 'term-9', from: 'high', to: 'low', reason: 'x' };
    const body = { decision: 'approve', severityChanges: [change] };
    expect(await call('decideReview', { path: ofReview(), body })).toEqual({
      status: 400,
      body: { error: { code: 'NoSuchFinding', message: 'The report has no finding term-9.' } },
    });
    expect(answered).toEqual([]);
  });

  it('refuses a change from a severity that the finding does not have', async () => {
    const change = { findingId: 'term-1', from: 'low', to: 'info', reason: 'x' };
    const body = { decision: 'approve', severityChanges: [change] };
    expect(await call('decideReview', { path: ofReview(), body })).toMatchObject({
      status: 409,
      body: { error: { code: 'SeverityChanged', message: expect.stringContaining('is high, not low') } },
    });
    expect(answered).toEqual([]);
  });

  it.each([
    '{',
    { decision: 'maybe' },
    { decision: 'request-changes' },
    { decision: 'request-changes', changes: [{ sectionId: 'nowhere', comment: 'x' }] },
  ])('refuses the decision %j and changes nothing', async (body) => {
    expect(await call('decideReview', { path: ofReview(), body })).toMatchObject({ status: 400 });
    const review = await repositories.transact((all) => all.reviews.find(`${runId}-r0`));
    expect(review).toMatchObject({ status: 'open', outcome: null });
  });
});
