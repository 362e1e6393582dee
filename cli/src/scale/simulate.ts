import { type Process, wait } from './engine/simulation.ts';
import { createVariates } from './engine/variates.ts';
import type { LineStatistics } from './engine/waiting-line.ts';
import type { BucketName, ConsumerName, Limits, PlacesName } from './limits.ts';
import type { Load } from './load.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import type { WorkSeconds } from './work-seconds.ts';

/** A line in which something waited. */
export interface SimulatedLine extends LineStatistics {
  readonly name: BucketName | PlacesName | ConsumerName;
  /** How many more wait each second, over the second half of the time. */
  readonly growsPerSecond: number;
}

export interface Simulated {
  readonly lines: readonly SimulatedLine[];
  /** Contracts that came, and that reached the index. */
  readonly came: number;
  readonly indexed: number;
  /** Calls that the model refused; each comes again after a pause. */
  readonly refused: number;
  /** Mean seconds from the inbox to the index, of those that got there. */
  readonly meanSeconds: number;
  /** Seconds after which the last of them was indexed. */
  readonly lastAt: number;
}

export interface SimulationOptions {
  readonly load: Load;
  readonly seconds: WorkSeconds;
  readonly limits: Limits;
  readonly seed: number;
}

/** Contracts that come by chance, for so many seconds. */
export const simulateStream = (options: SimulationOptions, forSeconds: number): Simulated =>
  simulate(options, forSeconds, (begin, { simulation }) => {
    const variates = createVariates(options.seed);
    function* arrivals(): Process {
      for (;;) {
        yield wait(simulation, variates.exponential(1 / options.load.perSecond));
        begin();
      }
    }
    simulation.start(arrivals());
  });

const WEEK = 7 * 24 * 3600;

/** So many contracts at once, until all are indexed or a week is over. */
export const simulateBurst = (options: SimulationOptions, contracts: number): Simulated =>
  simulate(options, WEEK, (begin) => {
    for (let each = 0; each < contracts; each += 1) begin();
  });

function simulate(
  { seed, ...rest }: SimulationOptions,
  forSeconds: number,
  arrive: (begin: () => void, pipeline: Pipeline) => void,
): Simulated {
  const pipeline = createPipeline({ ...rest, variates: createVariates(seed + 1) });
  const { simulation, buckets, places, consumers, contract } = pipeline;
  let [came, indexed, lasted, lastAt] = [0, 0, 0, 0];
  arrive(() => {
    const cameAt = simulation.now();
    came += 1;
    simulation.start(contract(), () => {
      indexed += 1;
      lasted += simulation.now() - cameAt;
      lastAt = simulation.now();
    });
  }, pipeline);
  const statistics = () =>
    Object.entries({ ...buckets, ...places, ...consumers }).map(([name, line]) => ({
      name: name as SimulatedLine['name'],
      ...line.statistics(),
    }));
  simulation.run(forSeconds / 2);
  const halfWay = statistics();
  simulation.run(forSeconds);
  const lines = statistics().map((line, index) => ({
    ...line,
    growsPerSecond: (line.waiting - (halfWay[index]?.waiting ?? 0)) / (forSeconds / 2),
  }));
  const meanSeconds = indexed > 0 ? lasted / indexed : 0;
  return { lines, came, indexed, refused: buckets.modelTokens.refused(), meanSeconds, lastAt };
}
