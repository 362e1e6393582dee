import { tasksOf } from '../../cli/src/cost/usage.ts';
import { countedTokens } from '../../cli/src/scale/demand.ts';
import { type Limits, limitsOf } from '../../cli/src/scale/limits.ts';
import type { Load } from '../../cli/src/scale/load.ts';
import { mapValues } from '../../cli/src/scale/map-values.ts';
import type { WorkSeconds } from '../../cli/src/scale/work-seconds.ts';
import type { Measured } from './measure.ts';

/** Nothing in the embedded runtime has a rate, but for the model that a fault slows. */
const NO_RATE = { perSecond: 1e9, burst: 1e9 };

/** Places of `deploy/stages.yml`. */
const RUNS = 24;

/** The contract that is dropped, as the simulation takes it. */
export const loadOf = ({ runs }: Measured): Load => ({
  pages: runs[0]?.pages ?? 1,
  sections: runs[0]?.sections.total ?? 1,
  ...{ scanned: 0, reviewed: 0, reviewHours: 0, perSecond: 1, averagePerSecond: 1 },
});

/** What each piece of work takes in the embedded runtime: seconds of a function over messages that it worked on. */
export function secondsOf({ runs, grown }: Measured, load: Load): WorkSeconds {
  const tasks = tasksOf(load);
  const each = (name: string, messages: number) =>
    grown('lambda_seconds', { function: `countersign-local-${name}` }) / (runs.length * messages);
  const once = (name: string) => each(name, 1);
  const written = each('summarize', 2 + 2 * load.sections);
  return {
    intake: once('choreographer-intake'),
    dispatch: each('choreographer-dispatch', tasks),
    resume: each('choreographer-resume', tasks),
    record: each('choreographer-record', load.sections + 1),
    archive: each('audit-archive', 2 * tasks + 3),
    extract: once('extract'),
    page: 0,
    scannedPage: 0,
    classify: once('classify'),
    ...{ plan: written, generate: written, validate: written, brief: written, refused: written },
    // Its model answers at once.
    model: 0,
    route: once('route'),
    assemble: once('assemble'),
    index: once('index'),
  };
}

const API = 'countersign-local-choreographer-api';

/**
 * Functions that were at work at a time, on average, while contracts kept the machine busy. Each took as long as so
 * many beside each other take, so that the machine has places for no more.
 */
export const atWork = ({ seconds, grown }: Measured): number =>
  Math.max(1, Math.round((grown('lambda_seconds') - grown('lambda_seconds', { function: API })) / seconds));

/** What the embedded runtime allows. @param perSecond contracts whose sections the model would write in a second */
export function embeddedLimits(load: Load, functions: number, perSecond: number): Limits {
  const { consumers, sections, usdADay, buckets, places } = limitsOf('eu-central-1');
  const tokens = countedTokens(load) * perSecond;
  return {
    // Its model's cache costs nothing, so that all sections begin together.
    ...{ consumers, sections, usdADay, firstAlone: false },
    buckets: {
      ...mapValues(buckets, () => NO_RATE),
      modelTokens: { perSecond: tokens, burst: tokens },
    },
    places: { ...places, functions, runs: RUNS },
  };
}
