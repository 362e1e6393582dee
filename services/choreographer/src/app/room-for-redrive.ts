import { Refusal } from '@countersign/api';
import { STAGES } from '@countersign/events';
import { type CostCaps, isDaySpent } from '../domain/cost-caps.ts';
import type { Run } from '../domain/run.ts';
import type { Repositories } from './repositories.ts';
import { passTurnstile } from './turnstile.ts';

/** What is taken of what there is, before one more goes on. */
export interface Room {
  /** Runs that services work on. */
  readonly atWork: number;
  readonly places: number;
  readonly todayUsd: number;
}

interface RoomPorts {
  readonly places: number;
  readonly caps: CostCaps;
  readonly now: () => Date;
}

/** Redrives go beyond the places by a quarter: somebody waits for each, and a thousand at once are none of these. */
const mostAtWork = (places: number) => places + Math.ceil(places / 4);

/** Whether what follows asks no model and reads no document: a person, the report and the index are left. */
const isWritten = ({ failureStage }: Run): boolean =>
  STAGES.slice(STAGES.indexOf('review')).some((stage) => stage === failureStage);

/**
 * Looks whether one more run may go on now, in the transaction that has it go on: one after another.
 * @throws Refusal 409 `DaySpent` or `PlacesTaken`, unless `overCap` says that whoever asks knows
 */
export async function roomForRedrive(
  repositories: Repositories,
  { places, caps, now }: RoomPorts,
  run: Run,
  overCap: boolean,
): Promise<Room> {
  const { queue, spending } = repositories;
  await passTurnstile(repositories, run.runId, now());
  const { small, large } = await queue.atWork();
  const room = { atWork: small + large, places, todayUsd: await spending.ofDay(now()) };
  if (overCap || isWritten(run)) return room;
  const anyway = `or now, with --over-cap: countersign redrive ${run.runId} --over-cap`;
  if (isDaySpent(caps, room.todayUsd)) {
    const cost = `${room.todayUsd.toFixed(2)} of ${caps.perDayUsd.toFixed(2)} USD`;
    throw new Refusal(
      409,
      'DaySpent',
      `All contracts of today have cost ${cost}: this one would be read, and its sections left to people. Redrive it after 00:00 UTC, with MaxCostUsdPerDay raised, ${anyway}`,
    );
  }
  if (room.atWork >= mostAtWork(places)) {
    throw new Refusal(
      409,
      'PlacesTaken',
      `${room.atWork} runs are at work, of which ${places} (RunConcurrency) begin by themselves. Redrive it when some have ended, ${anyway}`,
    );
  }
  return room;
}
