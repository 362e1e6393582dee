import { createPlaces, hold } from './engine/places.ts';
import { createSimulation, type Process, together } from './engine/simulation.ts';
import type { Limits } from './limits.ts';
import { createResources, type Resources } from './resources.ts';
import { createSections, type SectionOptions } from './section.ts';
import { createStages } from './stages.ts';

/** States of a run that ask no service: choices, the Map itself, and that its end is recorded; two where it is entered twice. */
const QUIET_STATES = { run: 5, again: 2 };

export interface PipelineOptions extends SectionOptions {
  readonly limits: Limits;
}

export interface Pipeline extends Resources {
  /** One contract, from the inbox to the index. A review takes no time: as many come back as are sent. */
  contract(): Process;
}

/** The pipeline, with nothing under way. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { load, seconds, limits, variates } = options;
  const resources = createResources(createSimulation(), limits);
  const { simulation, buckets, places, consumers } = resources;
  const stages = createStages(resources, seconds);
  const section = createSections(resources, stages, options);
  const about = (mean: number) => () => variates.exponential(mean);

  function* read(): Process {
    yield* stages.asked();
    if (variates.happens(load.scanned)) yield* scanned();
    else yield consumers.extract.work(about(seconds.extract + load.pages * seconds.page));
    yield* stages.answered();
  }

  function* scanned(): Process {
    yield consumers.extract.work(about(seconds.extract));
    yield buckets.textractStarts.take();
    yield* hold(simulation, places.textractJobs, load.pages * seconds.scannedPage);
    yield buckets.textractStarts.take();
  }

  function* sections(): Process {
    const atATime = createPlaces(simulation, limits.sections);
    if (limits.firstAlone) {
      yield* section(atATime);
      yield buckets.stateTransitions.take(QUIET_STATES.again);
    }
    const others = load.sections - (limits.firstAlone ? 1 : 0);
    yield together(
      simulation,
      Array.from({ length: others }, () => section(atATime)),
    );
  }

  function* reviewed(): Process {
    if (!variates.happens(load.reviewed)) return places.runs.release();
    yield* stages.asked();
    places.runs.release();
    yield* stages.answered();
  }

  function* contract(): Process {
    yield consumers.intake.work(() => seconds.intake);
    yield* stages.published(1);
    yield places.runs.take;
    yield buckets.starts.take();
    yield* read();
    yield* stages.worked('classify', about(seconds.classify));
    yield* stages.worked('summarize', about(seconds.plan));
    yield* sections();
    yield* stages.worked('summarize', about(seconds.brief));
    yield* stages.worked('route', about(seconds.route));
    yield* reviewed();
    yield* stages.worked('assemble', about(seconds.assemble));
    yield* stages.worked('index', about(seconds.index));
    yield buckets.stateTransitions.take(QUIET_STATES.run);
    yield* stages.published(1);
  }

  return { ...resources, contract };
}
