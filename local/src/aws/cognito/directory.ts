import { randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { AllowedFlow } from './auth-flows.ts';
import { GIVEN_PASSWORDS, type GivenPasswords, givenPasswords } from './given-passwords.ts';
import { type PasswordPolicy, passwordProblem } from './password-policy.ts';

export interface User {
  /** Stable identifier, the `sub` of tokens. */
  readonly sub: string;
  /** The `sub` again in a pool whose people sign in by e-mail. */
  readonly username: string;
  readonly email: string;
  /** Whether the address is known to be theirs. */
  readonly emailVerified: boolean;
  readonly name: string;
  readonly groups: readonly string[];
}

/** An application that signs people in. */
export interface UserPoolClient {
  readonly id: string;
  readonly pool: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  /** Seconds that tokens are good for. */
  readonly accessSeconds: number;
  readonly idSeconds: number;
  readonly refreshSeconds: number;
  /** Ways in by API (`ExplicitAuthFlows`). */
  readonly authFlows: readonly AllowedFlow[];
  /** What may be asked for on the sign-in page (`AllowedOAuthScopes`); none where a client may not use it. */
  readonly scopes: readonly string[];
}

export interface Pool {
  readonly id: string;
  readonly name: string;
}

/** A person as a pool is told of them. */
export type NewUser = Omit<User, 'sub'>;

/** Pools, their clients and groups, and people. */
export interface Directory extends GivenPasswords {
  pools(): Pool[];
  /** @throws AwsApiError `ResourceNotFoundException`. */
  pool(id: string): Pool;
  /** `byEmail`: people sign in by e-mail, and Cognito names them by UUIDs (`UsernameAttributes`). */
  putPool(pool: Pool & { readonly byEmail: boolean }): void;
  isByEmail(pool: string): boolean;
  /** For passwords that are set from now on. */
  putPasswordPolicy(pool: string, policy: PasswordPolicy): void;
  /** @throws AwsApiError `InvalidPasswordException` for one that the pool's policy does not take. */
  checkPassword(pool: string, password: string): void;
  clients(pool: string): UserPoolClient[];
  client(id: string): UserPoolClient | undefined;
  putClient(client: UserPoolClient): void;
  groups(pool: string): string[];
  putGroup(pool: string, name: string): void;
  users(pool: string): User[];
  /** By user name, e-mail address or `sub`. */
  user(pool: string, name: string): User | undefined;
  putUser(pool: string, user: NewUser): User;
  setPassword(pool: string, username: string, password: string): void;
  /** What is kept of a password, which tells whether it is still the same. */
  storedPassword(pool: string, username: string): string | undefined;
  /** The user, if the password is theirs. */
  authenticate(pool: string, name: string, password: string): User | undefined;
}

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS pools (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pools_by_email (pool TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS clients (id TEXT PRIMARY KEY, pool TEXT NOT NULL, client TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS groups (pool TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (pool, name));
CREATE TABLE IF NOT EXISTS users (
  sub TEXT PRIMARY KEY, pool TEXT NOT NULL, username TEXT NOT NULL, email TEXT NOT NULL, name TEXT NOT NULL,
  groups TEXT NOT NULL, password TEXT, UNIQUE (pool, username));
CREATE TABLE IF NOT EXISTS unverified_emails (sub TEXT PRIMARY KEY);
${GIVEN_PASSWORDS}
CREATE TABLE IF NOT EXISTS signing_key (jwk TEXT NOT NULL);
`;

const USERS = 'SELECT *, sub NOT IN (SELECT sub FROM unverified_emails) AS verified FROM users';

export function createDirectory(database: DatabaseSync): Directory {
  const policies = new Map<string, PasswordPolicy>();
  const rows = (sql: string, ...values: string[]) => database.prepare(sql).all(...values);

  function userRow(pool: string, name: string) {
    const sql = `${USERS} WHERE pool = ? AND (username = ? OR email = ? OR sub = ?)`;
    return database.prepare(sql).get(pool, name, name, name);
  }

  const directory: Directory = {
    pools: () => rows('SELECT * FROM pools ORDER BY id') as unknown as Pool[],
    pool(id) {
      const found = database.prepare('SELECT * FROM pools WHERE id = ?').get(id) as unknown as
        | Pool
        | undefined;
      if (found === undefined)
        throw new AwsApiError('ResourceNotFoundException', `User pool ${id} does not exist.`);
      return found;
    },
    putPool({ id, name, byEmail }) {
      database.prepare('INSERT OR REPLACE INTO pools VALUES (?, ?)').run(id, name);
      if (!byEmail) return;
      database.prepare('INSERT OR IGNORE INTO pools_by_email VALUES (?)').run(id);
      // People of data folders that earlier versions wrote.
      database.prepare('UPDATE users SET username = sub WHERE pool = ?').run(id);
    },
    isByEmail: (pool) => rows('SELECT pool FROM pools_by_email WHERE pool = ?', pool).length > 0,
    putPasswordPolicy: (pool, policy) => void policies.set(pool, policy),
    checkPassword(pool, password) {
      const policy = policies.get(pool);
      const problem = policy && passwordProblem(policy, password);
      if (problem) throw new AwsApiError('InvalidPasswordException', problem);
    },
    clients: (pool) => rows('SELECT client FROM clients WHERE pool = ?', pool).map(clientFromRow),
    client(id) {
      const row = database.prepare('SELECT client FROM clients WHERE id = ?').get(id);
      return row && clientFromRow(row);
    },
    putClient(client) {
      const insert = 'INSERT OR REPLACE INTO clients VALUES (?, ?, ?)';
      database.prepare(insert).run(client.id, client.pool, JSON.stringify(client));
    },
    groups: (pool) =>
      rows('SELECT name FROM groups WHERE pool = ? ORDER BY name', pool).map((row) => String(row.name)),
    putGroup: (pool, name) =>
      void database.prepare('INSERT OR IGNORE INTO groups VALUES (?, ?)').run(pool, name),
    users: (pool) => rows(`${USERS} WHERE pool = ? ORDER BY username`, pool).map(userFromRow),
    user(pool, name) {
      const row = userRow(pool, name);
      return row && userFromRow(row);
    },
    putUser(pool, { username: given, email, emailVerified, name, groups }) {
      const known = userRow(pool, given);
      const sub = String(known?.sub ?? randomUUID());
      const username = directory.isByEmail(pool) ? sub : given;
      const password = (known?.password ?? null) as string | null;
      database
        .prepare('INSERT OR REPLACE INTO users VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(sub, pool, username, email, name, JSON.stringify(groups), password);
      const mark = emailVerified
        ? 'DELETE FROM unverified_emails WHERE sub = ?'
        : 'INSERT OR IGNORE INTO unverified_emails VALUES (?)';
      database.prepare(mark).run(sub);
      return { sub, username, email, emailVerified, name, groups };
    },
    setPassword(pool, username, password) {
      const sub = String(userRow(pool, username)?.sub);
      const update = 'UPDATE users SET password = ? WHERE sub = ?';
      database.prepare(update).run(hashPassword(password, randomUUID()), sub);
    },
    storedPassword: (pool, username) =>
      (userRow(pool, username)?.password ?? undefined) as string | undefined,
    ...givenPasswords(database),
    authenticate(pool, name, password) {
      const row = userRow(pool, name);
      const stored = String(row?.password ?? '');
      const given = hashPassword(password, stored.split(':')[0] ?? '');
      if (row === undefined || stored.length !== given.length) return undefined;
      return timingSafeEqual(Buffer.from(stored), Buffer.from(given)) ? userFromRow(row) : undefined;
    },
  };
  return directory;
}

function hashPassword(password: string, salt: string): string {
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`;
}

function clientFromRow(row: Record<string, unknown>): UserPoolClient {
  return JSON.parse(String(row.client)) as UserPoolClient;
}

function userFromRow(row: Record<string, unknown>): User {
  const { sub, username, email, name, groups } = row as Record<string, string>;
  return {
    sub: sub!,
    username: username!,
    email: email!,
    emailVerified: row.verified === 1,
    name: name!,
    groups: JSON.parse(groups!) as string[],
  };
}
