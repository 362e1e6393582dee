import { setTimeout as delay } from 'node:timers/promises';
import { openRepositories } from '@countersign/choreographer/src/adapters/sql/open-repositories.ts';
import { decideReview } from '@countersign/choreographer/src/app/decide-review.ts';
import { newRun } from '@countersign/choreographer/src/app/new-run.ts';
import type { RunDocuments } from '@countersign/choreographer/src/app/receipts.ts';
import { recordExecution } from '@countersign/choreographer/src/app/record-execution.ts';
import type { Transact } from '@countersign/choreographer/src/app/repositories.ts';
import { takeAnswer, takeFailure } from '@countersign/choreographer/src/app/resume.ts';
import type { CostCaps } from '@countersign/choreographer/src/domain/cost-caps.ts';
import type { Proposal } from '@countersign/choreographer/src/domain/gate/decide.ts';
import { reviewIdOf } from '@countersign/choreographer/src/domain/gate/review.ts';
import { receiptOf } from '@countersign/choreographer/src/domain/intake/receipt.ts';
import type { Notice } from '@countersign/choreographer/src/domain/notice.ts';
import { sourceRef } from '@countersign/choreographer/src/domain/run-documents.ts';
import { createDispatch } from '@countersign/choreographer/src/handlers/create-dispatch.ts';
import { createRecord } from '@countersign/choreographer/src/handlers/create-record.ts';
import { memoryDocuments } from '@countersign/choreographer/src/testing/memory-documents.ts';
import { memoryNotices } from '@countersign/choreographer/src/testing/memory-notices.ts';
import { saveClassification, saveReport, saveRouting } from '@countersign/choreographer/src/testing/saved.ts';
import { testDatabase } from '@countersign/choreographer/src/testing/test-database.ts';
import {
  contractAssemblyRequestedV1,
  contractClassifiedV1,
  contractReportAssembledV1,
  contractRoutedV1,
  contractRoutingRequestedV1,
  type Envelope,
} from '@countersign/events';
import type { FakeFunction, Payload } from '@countersign/local/aws/stepfunctions/testing/fixture';
import type { Outgoing } from '@countersign/shared';
import { memoryLogger } from '@countersign/shared/testing';
import { answeringBus } from './answering-bus.ts';
import { type FakeService, GOOD_SERVICES } from './fake-services.ts';
import { createMachine } from './machine.ts';

/** One PostgreSQL for the worlds of a test file; it lives as long as the file's worker. */
let database: ReturnType<typeof testDatabase> | undefined;
let worlds = 0;

const SETTINGS = { documentTaskSeconds: 3600, taskSeconds: 900, sectionConcurrency: 2 };

/** Writes down what classify, route and assemble answer: the choreographer holds the answers to it. */
const filedIn =
  (documents: RunDocuments) =>
  async (request: Envelope, said: Outgoing): Promise<Outgoing> => {
    if (said.contract.type === contractReportAssembledV1.type) {
      const { round } = contractAssemblyRequestedV1.data.parse(request.data);
      return { ...said, data: { ...said.data, ...(await saveReport(documents, request.subject, round)) } };
    }
    if (said.contract.type === contractClassifiedV1.type) {
      const found = contractClassifiedV1.data.parse(said.data);
      const classification = await saveClassification(documents, request.subject, found);
      return { ...said, data: { ...said.data, classification } };
    }
    if (said.contract.type !== contractRoutedV1.type) return said;
    const { route, group, lead, approvalsRequired, reviewHours } = contractRoutedV1.data.parse(said.data);
    const { round } = contractRoutingRequestedV1.data.parse(request.data);
    const fields = { route, group, lead, approvalsRequired, reviewHours };
    const routing = await saveRouting(documents, request.subject, fields, round);
    return { ...said, data: { ...said.data, routing } };
  };

/**
 * The choreographer's ports: the embedded Step Functions, a PostgreSQL, and a bus with fakes for the other services.
 */
async function createPorts(
  transact: Transact,
  overrides: Readonly<Record<string, FakeService>>,
  caps: CostCaps,
) {
  const functions: Record<string, FakeFunction> = {};
  const { fixture, workflow } = await createMachine(functions);
  const notices: Notice[] = [];
  const counted: string[] = [];
  /** Classes of error whose topics were told. */
  const topics: string[] = [];
  const logger = memoryLogger();
  const now = () => new Date(fixture.clock.now());

  async function take(event: Envelope): Promise<void> {
    const delivery = { logger, receiveCount: 1 };
    if (event.type === 'contract.task-failed.v1') await takeFailure(ports)(event as never, delivery);
    else await takeAnswer(ports)(event as never, delivery);
  }

  const documents = memoryDocuments();
  const services = { ...GOOD_SERVICES, ...overrides };
  const bus = answeringBus({ services, filed: filedIn(documents), take, now });
  const ports = {
    transact,
    documents,
    logger,
    publisher: { publish: bus.publish },
    workflow,
    notices: memoryNotices((notice, topic) => {
      if (topic !== 'reviewers') topics.push(topic);
      notices.push(notice);
    }),
    metrics: { count: (metric: string) => void counted.push(metric) },
    consoleUrl: async () => 'https://console.example/',
    now,
    caps,
    settings: SETTINGS,
    approvalsOfUnknown: 1,
    places: 10,
  };
  functions.dispatch = createDispatch(ports, logger);
  functions.record = createRecord(ports);
  return {
    ports,
    fixture,
    notices,
    topics,
    counted,
    take,
    services,
    events: bus.events,
    lines: logger.lines,
  };
}

type Ports = Awaited<ReturnType<typeof createPorts>>['ports'];

/** Enters a run and starts its execution. */
async function startRun({ transact, workflow, now }: Ports, runId: string): Promise<void> {
  const object = {
    bucket: 'inbox',
    key: 'acme-nda.pdf',
    versionId: 'v1',
    etag: 'e1',
    bytes: 100,
    uploadedBy: undefined,
    side: undefined,
  };
  const arrival = {
    object,
    runId,
    contentHash: 'a'.repeat(64),
    receipt: receiptOf(object, { via: 'upload', reportType: 'contract-review', side: 'supplier' }, undefined),
    pipelineVersion: '1',
    executionArn: workflow.executionArnOf(runId),
  } as const;
  const run = newRun(arrival, now());
  await transact(({ runs }) => runs.insert(run));
  const { fileName, reportType, side, objectKey } = run;
  const input = {
    runId,
    fileName,
    reportType,
    side,
    objectKey,
    document: sourceRef(run),
    settings: SETTINGS,
  };
  await workflow.start(runId, input);
}

/** What is to be seen of a run. */
const viewOf = ({ transact }: Ports, runId: string) => ({
  run: () => transact(async ({ runs }) => (await runs.find(runId))!),
  history: () => transact(({ history }) => history.ofRun(runId)),
  tasks: () => transact(({ tasks }) => tasks.ofRun(runId)),
  review: (round = 0) => transact(async ({ reviews }) => (await reviews.find(reviewIdOf(runId, round)))!),
});

/** Has a person of a group decide on a round of the review. */
const deciding =
  (ports: Ports, runId: string) =>
  (
    decision: Proposal['decision'],
    name: string,
    group = 'commercial-contracts',
    more: Partial<Proposal> = {},
    round = 0,
  ) =>
    decideReview(ports)(
      reviewIdOf(runId, round),
      { decision, comment: null, changes: [], severityChanges: [], ...more },
      { id: name, name, email: null, groups: [group] },
    );

/** The choreographer at work on one contract. */
export async function createWorld(
  overrides: Readonly<Record<string, FakeService>> = {},
  caps: CostCaps = { perContractUsd: 1000, perDayUsd: 1000 },
) {
  database ??= testDatabase();
  const { transact, close } = openRepositories((await database).url);
  worlds += 1;
  const runId = `acme-nda-${String(worlds).padStart(16, '0')}`;
  const { ports, fixture, events, ...others } = await createPorts(transact, overrides, caps);
  const executionArn = ports.workflow.executionArnOf(runId);
  const view = viewOf(ports, runId);

  let noted = 0;
  async function noteStatuses(): Promise<void> {
    for (const { detail } of fixture.events.slice(noted)) {
      noted += 1;
      await recordExecution(ports)(detail as never);
    }
  }

  return {
    ...others,
    ...view,
    ports,
    fixture,
    events,
    runId,
    executionArn,
    decide: deciding(ports, runId),
    types: () => events.map(({ type }) => type),
    ofType: (type: string): Payload[] => events.filter((event) => event.type === type),
    start: () => startRun(ports, runId),
    /** Lets everybody work, time passing by `seconds` a turn, until the condition holds. */
    async until(condition: () => boolean | Promise<boolean>, seconds = 0) {
      for (let turn = 0; turn < 2000; turn += 1) {
        await noteStatuses();
        if (await condition()) return;
        await delay(2);
        if (seconds > 0) fixture.clock.advance(seconds * 1000);
      }
      const { status, currentStage, failureMessage } = await view.run();
      throw new Error(`Never came true: ${status} in ${currentStage} (${failureMessage})`);
    },
    execution: () => fixture.call('DescribeExecution', { executionArn }),
    async close() {
      await fixture.states.close();
      await close();
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
