import { Refusal, type runRoutes, runScopeOf } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import { cancelRun } from '../app/cancel-run.ts';
import { costOfDay } from '../app/cost-of-day.ts';
import { redriveRun } from '../app/redrive-run.ts';
import { runDetail } from '../app/run-detail.ts';
import { takeInForPerson } from '../app/take-in.ts';
import { actorOf } from '../domain/actor.ts';
import { whatItWaitsFor } from '../domain/intake/what-it-waits-for.ts';
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
    const { found, total, day } = await ports.transact(async (repositories) => {
      const found = await repositories.runs.list(filter, part);
      const total = await repositories.runs.count(filter);
      return { found, total, day: await costOfDay(repositories, found, ports.now()) };
    });
    const { items, next } = pageOf(found, query, ({ receivedAt, runId }) => ({ at: receivedAt, id: runId }));
    return {
      runs: items.map((run) => viewRun(run, whatItWaitsFor(run, ports.caps, day))),
      total,
      next,
      ...(filter.scope === 'all' && { today: { costUsd: day.todayUsd, maxCostUsd: ports.caps.perDayUsd } }),
    };
  },

  async getRun({ path, person }) {
    const { detail, day } = await ports.transact(async (repositories) => {
      const detail = await runDetail(repositories, path.runId, runScopeOf(person));
      return { detail, day: await costOfDay(repositories, [detail.run], ports.now()) };
    });
    return viewRunDetail(detail, whatItWaitsFor(detail.run, ports.caps, day));
  },

  async redriveRun({ path, body, person }) {
    const asked = { scope: runScopeOf(person), person, overCap: body.overCap ?? false };
    const { run, room } = await redriveRun(ports)(path.runId, asked);
    const { atWork, places, todayUsd } = room;
    const today = { costUsd: todayUsd, maxCostUsd: ports.caps.perDayUsd };
    return { runId: run.runId, room: { atWork: atWork + 1, places, today } };
  },

  async cancelRun({ path, body, person }) {
    const { runId } = await cancelRun(ports)(path.runId, runScopeOf(person), person, body.reason);
    return { runId };
  },
});
