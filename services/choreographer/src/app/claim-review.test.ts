import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { aPerson } from '../testing/people.ts';
import { aReview, aRun } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { type ClaimReviewPorts, claimReview } from './claim-review.ts';

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
  await repositories.transact(async (all) => {
    await all.runs.insert(aRun({ runId }));
    await all.reviews.insert(aReview({ reviewId, runId }));
  });
});

const ports: ClaimReviewPorts = {
  transact: repositories.transact,
  documents: memoryDocuments(),
  publisher,
  logger: memoryLogger(),
  metrics: { count: () => {} },
  now: () => new Date('2026-03-02T13:00:00.000Z'),
};
const claim = (person = anna, takeOver = false) => claimReview(ports)(reviewId, { person, takeOver });
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
});
