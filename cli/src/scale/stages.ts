import { hold } from './engine/places.ts';
import type { Process } from './engine/simulation.ts';
import type { ConsumerName } from './limits.ts';
import type { Resources } from './resources.ts';
import type { WorkSeconds } from './work-seconds.ts';

/** How a stage is asked and answers, whichever it is. */
export interface Stages {
  /** An event, delivered to so many targets and recorded in the archive. */
  published(targets: number): Process;
  asked(): Process;
  answered(): Process;
  /** @param work told when the stage begins: the seconds that it takes */
  worked(by: ConsumerName, work: () => number): Process;
}

export function createStages(
  { simulation, buckets, places, consumers }: Resources,
  seconds: WorkSeconds,
): Stages {
  function* archived(): Process {
    yield consumers.archive.work(() => seconds.archive);
    yield buckets.signatures.take();
    yield buckets.putEvents.take();
  }

  function* published(targets: number): Process {
    yield buckets.putEvents.take();
    yield buckets.eventInvocations.take(targets);
    simulation.start(archived());
  }

  function* asked(): Process {
    yield buckets.stateTransitions.take();
    yield* hold(simulation, places.functions, seconds.dispatch);
    yield* published(2);
  }

  function* answered(): Process {
    yield* published(2);
    yield consumers.resume.work(() => seconds.resume);
    yield buckets.taskAnswers.take();
  }

  function* worked(by: ConsumerName, work: () => number): Process {
    yield* asked();
    yield consumers[by].work(work);
    yield* answered();
  }

  return { published, asked, answered, worked };
}
