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
  setAlias(alias: string, keyId: string): void;
  aliases(): { alias: string; keyId: string }[];
}

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS keys (
  id TEXT PRIMARY KEY, declared_as TEXT UNIQUE, spec TEXT NOT NULL, usage TEXT NOT NULL,
  description TEXT NOT NULL, enabled INTEGER NOT NULL, created INTEGER NOT NULL, material TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS aliases (alias TEXT PRIMARY KEY, key_id TEXT NOT NULL);
`;

export function createKeys(database: DatabaseSync): Keys {
  const selectKey = database.prepare('SELECT * FROM keys WHERE id = ?');
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
    if (row === undefined) throw new AwsApiError('NotFoundException', `Key '${idOrAlias}' does not exist`);
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
    list: () => database.prepare('SELECT * FROM keys ORDER BY created').all().map(fromRow),
    use(idOrAlias, usage) {
      const key = get(idOrAlias);
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
    setAlias(alias, keyId) {
      database.prepare('INSERT OR REPLACE INTO aliases VALUES (?, ?)').run(alias, get(keyId).id);
    },
    aliases: () =>
      database
        .prepare('SELECT alias, key_id AS keyId FROM aliases ORDER BY alias')
        .all()
        .map(({ alias, keyId }) => ({ alias: String(alias), keyId: String(keyId) })),
  };
}
