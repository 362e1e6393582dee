import { expect, it } from 'vitest';
import { aRun } from '../../testing/rows.ts';
import { useRepositories } from '../../testing/use-repositories.ts';

const NOON = new Date('2026-07-01T12:00:00.000Z');
const NEXT_DAY = new Date('2026-07-02T00:00:00.000Z');
const repositories = useRepositories();

it('sums what a day has cost, and what of that the contracts of each uploader have', async () => {
  const found = await repositories.transact(async ({ spending }) => {
    for (let count = 0; count < 20; count += 1) await spending.add(NOON, 0.25, 'ann@firm.example');
    await spending.add(NOON, 1, '');
    await spending.add(NOON, 2);
    await spending.add(NEXT_DAY, 4, 'ann@firm.example');
    const of = ['ann@firm.example', '', 'bob'];
    return {
      days: [await spending.ofDay(NOON), await spending.ofDay(NEXT_DAY)],
      shares: Object.fromEntries(await spending.ofUploaders(NOON, of)),
      nobodys: (await spending.ofUploaders(NOON, [])).size,
    };
  });
  expect(found).toEqual({ days: [8, 4], shares: { 'ann@firm.example': 5, '': 1 }, nobodys: 0 });
});

it('learns whose contract it was from the run that it is added to', async () => {
  const runId = 'spending-of-ann';
  await repositories.transact(({ runs }) => runs.insert(aRun({ runId, contentHash: runId, turnOf: 'ann' })));
  expect(await repositories.transact(({ runs }) => runs.addCost(runId, 1))).toBe('ann');
  expect(await repositories.transact(({ runs }) => runs.addCost('nobody-knows-it', 1))).toBeNull();
});
