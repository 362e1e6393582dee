import { type JsonWebKey, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { type KeyUsage, keySpec } from './key-specs.ts';

/** A key of the embedded KMS, secret and all. */
export interface Key {
  readonly id: string;
  readonly spec: string;
  readonly usage: KeyUsage;
  readonly description: string;
  readonly enabled: boolean;
  /** Epoch milliseconds. */
  readonly created: number;
  /** When it is deleted, in epoch milliseconds; undefined unless somebody wants that. */
  readonly deleted: number | undefined;
  readonly material: JsonWebKey;
}

export interface NewKey {
  readonly spec: string;
  readonly usage?: KeyUsage | undefined;
  readonly description?: string;
  readonly enabled?: boolean;
}

/** Keys and their aliases. */
export interface Keys {
  list(): Key[];
  /** By id, ARN, alias or alias ARN. @throws AwsApiError `NotFoundException`. */
  get(idOrAlias: string): Key;
  /** As `get`. @throws AwsApiError as `get`; `DisabledException`, `InvalidKeyUsageException` if it may not be used so */
  use(idOrAlias: string, usage: KeyUsage): Key;
  create(key: NewKey): Promise<Key>;
  /** The key that a stack declares under a name; made once. */
  ensure(declaredAs: string, key: NewKey): Promise<Key>;
  setEnabled(id: string, enabled: boolean): void;
  /** @param at epoch milliseconds, or undefined to keep it; disabled then */
  setDeletion(id: string, at: number | undefined): void;
  /** The policy that its template gave it, as JSON: `core/iam` acts on it. */
  policyOf(id: string): string | undefined;
  setPolicy(id: string, policy: string): void;
  setAlias(alias: string, keyId: string): void;
  aliases(): { alias: string; keyId: string }[];
}

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS keys (
  id TEXT PRIMARY KEY, declared_as TEXT UNIQUE, spec TEXT NOT NULL, usage TEXT NOT NULL,
  description TEXT NOT NULL, enabled INTEGER NOT NULL, created INTEGER NOT NULL, material TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS deletions (key_id TEXT PRIMARY KEY, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS aliases (alias TEXT PRIMARY KEY, key_id TEXT NOT NULL);
`;

export function createKeys(database: DatabaseSync): Keys {
  const keys = 'SELECT keys.*, deletions.at AS deleted FROM keys LEFT JOIN deletions ON key_id = id';
  const selectKey = database.prepare(`${keys} WHERE id = ?`);
  const policies = new Map<string, string>();
  /** As it stands in the table: read once, and again when somebody changed it there. */
  const materials = new Map<string, JsonWebKey>();

  function fromRow(row: Record<string, unknown>): Key {
    const text = String(row.material);
    const material = materials.get(text) ?? (JSON.parse(text) as JsonWebKey);
    materials.set(text, material);
    return {
      id: String(row.id),
      spec: String(row.spec),
      usage: row.usage as KeyUsage,
      description: String(row.description),
      enabled: row.enabled === 1,
      created: Number(row.created),
      deleted: row.deleted === null || row.deleted === undefined ? undefined : Number(row.deleted),
      material,
    };
  }

  function resolve(idOrAlias: string): string {
    const name = idOrAlias.replace(/^arn:aws:kms:[^:]*:[^:]*:(key\/)?/, '');
    if (!name.startsWith('alias/')) return name;
    const row = database.prepare('SELECT key_id FROM aliases WHERE alias = ?').get(name);
    return String(row?.key_id ?? name);
  }

  function get(idOrAlias: string): Key {
    const row = selectKey.get(resolve(idOrAlias));
    if (row === undefined || (row.deleted !== null && Number(row.deleted) <= Date.now()))
      throw new AwsApiError('NotFoundException', `Key '${idOrAlias}' does not exist`);
    return fromRow(row);
  }

  async function insert(
    declaredAs: string | null,
    { spec, usage, description = '', enabled = true }: NewKey,
  ) {
    const { usages, generate } = keySpec(spec, usage);
    if (usage === undefined && spec !== 'SYMMETRIC_DEFAULT')
      throw new AwsApiError(
        'ValidationException',
        'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
      );
    const id = randomUUID();
    const material = JSON.stringify(await generate());
    database
      .prepare('INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, declaredAs, spec, usage ?? usages[0]!, description, enabled ? 1 : 0, Date.now(), material);
    return get(id);
  }

  return {
    get,
    list: () => database.prepare(`${keys} ORDER BY created`).all().map(fromRow),
    use(idOrAlias, usage) {
      const key = get(idOrAlias);
      if (key.deleted !== undefined)
        throw new AwsApiError('KMSInvalidStateException', `${key.id} is pending deletion.`);
      if (!key.enabled) throw new AwsApiError('DisabledException', `${key.id} is disabled.`);
      if (key.usage !== usage) {
        throw new AwsApiError(
          'InvalidKeyUsageException',
          `${key.id} key usage is ${key.usage}, not ${usage}.`,
        );
      }
      return key;
    },
    create: (key) => insert(null, key),
    async ensure(declaredAs, key) {
      const row = database.prepare('SELECT * FROM keys WHERE declared_as = ?').get(declaredAs);
      return row === undefined ? insert(declaredAs, key) : fromRow(row);
    },
    setEnabled(id, enabled) {
      database.prepare('UPDATE keys SET enabled = ? WHERE id = ?').run(enabled ? 1 : 0, get(id).id);
    },
    setDeletion(id, at) {
      const key = get(id);
      database.prepare('DELETE FROM deletions WHERE key_id = ?').run(key.id);
      if (at !== undefined) database.prepare('INSERT INTO deletions VALUES (?, ?)').run(key.id, at);
      database.prepare('UPDATE keys SET enabled = 0 WHERE id = ?').run(key.id);
    },
    policyOf: (id) => policies.get(get(id).id),
    setPolicy: (id, policy) => void policies.set(get(id).id, policy),
    ...aliasesIn(database, get),
  };
}

/** Other names of keys. */
const aliasesIn = (database: DatabaseSync, get: Keys['get']): Pick<Keys, 'setAlias' | 'aliases'> => ({
  setAlias(alias, keyId) {
    database.prepare('INSERT OR REPLACE INTO aliases VALUES (?, ?)').run(alias, get(keyId).id);
  },
  aliases: () =>
    database
      .prepare('SELECT alias, key_id AS keyId FROM aliases ORDER BY alias')
      .all()
      .map(({ alias, keyId }) => ({ alias: String(alias), keyId: String(keyId) })),
});
