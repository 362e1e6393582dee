import { reportType, riskLevel, runStatus, slug } from '@countersign/events';
import * as z from 'zod';
import { redriveRun } from '../../app/redrive-run.ts';
import { runDetail } from '../../app/run-detail.ts';
import { takeIn } from '../../app/take-in.ts';
import { Refusal } from '../../domain/refusal.ts';
import { fromNext, pageQuery, toNext } from '../paging.ts';
import { defineRoute } from '../route.ts';
import { runDetailView, viewRunDetail } from '../run-detail-view.ts';
import { runView, viewRun } from '../run-views.ts';

const onePath = z.object({ runId: z.string().min(1).max(80) });

const startRun = defineRoute({
  operationId: 'startRun',
  summary: 'Starts a run for an object of the inbox; an object that has a run keeps it',
  method: 'POST',
  url: '/api/runs',
  access: 'operate',
  body: z.object({
    key: z.string().min(1).max(1024).meta({ description: 'Key in the inbox' }),
    versionId: z.string().max(1024).optional(),
    reportType: reportType.optional(),
  }),
  status: 202,
  answer: runView,
  refusals: [404],
  async handle(ports, { body }) {
    const run = await takeIn(ports)({ ...body, bucket: ports.inbox, via: 'api', redelivered: true });
    if (!run) throw new Refusal(404, 'NoSuchObject', `The inbox has no ${body.key}.`);
    return viewRun(run);
  },
});

const listRuns = defineRoute({
  operationId: 'listRuns',
  summary: 'Lists runs, newest first',
  method: 'GET',
  url: '/api/runs',
  access: 'read',
  query: z.object({
    ...pageQuery,
    status: runStatus.optional(),
    type: slug.optional().meta({ description: 'Contract type' }),
    level: riskLevel.optional(),
    text: z.string().min(1).max(200).optional().meta({ description: 'Part of the file name' }),
    key: z.string().max(1024).optional().meta({ description: 'Key in the inbox' }),
  }),
  status: 200,
  answer: z.object({ runs: z.array(runView), next: z.string().nullable() }),
  refusals: [],
  async handle({ transact }, { query }) {
    const { limit, next, status, type, level, text, key } = query;
    const filter = {
      status,
      contractType: type,
      riskLevel: level,
      text,
      objectKey: key,
      after: fromNext(next),
    };
    const runs = await transact((repositories) => repositories.runs.list({ ...filter, limit: limit + 1 }));
    const page = runs.slice(0, limit);
    return { runs: page.map(viewRun), next: runs.length > limit ? toNext(page.at(-1)!) : null };
  },
});

const getRun = defineRoute({
  operationId: 'getRun',
  summary: 'Shows a run with its timeline, sections, tasks, reviews and documents',
  method: 'GET',
  url: '/api/runs/{runId}',
  access: 'read',
  path: onePath,
  status: 200,
  answer: runDetailView,
  refusals: [404],
  handle: async ({ transact }, { path }) =>
    viewRunDetail(await transact((repositories) => runDetail(repositories, path.runId))),
});

const redrive = defineRoute({
  operationId: 'redriveRun',
  summary: 'Lets a failed run go on at the stage that failed',
  method: 'POST',
  url: '/api/runs/{runId}/redrive',
  access: 'operate',
  path: onePath,
  status: 202,
  answer: z.object({ runId: z.string() }),
  refusals: [404, 409],
  async handle(ports, { path }) {
    const { runId } = await redriveRun(ports)(path.runId);
    return { runId };
  },
});

export const runRoutes = [startRun, listRuns, getRun, redrive];
