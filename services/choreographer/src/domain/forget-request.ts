import type { Actor } from './actor.ts';

/** That the words of a run are to be deleted; kept until all of them are. */
export interface ForgetRequest {
  readonly runId: string;
  readonly askedAt: Date;
  readonly by: Actor;
  readonly reason: string;
}
