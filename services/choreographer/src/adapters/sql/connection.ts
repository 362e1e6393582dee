import { DsqlSigner } from '@aws-sdk/dsql-signer';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Database } from './schema.ts';

const DSQL_HOST = /\.dsql\.(?<region>[a-z0-9-]+)\.on\.aws$/;

/** DSQL closes connections after an hour; a Lambda instance serves one request at a time. */
const POOL: PoolConfig = { max: 2, maxLifetimeSeconds: 3000, idleTimeoutMillis: 60_000 };

/** Whether a database URL points at Aurora DSQL, which signs in by IAM and builds indexes asynchronously. */
export const isDsql = (databaseUrl: string): boolean => DSQL_HOST.test(new URL(databaseUrl).hostname);

/**
 * Options of the connection pool: IAM tokens and TLS for Aurora DSQL, the URL for any other PostgreSQL.
 * @param role who signs in, in place of the user of the URL, whom Aurora DSQL calls its admin
 */
export function poolConfig(databaseUrl: string, role?: string): PoolConfig {
  const url = new URL(databaseUrl);
  // Whoever gives a password gives it of one user.
  if (role !== undefined && url.password === '') url.username = role;
  const region = DSQL_HOST.exec(url.hostname)?.groups?.region;
  if (!region) return { ...POOL, connectionString: role === undefined ? databaseUrl : url.href };
  const signer = new DsqlSigner({ hostname: url.hostname, region });
  return {
    ...POOL,
    host: url.hostname,
    database: url.pathname.slice(1),
    user: url.username,
    password: () =>
      role === undefined ? signer.getDbConnectAdminAuthToken() : signer.getDbConnectAuthToken(),
    ssl: true,
  };
}

/** Opens the database; connections are made on first use. */
export function openDatabase(databaseUrl: string, role?: string): Kysely<Database> {
  const pool = new Pool(poolConfig(databaseUrl, role));
  // A connection that breaks is replaced by the pool, and fails what it was asked; without a listener it would end the
  // process. The pool listens to idle ones alone.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}
