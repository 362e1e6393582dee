import { openDatabase } from '../../core/sqlite/database.ts';
import type { AsyncInvokeSettings } from './functions.ts';
import type { InvocationOutcome } from './instance.ts';

/** An event that a function was sent and has not dealt with. */
export interface PendingEvent {
  readonly id: number;
  readonly requestId: string;
  readonly functionName: string;
  /** JSON. */
  readonly event: string;
  readonly acceptedAt: number;
  readonly attempts: number;
  readonly dueAt: number;
}

export interface AsyncInvocationPorts {
  readonly dataDir?: string | undefined;
  /** Runs the function. Rejects when it is throttled or gone. */
  readonly attempt: (pending: PendingEvent) => Promise<InvocationOutcome>;
  readonly settingsOf: (functionName: string) => AsyncInvokeSettings;
  /** Called once for each event, when it succeeded or failed for good. */
  readonly settled: (pending: PendingEvent, outcome: InvocationOutcome, condition: Condition) => void;
  /** Waits before the first and the second retry, in ms; Lambda's unless given. */
  readonly retryDelaysMs?: readonly number[];
}

export type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded';

/** Lambda's queue of events: keeps them, across restarts with a data folder, and retries. */
export interface AsyncInvocations {
  accept(functionName: string, requestId: string, event: string): void;
  /** Begins to invoke, starting with what the last process left. */
  start(): void;
  /** Invokes no more; still accepts events, for the next start. */
  pause(): void;
  close(): void;
}

const RETRY_DELAYS_MS = [60_000, 120_000];
const THROTTLED_DELAY_MS = 1_000;
const SCHEMA = `CREATE TABLE IF NOT EXISTS events (
  id INTEGER PRIMARY KEY, requestId TEXT NOT NULL, functionName TEXT NOT NULL, event TEXT NOT NULL,
  acceptedAt INTEGER NOT NULL, attempts INTEGER NOT NULL, dueAt INTEGER NOT NULL)`;

export function createAsyncInvocations(ports: AsyncInvocationPorts): AsyncInvocations {
  const { retryDelaysMs = RETRY_DELAYS_MS } = ports;
  const database = openDatabase(ports.dataDir, 'lambda-events', SCHEMA);
  const insert = database.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?, 0, ?)');
  const postpone = database.prepare('UPDATE events SET attempts = ?, dueAt = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM events WHERE id = ?');
  const timers = new Set<NodeJS.Timeout>();
  let open = false;

  function schedule(pending: PendingEvent): void {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        void run(pending);
      },
      Math.max(0, pending.dueAt - Date.now()),
    );
    timers.add(timer);
  }

  async function run(pending: PendingEvent): Promise<void> {
    const settings = ports.settingsOf(pending.functionName);
    const outcome = await ports.attempt(pending).catch(() => 'throttled' as const);
    if (!open) return;
    const tooOld = Date.now() - pending.acceptedAt > settings.maxAgeSeconds * 1000;
    if (outcome === 'throttled') {
      if (!tooOld) return later(pending, pending.attempts, THROTTLED_DELAY_MS);
      return settle(pending, throttledForGood, 'EventAgeExceeded');
    }
    if (outcome.ok) return settle(pending, outcome, 'Success');
    if (tooOld) return settle(pending, outcome, 'EventAgeExceeded');
    if (pending.attempts >= settings.maxRetries) return settle(pending, outcome, 'RetriesExhausted');
    return later(pending, pending.attempts + 1, retryDelaysMs[pending.attempts] ?? retryDelaysMs.at(-1) ?? 0);
  }

  function later(pending: PendingEvent, attempts: number, delayMs: number): void {
    const next = { ...pending, attempts, dueAt: Date.now() + delayMs };
    postpone.run(next.attempts, next.dueAt, next.id);
    schedule(next);
  }

  function settle(pending: PendingEvent, outcome: InvocationOutcome, condition: Condition): void {
    ports.settled(pending, outcome, condition);
    remove.run(pending.id);
  }

  return {
    accept(functionName, requestId, event) {
      const now = Date.now();
      const { lastInsertRowid } = insert.run(requestId, functionName, event, now, now);
      const id = Number(lastInsertRowid);
      if (open) schedule({ id, requestId, functionName, event, acceptedAt: now, attempts: 0, dueAt: now });
    },
    start() {
      open = true;
      const rows = database.prepare('SELECT * FROM events ORDER BY id').all();
      for (const row of rows) schedule(row as unknown as PendingEvent);
    },
    pause() {
      open = false;
      for (const timer of timers) clearTimeout(timer);
    },
    close: () => database.close(),
  };
}

const throttledForGood: InvocationOutcome = {
  ok: false,
  error: { errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' },
};
