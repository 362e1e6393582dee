import { type forgetRoutes, runScopeOf } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import { type ForgetRunPorts, forgetRun } from '../app/forget-run.ts';
import { actorOf, asPerson } from '../domain/actor.ts';

/** Served by a function of its own: no other may delete what is locked. */
export const forgetHandlers = (ports: ForgetRunPorts): Handlers<typeof forgetRoutes> => ({
  forgetRun: ({ path, body, person }) =>
    forgetRun(ports)(path.runId, {
      by: asPerson(actorOf(person)),
      reason: body.reason,
      scope: runScopeOf(person),
    }),
});
