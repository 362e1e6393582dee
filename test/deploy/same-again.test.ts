import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '@countersign/local/core/locks/with-lock';
import { runOsls } from '@countersign/local/runtime/packaging/osls-pool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';

/** What osls leaves out of account when it asks whether there is anything to deploy. */
const { normalizeCloudFormationTemplate, normalizeState } = createRequire(import.meta.url)(
  'serverless/lib/plugins/aws/lib/normalize-files.js',
);

/** One of functions alone, one with a state machine, one without functions. */
const SERVICES = ['classify', 'choreographer', 'platform'];

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What osls compares with what it deployed last, by file. */
async function fingerprints(folder: string): Promise<Record<string, string>> {
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const template = await json('cloudformation-template-update-stack.json');
  const zips = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  const hashes = await Promise.all(
    zips.map(async (name) => [name, hashOf(await readFile(join(folder, name)))] as const),
  );
  return {
    ...Object.fromEntries(hashes),
    template: JSON.stringify(normalizeCloudFormationTemplate(template)),
    state: JSON.stringify(normalizeState(await json('serverless-state.json'))),
  };
}

let folder: string;
async function packageInto(name: string): Promise<void> {
  const jobs = SERVICES.map((service) => ({
    servicePath: join(ROOT, 'services', service),
    stage: 'dev',
    packagePath: join(folder, name, service),
  }));
  const packaging = () =>
    runOsls(jobs, async ({ servicePath }, { ok, output }) => {
      if (!ok) throw new Error(`${servicePath} does not package: ${output}`);
    });
  // Other files of these tests package too, and osls works in the folders of the services.
  await withLock(join(ROOT, '.countersign', 'packaging.lock'), packaging);
}

describe('a deployment of what is deployed already', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-same-again-'));
    await packageInto('first');
    await packageInto('second');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(SERVICES)('finds nothing of %s to change, and is skipped', async (service) => {
    const [first, second] = await Promise.all(
      ['first', 'second'].map((time) => fingerprints(join(folder, time, service))),
    );
    expect(second).toEqual(first);
  });
});
