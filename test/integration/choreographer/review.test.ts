import { sweepAnswers, sweepDecisions } from '@countersign/choreographer/src/app/sweep.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeService, routed } from './fake-services.ts';
import { createWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const HOUR = 3600;
const forReview = (fields: object = {}): Record<string, FakeService> => ({
  'contract.routing-requested.v1': routed({
    route: 'review',
    approvalsRequired: 1,
    reviewHours: 24,
    ...fields,
  }),
});
const statusIs = (status: string) => async () => (await world.run()).status === status;

async function atReview(fields: object = {}): Promise<void> {
  world = await createWorld(forReview(fields));
  await world.start();
  await world.until(statusIs('AWAITING_REVIEW'));
  await world.until(() => world.types().includes('contract.review-requested.v1'));
  // The mail comes after the event.
  await world.until(() => world.notices.length > 0);
}

/** What the sweep gets, as if it ran an hour after a crash. */
const sweepPorts = () =>
  ({ ...world.ports, graceSeconds: 0, now: () => new Date(world.fixture.clock.now() + 1) }) as never;

describe('the human gate', () => {
  it('tells the reviewers, waits, and goes on once enough different people approved', async () => {
    await atReview({ approvalsRequired: 2 });
    expect(world.notices[0]).toMatchObject({
      attributes: { group: 'commercial-contracts', notice: 'requested' },
    });
    await world.decide('approve', 'anna');
    expect((await world.run()).status).toBe('AWAITING_REVIEW');
    await world.decide('approve', 'ben');
    await world.until(statusIs('COMPLETED'));
    const decided = world.ofType('contract.review-decided.v1');
    expect(decided.map(({ data }) => data.closed)).toEqual([false, true]);
    const [assembly] = world.ofType('contract.assembly-requested.v1');
    expect(assembly.data.decisions.map(({ by }: { by: string }) => by)).toEqual(['anna', 'ben']);
  });

  it('ends a rejected run without a report', async () => {
    await atReview();
    await world.decide('reject', 'anna', undefined, { comment: 'Not with them.' });
    await world.until(statusIs('REJECTED'));
    expect(world.types()).not.toContain('contract.assembly-requested.v1');
    const [completed] = world.ofType('contract.completed.v1');
    expect(completed.data).toMatchObject({ status: 'REJECTED', decisions: [{ comment: 'Not with them.' }] });
    expect(completed.data.report).toBeUndefined();
    await world.until(async () => (await world.execution()).status === 'SUCCEEDED');
  });

  it('writes only the sections again that were sent back, with the comment, and asks again', async () => {
    await atReview();
    const changes = [{ sectionId: 'liability', comment: 'Name the cap.' }];
    await world.decide('request-changes', 'anna', undefined, { changes });
    await world.until(async () => Boolean(await world.review(1)));
    const again = world.ofType('contract.section-generation-requested.v1').slice(3);
    expect(again.map(({ data }) => data)).toMatchObject([
      {
        sectionId: 'liability',
        revision: 1,
        change: {
          comment: 'Name the cap.',
          by: 'anna',
          section: { uri: expect.stringContaining('liability/0/section.json') },
        },
      },
    ]);
    const routing = world.ofType('contract.routing-requested.v1')[1];
    expect(routing.data.round).toBe(1);
    expect(
      routing.data.sections.map(({ id, revision }: { id: string; revision: number }) => [id, revision]),
    ).toEqual([
      ['parties', 0],
      ['liability', 1],
      ['term', 0],
    ]);
    await world.decide('approve', 'anna', undefined, {}, 1);
    await world.until(statusIs('COMPLETED'));
  });

  it('goes to the lead when overdue; the reviewers are then too late', async () => {
    await atReview();
    world.fixture.clock.advance(24 * HOUR * 1000 + 1);
    await world.until(() => world.types().includes('contract.review-escalated.v1'));
    expect(world.ofType('contract.review-escalated.v1')[0].data).toMatchObject({
      from: 'commercial-contracts',
      to: 'legal-leads',
    });
    await expect(world.decide('approve', 'anna')).rejects.toMatchObject({ status: 403 });
    await world.decide('approve', 'lena', 'legal-leads');
    await world.until(statusIs('COMPLETED'));
  });

  it('fails as ReviewExpired when overdue twice, and opens anew when redriven', async () => {
    await atReview();
    world.fixture.clock.advance(24 * HOUR * 1000 + 1);
    await world.until(async () => (await world.review()).escalated);
    await world.until(
      async () => (await world.tasks()).filter(({ stage }) => stage === 'review').length === 2,
    );
    world.fixture.clock.advance(24 * HOUR * 1000 + 1);
    await world.until(statusIs('FAILED'));
    expect(await world.run()).toMatchObject({ failureName: 'ReviewExpired', failureStage: 'review' });
    expect((await world.execution()).error).toBe('ReviewExpired');
    await expect(world.decide('approve', 'lena', 'legal-leads')).rejects.toMatchObject({ status: 410 });

    await world.ports.workflow.redrive(world.executionArn);
    await world.until(async () => (await world.review()).status === 'open');
    await world.until(statusIs('AWAITING_REVIEW'));
    await world.decide('approve', 'anna');
    await world.until(statusIs('COMPLETED'));
  });

  it('does not lose a decision that a crash kept from the bus and from Step Functions', async () => {
    await atReview();
    const { publisher } = world.ports;
    const crashing = { publish: async () => Promise.reject(new Error('crash')) };
    Object.assign(world.ports, { publisher: crashing });
    const { workflow } = world.ports;
    Object.assign(world.ports, {
      workflow: { ...workflow, succeed: async () => Promise.reject(new Error('crash')) },
    });
    expect((await world.decide('approve', 'anna')).review.outcome).toBe('approved');
    Object.assign(world.ports, { publisher, workflow });
    await expect(world.decide('approve', 'ben')).rejects.toMatchObject({ status: 409 });
    expect((await world.run()).status).toBe('AWAITING_REVIEW');

    expect(await sweepDecisions(sweepPorts())()).toBe(1);
    expect(await sweepAnswers(sweepPorts())()).toBe(1);
    await world.until(statusIs('COMPLETED'));
    expect(world.ofType('contract.review-decided.v1')).toHaveLength(1);
    expect(await sweepDecisions(sweepPorts())()).toBe(0);
  });

  it('counts a decision that came just before the review went to the lead', async () => {
    await atReview();
    const { workflow } = world.ports;
    Object.assign(world.ports, {
      workflow: { ...workflow, succeed: async () => Promise.reject(new Error('crash')) },
    });
    await world.decide('approve', 'anna');
    Object.assign(world.ports, { workflow });
    world.fixture.clock.advance(24 * HOUR * 1000 + 1);
    await world.until(statusIs('COMPLETED'));
    expect(world.types()).not.toContain('contract.review-escalated.v1');
  });
});
