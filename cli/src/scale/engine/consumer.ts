import type { Places } from './places.ts';
import { type Process, type Simulation, type Step, wait } from './simulation.ts';
import { createWaitingLine, type LineStatistics } from './waiting-line.ts';

/** A function behind a queue, as SQS invokes it. */
export interface ConsumerLimits {
  /** `maximumConcurrency` of the event source. */
  readonly invocations: number;
  /** `batchSize`: messages that one invocation works on at the same time. */
  readonly batch: number;
}

export interface Consumer {
  /** @param seconds told when the work begins: what it takes */
  work(seconds: () => number): Step;
  statistics(): LineStatistics;
}

interface Message {
  readonly seconds: () => number;
  readonly resume: () => void;
}

/**
 * Each message is done in its own time; an invocation ends with the slowest of its batch, and holds its place until
 * then.
 */
export function createConsumer(
  simulation: Simulation,
  { invocations, batch }: ConsumerLimits,
  functions: Places,
): Consumer {
  const line = createWaitingLine<Message>(simulation);
  let running = 0;

  function* invocation(): Process {
    yield functions.take;
    let slowest = 0;
    for (let taken = 0; taken < batch && line.length > 0; taken += 1) {
      const message = line.leave();
      if (message === undefined) break;
      const seconds = message.seconds();
      slowest = Math.max(slowest, seconds);
      simulation.at(simulation.now() + seconds, message.resume);
    }
    yield wait(simulation, slowest);
    functions.release();
  }

  function begin(): void {
    if (running >= invocations || line.length === 0) return;
    running += 1;
    simulation.start(invocation(), () => {
      running -= 1;
      begin();
    });
  }

  return {
    work: (seconds) => (resume) => {
      line.enter({ seconds, resume });
      begin();
    },
    statistics: line.statistics,
  };
}
