import type { DayCost } from '../domain/cost-caps.ts';
import type { Run } from '../domain/run.ts';
import type { Repositories } from './repositories.ts';

/** What today has cost, and what of that the contracts of those who wait with one of these runs. */
export async function costOfDay(
  { spending }: Pick<Repositories, 'spending'>,
  runs: readonly Pick<Run, 'status' | 'turnOf'>[],
  now: Date,
): Promise<DayCost> {
  const waiting = runs.filter(({ status }) => status === 'RECEIVED');
  const turnsOf = [...new Set(waiting.flatMap(({ turnOf }) => turnOf ?? []))];
  return {
    todayUsd: await spending.ofDay(now),
    ofUploadersUsd: await spending.ofUploaders(now, turnsOf),
  };
}
