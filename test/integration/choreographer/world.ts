import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openRepositories } from '@countersign/choreographer/src/adapters/sql/open-repositories.ts';
import { decideReview } from '@countersign/choreographer/src/app/decide-review.ts';
import { newRun } from '@countersign/choreographer/src/app/new-run.ts';
import { recordExecution } from '@countersign/choreographer/src/app/record-execution.ts';
import { takeAnswer, takeFailure } from '@countersign/choreographer/src/app/resume.ts';
import type { Workflow } from '@countersign/choreographer/src/app/workflow.ts';
import type { Proposal } from '@countersign/choreographer/src/domain/gate/decide.ts';
import { reviewIdOf } from '@countersign/choreographer/src/domain/gate/review.ts';
import type { Notice } from '@countersign/choreographer/src/domain/notice.ts';
import { sourceRef } from '@countersign/choreographer/src/domain/run-documents.ts';
import { createDispatch } from '@countersign/choreographer/src/handlers/create-dispatch.ts';
import { createRecord } from '@countersign/choreographer/src/handlers/create-record.ts';
import { testDatabase } from '@countersign/choreographer/src/testing/test-database.ts';
import { contractFor, type Envelope, type ServiceName } from '@countersign/events';
import { createFixture, type Payload } from '@countersign/local/aws/stepfunctions/testing/fixture';
import { answering, executionArnOf, newEvent, type Publisher } from '@countersign/shared';
import { memoryLogger } from '@countersign/shared/testing';
import { parse } from 'yaml';
import { type FakeService, GOOD_SERVICES } from './fake-services.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The state machine as it is deployed, its functions by name. */
async function definition(): Promise<object> {
  const { definition } = parse(
    await readFile(join(root, 'services/choreographer/state-machine.yml'), 'utf8'),
  );
  const named = JSON.stringify(definition).replaceAll(
    /\{"Fn::GetAtt":\["(\w+)LambdaFunction","Arn"\]\}/g,
    (_, name: string) => `"${name.toLowerCase()}"`,
  );
  return JSON.parse(named);
}

/** One PostgreSQL for the worlds of a test file; it lives as long as the file's worker. */
let database: ReturnType<typeof testDatabase> | undefined;
let worlds = 0;

/** The choreographer on the embedded Step Functions and a PostgreSQL, with fakes for the other services. */
export async function createWorld(overrides: Readonly<Record<string, FakeService>> = {}) {
  const services: Record<string, FakeService> = { ...GOOD_SERVICES, ...overrides };
  database ??= testDatabase();
  const { transact, close } = openRepositories((await database).url);
  worlds += 1;
  const runId = `acme-nda-${String(worlds).padStart(16, '0')}`;
  const events: Envelope[] = [];
  const notices: Notice[] = [];
  const logger = memoryLogger();

  const publisher: Publisher = {
    async publish(more) {
      for (const event of more) contractFor(event.type)!.schema.parse(event);
      events.push(...more);
      for (const event of more) setImmediate(() => void answer(event));
    },
  };

  let fixture: Awaited<ReturnType<typeof createFixture>>;
  const handed = (sending: Promise<unknown>) =>
    sending.then(
      () => 'taken' as const,
      (error) => {
        if (['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'].includes(error.code))
          return 'no longer waited for' as const;
        throw error;
      },
    );
  let stateMachineArn = '';
  const workflow: Workflow = {
    executionArnOf: (runId) => executionArnOf(stateMachineArn, runId),
    start: async (name, input) =>
      void (await fixture.call('StartExecution', { stateMachineArn, name, input: JSON.stringify(input) })),
    succeed: (taskToken, output) => handed(fixture.call('SendTaskSuccess', { taskToken, output })),
    fail: (taskToken, error, cause) => handed(fixture.call('SendTaskFailure', { taskToken, error, cause })),
    redrive: async (executionArn) => void (await fixture.call('RedriveExecution', { executionArn })),
  };
  const ports = {
    transact,
    logger,
    publisher,
    workflow,
    notices: {
      toReviewers: async (n: Notice) => void notices.push(n),
      toOperations: async (_: string, n: Notice) => void notices.push(n),
    },
    metrics: { count: () => {} },
    consoleUrl: async () => 'https://console.example/',
    now: () => new Date(fixture.clock.now()),
  };

  async function take(event: Envelope): Promise<void> {
    const delivery = { logger, receiveCount: 1 };
    if (event.type === 'contract.task-failed.v1') await takeFailure(ports)(event as never, delivery);
    else await takeAnswer(ports)(event as never, delivery);
  }

  async function answer(request: Envelope): Promise<void> {
    const said = services[request.type]?.(request as never);
    if (!said) return;
    const service = contractFor(request.type)!.consumer as ServiceName;
    const event = newEvent(service, said, answering(request), ports.now());
    events.push(event);
    await take(event);
  }

  fixture = await createFixture({
    functions: { dispatch: createDispatch(ports, logger), record: createRecord(ports) },
  });
  ({ stateMachineArn } = await fixture.call('CreateStateMachine', {
    name: 'contract-run',
    roleArn: 'arn:aws:iam::000000000000:role/states',
    definition: JSON.stringify(await definition()),
  }));

  const decide = (
    decision: Proposal['decision'],
    name: string,
    group = 'commercial-contracts',
    more: Partial<Proposal> = {},
    round = 0,
  ) =>
    decideReview(ports)(
      reviewIdOf(runId, round),
      { decision, comment: null, changes: [], severityChanges: [], ...more },
      { name, groups: [group] },
    );

  let noted = 0;
  async function noteStatuses(): Promise<void> {
    for (const { detail } of fixture.events.slice(noted)) {
      noted += 1;
      await recordExecution(ports)(detail as never);
    }
  }

  const executionArn = workflow.executionArnOf(runId);
  return {
    ports,
    decide,
    events,
    notices,
    services,
    runId,
    executionArn,
    fixture,
    take,
    types: () => events.map(({ type }) => type),
    ofType: (type: string): Payload[] => events.filter((event) => event.type === type),
    run: () => transact(async ({ runs }) => (await runs.find(runId))!),
    history: () => transact(({ history }) => history.ofRun(runId)),
    tasks: () => transact(({ tasks }) => tasks.ofRun(runId)),
    review: (round = 0) => transact(async ({ reviews }) => (await reviews.find(`${runId}-r${round}`))!),
    async start() {
      const object = { bucket: 'inbox', key: 'acme-nda.pdf', versionId: 'v1', etag: 'e1', bytes: 100 };
      const arrival = {
        object,
        runId,
        contentHash: 'a'.repeat(64),
        via: 'upload',
        reportType: 'contract-review',
        pipelineVersion: '1',
        executionArn,
      } as const;
      const run = newRun(arrival, ports.now());
      await transact(({ runs }) => runs.insert(run));
      const settings = { documentTaskSeconds: 3600, taskSeconds: 900, sectionConcurrency: 2 };
      await workflow.start(runId, {
        runId,
        fileName: run.fileName,
        reportType: run.reportType,
        document: sourceRef(run),
        settings,
      });
    },
    /** Lets everybody work, time passing by `seconds` a turn, until the condition holds. */
    async until(condition: () => boolean | Promise<boolean>, seconds = 0) {
      for (let turn = 0; turn < 2000; turn += 1) {
        await noteStatuses();
        if (await condition()) return;
        await delay(2);
        if (seconds > 0) fixture.clock.advance(seconds * 1000);
      }
      const { status, currentStage, failureMessage } = (await transact(({ runs }) => runs.find(runId)))!;
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
