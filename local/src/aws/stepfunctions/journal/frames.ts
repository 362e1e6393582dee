import type { Json } from '../json.ts';
import type { Database, Row } from './database.ts';
import type { Frame, FrameStatus } from './frame.ts';

export type NewFrame = Omit<Frame, 'id'>;

/** Frames in SQLite. */
export interface Frames {
  get(id: number): Frame | undefined;
  root(executionId: number): Frame | undefined;
  insert(frame: NewFrame): number;
  save(frame: Frame): void;
  children(parentId: number): Frame[];
  deleteChildren(parentId: number): void;
  deleteOf(executionId: number): void;
  /** Outputs of the children in their order. */
  outputs(parentId: number): Json[];
  open(executionId: number): Frame[];
  count(parentId: number): { total: number; succeeded: number; running: number };
  queued(parentId: number, limit: number): Frame[];
  idsByStatus(status: FrameStatus): number[];
  due(now: number): number[];
  nextDue(): number | undefined;
}

function toFrame(row: Row): Frame {
  return {
    ...JSON.parse(row.body as string),
    id: row.id as number,
    executionId: row.execution_id as number,
    parentId: row.parent_id as number | null,
    position: row.position as number | null,
    status: row.status as FrameStatus,
    state: row.state as string,
    lastEvent: row.last_event as number,
    dueAt: row.due_at as number | null,
  };
}

const body = ({ input, variables, item, visit, todo }: NewFrame): string =>
  JSON.stringify({ input, variables, item, visit, todo });

const ids = (rows: Row[]): number[] => rows.map((row) => row.id as number);

export function createFrames({ sql }: Database): Frames {
  return {
    get(id) {
      const row = sql.get`select * from frame where id = ${id}`;
      return row && toFrame(row);
    },
    root(executionId) {
      const row = sql.get`select * from frame where execution_id = ${executionId} and parent_id is null`;
      return row && toFrame(row);
    },
    insert(frame) {
      const { lastInsertRowid } = sql.run`
        insert into frame (execution_id, parent_id, position, status, state, last_event, due_at, body)
        values (${frame.executionId}, ${frame.parentId}, ${frame.position}, ${frame.status}, ${frame.state},
          ${frame.lastEvent}, ${frame.dueAt}, ${body(frame)})`;
      return Number(lastInsertRowid);
    },
    save(frame) {
      sql.run`
        update frame set status = ${frame.status}, state = ${frame.state}, last_event = ${frame.lastEvent},
          due_at = ${frame.dueAt}, body = ${body(frame)} where id = ${frame.id}`;
    },
    children: (parentId) =>
      sql.all`select * from frame where parent_id = ${parentId} order by position`.map(toFrame),
    deleteChildren(parentId) {
      sql.run`delete from frame where parent_id = ${parentId}`;
    },
    deleteOf(executionId) {
      sql.run`delete from frame where execution_id = ${executionId}`;
    },
    outputs: (parentId) =>
      sql.all`select body -> '$.todo.output' as output
        from frame where parent_id = ${parentId} order by position`.map((row) =>
        JSON.parse(row.output as string),
      ),
    open: (executionId) =>
      sql.all`select * from frame where execution_id = ${executionId} and status in ('ready', 'waiting')
        order by id`.map(toFrame),
    count(parentId) {
      const row = sql.get`
        select count(*) as total, sum(status = 'succeeded') as succeeded,
          sum(status in ('ready', 'waiting')) as running
        from frame where parent_id = ${parentId}`;
      return { total: Number(row?.total), succeeded: Number(row?.succeeded), running: Number(row?.running) };
    },
    queued: (parentId, limit) =>
      sql.all`select * from frame where parent_id = ${parentId} and status = 'queued'
        order by position limit ${limit}`.map(toFrame),
    idsByStatus: (status) => ids(sql.all`select id from frame where status = ${status} order by id`),
    due: (now) => ids(sql.all`select id from frame where due_at <= ${now} order by due_at, id`),
    nextDue() {
      const row = sql.get`select min(due_at) as at from frame where due_at is not null`;
      return (row?.at as number | null) ?? undefined;
    },
  };
}
