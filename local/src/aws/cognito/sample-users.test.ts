import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../core/sqlite/database.ts';
import { createDirectory, SCHEMA } from './directory.ts';
import { createIdentity } from './index.ts';
import type { SeedUser } from './providers.ts';
import { SAMPLE_PASSWORD, SAMPLE_USERS } from './sample-users.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts on the folder as an embedded runtime does, with these people from the start; answers the pool. */
async function start(users: readonly SeedUser[], policy: object = {}): Promise<string> {
  const identity = await createIdentity({ url: 'http://127.0.0.1:1', dataDir: folder, users });
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

const OF_BEFORE = SAMPLE_USERS.map(({ formerPassword, ...user }) => ({ ...user, password: formerPassword! }));
const [lead, auditor] = ['lead@countersign.invalid', 'auditor@countersign.invalid'] as const;

describe('the sample users', () => {
  it('are held to the policy of their pool', async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-samples-'));
    await expect(start(SAMPLE_USERS, { RequireSymbols: true, MinimumLength: 17 })).rejects.toMatchObject({
      code: 'InvalidPasswordException',
    });
    await expect(start(OF_BEFORE, { MinimumLength: 14 })).rejects.toMatchObject({
      code: 'InvalidPasswordException',
    });
  });

  it('get the password of now in a folder of before, but for who has one of their own', async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-samples-'));
    const pool = await start(OF_BEFORE);
    expect(letsIn(pool, lead, 'countersign')).toBe(true);
    withDirectory((directory) => directory.setPassword(pool, auditor, 'My-own-password-1'));
    for (const _ of [1, 2]) {
      await start(SAMPLE_USERS);
      expect(letsIn(pool, lead, SAMPLE_PASSWORD)).toBe(true);
      expect(letsIn(pool, lead, 'countersign')).toBe(false);
      expect(letsIn(pool, auditor, 'My-own-password-1')).toBe(true);
    }
  });

  it('keep a password that they set after that', async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-samples-'));
    const pool = await start(SAMPLE_USERS);
    await start(SAMPLE_USERS);
    withDirectory((directory) => directory.setPassword(pool, lead, 'countersign'));
    await start(SAMPLE_USERS);
    expect(letsIn(pool, lead, 'countersign')).toBe(true);
  });
});
