import type { RunScope } from '@countersign/api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewFilter, RunFilter } from '../../app/repositories.ts';
import type { Review } from '../../domain/gate/review.ts';
import { reviewListedAt } from '../../domain/gate/review.ts';
import { aReview, aRun } from '../../testing/rows.ts';
import { useRepositories } from '../../testing/use-repositories.ts';

const repositories = useRepositories();
const day = (number: number) => new Date(Date.UTC(2031, 0, number));

const GROUP = 'listed-group';
const scope = (...groups: string[]): RunScope => ({ groups, uploader: ['somebody'] });
const LEAD = 'listed-lead';

/** Two are due, or were closed, at the same instant. */
const ROWS: Partial<Review>[] = [
  { reviewId: 'open-1', dueAt: day(1) },
  { reviewId: 'open-2a', dueAt: day(2) },
  { reviewId: 'open-2b', dueAt: day(2), escalated: true },
  { reviewId: 'open-3', dueAt: day(3), claimedBy: 'anna' },
  { reviewId: 'closed-1', status: 'closed', closedAt: day(1) },
  { reviewId: 'closed-2a', status: 'closed', closedAt: day(2) },
  { reviewId: 'closed-2b', status: 'closed', closedAt: day(2) },
  { reviewId: 'closed-3', status: 'closed', closedAt: day(3), reviewerGroup: 'others' },
  { reviewId: 'expired-1', status: 'expired', closedAt: day(1) },
];

beforeAll(() =>
  repositories.transact(async ({ reviews }) => {
    for (const row of ROWS) await reviews.insert(aReview({ reviewerGroup: GROUP, lead: LEAD, ...row }));
  }),
);

/** Ids of all pages of two, one after the other. */
async function idsOf(filter: ReviewFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let after: { at: Date; id: string } | undefined; ; ) {
    const page = await repositories.transact(({ reviews }) => reviews.list(filter, { limit: 2, after }));
    ids.push(...page.map(({ reviewId }) => reviewId));
    const last = page.at(-1);
    if (!last || page.length < 2) return ids;
    after = { at: reviewListedAt(last), id: last.reviewId };
  }
}

describe('lists of reviews', () => {
  const visibleTo = scope(GROUP, LEAD);

  it.each([
    ['open', ['open-1', 'open-2a', 'open-2b', 'open-3']],
    ['closed', ['closed-3', 'closed-2b', 'closed-2a', 'closed-1']],
    ['expired', ['expired-1']],
  ] as const)('are told to their end, each once: %s', async (status, expected) => {
    expect(await idsOf({ status, visibleTo })).toEqual(expected);
  });

  it.each([
    [{ status: 'open', visibleTo: scope(GROUP) }, 4],
    [{ status: 'closed', visibleTo: scope(GROUP) }, 3],
    [{ status: 'open', answerableBy: [GROUP] }, 3],
    [{ status: 'open', answerableBy: [LEAD] }, 4],
    [{ status: 'open', visibleTo: scope(GROUP), claimedBy: 'anna' }, 1],
    [{ status: 'open', visibleTo: scope('nobody') }, 0],
    [{ status: 'open', visibleTo: scope() }, 0],
    [{ status: 'open', answerableBy: [] }, 0],
  ] satisfies [ReviewFilter, number][])('count what the filter %j leaves', async (filter, expected) => {
    expect(await repositories.transact(({ reviews }) => reviews.count(filter))).toBe(expected);
    expect(await idsOf(filter)).toHaveLength(expected);
  });

  it('leave nothing out and tell nothing twice when reviews open and close between two pages', async () => {
    const filter: ReviewFilter = { status: 'open', visibleTo };
    const list = (after?: { at: Date; id: string }) =>
      repositories.transact(({ reviews }) => reviews.list(filter, { limit: 2, after }));
    const first = await list();
    const last = first.at(-1)!;
    await repositories.transact(async ({ reviews }) => {
      await reviews.insert(aReview({ reviewId: 'open-0', reviewerGroup: GROUP, dueAt: day(1) }));
      await reviews.update('open-1', { status: 'closed', closedAt: day(9) });
    });
    const second = await list({ at: last.dueAt, id: last.reviewId });
    expect(second.map(({ reviewId }) => reviewId)).toEqual(['open-2b', 'open-3']);
  });
});

describe('lists of runs', () => {
  const COMPOSED = 'M\u00fcller-Gew\u00e4hr';
  const DECOMPOSED = COMPOSED.normalize('NFD');

  beforeAll(() =>
    repositories.transact(async ({ runs }) => {
      const names = { composed: COMPOSED, decomposed: DECOMPOSED, other: 'Mueller' };
      for (const [runId, name] of Object.entries(names)) {
        await runs.insert(
          aRun({ runId: `letters-${runId}`, fileName: `${name}.pdf`, objectKey: `in/${name}.pdf` }),
        );
      }
    }),
  );

  it.each([
    ['text', { text: COMPOSED }],
    ['text', { text: DECOMPOSED }],
    ['key', { objectKey: `in/${COMPOSED}.pdf` }],
    ['key', { objectKey: `in/${DECOMPOSED}.pdf` }],
  ] satisfies [string, RunFilter][])('find one letter in both its forms, by %s', async (_, filter) => {
    const [found, count] = await repositories.transact(async ({ runs }) => [
      await runs.list(filter, { limit: 5 }),
      await runs.count(filter),
    ]);
    expect(found.map(({ runId }) => runId)).toEqual(['letters-decomposed', 'letters-composed']);
    expect(count).toBe(2);
  });

  it.each([
    ['in/Ang\u00e9lique \u212bkesson.pdf', 'in/Ang\u00e9lique \u00c5kesson.pdf'],
    ['in/Ang\u00e9lique A\u030akesson_5%.pdf', 'in/Ange\u0301lique \u00c5kesson_5%.pdf'],
    ['in/\u1ec7.pdf', 'in/e\u0302\u0323.pdf'],
    ['in/300 \u212a.pdf', 'in/300 K.pdf'],
    ['in/\uac00.pdf', 'in/\u1100\u1161.pdf'],
    ['in/\uf900.pdf', 'in/\u8c48.pdf'],
    ['in/\u0958.pdf', 'in/\u0915\u093c.pdf'],
  ])('find one letter in whatever form, each of %j as %j', async (stored, asked) => {
    const runId = `forms-${Buffer.from(stored).toString('hex')}`;
    await repositories.transact(async ({ runs }) => {
      await runs.insert(aRun({ runId, objectKey: stored }));
      await runs.insert(aRun({ runId: `${runId}-x`, objectKey: stored.replace('.pdf', 'x.pdf') }));
    });
    for (const objectKey of [stored, asked, asked.normalize('NFD'), stored.normalize('NFC')]) {
      const [found, count] = await repositories.transact(async ({ runs }) => [
        await runs.list({ objectKey }, { limit: 5 }),
        await runs.count({ objectKey }),
      ]);
      expect(found.map((run) => run.runId)).toEqual([runId]);
      expect(count).toBe(1);
    }
  });

  it('tell letters apart that only look alike', async () => {
    await repositories.transact(({ runs }) =>
      runs.insert(aRun({ runId: 'alike', objectKey: 'in/\u00c4rger.pdf' })),
    );
    const count = (objectKey: string) => repositories.transact(({ runs }) => runs.count({ objectKey }));
    expect(await count('in/\u00c4rger.pdf')).toBe(1);
    for (const other of ['in/Arger.pdf', 'in/\u00c5rger.pdf', 'in/\u00e4rger.pdf', 'in/%rger.pdf'])
      expect(await count(other)).toBe(0);
  });
});
