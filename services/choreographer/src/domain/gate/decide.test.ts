import type { Person } from '@countersign/shared/claims';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/people.ts';
import { aReview } from '../../testing/rows.ts';
import { claim } from './claim.ts';
import { decide, type Proposal } from './decide.ts';
import { decidedEvent } from './decided-event.ts';
import { enterReview } from './enter-review.ts';
import { isDueSoon } from './reminder.ts';
import type { Decision, Review } from './review.ts';

const IN_TIME = new Date('2026-03-02T15:00:00.000Z');
const LATE = new Date('2026-03-03T12:00:00.001Z');

const proposal = (fields: Partial<Proposal> = {}): Proposal => ({
  decision: 'approve',
  comment: null,
  changes: [],
  severityChanges: [],
  ...fields,
});
const anna = aPerson('anna', 'commercial-contracts');
const ben = aPerson('ben', 'commercial-contracts', 'finance');
const lead = aPerson('lena', 'legal-leads');
const stranger = aPerson('fred', 'finance');

const approval = (review: Review, person = anna): Decision =>
  decide(review, [], proposal(), person, IN_TIME).decision;

describe('deciding', () => {
  it('takes as many different people as required', () => {
    const review = aReview({ approvalsRequired: 2 });
    const first = decide(review, [], proposal(), anna, IN_TIME);
    expect(first.review).toMatchObject({ status: 'open', outcome: null });
    const second = decide(review, [first.decision], proposal(), ben, IN_TIME);
    expect(second.review).toMatchObject({ status: 'closed', outcome: 'approved', closedAt: IN_TIME });
  });

  it.each(['reject', 'request-changes'] as const)('closes at once on %s', (decision) => {
    const changes = [{ sectionId: 'liability', comment: 'Name the cap.' }];
    const { review } = decide(aReview(), [], proposal({ decision, changes }), anna, IN_TIME);
    expect(review.outcome).toBe(decision === 'reject' ? 'rejected' : 'changes-requested');
  });

  it.each([
    ['the wrong group', stranger, {}, IN_TIME, 403, 'WrongGroup'],
    ['the reviewers after it went to the lead', anna, { escalated: true }, IN_TIME, 403, 'WrongGroup'],
    ['somebody who is too late', anna, {}, LATE, 410, 'ReviewOverdue'],
    ['anybody after it expired', lead, { status: 'expired' }, IN_TIME, 410, 'ReviewOverdue'],
    [
      'anybody after it closed',
      ben,
      { status: 'closed', outcome: 'rejected' },
      IN_TIME,
      409,
      'AlreadyDecided',
    ],
    [
      'anybody after it closed, also late',
      ben,
      { status: 'closed', outcome: 'approved' },
      LATE,
      409,
      'AlreadyDecided',
    ],
  ] as const)('refuses %s', (_, person, fields, now, status, code) => {
    const deciding = () => decide(aReview(fields as Partial<Review>), [], proposal(), person, now);
    expect(deciding).toThrow(expect.objectContaining({ status, code }));
  });

  it('refuses the same person a second approval', () => {
    const review = aReview();
    expect(() => decide(review, [approval(review)], proposal(), anna, IN_TIME)).toThrow(
      expect.objectContaining({ status: 409, code: 'AlreadyDecidedByYou' }),
    );
  });

  it('does not count approvals of another round', () => {
    const before = approval(aReview({ reviewId: 'earlier-r0' }));
    const { review } = decide(aReview({ round: 1 }), [before], proposal(), ben, IN_TIME);
    expect(review.status).toBe('open');
  });

  it('asks which sections have to change', () => {
    expect(() => decide(aReview(), [], proposal({ decision: 'request-changes' }), anna, IN_TIME)).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  });

  it('tells how many approvals there were when it was given, however late it is told', () => {
    const review = aReview();
    const first = approval(review);
    const second = { ...approval(review, ben), decidedAt: new Date(IN_TIME.getTime() + 1) };
    const { data } = decidedEvent(review, [first, second], first);
    expect(data).toMatchObject({ approvals: { given: 1, required: 2 }, closed: false });
    expect(decidedEvent(review, [first, second], second).data.closed).toBe(true);
  });
});

describe('claiming', () => {
  const claiming = (review: Review, person: Person, takeOver = false) =>
    claim(review, { person, takeOver }, IN_TIME);
  const claimed = claiming(aReview(), anna);

  it('keeps a review for whoever is at it, once', () => {
    expect(claimed).toMatchObject({ claimedBy: 'anna', claimedByName: 'Anna', claimedAt: IN_TIME });
    expect(claiming(claimed, anna)).toBe(claimed);
  });

  it.each([
    ['another reviewer', ben],
    ['the lead', lead],
  ])('leaves it to them, also before %s, who has to take it over', (_, person) => {
    const refused = { status: 409, code: 'AlreadyClaimed', message: expect.stringContaining('Anna <anna@') };
    expect(() => claiming(claimed, person)).toThrow(expect.objectContaining(refused));
    expect(claiming(claimed, person, true)).toMatchObject({ claimedBy: person.id });
  });

  it('gives nobody who may not answer a review to take over', () => {
    expect(() => claiming(claimed, stranger, true)).toThrow(expect.objectContaining({ status: 403 }));
  });

  it('keeps everybody else from deciding, whatever they decide', () => {
    for (const decision of ['approve', 'reject', 'request-changes'] as const) {
      const deciding = () => decide(claimed, [], proposal({ decision }), ben, IN_TIME);
      expect(deciding).toThrow(expect.objectContaining({ status: 409, code: 'ClaimedByOther' }));
    }
    expect(decide(claimed, [], proposal(), anna, IN_TIME).decision.decidedBy).toBe('anna');
  });

  it('ends with the first of two approvals, so that another person can give the second', () => {
    const { review, decision } = decide(claimed, [], proposal(), anna, IN_TIME);
    expect(review).toMatchObject({ claimedBy: null, claimedByName: null, claimedAt: null });
    expect(decide(review, [decision], proposal(), ben, IN_TIME).review.outcome).toBe('approved');
  });

  it('is of the same person under another identity with the same address', () => {
    const again = { ...anna, id: 'anna-by-saml' };
    const { review, decision } = decide(claimed, [], proposal(), again, IN_TIME);
    const second = () => decide(review, [decision], proposal(), anna, IN_TIME);
    expect(second).toThrow(expect.objectContaining({ code: 'AlreadyDecidedByYou' }));
  });
});

describe('entering the review', () => {
  const request = {
    runId: aReview().runId,
    round: 0,
    escalated: false,
    group: 'finance',
    lead: 'legal-leads',
    approvalsRequired: 1,
    reviewHours: 2,
    riskLevel: 'high',
    contractType: 'nda',
    fileName: 'a.pdf',
    why: 'A contract of high risk takes two approvals.',
  } as const;

  it('gives the reviewers, and then the lead, their hours', () => {
    const opened = enterReview(undefined, request, 't1', IN_TIME);
    expect(opened.review).toMatchObject({
      reviewerGroup: 'finance',
      dueAt: new Date('2026-03-02T17:00:00.000Z'),
    });
    const later = new Date('2026-03-02T17:00:01.000Z');
    const escalated = enterReview(opened.review, { ...request, escalated: true }, 't2', later);
    expect(escalated).toMatchObject({
      event: 'escalated',
      review: {
        reviewerGroup: 'legal-leads',
        taskId: 't2',
        claimedBy: null,
        dueAt: new Date('2026-03-02T19:00:01.000Z'),
      },
    });
  });

  it('leaves a decided review closed', () => {
    const closed = aReview({ status: 'closed', outcome: 'approved' });
    expect(enterReview(closed, { ...request, escalated: true }, 't2', IN_TIME)).toEqual({
      review: closed,
      event: 'already-closed',
    });
  });

  it('opens an expired review anew for the reviewers', () => {
    const expired = aReview({ status: 'expired', escalated: true, reviewerGroup: 'legal-leads' });
    const { review, event } = enterReview(expired, request, 't3', IN_TIME);
    expect({ event, group: review.reviewerGroup, status: review.status }).toEqual({
      event: 'requested',
      group: 'finance',
      status: 'open',
    });
  });
});

describe('reminding', () => {
  const at = (time: string) => isDueSoon(aReview(), new Date(`2026-03-${time}:00.000Z`), 6);

  it('comes shortly before it is due and not after', () => {
    expect([at('03T05:59'), at('03T06:00'), at('03T12:00'), at('03T12:01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('gives the lead half of the own time, not of what the group had', () => {
    const escalated = aReview({ escalated: true, dueAt: new Date('2026-03-04T12:00:00.000Z') });
    expect(isDueSoon(escalated, new Date('2026-03-03T23:59:00.000Z'), 24)).toBe(false);
    expect(isDueSoon(escalated, new Date('2026-03-04T00:00:00.000Z'), 24)).toBe(true);
  });

  it('waits for half of a short time', () => {
    const short = aReview({ dueAt: new Date('2026-03-02T14:00:00.000Z') });
    expect(isDueSoon(short, new Date('2026-03-02T12:59:00.000Z'), 24)).toBe(false);
    expect(isDueSoon(short, new Date('2026-03-02T13:00:00.000Z'), 24)).toBe(true);
  });
});
