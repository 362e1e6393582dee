import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGE_BYTES } from '../../domain/intake/queue.ts';
import { aRun } from '../../testing/rows.ts';
import { rowsRead } from '../../testing/rows-read.ts';
import { useRepositories } from '../../testing/use-repositories.ts';
import { openDatabase } from './connection.ts';
import { earliestTurn, latestTurnOf } from './queue-repository.ts';

const repositories = useRepositories();
let db: ReturnType<typeof openDatabase>;

const waits = (runId: string, turnOf: string, turn: number, bytes = 1) =>
  aRun({
    runId,
    status: 'RECEIVED',
    announced: 'RECEIVED',
    startedAt: null,
    finishedAt: null,
    turn,
    turnOf,
    bytes,
  });

/** Runs of one uploader that wait, behind those that ended long ago and had turns as well. */
const WAITING = 300;
const ENDED = 300;

beforeAll(async () => {
  await repositories.transact(async ({ runs }) => {
    for (let turn = 0; turn < ENDED; turn += 1)
      await runs.insert({ ...waits(`ended-${turn}`, 'max@firm.example', turn), status: 'COMPLETED' });
    for (let turn = 40; turn < 40 + WAITING; turn += 1)
      await runs.insert(waits(`waits-${turn}`, 'max@firm.example', turn));
    await runs.insert(waits('eva-1', 'eva@firm.example', 41, LARGE_BYTES));
    await runs.insert({ ...waits('linked', 'eva@firm.example', 7), linkedTo: 'eva-1' });
  });
  db = openDatabase(repositories.url());
  await sql`ANALYZE`.execute(db);
});
afterAll(() => db.destroy());

const turnsOf = (uploaderEmail: string) =>
  repositories.transact(({ queue }) =>
    queue.turns(aRun({ uploaderEmail, uploaderId: `id of ${uploaderEmail}` })),
  );

describe('the turns of a run that joins', () => {
  it('are the first of all and the last of its uploader', async () => {
    expect(await turnsOf('Max@firm.example')).toEqual({ earliest: 40, ownLatest: 339 });
    expect(await turnsOf('eva@firm.example')).toEqual({ earliest: 40, ownLatest: 41 });
  });

  it('are nothing of its own where its uploader has none that waits', async () => {
    expect(await turnsOf('new@firm.example')).toEqual({ earliest: 40, ownLatest: null });
  });

  it('are read from one row each, however many wait or ever waited', async () => {
    expect(await rowsRead(db, earliestTurn(db))).toBeLessThanOrEqual(2);
    expect(await rowsRead(db, latestTurnOf(db, 'max@firm.example'))).toBeLessThanOrEqual(2);
    expect(await rowsRead(db, latestTurnOf(db, 'new@firm.example'))).toBe(0);
  });
});

it('has those that wait in the order of their turns, large ones apart', async () => {
  const first = await repositories.transact(({ queue }) => queue.waiting('small', 2));
  const large = await repositories.transact(({ queue }) => queue.waiting('large', 2));
  expect([...first, ...large].map(({ runId }) => runId)).toEqual(['waits-40', 'waits-41', 'eva-1']);
});
