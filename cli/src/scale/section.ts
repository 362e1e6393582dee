import { countedTokens } from './demand.ts';
import { hold, type Places } from './engine/places.ts';
import { type Process, wait } from './engine/simulation.ts';
import type { Variates } from './engine/variates.ts';
import type { Load } from './load.ts';
import type { Resources } from './resources.ts';
import type { Stages } from './stages.ts';
import type { WorkSeconds } from './work-seconds.ts';

/** Pauses after a call that the model refused, as the state machine's retry has them, in seconds. */
const REFUSED_PAUSE = { first: 2, rate: 2, longest: 120 };

/** States of a section that ask no service: that its end is recorded. */
const QUIET_STATES = 1;

export interface SectionOptions {
  readonly load: Load;
  readonly seconds: WorkSeconds;
  readonly variates: Variates;
}

/** Makes sections that are written, validated and recorded; none is repaired. */
export function createSections(resources: Resources, stages: Stages, options: SectionOptions) {
  const { simulation, buckets, places } = resources;
  const { load, seconds, variates } = options;
  const tokens = countedTokens(load) / load.sections;

  /** Asks the model until it takes the call; each refusal goes back to the state machine, which pauses. */
  function* written(): Process {
    for (let attempt = 0; ; attempt += 1) {
      let taken = false;
      yield* stages.worked('summarize', () => {
        taken = buckets.modelTokens.tryTake(tokens);
        return taken ? seconds.generate + variates.exponential(seconds.model) : seconds.refused;
      });
      if (taken) return;
      const { first, rate, longest } = REFUSED_PAUSE;
      yield wait(simulation, variates.uniform(Math.min(longest, first * rate ** attempt)));
    }
  }

  return function* section(atATime: Places): Process {
    yield atATime.take;
    yield* written();
    yield* stages.worked('summarize', () => variates.exponential(seconds.validate));
    yield buckets.stateTransitions.take(QUIET_STATES);
    yield* hold(simulation, places.functions, seconds.record);
    atATime.release();
  };
}
