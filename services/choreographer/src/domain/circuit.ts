import type { ServiceStage } from './stages/stage-definition.ts';

/** A stage whose model does not answer. Where all is well there is none. */
export interface Circuit {
  readonly stage: ServiceStage;
  /** Since the last success. */
  readonly failures: number;
  readonly failingSince: Date;
  /** Until when nobody asks; null while it is only suspected. */
  readonly openUntil: Date | null;
  /** How long it is open the next time, in seconds. */
  readonly waitSeconds: number;
}

/** Calls that failed, none in between having succeeded, from which a provider is taken to be away. */
const FAILURES = 5;
/** For how long, so that a moment of throttling is none. */
const FAILING_SECONDS = 10;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 300;

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);

/** The circuit after a call that the provider refused. */
export function afterFailure(circuit: Circuit | undefined, stage: ServiceStage, now: Date): Circuit {
  if (!circuit)
    return { stage, failures: 1, failingSince: now, openUntil: null, waitSeconds: FIRST_WAIT_SECONDS };
  const failures = circuit.failures + 1;
  const isAway = failures >= FAILURES && now >= later(circuit.failingSince, FAILING_SECONDS);
  if (circuit.openUntil || !isAway) return { ...circuit, failures };
  return { ...circuit, failures, openUntil: later(now, circuit.waitSeconds) };
}

/** Whether a call may be made: any while the circuit is closed, none while it is open, then one to try. */
export type Passage = 'closed' | 'open' | 'try';

export function passageOf(circuit: Circuit | undefined, now: Date): Passage {
  if (!circuit?.openUntil) return 'closed';
  return now < circuit.openUntil ? 'open' : 'try';
}

/** The circuit while a call tries it: open to all others, for longer. Only a call that succeeds closes it. */
export function whileTried(circuit: Circuit, now: Date): Circuit {
  const waitSeconds = Math.min(LONGEST_WAIT_SECONDS, 2 * circuit.waitSeconds);
  return { ...circuit, openUntil: later(now, waitSeconds), waitSeconds };
}
