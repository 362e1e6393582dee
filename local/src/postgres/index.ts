import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResourceProvider } from '../stack/resource-provider.ts';
import { ACCOUNT_ID } from '../wire/aws-api.ts';
import { type Log, logToStderr } from '../wire/log.ts';
import { ensureDataFolder } from './data-folder.ts';
import { startPostgres } from './postgres-process.ts';

export interface Postgres {
  readonly port: number;
  /** Of the process that holds the database. */
  readonly pid: number;
  /** `postgresql://admin@127.0.0.1:<port>/postgres` */
  readonly url: string;
  readonly providers: readonly ResourceProvider[];
  close(): Promise<void>;
}

/**
 * PostgreSQL (PGlite) in a process of its own, in the role of Aurora DSQL. One backend serves all connections in
 * turn, so their transactions never overlap; settings made with `SET` are shared by all.
 *
 * @param options.dataDir where the database is kept; in a temporary folder without
 * @param options.port 0 or left out for any free port
 */
export async function createPostgres(options: {
  dataDir?: string | undefined;
  port?: number;
  log?: Log;
}): Promise<Postgres> {
  const temporary =
    options.dataDir === undefined ? await mkdtemp(join(tmpdir(), 'countersign-pg-')) : undefined;
  const folder = join(options.dataDir ?? temporary!, 'postgres');
  await ensureDataFolder(folder);
  const server = await startPostgres(folder, options.port ?? 0, options.log ?? logToStderr);
  return {
    port: server.port,
    get pid() {
      return server.pid;
    },
    url: `postgresql://admin@127.0.0.1:${server.port}/postgres`,
    providers: [clusterProvider(server.port)],
    async close() {
      await server.close();
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** `AWS::DSQL::Cluster`: every cluster of every stack is the one database. */
function clusterProvider(port: number): ResourceProvider {
  return {
    type: 'AWS::DSQL::Cluster',
    honoured: [],
    ignored: [
      'DeletionProtectionEnabled',
      'KmsEncryptionKey',
      'MultiRegionProperties',
      'PolicyDocument',
      'Tags',
    ],
    async create({ region }) {
      const id = 'embedded0000000000000000000';
      return {
        ref: id,
        attributes: {
          CreationTime: new Date(0).toISOString(),
          Endpoint: `127.0.0.1:${port}`,
          Identifier: id,
          ResourceArn: `arn:aws:dsql:${region}:${ACCOUNT_ID}:cluster/${id}`,
          Status: 'ACTIVE',
        },
      };
    },
  };
}
