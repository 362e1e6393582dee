import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { openDatabase } from './connection.ts';
import { grantRoles } from './grant-roles.ts';
import { migrate } from './migrate.ts';

/** PGlite serves all in turn; on the server of test/elsewhere two of three failed before collisions were known. */
it('makes tables and roles once, whoever else does so at the same time', async () => {
  const server = await testDatabase();
  const connections = Array.from({ length: 8 }, () => openDatabase(server.url));
  try {
    await Promise.all(
      connections.map(async (db) => {
        await migrate(db, MIGRATIONS, false);
        await grantRoles(db);
      }),
    );
    const { rows } = await sql<{ done: string }>`SELECT count(*) AS done FROM schema_migration`.execute(
      connections[0]!,
    );
    expect(rows[0]?.done).toBe(String(MIGRATIONS.length));
  } finally {
    for (const db of connections) await db.destroy();
    await server.close();
  }
});
