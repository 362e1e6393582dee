import { redriveRun } from '@countersign/choreographer/src/app/redrive-run.ts';
import { afterEach, expect, it } from 'vitest';
import { failing, GOOD_SERVICES, inTurn } from './fake-services.ts';
import { createWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const olga = { id: 'olga', name: 'Olga', email: null, groups: ['legal-operations'] };
const statusIs = (status: string) => async () => (await world.run()).status === status;

/** A contract whose reading failed once, and cost more than a contract may. */
async function overItsCap(caps: { perContractUsd: number; perDayUsd: number }): Promise<void> {
  const READING = 'contract.extraction-requested.v1';
  world = await createWorld(
    { [READING]: inTurn(failing('Away', 'downstream', true), GOOD_SERVICES[READING]!) },
    caps,
  );
  await world.start();
  await world.until(async () => (await world.tasks()).some(({ status }) => status === 'failed'));
  await world.ports.transact(({ runs }) => runs.addCost(world.runId, 2));
  await world.until(statusIs('FAILED'), 5);
}
const asked = (what: string) => world.ofType(`contract.${what}-requested.v1`).length;

it('is told as what it is by run, event, mail and topic when reading is over its cap, and goes on with another', async () => {
  const caps = { perContractUsd: 1, perDayUsd: 1000 };
  await overItsCap(caps);
  const reason = { class: 'model', name: 'CostCapReached' } as const;
  expect(await world.run()).toMatchObject({
    failureStage: 'extract',
    failureClass: reason.class,
    failureName: reason.name,
    failureMessage: expect.stringContaining('with MaxCostUsd raised, a redrive goes on'),
  });
  expect(asked('extraction')).toBe(1);
  expect(world.ofType('contract.failed.v1')).toMatchObject([{ data: { error: reason, redrivable: true } }]);
  expect(world.notices.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Run failed (model)'),
  ]);
  expect(world.topics).toEqual(['model']);

  caps.perContractUsd = 1000;
  await redriveRun(world.ports)(world.runId, { scope: 'all', person: olga });
  await world.until(statusIs('COMPLETED'));
  expect(asked('extraction')).toBe(2);
});

it('is refused a redrive on a day that is spent, and leaves its sections to people where somebody wants it now', async () => {
  const caps = { perContractUsd: 1, perDayUsd: 1000 };
  await overItsCap(caps);
  Object.assign(caps, { perContractUsd: 1000, perDayUsd: 0.1 });
  await world.ports.transact(({ spending }) => spending.add(world.ports.now(), 0.1));
  const redrive = (overCap: boolean) =>
    redriveRun(world.ports)(world.runId, { scope: 'all', person: olga, overCap });
  await expect(redrive(false)).rejects.toMatchObject({ code: 'DaySpent' });
  expect((await world.execution()).status).toBe('FAILED');
  await redrive(true);
  await world.until(statusIs('AWAITING_REVIEW'));
  expect([asked('extraction'), asked('section-generation')]).toEqual([2, 0]);
  expect(world.counted.filter((metric) => metric === 'SectionsCapped')).toHaveLength(3);
});
