import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../core/sqlite/database.ts';
import { createDirectory, SCHEMA } from './directory.ts';
import { createIdentity } from './index.ts';
import { passwordPolicy, passwordProblem } from './password-policy.ts';
import type { SeedUser } from './providers.ts';
import { newSamplePassword, SAMPLE_PASSWORD_FILE } from './sample-password.ts';
import { FORMER_PASSWORDS, sampleUsers } from './sample-users.ts';

let folder: string;
const [lead, auditor] = ['lead@countersign.invalid', 'auditor@countersign.invalid'] as const;
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts on the folder as an embedded runtime does, with these people from the start; answers the pool. */
async function start(users?: readonly SeedUser[], policy: object = {}): Promise<string> {
  const identity = await createIdentity({
    url: 'http://127.0.0.1:1',
    dataDir: folder,
    ...(users && { users }),
  });
  const provider = identity.providers.find(({ type }) => type === 'AWS::Cognito::UserPool');
  const place = { logicalId: 'Pool', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const properties = { UsernameAttributes: ['email'], Policies: { PasswordPolicy: policy } };
  try {
    const made = await provider!.create({ type: provider!.type, ...place, properties });
    return made.ref;
  } finally {
    identity.close();
  }
}

/** What a folder says of a password, or has set in it. */
function withDirectory<T>(work: (directory: ReturnType<typeof createDirectory>) => T): T {
  const database = openDatabase(folder, 'identity', SCHEMA);
  try {
    return work(createDirectory(database));
  } finally {
    database.close();
  }
}

const letsIn = (pool: string, email: string, password: string) =>
  withDirectory((directory) => directory.authenticate(pool, email, password) !== undefined);

const password = newSamplePassword();
const now = sampleUsers(password);
const ofBefore = (former: string): SeedUser[] =>
  now.map(({ formerPasswords, ...user }) => ({ ...user, password: former }));
const fileOf = () => join(folder, SAMPLE_PASSWORD_FILE);

/** What the strictest pool of the stacks wants (services/platform/resources/identity.yml). */
const POLICY = {
  MinimumLength: 14,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
};

describe('the password of the sample users', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-samples-'));
  });

  it('is another one for every data folder, and stands there for its owner alone', async () => {
    const pool = await start(undefined, POLICY);
    const kept = await readFile(fileOf(), 'utf8');
    expect((await stat(fileOf())).mode & 0o777).toBe(0o600);
    expect(letsIn(pool, lead, kept)).toBe(true);
    for (const known of [...FORMER_PASSWORDS, newSamplePassword()])
      expect(letsIn(pool, lead, known)).toBe(false);
    await start(undefined, POLICY);
    expect(await readFile(fileOf(), 'utf8')).toBe(kept);
    expect(letsIn(pool, lead, kept)).toBe(true);
  });

  it('is what a pool of the stacks takes, whatever chance makes', () => {
    for (let turn = 0; turn < 1000; turn += 1)
      expect(passwordProblem(passwordPolicy.parse(POLICY), newSamplePassword())).toBeUndefined();
  });

  it('is another one after its file was deleted', async () => {
    const pool = await start();
    const first = await readFile(fileOf(), 'utf8');
    await rm(fileOf());
    await start();
    const second = await readFile(fileOf(), 'utf8');
    expect([letsIn(pool, lead, first), letsIn(pool, lead, second)]).toEqual([false, true]);
  });

  it('is held to the policy of their pool', async () => {
    await expect(start(now, { MinimumLength: password.length + 1 })).rejects.toMatchObject({
      code: 'InvalidPasswordException',
    });
  });

  it.each(FORMER_PASSWORDS)(
    'replaces %s in a folder of before, but for who has one of their own',
    async (former) => {
      const pool = await start(ofBefore(former));
      expect(letsIn(pool, lead, former)).toBe(true);
      withDirectory((directory) => directory.setPassword(pool, auditor, 'My-own-password-1'));
      for (const _ of [1, 2]) {
        await start(now);
        expect(letsIn(pool, lead, password)).toBe(true);
        expect(letsIn(pool, lead, former)).toBe(false);
        expect(letsIn(pool, auditor, 'My-own-password-1')).toBe(true);
      }
    },
  );

  it('leaves one that they set after that', async () => {
    const pool = await start(now);
    await start(now);
    withDirectory((directory) => directory.setPassword(pool, lead, 'countersign'));
    for (const _ of [1, 2]) await start(sampleUsers(newSamplePassword()));
    expect(letsIn(pool, lead, 'countersign')).toBe(true);
  });
});
