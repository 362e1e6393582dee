import { API, type ApiRoute, forgetRoutes, routeKeyOf, searchRoutes } from '@countersign/api';
import { serve } from '@countersign/shared/http/serve';
import { IDENTITIES, type Identity, memoryLogger, TOKENS, WALLED } from '@countersign/shared/testing';
import { expect, it } from 'vitest';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { saveRouting, saveRun } from '../testing/saved.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import * as served from './api.ts';
import { forgetHandlers } from './forget-handlers.ts';

const ROUTES = { ...served.ROUTES, ...forgetRoutes };
const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();

type Operation = keyof typeof ROUTES;
type Parameters = { query?: Record<string, string>; body?: object };

/** What each route is called with, beside its path; whoever adds a route is asked for it. */
const PARAMETERS: Record<Operation, Parameters> = {
  startRun: { body: { key: 'known.pdf' } },
  listRuns: {},
  getRun: {},
  redriveRun: {},
  cancelRun: { body: { reason: 'Withdrawn' } },
  forgetRun: { body: { reason: 'The client asked for it' } },
  getDocument: {},
  startUpload: { body: { fileName: 'a.pdf', bytes: 10 } },
  listReviews: {},
  getReview: {},
  claimReview: { body: {} },
  decideReview: { body: { decision: 'reject' } },
  recordOperation: { body: { action: 'redrive', queue: 'classify-dlq' } },
};

let runs = 0;

const rowOf = (runId: string) => {
  const { reviewerGroup, leadGroup, uploader } = WALLED;
  const by = { uploaderId: uploader.id, uploaderName: 'Uwe', uploaderEmail: uploader.email };
  return aRun({ runId, status: 'AWAITING_REVIEW', reviewerGroup, leadGroup, ...by });
};

/** A run behind the walls, at its review. */
async function walledRun(): Promise<string> {
  const runId = `walled-${String(++runs).padStart(8, '0')}`;
  const { reviewerGroup, leadGroup } = WALLED;
  await repositories.transact(async (all) => {
    await all.runs.insert(rowOf(runId));
    const answer = JSON.stringify(aRouted());
    await all.tasks.insert(
      aTask({ taskId: `${runId}-route`, runId, stage: 'route', status: 'answered', answer }),
    );
    await all.tasks.insert(aTask({ taskId: `${runId}-review`, runId, stage: 'review', token: runId }));
    const review = { reviewId: `${runId}-r0`, runId, reviewerGroup, lead: leadGroup };
    await all.reviews.insert(aReview({ ...review, approvalsRequired: 1, taskId: `${runId}-review` }));
  });
  return runId;
}

/** All that is kept of a run, to see that a refusal changes nothing. */
const stateOf = (runId: string) =>
  repositories.transact(async (all) => ({
    run: await all.runs.find(runId),
    reviews: await all.reviews.ofRun(runId),
    decisions: await all.reviews.decisionsOfRun(runId),
    history: await all.history.ofRun(runId),
  }));

async function call(operation: Operation, { claims }: Identity, runId: string) {
  const route: ApiRoute = ROUTES[operation];
  const { query, body } = PARAMETERS[operation];
  const link = async () => ({ url: 'https://s3.example/signed', headers: {}, expiresAt: NOW });
  const { ports } = servicePorts(repositories.transact, () => NOW);
  await saveRun(ports.documents, rowOf(runId));
  await saveRouting(ports.documents, runId, { group: WALLED.reviewerGroup, lead: WALLED.leadGroup });
  const api = serve(
    ROUTES,
    {
      ...served.handlersOf({
        ...ports,
        integrity: { isAsRecorded: async () => true },
        links: { toRead: link, toUpload: link },
      }),
      ...forgetHandlers({ ...ports, erasure: { erase: async () => 0 } }),
    },
    memoryLogger(),
    TOKENS,
  );
  const { statusCode, body: answered } = await api({
    routeKey: routeKeyOf(route),
    pathParameters: { runId, reviewId: `${runId}-r0`, name: 'source' },
    ...(query && { queryStringParameters: query }),
    ...(body && { body: JSON.stringify(body) }),
    requestContext: { authorizer: claims ? { jwt: { claims } } : {} },
  });
  return { status: statusCode, answer: JSON.parse(answered) };
}

const inGroup = ({ who }: ApiRoute, { groups }: Identity) =>
  who.groups === 'any' ? groups.length > 0 : groups.some((group) => who.groups.includes(group));

/** The status that a route refuses somebody with, by what the API says of it; undefined when it lets them in. */
function refusalBy(route: ApiRoute, identity: Identity): number | undefined {
  const { who, url } = route;
  if (!identity.known) return 401;
  if (!inGroup(route, identity)) return 403;
  if (url.includes('{runId}') && who.run === 'sees' && !identity.seesRun) return 404;
  if (url.includes('{reviewId}') && !identity.seesRun) return 404;
  if (who.review === 'answers' && !identity.answersReview) return 403;
  return who.upload === 'of others' && identity.uploaded ? 403 : undefined;
}

const cells = Object.keys(PARAMETERS).flatMap((operation) =>
  IDENTITIES.map((identity) => ({ operation: operation as Operation, identity, who: identity.who })),
);

it('is asked of every route of the API, here or where search is served', () => {
  const asked = [...Object.keys(PARAMETERS), ...Object.keys(searchRoutes)];
  expect(asked.toSorted()).toEqual(Object.keys(API).toSorted());
});

it.each(cells)('$operation lets in whom the API says: $who', async ({ operation, identity }) => {
  const runId = await walledRun();
  const before = await stateOf(runId);
  const { status, answer } = await call(operation, identity, runId);
  const refusal = refusalBy(ROUTES[operation], identity);
  if (refusal === undefined) {
    // A conflict, or that there is no such object, is told only to who may ask.
    if (status >= 400) expect(['NotFailed', 'NotEnded', 'NoSuchObject']).toContain(answer.error.code);
    return;
  }
  expect(status).toBe(refusal);
  expect(JSON.stringify(answer)).not.toMatch(/acme|Uwe|s3\.example/i);
  expect(await stateOf(runId)).toEqual(before);
});

const lists = ['listRuns', 'listReviews'] as const;

it.each(
  lists.flatMap((operation) =>
    IDENTITIES.filter(({ groups }) => groups.length > 0).map((identity) => ({
      operation,
      identity,
      who: identity.who,
    })),
  ),
)('$operation holds and counts what the API says: $who', async ({ operation, identity }) => {
  const before = await call(operation, identity, '');
  const runId = await walledRun();
  const after = await call(operation, identity, '');
  const told = [after.answer.runs, after.answer.reviews].flat().some((each) => each?.runId === runId);
  const counted = after.answer.total - before.answer.total;
  // Lists are told newest or soonest first; the first page need not reach the new review, the count does.
  if (operation === 'listRuns') expect(told).toBe(identity.seesRun);
  expect(counted).toBe(identity.seesRun ? 1 : 0);
});
