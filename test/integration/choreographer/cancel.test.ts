import { cancelRun } from '@countersign/choreographer/src/app/cancel-run.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { routed } from './fake-services.ts';
import { createWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const olga = { id: 'olga', name: 'Olga', email: null, groups: ['legal-operations'] };
const REVIEW = 'contract.routing-requested.v1';
const waiting = { [REVIEW]: routed({ route: 'review', approvalsRequired: 1, reviewHours: 24 }) };

async function atReview(): Promise<void> {
  world = await createWorld(waiting);
  await world.start();
  await world.until(async () => (await world.run()).status === 'AWAITING_REVIEW');
}

const cancel = (ports = world.ports) => cancelRun(ports)(world.runId, 'all', olga, 'Withdrawn');
const executionIs = (status: string) => async () => (await world.execution()).status === status;

describe('a run that is cancelled', () => {
  it('stops its execution, which is told once and changes nothing any more', async () => {
    await atReview();
    await cancel();
    await world.until(executionIs('ABORTED'));
    await world.until(() => true);
    expect(await world.run()).toMatchObject({ status: 'FAILED', failureName: 'Cancelled' });
    expect(world.ofType('contract.failed.v1')).toHaveLength(1);
    await expect(world.decide('approve', 'anna')).rejects.toMatchObject({ status: 409 });
  });

  it('fails by itself at the next stage where it could not be stopped', async () => {
    await atReview();
    const stop = async () => Promise.reject(new Error('Step Functions is away'));
    await cancel({ ...world.ports, workflow: { ...world.ports.workflow, stop } });
    expect((await world.execution()).status).toBe('RUNNING');
    await world.until(executionIs('FAILED'), 3600);
    expect(await world.execution()).toMatchObject({ error: 'Cancelled' });
    expect(await world.run()).toMatchObject({ status: 'FAILED', failureName: 'Cancelled' });
  });
});
