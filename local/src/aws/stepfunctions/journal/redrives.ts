import type { Database } from './database.ts';

/** Requests to redrive that were answered, by their client token. */
export interface Redrives {
  /** When an execution was redriven by a request with this token, if that is not too long ago. */
  find(executionId: number, clientToken: string, now: number): number | undefined;
  add(executionId: number, clientToken: string, now: number): void;
}

/** Step Functions knows the last ten tokens of an execution, for a quarter of an hour each. */
const KNOWN_TOKENS = 10;
const KNOWN_MS = 15 * 60_000;

export const createRedrives = ({ sql }: Database): Redrives => ({
  find(executionId, clientToken, now) {
    const row = sql.get`
      select at from (select * from redrive where execution_id = ${executionId} and at > ${now - KNOWN_MS}
        order by at desc limit ${KNOWN_TOKENS}) where client_token = ${clientToken}`;
    return row && (row.at as number);
  },
  add(executionId, clientToken, now) {
    sql.run`
      insert into redrive (execution_id, client_token, at) values (${executionId}, ${clientToken}, ${now})
      on conflict do update set at = excluded.at`;
  },
});
