/** `npm run test:elsewhere`: the tests that speak to a database, against a PostgreSQL that is not ours. */
import { spawnSync } from 'node:child_process';
import { postgresPrograms, startPostgresServer } from './postgres-server.ts';

/** Repositories, migrations, whole runs through state machine and API, and another orchestrator's. */
const TESTS = ['services/choreographer/src/adapters/sql', 'test/integration/choreographer', 'test/portable'];

const programs = postgresPrograms();
if (programs === undefined) {
  console.log('SKIPPED: this machine has no PostgreSQL (apt-get install -y postgresql)');
} else {
  const server = await startPostgresServer(programs);
  try {
    console.log(`PostgreSQL ${server.version} of ${programs}`);
    const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...TESTS], {
      stdio: 'inherit',
      env: { ...process.env, COUNTERSIGN_TEST_POSTGRES: server.url },
    });
    process.exitCode = status ?? 1;
  } finally {
    await server.close();
  }
}
