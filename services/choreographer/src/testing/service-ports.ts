import type { Metrics } from '@countersign/shared';
import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import type { DecideReviewPorts } from '../app/decide-review.ts';
import type { DispatchReviewPorts } from '../app/dispatch-review.ts';
import type { Transact } from '../app/repositories.ts';
import type { SweepPorts } from '../app/sweep.ts';
import type { Notice } from '../domain/notice.ts';
import { memoryDocuments } from './memory-documents.ts';
import { memoryNotices } from './memory-notices.ts';
import { memorySource } from './memory-source.ts';

/** Ports of the whole service on real tables, all else in memory, with what was counted, started and answered. */
export function servicePorts(transact: Transact, now: () => Date) {
  const counted: Parameters<Metrics['count']>[] = [];
  const started: string[] = [];
  const answered: string[] = [];
  const stopped: string[] = [];
  const notices: Notice[] = [];
  const publisher = memoryPublisher();
  const ports: SweepPorts & DecideReviewPorts & DispatchReviewPorts = {
    transact,
    publisher,
    logger: memoryLogger(),
    source: memorySource({}),
    documents: memoryDocuments(),
    workflow: {
      executionArnOf: (runId) => `arn:execution:${runId}`,
      start: async (runId) => void started.push(runId),
      async succeed(token) {
        answered.push(token);
        return 'taken';
      },
      fail: async () => 'taken',
      redrive: async () => {},
      stateOf: async () => undefined,
      entriesOf: async () => 0,
      stop: async (arn) => void stopped.push(arn),
    },
    notices: memoryNotices((notice) => notices.push(notice)),
    metrics: { count: (...of) => void counted.push(of) },
    consoleUrl: async () => 'https://console.example/',
    limits: { maxBytes: 200 },
    duplicateContent: 'link',
    reportType: 'contract-review',
    pipelineVersion: '1',
    settings: {},
    places: 10_000,
    caps: { perContractUsd: 1_000, perDayUsd: 1_000_000 },
    approvalsOfUnknown: 2,
    now,
    inbox: 'inbox',
    graceSeconds: 0,
    scanMinutes: 60,
    stuckMinutes: 240,
    waitMinutes: 240,
    reminderHours: 24,
    async remind(notice) {
      notices.push(notice);
      return 'sent';
    },
  };
  return { ports, events: publisher.events, counted, started, answered, stopped, notices };
}
