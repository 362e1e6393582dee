import type { Database, Row } from './database.ts';
import type { Execution, ExecutionStatus } from './execution.ts';

export type NewExecution = Omit<Execution, 'id'>;

/** Which executions to list, newest first, those older than `before`. */
export interface ExecutionQuery {
  readonly machineArn: string;
  readonly status?: string | undefined;
  readonly redriven?: boolean | undefined;
  readonly before: number;
  readonly limit: number;
}

/** Executions in SQLite. */
export interface Executions {
  get(id: number): Execution | undefined;
  byArn(arn: string): Execution | undefined;
  insert(execution: NewExecution): Execution;
  save(execution: Execution): void;
  list(query: ExecutionQuery): Execution[];
  runningOf(machineArn: string): Execution[];
  /** Forgets executions that ended before a moment, with their history. */
  prune(endedBefore: number): void;
  due(now: number): Execution[];
  nextDue(): number | undefined;
}

function toExecution(row: Row): Execution {
  return {
    id: row.id as number,
    arn: row.arn as string,
    name: row.name as string,
    machineArn: row.machine_arn as string,
    definitionHash: row.definition_hash as string,
    roleArn: row.role_arn as string,
    status: row.status as ExecutionStatus,
    input: row.input as string,
    output: row.output as string | null,
    error: row.error as string | null,
    cause: row.cause as string | null,
    startedAt: row.started_at as number,
    stoppedAt: row.stopped_at as number | null,
    redriveCount: row.redrive_count as number,
    redrivenAt: row.redriven_at as number | null,
    dueAt: row.due_at as number | null,
  };
}

export function createExecutions({ sql }: Database): Executions {
  return {
    get(id) {
      const row = sql.get`select * from execution where id = ${id}`;
      return row && toExecution(row);
    },
    byArn(arn) {
      const row = sql.get`select * from execution where arn = ${arn}`;
      return row && toExecution(row);
    },
    insert(it) {
      const { lastInsertRowid } = sql.run`
        insert into execution (arn, name, machine_arn, definition_hash, role_arn, status, input, started_at, due_at)
        values (${it.arn}, ${it.name}, ${it.machineArn}, ${it.definitionHash}, ${it.roleArn}, ${it.status},
          ${it.input}, ${it.startedAt}, ${it.dueAt})`;
      return { ...it, id: Number(lastInsertRowid) };
    },
    save(it) {
      sql.run`
        update execution set status = ${it.status}, output = ${it.output}, error = ${it.error}, cause = ${it.cause},
          stopped_at = ${it.stoppedAt}, redrive_count = ${it.redriveCount}, redriven_at = ${it.redrivenAt},
          due_at = ${it.dueAt} where id = ${it.id}`;
    },
    list({ machineArn, status = null, redriven, before, limit }) {
      const redrives = redriven === undefined ? null : Number(redriven);
      return sql.all`
        select * from execution where machine_arn = ${machineArn} and id < ${before}
          and (${status} is null or status = ${status})
          and (${redrives} is null or (redrive_count > 0) = ${redrives})
        order by id desc limit ${limit}`.map(toExecution);
    },
    runningOf: (machineArn) =>
      sql.all`select * from execution where machine_arn = ${machineArn} and status = 'RUNNING'`.map(
        toExecution,
      ),
    prune(endedBefore) {
      sql.run`delete from execution where stopped_at < ${endedBefore}`;
    },
    due: (now) =>
      sql.all`select * from execution where due_at <= ${now} order by due_at, id`.map(toExecution),
    nextDue() {
      const row = sql.get`select min(due_at) as at from execution where due_at is not null`;
      return (row?.at as number | null) ?? undefined;
    },
  };
}
