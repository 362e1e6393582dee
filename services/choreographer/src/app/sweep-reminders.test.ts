import { beforeEach, expect, it } from 'vitest';
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
