/** `npm run test:elsewhere`: against a PostgreSQL, an OpenSearch and an emulator of AWS that are not ours, where they can be had. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newSamplePassword } from '@countersign/local/aws/cognito/sample-password';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { calledWith } from '../support/script.ts';
import { LACKING_FOR_TEST } from './emulator/lacks.ts';
import { lendApis } from './emulator/lent-apis.ts';
import { installMinistack, startMinistack } from './emulator/ministack.ts';
import { endToEndTests } from './emulator/tests.ts';
import { installOpenSearch, startOpenSearch } from './opensearch/opensearch-server.ts';
import { postgresPrograms, startPostgresServer } from './postgres-server.ts';

/** Repositories, migrations, whole runs through state machine and API, and another orchestrator's. */
const DATABASE_TESTS = [
  'services/choreographer/src/adapters/sql',
  'test/integration/choreographer',
  'test/portable',
];
/** What the stand-in says of its health, the index service's own, and searches that the embedded one answers alike; each empties the server. */
const SEARCH_TESTS = [
  'local/src/aws/opensearch/health.test.ts',
  'services/index/src/adapters/adoption.test.ts',
  'services/index/src/adapters/opensearch-index.test.ts',
  'test/elsewhere/opensearch',
];
/** The first deploys what the others meet, and the last leaves behind what the others would not expect. */
const emulatorTests = (hasDatabase: boolean) => [
  ['test/elsewhere/emulator/emulator.test.ts'],
  [
    ...endToEndTests(hasDatabase).map((name) => `test/e2e/${name}`),
    `--testNamePattern=^(?!.*(${[...LACKING_FOR_TEST.keys()].join('|')}))`,
  ],
  ['test/elsewhere/emulator/carries-requests.test.ts'],
];

/** With a COUNTERSIGN_ENDPOINT, no embedded runtime is started beside the tests. */
async function run(tests: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  // What this process lends answers meanwhile.
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) process.exitCode = 1;
}

async function onPostgres(): Promise<void> {
  const programs = postgresPrograms();
  if (programs === undefined)
    return console.log('SKIPPED: this machine has no PostgreSQL (apt-get install -y postgresql)');
  const server = await startPostgresServer(programs);
  try {
    console.log(`PostgreSQL ${server.version} of ${programs}`);
    await run(DATABASE_TESTS, { COUNTERSIGN_TEST_POSTGRES: server.url });
  } finally {
    await server.close();
  }
}

async function onOpenSearch(): Promise<void> {
  const installed = installOpenSearch(join(ROOT, '.countersign', 'opensearch'));
  if ('missing' in installed)
    return console.log(`SKIPPED: OpenSearch cannot be had here (Maven and a JDK): ${installed.missing}`);
  const server = await startOpenSearch(installed.folder);
  try {
    console.log(`OpenSearch ${server.version} of Maven Central`);
    const environment = { COUNTERSIGN_TEST_OPENSEARCH: server.url, COUNTERSIGN_ENDPOINT: server.url };
    for (const tests of SEARCH_TESTS) await run([tests], environment);
  } finally {
    await server.close();
  }
}

async function onMinistack(): Promise<void> {
  const installed = installMinistack(join(ROOT, '.countersign', 'ministack'));
  if ('missing' in installed)
    return console.log(`SKIPPED: ministack cannot be had here: ${installed.missing}`);
  const region = 'eu-central-1';
  const emulator = await startMinistack(installed.bin, region);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const lent = await lendApis({ endpoint: emulator.endpoint, region, credentials });
  const libraries = installOpenSearch(join(ROOT, '.countersign', 'opensearch'));
  const search = 'missing' in libraries ? undefined : await startOpenSearch(libraries.folder);
  const programs = postgresPrograms();
  const database = programs === undefined ? undefined : await startPostgresServer(programs);
  if (database === undefined) console.log('SKIPPED: end-to-end tests that want a PostgreSQL');
  try {
    const environment = {
      COUNTERSIGN_EMULATOR: emulator.endpoint,
      COUNTERSIGN_ENDPOINT: emulator.endpoint,
      COUNTERSIGN_LENT: lent.url,
      COUNTERSIGN_PASSWORD: newSamplePassword(),
      COUNTERSIGN_TEST_OPENSEARCH: search?.url ?? lent.search,
      // Functions want a password in the address of a database that is no cluster.
      ...(database && { COUNTERSIGN_TEST_POSTGRES: database.url.replace('admin@', 'admin:trusted@') }),
    };
    for (const tests of emulatorTests(database !== undefined)) await run(tests, environment);
  } finally {
    await emulator.close();
    await lent.close();
    await search?.close();
    await database?.close();
  }
}

calledWith('npm run test:elsewhere', (args) => parseArgs({ args }));
await onPostgres();
await onOpenSearch();
await onMinistack();
