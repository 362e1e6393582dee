import { describe, expect, it } from 'vitest';
import { createConsumer } from './consumer.ts';
import { createPlaces, hold } from './places.ts';
import { createRateLimit } from './rate-limit.ts';
import { createSimulation, type Process, type Simulation, type Step, together, wait } from './simulation.ts';
import { createVariates, type Variates } from './variates.ts';
import type { LineStatistics } from './waiting-line.ts';

/** Customers of the long runs; the mean wait of so many is some 2 % from what theory says. */
const CUSTOMERS = 200_000;

function* arrivals(
  simulation: Simulation,
  variates: Variates,
  perSecond: number,
  customer: () => Process,
): Process {
  for (let count = 0; count < CUSTOMERS; count += 1) {
    yield wait(simulation, variates.exponential(1 / perSecond));
    simulation.start(customer());
  }
}

/** A queue with Poisson arrivals and so many servers. */
function queue(perSecond: number, servers: number, seconds: (variates: Variates) => number): LineStatistics {
  const simulation = createSimulation();
  const variates = createVariates(1);
  const places = createPlaces(simulation, servers);
  simulation.start(
    arrivals(simulation, variates, perSecond, () => hold(simulation, places, seconds(variates))),
  );
  simulation.run(CUSTOMERS / perSecond);
  return places.statistics();
}

/**
 * Mean seconds in line by Pollaczek and Khinchine: M/G/1 with service of that mean and squared coefficient of
 * variation.
 */
const waitOfOne = (load: number, mean: number, variation: number) =>
  ((load / (1 - load)) * mean * (1 + variation)) / 2;

/** Mean seconds in line of M/M/c by Erlang's C formula. */
function waitOfMany(perSecond: number, servers: number, mean: number): number {
  const erlangs = perSecond * mean;
  let inverse = 1;
  for (let each = 1; each <= servers; each += 1) inverse = 1 + (inverse * each) / erlangs;
  const lost = 1 / inverse;
  const waits = lost / (1 - (erlangs / servers) * (1 - lost));
  return (waits * mean) / (servers - erlangs);
}

const near = (expected: number) => ({ from: expected * 0.95, to: expected * 1.05 });
function expectNear(value: number, expected: number): void {
  const { from, to } = near(expected);
  expect(value, `${value} against ${expected}`).toBeGreaterThan(from);
  expect(value, `${value} against ${expected}`).toBeLessThan(to);
}

describe('a simulated queue waits as queueing theory says', () => {
  it.each([0.5, 0.8, 0.9])('M/M/1 at a load of %s', (load) => {
    const { meanSeconds } = queue(load, 1, ({ exponential }) => exponential(1));
    expectNear(meanSeconds, waitOfOne(load, 1, 1));
  });

  it.each([0.5, 0.8, 0.9])('M/D/1 at a load of %s', (load) => {
    expectNear(queue(load, 1, () => 1).meanSeconds, waitOfOne(load, 1, 0));
  });

  it.each([
    [4, 3.2],
    [10, 9],
  ])('M/M/%s with %s Erlangs', (servers, erlangs) => {
    const { meanSeconds } = queue(erlangs, servers, ({ exponential }) => exponential(1));
    expectNear(meanSeconds, waitOfMany(erlangs, servers, 1));
  });

  it("by Little's law: length is rate times wait", () => {
    const { meanLength, meanSeconds } = queue(0.8, 1, ({ exponential }) => exponential(1));
    expectNear(meanLength, 0.8 * meanSeconds);
  });

  it('a token bucket of one token is M/D/1 without the service', () => {
    const simulation = createSimulation();
    const limit = createRateLimit(simulation, { perSecond: 1, burst: 1 });
    function* customer(): Process {
      yield limit.take();
    }
    simulation.start(arrivals(simulation, createVariates(1), 0.8, customer));
    simulation.run(CUSTOMERS / 0.8);
    expectNear(limit.statistics().meanSeconds, waitOfOne(0.8, 1, 0));
  });
});

/** Runs steps that begin together; answers when each went on. */
function timesOf(steps: (simulation: Simulation) => Step[]): number[] {
  const simulation = createSimulation();
  const times: number[] = [];
  for (const step of steps(simulation)) step(() => times.push(simulation.now()));
  simulation.run(1000);
  return times;
}

describe('a token bucket', () => {
  it('lets its burst pass, then one after the other', () => {
    expect(
      timesOf((simulation) => {
        const limit = createRateLimit(simulation, { perSecond: 2, burst: 3 });
        return Array.from({ length: 5 }, () => limit.take());
      }),
    ).toEqual([0, 0, 0, 0.5, 1]);
  });

  it('takes as many tokens as the call weighs', () => {
    expect(
      timesOf((simulation) => {
        const limit = createRateLimit(simulation, { perSecond: 10, burst: 10 });
        return [limit.take(10), limit.take(20)];
      }),
    ).toEqual([0, 2]);
  });

  it('refuses what it has no tokens for, and gives them later', () => {
    const simulation = createSimulation();
    const limit = createRateLimit(simulation, { perSecond: 1, burst: 2 });
    expect([limit.tryTake(2), limit.tryTake()]).toEqual([true, false]);
    simulation.run(1);
    expect(limit.tryTake()).toBe(true);
  });
});

describe('a consumer', () => {
  const worked = (limits: { invocations: number; batch: number }, seconds: number[], functions = 100) =>
    timesOf((simulation) => {
      const { work } = createConsumer(simulation, limits, createPlaces(simulation, functions));
      return seconds.map((each) => work(() => each));
    });

  it('works on as many messages as it may', () => {
    expect(worked({ invocations: 2, batch: 1 }, [1, 1, 1, 1])).toEqual([1, 1, 2, 2]);
  });

  it('takes the next batch when the slowest of the last is done', () => {
    // The first two find an invocation each; the other three are one batch.
    expect(worked({ invocations: 1, batch: 3 }, [1, 5, 1, 1])).toEqual([1, 2, 2, 6]);
  });

  it('waits for a function of the account', () => {
    expect(worked({ invocations: 4, batch: 1 }, [1, 1], 1)).toEqual([1, 2]);
  });
});

it('goes on when all that was begun has ended', () => {
  const simulation = createSimulation();
  function* lasting(seconds: number): Process {
    yield wait(simulation, seconds);
  }
  let endedAt = -1;
  together(simulation, [lasting(1), lasting(3), lasting(2)])(() => {
    endedAt = simulation.now();
  });
  simulation.run(10);
  expect(endedAt).toBe(3);
});
