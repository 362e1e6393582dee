import { beforeEach, expect, it, vi } from 'vitest';
import { aReview } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { sweepReminders } from './sweep.ts';

const NOW = new Date('2026-03-02T12:00:00.000Z');
const hours = (number: number) => new Date(NOW.getTime() + number * 3_600_000);

const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOW);
});

const open = (reviewId: string, dueAt: Date, requestedAt = hours(-48)) =>
  repositories.transact(({ reviews }) => reviews.insert(aReview({ reviewId, dueAt, requestedAt })));

it('reminds of what is due soon, however many others are overdue or wait for half of their time', async () => {
  for (let number = 0; number < 120; number += 1) {
    await open(`overdue-${number}`, hours(-1));
    await open(`early-${number}`, hours(2), hours(-1));
  }
  await open('soon-1', hours(3));
  await open('soon-2', hours(23));
  await open('later', hours(25));
  expect(await sweepReminders(service.ports)()).toBe(2);
  expect(service.notices).toHaveLength(2);
  expect(await sweepReminders(service.ports)()).toBe(0);
});

const down = () => Promise.reject(new Error('SNS does not answer'));

it('tries a reminder again that could not be sent', async () => {
  await open('unsent', hours(3));
  const broken = { ...service.ports, notices: { ...service.ports.notices, toReviewers: down } };
  await expect(sweepReminders(broken)()).rejects.toThrow('SNS does not answer');
  await sweepReminders(service.ports)();
  expect(service.notices).toHaveLength(1);
});

it('sends no second reminder though a crash came right after the first', async () => {
  await open('crashed', hours(3));
  const sent: string[] = [];
  const crashing = () => new Promise<void>(() => void sent.push('reminder'));
  void sweepReminders({ ...service.ports, notices: { ...service.ports.notices, toReviewers: crashing } })();
  await vi.waitUntil(() => sent.length === 1);
  await sweepReminders(service.ports)();
  expect(service.notices).toEqual([]);
});

it('sends one reminder though two sweeps run at once', async () => {
  await open('swept-twice', hours(3));
  await Promise.all([sweepReminders(service.ports)(), sweepReminders(service.ports)()]);
  expect(service.notices).toHaveLength(1);
});
