/** `npm run test:elsewhere`: against a PostgreSQL and an emulator of AWS that are not ours, where they can be had. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { LACKING_FOR_TEST } from './emulator/lacks.ts';
import { installMinistack, startMinistack } from './emulator/ministack.ts';
import { END_TO_END_TESTS } from './emulator/tests.ts';
import { postgresPrograms, startPostgresServer } from './postgres-server.ts';

/** Repositories, migrations, whole runs through state machine and API, and another orchestrator's. */
const DATABASE_TESTS = [
  'services/choreographer/src/adapters/sql',
  'test/integration/choreographer',
  'test/portable',
];
/** The first deploys what the others meet. */
const EMULATOR_TESTS = [
  ['test/elsewhere/emulator'],
  [
    ...END_TO_END_TESTS.map((name) => `test/e2e/${name}`),
    `--testNamePattern=^(?!.*(${[...LACKING_FOR_TEST.keys()].join('|')}))`,
  ],
];

function run(tests: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exitCode = 1;
}

async function onPostgres(): Promise<void> {
  const programs = postgresPrograms();
  if (programs === undefined)
    return console.log('SKIPPED: this machine has no PostgreSQL (apt-get install -y postgresql)');
  const server = await startPostgresServer(programs);
  try {
    console.log(`PostgreSQL ${server.version} of ${programs}`);
    run(DATABASE_TESTS, { COUNTERSIGN_TEST_POSTGRES: server.url });
  } finally {
    await server.close();
  }
}

async function onMinistack(): Promise<void> {
  const installed = installMinistack(join(ROOT, '.countersign', 'ministack'));
  if ('missing' in installed)
    return console.log(`SKIPPED: ministack cannot be had here: ${installed.missing}`);
  const emulator = await startMinistack(installed.bin, 'eu-central-1');
  try {
    // With an endpoint given, no embedded runtime is started beside it.
    const environment = { COUNTERSIGN_EMULATOR: emulator.endpoint, COUNTERSIGN_ENDPOINT: emulator.endpoint };
    for (const tests of EMULATOR_TESTS) run(tests, environment);
  } finally {
    await emulator.close();
  }
}

await onPostgres();
await onMinistack();
