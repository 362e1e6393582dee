import { expect, it } from 'vitest';
import { standing } from './standing.ts';

const NOW = Date.parse('2026-05-04T10:00:00Z');
const rita = { id: 'rita-1', name: 'Rita', email: '', groups: ['finance'] };
const review: Parameters<typeof standing>[0] = {
  reviewId: 'run-r1',
  status: 'open',
  outcome: null,
  groups: ['finance', 'legal-leads'],
  dueAt: '2026-05-05T10:00:00Z',
  decisions: [],
  claimedBy: null,
  claimedById: null,
};
const approval = { reviewId: 'run-r1', userId: 'rita-1' };

const why = (changed: Partial<typeof review>, person = rita) => {
  const state = standing({ ...review, ...changed }, person, NOW);
  return state.open ? 'open' : state.why;
};

it('is open to the groups of the review until it is due', () => {
  expect(why({})).toBe('open');
  expect(why({ dueAt: '2026-05-04T09:59:59Z' })).toMatch(/overdue/);
});

it('lets other groups read only', () => {
  expect(why({}, { ...rita, groups: ['audit'] })).toMatch(/decided by Finance or Legal leads/);
});

it('takes one approval from a person in a round, and another one in the next', () => {
  expect(why({ decisions: [approval] })).toMatch(/Another person/);
  expect(why({ decisions: [{ ...approval, userId: 'leo-1' }] })).toBe('open');
  expect(why({ decisions: [{ ...approval, reviewId: 'run-r0' }] })).toBe('open');
});

it('says how a closed review ended', () => {
  expect(why({ status: 'closed', outcome: 'changes-requested' })).toMatch(/sent back for changes/);
  expect(why({ status: 'expired' })).toMatch(/Redriving/);
});

it('is kept for whoever has claimed it, until it is taken over', () => {
  const claimed = { claimedBy: 'Leo', claimedById: 'leo-1' };
  expect(why(claimed)).toMatch(/Leo has claimed this review/);
  expect(why({ ...claimed, claimedById: 'rita-1' })).toBe('open');
});

it.each([
  ['nobody has claimed', {}, true],
  ['somebody else has claimed', { claimedBy: 'Leo', claimedById: 'leo-1' }, true],
  ['the person has claimed', { claimedBy: 'Rita', claimedById: 'rita-1' }, false],
  ['is closed', { status: 'closed', outcome: 'approved' } as const, false],
  ['waits for another group', { groups: ['employment'] }, false],
])('can be claimed when it %s: %j', (_, changed, claimable) => {
  expect(standing({ ...review, ...changed }, rita, NOW).claimable).toBe(claimable);
});
