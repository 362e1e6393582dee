import { type forgetRoutes, runScopeOf } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import type { EraseRunPorts } from '../app/erase-run.ts';
import { forgetRun } from '../app/forget-run.ts';
import { actorOf } from '../domain/actor.ts';

/** Served by a function of its own: no other may delete what is locked. */
export const forgetHandlers = (ports: EraseRunPorts): Handlers<typeof forgetRoutes> => ({
  forgetRun: ({ path, body, person }) =>
    forgetRun(ports)(path.runId, {
      by: actorOf(person),
      reason: body.reason,
      scope: runScopeOf(person),
    }),
});
