import type { TakenPosition } from '@countersign/events';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { describe, expect, it } from 'vitest';
import { pointsToWeigh } from './points-to-weigh.ts';

const words = (quote: string, page = 3) => [{ quote, page }];
const position = (grade: TakenPosition['grade']): TakenPosition => ({
  position: `cap-${grade}`,
  clause: 'Limit of liability',
  grade,
  severity: 'high',
  says: 'No limit protects the provider.',
  standard: 'There is a limit.',
  why: 'It could cost the firm.',
  wording: 'Liability is limited to …',
  approver: 'finance',
  citations: words('is limited to', 4),
});

describe('pointsToWeigh', () => {
  it('has nothing where nothing is to be weighed, and no group without points', () => {
    expect(pointsToWeigh(emptyBrief({}), {})).toEqual([]);
    expect(pointsToWeigh(undefined, {})).toEqual([]);
  });

  it('has nothing of what a lawyer has approved, and what differs from it', () => {
    const brief = emptyBrief({ burdens: [{ kind: 'deemed', why: 'It is deemed.', citations: words('is') }] });
    const paper = { paper: 'hire', approvedBy: 'Ann Lee', approvedOn: '2027-05-03' };
    expect(pointsToWeigh(brief, { paper: { ...paper, differences: [] } })).toEqual([]);
    const differences = [{ paper: '30 days', citation: { quote: '3 days', page: 2 } }];
    const [group] = pointsToWeigh(brief, { paper: { ...paper, differences } });
    expect(group?.points.map(({ title }) => title)).toEqual([
      'The approved paper “hire” says here: “30 days”.',
      'Perhaps: it is deemed.',
    ]);
  });

  it('lists positions that are not kept with standard, reason, wording and approver, and no others', () => {
    const positions = (['walk-away', 'fallback', 'standard', 'not-stated'] as const).map(position);
    const [group] = pointsToWeigh(undefined, { positions });
    expect(group?.points.map(({ id }) => id)).toEqual(['position-cap-walk-away', 'position-cap-fallback']);
    expect(group?.points[0]).toMatchObject({
      title: 'Limit of liability: No limit protects the provider.',
      notes: [
        'The playbook walks away. finance approves.',
        'Standard: There is a limit.',
        'Why: It could cost the firm.',
        'Propose: Liability is limited to …',
      ],
    });
  });

  it('lists a passage once, with all that is unusual about it', () => {
    const citations = words('may change the fees at any time');
    const [group] = pointsToWeigh(
      emptyBrief({
        burdens: [
          { kind: 'unilateral-change', why: 'One side may change it.', citations },
          { kind: 'price', why: 'A price is open.', citations },
          { kind: 'clawback', why: 'It goes back.', citations: words('all sums are repayable') },
        ],
      }),
      {},
    );
    expect(group?.points.map(({ title }) => title)).toEqual([
      'One side may change it. A price is open.',
      'It goes back.',
    ]);
  });

  it('lists gaps and other points with their words, each under an id of its own', () => {
    const groups = pointsToWeigh(
      emptyBrief({
        incomplete: [
          { kind: 'missing-exhibit', what: 'Exhibit B', citations: words('see Exhibit B') },
          { kind: 'unsigned', what: 'Nobody signed.', page: 9, citations: [] },
        ],
        points: [{ point: 'Rent rises.', citations: words('the rent rises') }],
      }),
      {},
    );
    expect(groups.map(({ title }) => title)).toEqual(['Is incomplete', 'Else to know']);
    expect(groups[0]?.points).toMatchObject([
      { title: 'Missing exhibit: Exhibit B', citations: [{ quote: 'see Exhibit B' }] },
      { title: 'Unsigned: Nobody signed.', notes: ['Page 9'] },
    ]);
    const ids = groups.flatMap(({ points }) => points.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
