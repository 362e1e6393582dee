import { beforeEach, expect, it } from 'vitest';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { sweepSpending } from './sweep-spending.ts';

const NOON = new Date('2026-04-02T12:00:00.000Z');
const TOMORROW = new Date('2026-04-03T00:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;

const sweep = (now: Date) =>
  sweepSpending({ ...service.ports, caps: { ...service.ports.caps, perDayUsd: 10 }, now: () => now })();

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOON);
});

it('tells that a day has cost what it may, whether or not anything waits, until it is over', async () => {
  await repositories.transact(({ spending }) => spending.add(NOON, 9.5));
  expect([await sweep(NOON), service.counted]).toEqual([0, []]);
  await repositories.transact(({ spending }) => spending.add(NOON, 0.5));
  expect([await sweep(NOON), service.counted]).toEqual([1, [['DaySpent']]]);
  expect(await sweep(TOMORROW)).toBe(0);
  expect(service.counted).toHaveLength(1);
});
