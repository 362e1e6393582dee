import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BreakableDatabase, breakableDatabase } from '../../testing/breakable-database.ts';
import { aRun } from '../../testing/rows.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { openRepositories } from './open-repositories.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let way: BreakableDatabase;
let repositories: ReturnType<typeof openRepositories>;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  way = await breakableDatabase(database.url);
  repositories = openRepositories(way.url);
  await repositories.transact(({ runs }) => runs.find('nobody-0001'));
});
afterAll(async () => {
  await repositories.close();
  await way.close();
  await database.close();
});

/** Inserts a run, and breaks the connections the first time at the moment that is asked for. */
async function insertBreaking(moment: 'before' | 'between' | 'during' | 'after'): Promise<string> {
  const runId = `lost-${moment}-${++number}`;
  let broken = false;
  const breakAt = (here: typeof moment) => {
    if (broken || here !== moment) return false;
    broken = true;
    way.breakConnections();
    return true;
  };
  breakAt('before');
  await repositories.transact(async ({ runs }) => {
    await runs.find(runId);
    // Nothing is asked of the connection while it breaks, so that only its own event tells.
    if (breakAt('between')) await delay(50);
    const inserting = runs.insert(aRun({ runId }));
    breakAt('during');
    await inserting;
    if (breakAt('after')) await delay(50);
  });
  return runId;
}

describe('a connection to the database that breaks', () => {
  it.each(['before', 'between', 'during', 'after'] as const)(
    'fails no transaction and no process: %s its work',
    async (moment) => {
      const runId = await insertBreaking(moment);
      const other = openRepositories(database.url);
      expect(await other.transact(({ runs }) => runs.find(runId))).toMatchObject({ runId });
      await other.close();
    },
  );

  it('is replaced once the server is there again', async () => {
    const others = await breakableDatabase(database.url);
    const late = openRepositories(others.url);
    await others.close();
    const asking = late.transact(({ runs }) => runs.find('nobody-0001'));
    await delay(300);
    const back = await breakableDatabase(database.url, Number(new URL(others.url).port));
    expect(await asking).toBeUndefined();
    await late.close();
    await back.close();
  });
});
