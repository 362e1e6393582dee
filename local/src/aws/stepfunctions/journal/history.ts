import type { Database, Row } from './database.ts';

/** An event before it has its place in the history; `details` is the member that the API adds to the event. */
export interface EventDraft {
  readonly type: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface HistoryEvent extends EventDraft {
  readonly id: number;
  readonly previousId: number;
  readonly at: number;
}

/** A page of history: events after `after` in the order asked for. */
export interface HistoryQuery {
  readonly executionId: number;
  readonly after?: number | undefined;
  readonly reverse: boolean;
  readonly limit: number;
}

/** Event histories in SQLite. */
export interface History {
  /** Answers the id of the event: 1, 2, 3, … within the execution. */
  append(executionId: number, at: number, previousId: number, draft: EventDraft): number;
  last(executionId: number): number;
  page(query: HistoryQuery): HistoryEvent[];
}

const toEvent = (row: Row): HistoryEvent => ({
  id: row.id as number,
  previousId: row.previous_id as number,
  at: row.at as number,
  type: row.type as string,
  details: JSON.parse(row.details as string),
});

export function createHistory({ sql }: Database): History {
  const last = (executionId: number): number =>
    Number(sql.get`select coalesce(max(id), 0) as id from history where execution_id = ${executionId}`?.id);
  return {
    last,
    append(executionId, at, previousId, draft) {
      const id = last(executionId) + 1;
      sql.run`
        insert into history (execution_id, id, previous_id, type, at, details)
        values (${executionId}, ${id}, ${previousId}, ${draft.type}, ${at}, ${JSON.stringify(draft.details ?? {})})`;
      return id;
    },
    page({ executionId, after, reverse, limit }) {
      const rows = reverse
        ? sql.all`select * from history where execution_id = ${executionId}
            and id < ${after ?? Number.MAX_SAFE_INTEGER} order by id desc limit ${limit}`
        : sql.all`select * from history where execution_id = ${executionId}
            and id > ${after ?? 0} order by id limit ${limit}`;
      return rows.map(toEvent);
    },
  };
}
