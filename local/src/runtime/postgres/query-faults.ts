import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultPlan, FaultRule } from '../../core/faults/index.ts';
import { errorResponse, readyForQuery } from './backend-messages.ts';
import type { BackendQueue, Connection } from './backend-queue.ts';

/** A client of the database. */
export interface Client extends Connection {
  write(data: Uint8Array): unknown;
  destroy(): unknown;
}

/** What a concurrent transaction that was first makes of this one, the commonest failure of Aurora DSQL. */
const SERIALIZATION_FAILURE = '40001';

/** A Query or a Parse that says `commit`. */
const COMMIT = /^(?:Q.{4}|P.{4}[^\0]*\0)\s*commit\b/is;

/** Carries out what clients ask of the backend, with the faults of a plan. */
export function createQueryFaults(plan: Pick<FaultPlan, 'strike'>, queue: BackendQueue) {
  /** What a transaction did before is undone as with a real failure: at once when it commits, else by its ROLLBACK. */
  async function refuse(client: Client, { code, message }: FaultRule, commits: boolean): Promise<void> {
    const inTransaction = queue.holds(client);
    if (commits) await queue.leave(client);
    const text = message ?? 'Injected by the fault plan: error';
    client.write(errorResponse({ S: 'ERROR', V: 'ERROR', C: code ?? SERIALIZATION_FAILURE, M: text }));
    client.write(readyForQuery(inTransaction && !commits ? 'E' : 'I'));
  }

  /** Whether the client is still to get its answer. */
  async function suffer(client: Client, rule: FaultRule, commits: boolean): Promise<boolean> {
    if (rule.fault === 'delay' || rule.fault === 'hang') await sleep(rule.delayMs);
    if (rule.fault === 'error') await refuse(client, rule, commits);
    if (rule.fault === 'drop' || rule.fault === 'hang') client.destroy();
    return rule.fault === 'delay';
  }

  return async function ask(client: Client, bytes: Uint8Array): Promise<void> {
    const text = () => Buffer.from(bytes).toString('latin1');
    const commits = COMMIT.test(text());
    const rules = plan.strike({ service: 'database', operation: commits ? 'Commit' : 'Query', text });
    const isLate = ({ when, fault }: FaultRule) => when === 'after' && fault === 'drop';
    for (const rule of rules.filter((each) => !isLate(each)))
      if (!(await suffer(client, rule, commits))) return;
    const unanswered = rules.some(isLate);
    await queue.run(client, bytes, (data) => unanswered || client.write(Buffer.from(data)));
    if (unanswered) client.destroy();
  };
}
