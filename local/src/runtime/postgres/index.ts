import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AT_REST, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { createFaultPlan, type FaultPlan } from '../../core/faults/index.ts';
import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import { type Log, logToStderr } from '../../core/protocols/log.ts';
import { ensureDataFolder } from './data-folder.ts';
import { storedPassword } from './password.ts';
import { type PostgresProcess, startPostgres } from './postgres-process.ts';
import type { StatementCounts } from './statement-counts.ts';

export interface PostgresOptions {
  /** Where the database is kept; in a temporary folder without. */
  readonly dataDir?: string | undefined;
  /** 0 or left out for any free port. */
  readonly port?: number;
  readonly faults?: FaultPlan;
  readonly log?: Log;
  /** Told how many statements came, by role, since it was last told. */
  readonly onAsk?: (counts: StatementCounts) => void;
}

export interface Postgres {
  /** What every client has to know besides the address. */
  readonly password: string;
  readonly providers: readonly ResourceProvider[];
  /** Starts the database unless it runs. Resolves to its process, which answers at `127.0.0.1:<port>`. */
  start(): Promise<PostgresProcess>;
  close(): Promise<void>;
}

/**
 * PostgreSQL (PGlite) in a process of its own, in the role of Aurora DSQL; started when a stack declares a cluster.
 * One backend serves all connections in turn, so their transactions never overlap; settings made with `SET` are
 * shared by all.
 */
export function createPostgres(options: PostgresOptions): Postgres {
  const { dataDir, port = 0, faults = createFaultPlan(), log = logToStderr, onAsk } = options;
  const password = storedPassword(dataDir);
  let temporary: string | undefined;
  let started: Promise<PostgresProcess> | undefined;

  async function open(): Promise<PostgresProcess> {
    if (dataDir === undefined) temporary = await mkdtemp(join(tmpdir(), 'countersign-pg-'));
    const folder = join(dataDir ?? temporary!, 'postgres');
    await ensureDataFolder(folder);
    return startPostgres({ folder, port, password, faults, log, onAsk });
  }

  function start(): Promise<PostgresProcess> {
    started ??= open();
    return started;
  }

  return {
    providers: [clusterProvider(start)],
    password,
    start,
    async close() {
      const running = await started?.catch(() => undefined);
      await running?.close();
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** `AWS::DSQL::Cluster`: every cluster of every stack is the one database. */
function clusterProvider(start: Postgres['start']): ResourceProvider {
  return {
    type: 'AWS::DSQL::Cluster',
    honoured: [],
    ignored: {
      DeletionProtectionEnabled: 'nothing deletes a database',
      KmsEncryptionKey: AT_REST,
      Tags: TAGS,
    },
    async create({ region }) {
      const { port } = await start();
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
