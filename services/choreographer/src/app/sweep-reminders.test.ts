import { beforeEach, expect, it, vi } from 'vitest';
import { aReview } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { sweepReminders } from './sweep-reminders.ts';

const NOW = new Date('2026-03-02T12:00:00.000Z');
const hours = (number: number) => new Date(NOW.getTime() + number * 3_600_000);

const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let clock: Date;

beforeEach(() => {
  clock = NOW;
  service = servicePorts(repositories.transact, () => clock);
});

const open = (reviewId: string, dueAt: Date, requestedAt = hours(-48)) =>
  repositories.transact(({ reviews }) => reviews.insert(aReview({ reviewId, dueAt, requestedAt })));

const down = () => Promise.reject(new Error('SNS does not answer'));
const broken = (remind: typeof service.ports.remind) => sweepReminders({ ...service.ports, remind });
const sweepAt = async (time: Date) => {
  clock = time;
  await sweepReminders(service.ports)();
  return service.notices.length;
};

it('tries a reminder again that was refused, first or last', async () => {
  await open('refused', hours(3));
  await expect(broken(down)()).rejects.toThrow('SNS does not answer');
  await broken(async () => 'unknown')();
  clock = hours(1.6);
  await expect(broken(down)()).rejects.toThrow('SNS does not answer');
  expect(await sweepAt(hours(1.7))).toBe(1);
  expect(await sweepAt(hours(1.8))).toBe(1);
});

it('sends a reminder once more at half of the time that was left where the reply to it was lost, and says so', async () => {
  await open('unanswered', hours(3));
  await broken(async () => 'unknown')();
  expect(service.counted).toEqual([['FollowUpsFailed', { errorClass: 'downstream' }]]);
  expect(await sweepAt(hours(0.1))).toBe(0);
  expect(await sweepAt(hours(1.4))).toBe(0);
  expect(await sweepAt(hours(1.5))).toBe(1);
  expect(await sweepAt(hours(2.9))).toBe(1);
});

it('sends none for a third time, though the reply to the second was lost as well', async () => {
  await open('unanswered-twice', hours(3));
  await broken(async () => 'unknown')();
  clock = hours(1.5);
  await broken(async () => 'unknown')();
  expect(service.counted).toHaveLength(2);
  expect(await sweepAt(hours(2.5))).toBe(0);
});

it.each(['before', 'after'])(
  'sends one at half of the time that was left where a crash came right %s the first',
  async (when) => {
    await open(`crashed-${when}`, hours(3));
    const sent: string[] = [];
    let calls = 0;
    const crashing = () =>
      new Promise<never>(() => {
        calls += 1;
        if (when === 'after') sent.push('reminder');
      });
    void broken(crashing)();
    await vi.waitUntil(() => calls === 1);
    expect(await sweepAt(hours(1))).toBe(0);
    expect(await sweepAt(hours(1.5))).toBe(1);
    expect(await sweepAt(hours(2))).toBe(1);
  },
);

it('sends none once more where somebody decided meanwhile', async () => {
  await open('decided', hours(3));
  await broken(async () => 'unknown')();
  await repositories.transact(({ reviews }) => reviews.update('decided', { status: 'closed' }));
  expect(await sweepAt(hours(2))).toBe(0);
});

it('sends one reminder though two sweeps run at once', async () => {
  await open('swept-twice', hours(3));
  await Promise.all([sweepReminders(service.ports)(), sweepReminders(service.ports)()]);
  expect(service.notices).toHaveLength(1);
});

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
