import { Refusal } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aReview } from '../../testing/rows.ts';
import { type Actor, actorOf, isSamePerson } from '../actor.ts';
import { claim } from './claim.ts';
import { decide } from './decide.ts';
import { assertDuties, assertMayClaim } from './duties.ts';
import { type Decision, deciderOf, type Review } from './review.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');

/** Few identifiers and addresses, so that many identities are one person or share an address. */
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom('id-1', 'id-2', 'id-3', 'ID-1'),
  name: fc.constantFrom('Anna', 'Ben'),
  email: fc.constantFrom('a@example.com', 'A@example.com', 'b@example.com', null),
  groups: fc.subarray(['commercial-contracts', 'legal-leads', 'finance', 'commercial contracts']),
});
const uploader: fc.Arbitrary<Actor> = person.map(actorOf);

const step = fc.oneof(
  fc.record({
    do: fc.constant('decide' as const),
    person,
    decision: fc.constantFrom('approve' as const, 'approve' as const, 'reject' as const),
  }),
  fc.record({ do: fc.constant('claim' as const), person, takeOver: fc.boolean() }),
);

const mayAnswer = ({ groups }: Person) =>
  groups.some((group) => ['commercial-contracts', 'legal-leads'].includes(group));

it('whatever people try: two approvals are two people with the right to, none of them uploaded it, and claims bind', () => {
  fc.assert(
    fc.property(
      fc.array(uploader, { maxLength: 2 }),
      fc.array(step, { maxLength: 15 }),
      (uploaders, steps) => {
        let review: Review = aReview({ approvalsRequired: 2 });
        const decisions: Decision[] = [];
        let keptBy: Person | undefined;
        for (const each of steps) {
          try {
            if (each.do === 'claim') {
              assertMayClaim({ uploaders, uploaderMayApprove: false }, each.person);
              const claimed = claim(review, each, NOW);
              expect(uploaders.some((other) => isSamePerson(actorOf(each.person), other))).toBe(false);
              if (keptBy && !each.takeOver)
                expect(isSamePerson(actorOf(keptBy), actorOf(each.person))).toBe(true);
              if (claimed !== review) keptBy = each.person;
              review = claimed;
            } else {
              const proposal = { decision: each.decision, comment: null, changes: [], severityChanges: [] };
              assertDuties({ uploaders, uploaderMayApprove: false }, proposal, each.person);
              const decided = decide(review, decisions, proposal, each.person, NOW);
              if (keptBy) expect(isSamePerson(actorOf(keptBy), actorOf(each.person))).toBe(true);
              review = decided.review;
              decisions.push(decided.decision);
              keptBy = undefined;
            }
            expect(mayAnswer(each.person)).toBe(true);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        const approvals = decisions.filter(({ decision }) => decision === 'approve').map(deciderOf);
        expect(review.outcome === 'approved').toBe(approvals.length === 2);
        for (const [index, approver] of approvals.entries()) {
          expect(uploaders.some((other) => isSamePerson(approver, other))).toBe(false);
          expect(approvals.slice(index + 1).some((other) => isSamePerson(approver, other))).toBe(false);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
