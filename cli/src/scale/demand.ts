import { eventsOf } from '@countersign/shared';
import { estimateCost } from '../cost/estimate.ts';
import { tasksOf, usageOfContract } from '../cost/usage.ts';
import type { ConsumerLimits } from './engine/consumer.ts';
import type { BucketName, ConsumerName, Limits, PlacesName } from './limits.ts';
import type { Load } from './load.ts';
import type { WorkSeconds } from './work-seconds.ts';

/** What a load asks of one limit. */
export interface Demand {
  readonly name: BucketName | PlacesName | ConsumerName | 'usdADay';
  /** A second for rates, at a time for places and consumers, a day for dollars. */
  readonly asked: number;
  readonly allowed: number;
  /** Asked for each one that is allowed: from 1 a queue grows without end. */
  readonly share: number;
}

/** Tokens that Bedrock counts against its quota for one token of an answer of Claude. */
const ANSWER_TOKENS_COUNT = 5;

const HOUR = 3600;
const SECONDS_A_DAY = 24 * HOUR;

/** Tokens of a contract that count against the model's quota; what is read from the cache does not. */
export function countedTokens(load: Load): number {
  const { inputToken = 0, cacheWrittenToken = 0, outputToken = 0 } = usageOfContract(load);
  return inputToken + cacheWrittenToken + ANSWER_TOKENS_COUNT * outputToken;
}

/**
 * Messages that an invocation works on at a time, on average: it takes a batch and holds its place until the slowest is
 * done. The slowest of n that vary exponentially takes as long as the n-th harmonic number of them (Rényi 1953).
 */
function atATime({ batch }: ConsumerLimits): number {
  const harmonic = Array.from({ length: batch }, (_, each) => 1 / (each + 1)).reduce(
    (sum, each) => sum + each,
    0,
  );
  return batch / harmonic;
}

/** Seconds of work that one contract is to each consumer. */
function workOf(load: Load, seconds: WorkSeconds): Record<ConsumerName, number> {
  const { pages, sections, scanned, reviewed } = load;
  const tasks = tasksOf(load);
  const events = eventsOf({ tasks, reviews: reviewed });
  const section = seconds.generate + seconds.model + seconds.validate;
  return {
    intake: seconds.intake,
    resume: tasks * seconds.resume,
    extract: seconds.extract + pages * (1 - scanned) * seconds.page,
    classify: seconds.classify,
    summarize: seconds.plan + seconds.brief + sections * section,
    route: seconds.route,
    assemble: seconds.assemble,
    index: seconds.index,
    archive: events * seconds.archive,
  };
}

/** Seconds of a run in which it waits for nothing but its own work, from its start to the person or the index. */
export function secondsOfRun(
  load: Load,
  seconds: WorkSeconds,
  { sections, firstAlone }: Pick<Limits, 'sections' | 'firstAlone'>,
): number {
  const { extract, page, classify, plan, generate, model, validate, brief, route, assemble, index } = seconds;
  const reading = extract + load.pages * (load.scanned * seconds.scannedPage + (1 - load.scanned) * page);
  const rounds = firstAlone
    ? 1 + Math.ceil((load.sections - 1) / sections)
    : Math.ceil(load.sections / sections);
  const between = seconds.dispatch + seconds.resume;
  return (
    reading +
    classify +
    plan +
    rounds * (generate + model + validate + 2 * between + seconds.record) +
    brief +
    route +
    assemble +
    index +
    tasksOf({ sections: 0 }) * between
  );
}

/** What a load asks of every limit, the one that binds first before the others. */
export function demandsOf(load: Load, seconds: WorkSeconds, limits: Limits): Demand[] {
  const { perSecond, averagePerSecond, scanned, pages, reviewed, reviewHours, sections } = load;
  const usage = usageOfContract(load);
  const tasks = tasksOf(load);
  const work = workOf(load, seconds);
  const own = tasks * (seconds.dispatch + seconds.resume) + sections * seconds.record + seconds.intake;
  // As if each message had an invocation of its own, as it has where nothing waits.
  const inFunctions =
    entries(work).reduce((sum, [, each]) => sum + each, 0) +
    tasks * seconds.dispatch +
    sections * seconds.record;
  const buckets: Record<BucketName, number> = {
    stateTransitions: usage.transition ?? 0,
    taskAnswers: tasks + reviewed,
    starts: 1,
    putEvents: usage.event ?? 0,
    eventInvocations: (usage.event ?? 0) + 2 * tasks,
    signatures: usage.signature ?? 0,
    // Asked for once more under its token, a job says that it is the one that a notice tells of.
    textractStarts: 2 * scanned,
    modelTokens: countedTokens(load),
  };
  const lasting = secondsOfRun(load, seconds, limits);
  const places: Record<PlacesName, number> = {
    functions: inFunctions * perSecond,
    textractJobs: scanned * pages * seconds.scannedPage * perSecond,
    // Little's law; reviews last for longer than a busy hour.
    executions: (lasting + reviewed * reviewHours * HOUR) * averagePerSecond,
    // An instance of a function that is at work has two at most.
    connections: 2 * own * perSecond,
    runs: lasting * perSecond,
  };
  const usdADay = estimateCost(1, load).perContract.all * averagePerSecond * SECONDS_A_DAY;
  const asked = <Name extends Demand['name']>(name: Name, each: number, allowed: number): Demand => ({
    name,
    asked: each,
    allowed,
    share: each / allowed,
  });
  return [
    ...entries(buckets).map(([name, each]) => asked(name, each * perSecond, limits.buckets[name].perSecond)),
    ...entries(places).map(([name, each]) => asked(name, each, limits.places[name])),
    ...entries(work).map(([name, each]) => {
      const consumer = limits.consumers[name];
      return asked(name, each * perSecond, consumer.invocations * atATime(consumer));
    }),
    asked('usdADay', usdADay, limits.usdADay),
  ].toSorted((a, b) => b.share - a.share);
}

const entries = <Key extends string, Value>(record: Record<Key, Value>) =>
  Object.entries(record) as [Key, Value][];
