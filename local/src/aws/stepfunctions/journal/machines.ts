import { createHash } from 'node:crypto';
import type { Database, Row } from './database.ts';

/** A state machine as it was created or last updated. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly definitionHash: string;
  readonly revisionId: string;
  /** Logging and tracing configuration, and tags: kept and described, without effect on one machine. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** State machines and the definitions that they and their executions use. */
export interface Machines {
  get(arn: string): Machine | undefined;
  /** Inserts or replaces. */
  put(machine: Machine): void;
  delete(arn: string): void;
  /** By ARN, those after `after`. */
  list(after: string, limit: number): Machine[];
  /** Keeps a definition under the hash of its text, which is answered. */
  putDefinition(source: string): string;
  definition(hash: string): string;
}

const toMachine = (row: Row): Machine => ({
  arn: row.arn as string,
  name: row.name as string,
  roleArn: row.role_arn as string,
  definitionHash: row.definition_hash as string,
  revisionId: row.revision_id as string,
  settings: JSON.parse(row.settings as string),
  createdAt: row.created_at as number,
  updatedAt: row.updated_at as number,
});

export function createMachines({ sql }: Database): Machines {
  return {
    get(arn) {
      const row = sql.get`select * from state_machine where arn = ${arn}`;
      return row && toMachine(row);
    },
    put(it) {
      sql.run`
        insert into state_machine
          (arn, name, role_arn, definition_hash, revision_id, settings, created_at, updated_at)
        values (${it.arn}, ${it.name}, ${it.roleArn}, ${it.definitionHash}, ${it.revisionId},
          ${JSON.stringify(it.settings)}, ${it.createdAt}, ${it.updatedAt})
        on conflict (arn) do update set role_arn = excluded.role_arn, definition_hash = excluded.definition_hash,
          revision_id = excluded.revision_id, settings = excluded.settings, updated_at = excluded.updated_at`;
    },
    delete(arn) {
      sql.run`delete from state_machine where arn = ${arn}`;
    },
    list: (after, limit) =>
      sql.all`select * from state_machine where arn > ${after} order by arn limit ${limit}`.map(toMachine),
    putDefinition(source) {
      const hash = createHash('sha256').update(source).digest('hex');
      sql.run`insert into definition (hash, source) values (${hash}, ${source}) on conflict do nothing`;
      return hash;
    },
    definition(hash) {
      return sql.get`select source from definition where hash = ${hash}`?.source as string;
    },
  };
}
