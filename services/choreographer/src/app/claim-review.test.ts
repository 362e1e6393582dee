import { memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '../testing/people.ts';
import { aReview, aRun } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { claimReview } from './claim-review.ts';

const repositories = useRepositories();
const publisher = memoryPublisher();
const [anna, jo] = [aPerson('anna', 'commercial-contracts'), aPerson('jo', 'commercial-contracts')];
let reviewId: string;
let count = 0;

beforeEach(async () => {
  publisher.events.length = 0;
  count += 1;
  const runId = `claimed-${count}`;
  reviewId = `${runId}-r0`;
  await repositories.transact(async (book) => {
    await book.runs.insert(aRun({ runId }));
    await book.reviews.insert(aReview({ reviewId, runId }));
  });
});

const claim = (person = anna, takeOver = false, bus: Pick<typeof publisher, 'publish'> = publisher) => {
  const now = () => new Date('2026-03-02T13:00:00.000Z');
  return claimReview({ transact: repositories.transact, publisher: bus, now })(reviewId, {
    person,
    takeOver,
  });
};
const claimedBy = async () =>
  (await repositories.transact(({ reviews }) => reviews.find(reviewId)))?.claimedBy;

describe('claimReview', () => {
  it('records who claimed it, once', async () => {
    await claim();
    await claim();
    expect(publisher.events).toMatchObject([
      {
        type: 'contract.review-claimed.v1',
        subject: `claimed-${count}`,
        data: { reviewId, by: { name: 'Anna', email: 'anna@example.com', userId: 'anna' } },
      },
    ]);
    expect(publisher.events[0]?.data).not.toHaveProperty('from');
  });

  it('records from whom it was taken over', async () => {
    await claim();
    await claim(jo, true);
    expect(publisher.events[1]).toMatchObject({ data: { by: { name: 'Jo' }, from: { name: 'Anna' } } });
    expect(await claimedBy()).toBe('jo');
  });

  it('records nothing of who did not say that they take over', async () => {
    await claim();
    await expect(claim(jo)).rejects.toMatchObject({ code: 'AlreadyClaimed' });
    expect(publisher.events).toHaveLength(1);
    expect(await claimedBy()).toBe('anna');
  });

  it('keeps no claim that cannot be recorded', async () => {
    const mute = { publish: () => Promise.reject(new Error('no bus')) };
    await expect(claim(anna, false, mute)).rejects.toThrow('no bus');
    expect(await claimedBy()).toBeNull();
  });

  it('tells of a claim that is tried again under the same id', async () => {
    let first = true;
    const transact: typeof repositories.transact = async (work) => {
      const result = await repositories
        .transact(async (book) => {
          const answer = await work(book);
          if (first) {
            first = false;
            throw new Error('conflict');
          }
          return answer;
        })
        .catch(() => undefined);
      return result ?? repositories.transact(work);
    };
    let second = 0;
    const now = () => new Date(Date.UTC(2026, 2, 2, 13, 0, second++));
    await claimReview({ transact, publisher, now })(reviewId, { person: anna, takeOver: false });
    expect(publisher.events).toHaveLength(2);
    expect(new Set(publisher.events.map(({ id, time }) => `${id} ${time}`)).size).toBe(1);
  });
});
