import { Refusal } from '@countersign/api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPerson } from '../../testing/people.ts';
import { decide, type Proposal } from './decide.ts';
import { enterReview } from './enter-review.ts';
import type { Decision, Review } from './review.ts';
import { type ReviewAnswer, reviewAnswer } from './review-outcome.ts';

/** The database and Step Functions, as far as the gate goes: what a crash can come between. */
interface World {
  now: number;
  review: Review | undefined;
  decisions: Decision[];
  /** Answers kept and not yet handed over, by task. */
  kept: Map<string, ReviewAnswer>;
  /** Step Functions: the task that waits, if one does, and in which phase. */
  waiting: { taskId: string; dueAt: number } | undefined;
  phase: 'review' | 'lead' | 'expired' | 'left';
  tasks: number;
  answers: ReviewAnswer[];
}

const HOURS = 4;
const people = ['anna', 'ben', 'carl'].map((id) => aPerson(id, 'finance'));
const everybody = [...people, aPerson('lena', 'legal-leads'), aPerson('fred', 'employment')];

/** Step Functions enters the review: dispatch keeps it, or answers at once. */
function enter(world: World): void {
  const taskId = `task-${world.tasks++}`;
  world.waiting = { taskId, dueAt: world.now + HOURS * 3_600_000 };
  const request = {
    runId: 'run-00000000',
    round: 0,
    escalated: world.phase === 'lead',
    group: 'finance',
    lead: 'legal-leads',
    approvalsRequired: 2,
    reviewHours: HOURS,
    riskLevel: 'high' as const,
    contractType: 'nda',
    fileName: 'a.pdf',
    why: 'A contract of high risk takes two approvals.',
  };
  const { review, event } = enterReview(world.review, request, taskId, new Date(world.now));
  world.review = review;
  if (event === 'already-closed') world.kept.set(taskId, reviewAnswer(review, world.decisions));
}

/** Hands a kept answer over; Step Functions takes it if its task still waits. */
function deliver(world: World, taskId: string): void {
  const answer = world.kept.get(taskId);
  if (answer && world.waiting?.taskId === taskId) {
    world.answers.push(answer);
    world.waiting = undefined;
    world.phase = 'left';
  }
}

function timeOut(world: World): void {
  if (!world.waiting || world.now < world.waiting.dueAt) return;
  world.waiting = undefined;
  if (world.phase === 'review') {
    world.phase = 'lead';
    enter(world);
  } else {
    world.phase = 'expired';
    if (world.review?.status === 'open') world.review = { ...world.review, status: 'expired' };
  }
}

type Step =
  | { do: 'decide'; who: number; what: Proposal['decision']; crash: boolean }
  | { do: 'wait'; minutes: number }
  | { do: 'sweep' }
  | { do: 'redrive' };

function decideStep(world: World, step: Extract<Step, { do: 'decide' }>): void {
  if (!world.review) return;
  const before = structuredClone({ review: world.review, decisions: world.decisions });
  const changes = step.what === 'request-changes' ? [{ sectionId: 'term', comment: 'Shorter.' }] : [];
  const proposal = { decision: step.what, comment: null, changes, severityChanges: [] };
  try {
    const { review, decision } = decide(
      world.review,
      world.decisions,
      proposal,
      everybody[step.who]!,
      new Date(world.now),
    );
    world.review = review;
    world.decisions = [...world.decisions, decision];
    if (!review.outcome) return;
    world.kept.set(review.taskId, reviewAnswer(review, world.decisions));
    if (!step.crash) deliver(world, review.taskId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect({ review: world.review, decisions: world.decisions }).toEqual(before);
  }
}

function take(world: World, step: Step): void {
  if (step.do === 'decide') decideStep(world, step);
  if (step.do === 'sweep') for (const taskId of world.kept.keys()) deliver(world, taskId);
  if (step.do === 'wait') {
    world.now += step.minutes * 60_000;
    timeOut(world);
  }
  if (step.do === 'redrive' && world.phase === 'expired') {
    world.phase = 'review';
    enter(world);
  }
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('decide' as const),
      who: fc.nat(everybody.length - 1),
      what: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'reject' as const,
        'request-changes' as const,
      ),
      crash: fc.boolean(),
    }),
    fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 400 }) }),
    fc.constant({ do: 'sweep' as const }),
    fc.constant({ do: 'redrive' as const }),
  ),
  { maxLength: 40 },
);

it('never loses, doubles or skips a decision, whatever happens in between', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const world: World = {
        now: Date.UTC(2026, 2, 2),
        review: undefined,
        decisions: [],
        kept: new Map(),
        waiting: undefined,
        phase: 'review',
        tasks: 0,
        answers: [],
      };
      enter(world);
      for (const step of sequence) {
        take(world, step);
        expect(world.answers.length).toBeLessThanOrEqual(1);
      }
      // Everything that was kept gets through in the end: timeouts, redrives and sweeps go on.
      for (let turn = 0; turn < 4; turn += 1) {
        take(world, { do: 'sweep' });
        take(world, { do: 'redrive' });
        take(world, { do: 'wait', minutes: 400 });
        take(world, { do: 'sweep' });
      }
      const outcome = world.review?.outcome ?? undefined;
      expect(world.answers.map((answer) => answer.outcome)).toEqual(outcome ? [outcome] : []);
      const deciders = world.decisions.map(({ decidedBy }) => decidedBy);
      expect(new Set(deciders).size).toBe(deciders.length);
      expect(deciders).not.toContain('fred');
      const approvals = world.decisions.filter(({ decision }) => decision === 'approve').length;
      expect(outcome === 'approved').toBe(approvals === 2);
      if (outcome === 'changes-requested') expect(world.answers[0]?.sections).toEqual(['term']);
    }),
    { numRuns: 500 },
  );
});
