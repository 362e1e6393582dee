import { describe, expect, it } from 'vitest';
import { usageOfContract } from '../cost/usage.ts';
import { demandsOf, secondsOfRun } from './demand.ts';
import { type BucketName, type ConsumerName, type Limits, limitsOf } from './limits.ts';
import { raised } from './raised.ts';
import { simulateBurst, simulateStream } from './simulate.ts';
import { WORK_SECONDS } from './work-seconds.ts';

const LOAD = {
  ...{ pages: 14, sections: 9, scanned: 0.5, reviewed: 0.5, reviewHours: 24 },
  ...{ perSecond: 1, averagePerSecond: 1 },
};
const MINUTES = 60;
const PLENTY = raised(limitsOf('us-east-1'), demandsOf(LOAD, WORK_SECONDS, limitsOf('us-east-1')));

const streamWith = (limits: Limits, load = LOAD) =>
  simulateStream({ load, seconds: WORK_SECONDS, limits, seed: 1 }, 20 * MINUTES);

const growing = (limits: Limits) =>
  streamWith(limits)
    .lines.filter(({ growsPerSecond }) => growsPerSecond > 0.1)
    .map(({ name }) => name);

const slow = (name: BucketName, perSecond: number): Limits => ({
  ...PLENTY,
  places: { ...PLENTY.places, runs: 1e6 },
  buckets: { ...PLENTY.buckets, [name]: { perSecond, burst: 1 } },
});
const few = (name: ConsumerName): Limits => ({
  ...PLENTY,
  places: { ...PLENTY.places, runs: 1e6 },
  consumers: { ...PLENTY.consumers, [name]: { invocations: 1, batch: 1 } },
});

describe('a queue grows', () => {
  it.each<[BucketName, number]>([
    ['stateTransitions', 30],
    ['taskAnswers', 15],
    ['starts', 0.5],
    ['putEvents', 60],
    ['eventInvocations', 60],
    ['signatures', 30],
    ['textractStarts', 0.2],
  ])('where the quota of %s is half of what is asked', (name, perSecond) => {
    expect(growing(slow(name, perSecond))).toEqual([name]);
  });

  it.each<ConsumerName>(['summarize', 'archive', 'resume'])(
    'before %s where one message is worked on at a time',
    (name) => {
      expect(growing(few(name))).toEqual([name]);
    },
  );

  it.each(['runs', 'textractJobs'] as const)('where there are few %s', (name) => {
    const places = { ...PLENTY.places, runs: 1e6, [name]: 3 };
    expect(growing({ ...PLENTY, places })).toEqual([name]);
  });

  it('before the services where the account has few functions at a time', () => {
    const places = { ...PLENTY.places, runs: 1e6, functions: 30 };
    expect(growing({ ...PLENTY, places })).toContain('resume');
  });

  it('nowhere where limits leave room', () => {
    expect(growing(PLENTY)).toEqual([]);
  });

  it('nowhere before the model: it refuses, and the runs keep their places', () => {
    const { lines, refused } = streamWith({
      ...PLENTY,
      buckets: { ...PLENTY.buckets, modelTokens: { perSecond: 10_000, burst: 10_000 } },
    });
    expect(refused).toBeGreaterThan(0);
    expect(lines.find(({ name }) => name === 'runs')?.growsPerSecond).toBeGreaterThan(0.1);
  });
});

describe('a contract', () => {
  it('takes by itself what its stages take, and by chance no less', () => {
    const { meanSeconds } = simulateBurst({ load: LOAD, seconds: WORK_SECONDS, limits: PLENTY, seed: 1 }, 1);
    expect(meanSeconds).toBeGreaterThan(secondsOfRun(LOAD, WORK_SECONDS, PLENTY) / 3);
    expect(meanSeconds).toBeLessThan(secondsOfRun(LOAD, WORK_SECONDS, PLENTY) * 4);
  });

  it('is one of those that came, and each that came at once is indexed', () => {
    const { came, indexed } = simulateBurst(
      { load: LOAD, seconds: WORK_SECONDS, limits: limitsOf('eu-central-1'), seed: 1 },
      200,
    );
    expect({ came, indexed }).toEqual({ came: 200, indexed: 200 });
  });

  it('publishes as many events as its cost is counted with', () => {
    const { lines, came } = simulateBurst(
      { load: LOAD, seconds: WORK_SECONDS, limits: PLENTY, seed: 1 },
      100,
    );
    const counted = (usageOfContract(LOAD).event ?? 0) * came;
    const published = lines.find(({ name }) => name === 'putEvents')?.entered ?? 0;
    expect(published / counted).toBeGreaterThan(0.9);
    expect(published / counted).toBeLessThan(1.1);
  });
});

it('is the same for the same seed', () => {
  expect(streamWith(PLENTY)).toEqual(streamWith(PLENTY));
});

it('asks most of what binds first', () => {
  const shares = demandsOf(LOAD, WORK_SECONDS, PLENTY).map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(Math.max(...shares)).toBeLessThanOrEqual(0.7);
});
