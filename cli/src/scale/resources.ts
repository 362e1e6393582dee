import { type Consumer, createConsumer } from './engine/consumer.ts';
import { createPlaces, type Places } from './engine/places.ts';
import { createRateLimit, type RateLimit } from './engine/rate-limit.ts';
import type { Simulation } from './engine/simulation.ts';
import type { BucketName, ConsumerName, Limits } from './limits.ts';

/** Everything that contracts wait for. */
export interface Resources {
  readonly simulation: Simulation;
  readonly buckets: Readonly<Record<BucketName, RateLimit>>;
  readonly places: Readonly<Record<'functions' | 'textractJobs' | 'runs', Places>>;
  readonly consumers: Readonly<Record<ConsumerName, Consumer>>;
}

/** Rates, places and consumers with the limits given, as they are before anything came. */
export function createResources(simulation: Simulation, limits: Limits): Resources {
  const bucket = (name: BucketName) => createRateLimit(simulation, limits.buckets[name]);
  const functions = createPlaces(simulation, limits.places.functions);
  const consumer = (name: ConsumerName) => createConsumer(simulation, limits.consumers[name], functions);
  return {
    simulation,
    buckets: {
      stateTransitions: bucket('stateTransitions'),
      taskAnswers: bucket('taskAnswers'),
      starts: bucket('starts'),
      putEvents: bucket('putEvents'),
      eventInvocations: bucket('eventInvocations'),
      signatures: bucket('signatures'),
      textractStarts: bucket('textractStarts'),
      modelTokens: bucket('modelTokens'),
    },
    places: {
      functions,
      textractJobs: createPlaces(simulation, limits.places.textractJobs),
      runs: createPlaces(simulation, limits.places.runs),
    },
    consumers: {
      intake: consumer('intake'),
      resume: consumer('resume'),
      extract: consumer('extract'),
      classify: consumer('classify'),
      summarize: consumer('summarize'),
      route: consumer('route'),
      assemble: consumer('assemble'),
      index: consumer('index'),
      archive: consumer('archive'),
    },
  };
}
