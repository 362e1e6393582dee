import type { Simulation, Step } from './simulation.ts';
import { createWaitingLine, type LineStatistics } from './waiting-line.ts';

/** Tokens of a bucket: what AWS means by a bucket size and a refill rate. */
export interface Bucket {
  readonly perSecond: number;
  readonly burst: number;
}

/** A token bucket; who does not get tokens waits in line, or is refused. */
export interface RateLimit {
  take(tokens?: number): Step;
  /** Takes the tokens if they are there. */
  tryTake(tokens?: number): boolean;
  /** How often tokens were refused. */
  refused(): number;
  statistics(): LineStatistics;
}

export function createRateLimit(simulation: Simulation, { perSecond, burst }: Bucket): RateLimit {
  const line = createWaitingLine<() => void>(simulation);
  // Below zero by what those who wait have been promised.
  let tokens = burst;
  let countedAt = 0;
  let refused = 0;

  function refill(): void {
    tokens = Math.min(burst, tokens + (simulation.now() - countedAt) * perSecond);
    countedAt = simulation.now();
  }

  return {
    take:
      (wanted = 1) =>
      (resume) => {
        refill();
        tokens -= wanted;
        line.enter(resume);
        const goOn = () => line.leave()?.();
        if (tokens >= 0) goOn();
        else simulation.at(simulation.now() - tokens / perSecond, goOn);
      },
    tryTake(wanted = 1) {
      refill();
      if (tokens < wanted) {
        refused += 1;
        return false;
      }
      tokens -= wanted;
      return true;
    },
    refused: () => refused,
    statistics: line.statistics,
  };
}
