import { Refusal, type runRoutes, runScopeOf } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import { cancelRun } from '../app/cancel-run.ts';
import { redriveRun } from '../app/redrive-run.ts';
import { runDetail } from '../app/run-detail.ts';
import { takeInForPerson } from '../app/take-in.ts';
import { actorOf } from '../domain/actor.ts';
import type { ApiPorts } from './api-ports.ts';
import { pageOf, partFor } from './paging.ts';
import { viewRunDetail } from './run-detail-view.ts';
import { viewRun } from './run-views.ts';

export const runHandlers = (ports: ApiPorts): Handlers<typeof runRoutes> => ({
  async startRun({ body, person }) {
    const candidate = {
      ...body,
      bucket: ports.inbox,
      via: 'api',
      redelivered: true,
      by: actorOf(person),
    } as const;
    const run = await takeInForPerson(ports)(candidate);
    if (!run) throw new Refusal(404, 'NoSuchObject', `The inbox has no ${body.key}.`);
    return viewRun(run);
  },

  async listRuns({ query, person }) {
    const { status, type, level, text, key } = query;
    const filter = {
      status,
      contractType: type,
      riskLevel: level,
      text,
      objectKey: key,
      scope: runScopeOf(person),
    };
    const part = partFor(query);
    const { found, total } = await ports.transact(async ({ runs }) => ({
      found: await runs.list(filter, part),
      total: await runs.count(filter),
    }));
    const { items, next } = pageOf(found, query, ({ receivedAt, runId }) => ({ at: receivedAt, id: runId }));
    return { runs: items.map(viewRun), total, next };
  },

  getRun: async ({ path, person }) =>
    viewRunDetail(
      await ports.transact((repositories) => runDetail(repositories, path.runId, runScopeOf(person))),
    ),

  async redriveRun({ path, person }) {
    const { runId } = await redriveRun(ports)(path.runId, runScopeOf(person), person);
    return { runId };
  },

  async cancelRun({ path, body, person }) {
    const { runId } = await cancelRun(ports)(path.runId, runScopeOf(person), person, body.reason);
    return { runId };
  },
});
