import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aReview, aRun } from '../../testing/rows.ts';
import { rowsRead } from '../../testing/rows-read.ts';
import { useRepositories } from '../../testing/use-repositories.ts';
import { openDatabase } from './connection.ts';
import { type Order, partOf } from './listing.ts';

const repositories = useRepositories();
const ROWS = 400;
const at = (number: number) => new Date(Date.UTC(2031, 0, 1) + number * 60_000);
const idOf = (number: number) => `cost-${String(number).padStart(4, '0')}`;
let db: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  await repositories.transact(async ({ runs, reviews }) => {
    for (let number = 0; number < ROWS; number += 1) {
      const id = idOf(number);
      // Ends that were told, and one that nobody was told of.
      const announced = number === 7 ? 'RECEIVED' : number % 2 ? 'COMPLETED' : 'FAILED 0';
      const finished = { status: 'COMPLETED', finishedAt: at(number), announced } as const;
      await runs.insert(aRun({ runId: id, receivedAt: at(number), ...finished }));
      await reviews.insert(aReview({ reviewId: id, runId: id, status: 'closed', closedAt: at(number) }));
    }
  });
  db = openDatabase(repositories.url());
  await sql`ANALYZE`.execute(db);
});
afterAll(() => db.destroy());

it('reads no more rows for a page deep in a list than for the first', async () => {
  const order: Order = { at: 'receivedAt', id: 'runId', direction: 'desc' };
  const deep = { at: at(20), id: idOf(20) };
  const page = partOf(db.selectFrom('pipelineRun').selectAll(), order, { limit: 10, after: deep });
  expect(await rowsRead(db, page)).toBeLessThan(20);
  const closed: Order = { at: 'closedAt', id: 'reviewId', direction: 'desc' };
  const reviews = db.selectFrom('pendingReview').selectAll().where('status', '=', 'closed');
  expect(await rowsRead(db, partOf(reviews, closed, { limit: 10, after: deep }))).toBeLessThan(20);
});

it('finds the ends that nobody was told of without reading those that everybody was', async () => {
  const quiet = await repositories.transact(({ runs }) => runs.unannouncedEndsBefore(at(ROWS)));
  expect(quiet.map(({ runId }) => runId)).toEqual([idOf(7)]);
  const query = db
    .selectFrom('pipelineRun')
    .selectAll()
    .where('announced', '=', 'RECEIVED')
    .where('linkedTo', 'is', null)
    .where('finishedAt', '<', at(ROWS));
  expect(await rowsRead(db, query)).toBeLessThan(5);
});

it('finds the reviews of one run without reading those of others', async () => {
  expect(await rowsRead(db, db.selectFrom('pendingReview').selectAll().where('runId', '=', idOf(9)))).toBe(1);
});
