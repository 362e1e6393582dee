import type { DatabaseSync } from 'node:sqlite';
import { AwsApiError } from '../../core/protocols/aws-api.ts';

export type ParameterType = 'String' | 'StringList' | 'SecureString';

export const TIERS = ['Standard', 'Advanced', 'Intelligent-Tiering'] as const;

const BYTES = { Standard: 4096, Advanced: 8192 } as const;

/**
 * The tier of a value when one is asked for, of which `Intelligent-Tiering` is what the value needs.
 * @throws AwsApiError `ValidationException` for more than the tier takes:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html
 */
export function tierOf(value: string, asked: (typeof TIERS)[number]): keyof typeof BYTES {
  const bytes = Buffer.byteLength(value);
  const needed = bytes > BYTES.Standard ? 'Advanced' : 'Standard';
  const tier = asked === 'Intelligent-Tiering' ? needed : asked;
  if (bytes <= BYTES[tier]) return tier;
  throw new AwsApiError(
    'ValidationException',
    `${tier} tier parameters support a maximum parameter value of ${BYTES[tier]} characters.`,
  );
}

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly value: string;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly modified: number;
}

/** Parameters by name. */
export interface Parameters {
  get(name: string): Parameter | undefined;
  /** Parameters whose name begins with `prefix`, by name. */
  list(prefix: string): Parameter[];
  /** Each writes a new version. @throws AwsApiError `ParameterAlreadyExists` without `overwrite`. */
  put(name: string, type: ParameterType, value: string, overwrite: boolean): Parameter;
  delete(name: string): boolean;
}

export const SCHEMA = `CREATE TABLE IF NOT EXISTS parameters (
  name TEXT PRIMARY KEY, type TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, modified INTEGER NOT NULL);
`;

export function createParameters(database: DatabaseSync): Parameters {
  const select = database.prepare('SELECT * FROM parameters WHERE name = ?');
  const get = (name: string) => select.get(name) as unknown as Parameter | undefined;
  return {
    get,
    list: (prefix) =>
      database
        .prepare('SELECT * FROM parameters WHERE substr(name, 1, length(?)) = ? ORDER BY name')
        .all(prefix, prefix) as unknown as Parameter[],
    put(name, type, value, overwrite) {
      const current = get(name);
      if (current && !overwrite) {
        throw new AwsApiError('ParameterAlreadyExists', `The parameter ${name} already exists.`);
      }
      const parameter = { name, type, value, version: (current?.version ?? 0) + 1, modified: Date.now() };
      database
        .prepare('INSERT OR REPLACE INTO parameters VALUES (:name, :type, :value, :version, :modified)')
        .run(parameter);
      return parameter;
    },
    delete: (name) => database.prepare('DELETE FROM parameters WHERE name = ?').run(name).changes > 0,
  };
}
