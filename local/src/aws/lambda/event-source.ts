import { setTimeout as delay } from 'node:timers/promises';
import type { QueuePoller, QueueRecord } from '../sqs/index.ts';
import { failedMessageIds } from './batch-response.ts';
import { collectBatch } from './collect-batch.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';

export interface EventSourcePorts {
  readonly poller: QueuePoller;
  /**
   * Hands a batch to the function: resolves to its answer, rejects when it failed or is throttled.
   * Calls `onTurn` when the function begins.
   */
  readonly process: (functionArn: string, batch: Batch, onTurn: () => void) => Promise<unknown>;
  readonly onProblem: (message: string, fields: Readonly<Record<string, unknown>>) => void;
}

/** The event of a function that consumes a queue. */
export interface Batch {
  readonly Records: readonly QueueRecord[];
}

/** A mapping at work. */
export interface EventSource {
  readonly mapping: EventSourceMapping;
  /** Takes no more messages; resolves when the batches at work ended. */
  stop(): Promise<void>;
}

const PAUSE_AFTER_PROBLEM_MS = 1_000;

/**
 * Polls a queue and invokes the function with batches. Messages that were dealt with are deleted; those that failed
 * stay, invisible until their visibility timeout ends, so that the queue counts and redrives them.
 */
export function startEventSource(mapping: EventSourceMapping, ports: EventSourcePorts): EventSource {
  const { poller, onProblem } = ports;
  const stopping = new AbortController();
  const { signal } = stopping;
  const working = new Set<Promise<void>>();
  const polling = poll();

  async function poll(): Promise<void> {
    while (!signal.aborted) {
      try {
        const records = await collectBatch(poller, mapping, signal);
        if (signal.aborted) giveBack(records);
        else if (records.length > 0) await begin(records);
      } catch (error) {
        onProblem('polling a queue failed', { queue: mapping.queueArn, error: String(error) });
        await delay(PAUSE_AFTER_PROBLEM_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /**
   * Resolves when there is room for another batch. Of each mapping only one batch waits for its function's turn:
   * while messages wait, their visibility timeout runs.
   */
  async function begin(records: readonly QueueRecord[]): Promise<void> {
    const begun = Promise.withResolvers<void>();
    const batch = processBatch(records, begun.resolve).finally(() => {
      begun.resolve();
      working.delete(batch);
    });
    working.add(batch);
    await begun.promise;
    if (working.size >= mapping.maximumConcurrency) await Promise.race(working);
  }

  async function processBatch(records: readonly QueueRecord[], onTurn: () => void): Promise<void> {
    try {
      const answer = await ports.process(mapping.functionArn, { Records: records }, onTurn);
      const failed = mapping.reportsItemFailures ? failedMessageIds(answer, records) : new Set();
      for (const { messageId, receiptHandle } of records) {
        if (!failed.has(messageId)) poller.delete(mapping.queueArn, receiptHandle);
      }
    } catch (error) {
      const fields = { queue: mapping.queueArn, function: mapping.functionArn, messages: records.length };
      onProblem('a batch failed; its messages stay in the queue', { ...fields, error: String(error) });
    }
  }

  function giveBack(records: readonly QueueRecord[]): void {
    for (const { receiptHandle } of records) poller.changeVisibility(mapping.queueArn, receiptHandle, 0);
  }

  return {
    mapping,
    async stop() {
      stopping.abort();
      await polling;
      await Promise.all(working);
    },
  };
}
