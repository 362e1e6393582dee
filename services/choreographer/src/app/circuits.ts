import { CIRCUIT_OPEN, CountersignError, isProviderAway } from '@countersign/shared';
import { afterFailure, passageOf, whileTried } from '../domain/circuit.ts';
import type { StageTask } from '../domain/stage-task.ts';
import type { ServiceStage } from '../domain/stages/stage-definition.ts';
import type { Repositories } from './repositories.ts';

/**
 * Lets a stage be asked while its provider answers; where it is away, one call at a time to try.
 * @throws CountersignError `CircuitOpen`, upon which the state machine waits
 */
export async function passCircuit({ circuits }: Repositories, stage: ServiceStage, now: Date): Promise<void> {
  const circuit = await circuits.find(stage);
  const passage = passageOf(circuit, now);
  if (circuit && passage === 'try') await circuits.save(whileTried(circuit, now));
  if (passage !== 'open') return;
  const message = `Whoever ${stage} asks does not answer; it is tried now and then`;
  throw new CountersignError({ name: CIRCUIT_OPEN, class: 'model', retryable: true, message });
}

/** Records how a task ended; answers whether its stage is taken to be cut off as of now. */
export async function recordOutcome(
  { circuits }: Repositories,
  { stage, status, errorName }: StageTask,
  now: Date,
): Promise<'opened' | undefined> {
  if (stage === 'review') return undefined;
  const circuit = await circuits.find(stage);
  if (status === 'answered') {
    if (circuit) await circuits.close(stage);
    return undefined;
  }
  if (status !== 'failed' || !isProviderAway(errorName ?? '')) return undefined;
  const failed = afterFailure(circuit, stage, now);
  await circuits.save(failed);
  return failed.openUntil && !circuit?.openUntil ? 'opened' : undefined;
}
