import type { EventSink } from '../../../core/delivery/event-sink.ts';
import type { FunctionInvoker } from '../../../core/protocols/function-invoker.ts';
import type { Clock } from '../clock.ts';
import { type Definition, parseDefinition } from '../definition/parse-definition.ts';
import { decide } from '../interpreter/decide.ts';
import type { Journal } from '../journal/journal.ts';
import { abandon } from './abandon.ts';
import { createAgenda } from './agenda.ts';
import { createAlarm } from './alarm.ts';
import { applyDecision } from './apply-decision.ts';
import { createEventForwarder } from './event-forwarder.ts';
import { limitHistory } from './history-limit.ts';
import type { JournalTransaction } from './journal-transaction.ts';
import { invoke, settleCall } from './lambda-call.ts';
import { openTurn } from './open-turn.ts';
import { ring } from './ring.ts';

export interface EnginePorts {
  readonly journal: Journal;
  readonly invoker: FunctionInvoker;
  /** @throws unless the role of a state machine may invoke the function. */
  readonly authorizeInvoke?: (roleArn: string, functionArn: string) => void;
  readonly events: EventSink;
  readonly region: string;
  readonly clock: Clock;
  /** Numbers in [0, 1) for the jitter of retries. */
  readonly random: () => number;
}

/** How long Step Functions keeps an execution after its end: 90 days. */
const RETENTION_MS = 90 * 24 * 3_600_000;

/** Runs executions. All it knows is in the journal: a waiting execution takes no memory. */
export interface Engine {
  readonly journal: Journal;
  readonly region: string;
  readonly now: () => number;
  definition(hash: string): Definition;
  /** Changes the journal in one transaction and then does what the change calls for. */
  write<T>(work: (transaction: JournalTransaction) => T): T;
  /** Takes up what the journal holds; until then changes are only written down. */
  resume(): void;
  close(): Promise<void>;
}

export function createEngine(ports: EnginePorts): Engine {
  const { journal, events, region, clock, random } = ports;
  const definitions = new Map<string, Definition>();
  let live = false;

  const agenda = createAgenda(takeTurn);
  const forwarder = createEventForwarder(journal.pendingEvents, events, clock);
  const alarm = createAlarm(clock, nextDue, () => write(ring));

  function definition(hash: string): Definition {
    const known = definitions.get(hash) ?? parseDefinition(journal.machines.definition(hash));
    definitions.set(hash, known);
    return known;
  }

  function nextDue(): number | undefined {
    const due = [journal.executions.nextDue(), journal.frames.nextDue()].filter((at) => at !== undefined);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  function write<T>(work: (transaction: JournalTransaction) => T): T {
    const transaction: JournalTransaction = { journal, region, now: clock.now(), ready: [], calls: [] };
    const result = journal.transaction(() => work(transaction));
    if (!live) return result;
    agenda.add(transaction.ready);
    for (const frameId of transaction.calls) void call(frameId);
    forwarder.wake();
    alarm.set();
    return result;
  }

  async function takeTurn(frameId: number): Promise<void> {
    try {
      await advance(frameId);
    } catch (error) {
      write((transaction) => abandon(transaction, frameId, error as Error));
    }
  }

  async function advance(frameId: number): Promise<void> {
    const turn = openTurn({ journal, definition, now: clock.now, random }, frameId);
    if (turn === undefined) return;
    const decision = await decide(turn);
    write((transaction) => {
      const current = journal.frames.get(frameId);
      const redriveCount = journal.executions.get(turn.execution.id)?.redriveCount;
      const stillItsTurn = current?.status === 'ready' && redriveCount === turn.execution.redriveCount;
      if (stillItsTurn) applyDecision(transaction, turn, limitHistory(journal, turn, decision));
    });
  }

  async function call(frameId: number): Promise<void> {
    const frame = journal.frames.get(frameId);
    if (frame?.todo.do !== 'await-task' || frame.status !== 'waiting') return;
    const roleArn = journal.executions.get(frame.executionId)?.roleArn ?? '';
    const outcome = await invoke(ports, roleArn, frame.todo);
    const { attempt } = frame.todo;
    if (live) write((transaction) => settleCall(transaction, frameId, attempt, outcome));
  }

  function unsubmitted(): number[] {
    return journal.frames.idsByStatus('waiting').filter((id) => {
      const todo = journal.frames.get(id)?.todo;
      return todo?.do === 'await-task' && !todo.submitted;
    });
  }

  return {
    journal,
    region,
    now: clock.now,
    definition,
    write,
    resume() {
      live = true;
      write((transaction) => {
        journal.executions.prune(transaction.now - RETENTION_MS);
        transaction.ready.push(...journal.frames.idsByStatus('ready'));
        ring(transaction);
        transaction.calls.push(...unsubmitted());
      });
    },
    async close() {
      live = false;
      alarm.stop();
      await Promise.all([agenda.stop(), forwarder.stop()]);
      journal.close();
    },
  };
}
