import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DescribeExecutionCommand, GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import type { AnswerOf, searchRoutes } from '@countersign/api';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { accessAt } from '../support/access.ts';
import { sealAndVerify } from '../support/archive.ts';
import { signInAs } from '../support/sign-in.ts';
import { broken, connectToSystem, type System, sample } from '../support/system.ts';
import { UNUSED, unexcused, unneeded, WIDE } from './unused-permissions.ts';

let system: System;
let lambda: LambdaClient;
/** Whether nothing was asked of the system before. */
let isFirst: boolean;
beforeAll(async () => {
  system = await connectToSystem();
  lambda = new LambdaClient(system.aws);
  if (!process.env.COUNTERSIGN_ENDPOINT) isFirst = (await accessAt(inject('endpoint'))).wide.length === 0;
});

describe('a clean contract', () => {
  it('ends approved by itself, with both reports, and can be found', async () => {
    const run = await system.end(await system.drop(sample('mutual-nda')));
    expect(run).toMatchObject({
      status: 'COMPLETED',
      contractType: 'nda',
      route: 'auto-approve',
      risk: { level: 'low' },
    });
    expect(run.sections.passed).toBe(run.sections.total);
    const pdf = await system.operator.download(run.runId, 'report.pdf');
    const docx = await system.operator.download(run.runId, 'report.docx');
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(docx.slice(0, 2)).toString()).toBe('PK');

    const signIn = signInAs(
      await system.parameter('token-issuer'),
      await system.parameter('token-audience'),
      'auditor',
    );
    const search = `${await system.parameter('index-api-endpoint')}/api/search?kind=contract&q=mutual-nda`;
    const answer = await fetch(search, { headers: { authorization: `Bearer ${await signIn()}` } });
    const { hits } = (await answer.json()) as AnswerOf<typeof searchRoutes.search>;
    expect(hits.map(({ document }) => document.runId)).toContain(run.runId);
  });

  it('leaves a Step Functions execution that says the same', async () => {
    const run = await system.end(await system.drop(sample('mutual-nda')));
    // The run is told of its end by the last state, a moment before the execution ends.
    const execution = await vi.waitUntil(
      async () => {
        const current = await system.sfn.send(
          new DescribeExecutionCommand({ executionArn: run.executionArn! }),
        );
        return current.status === 'RUNNING' ? false : current;
      },
      { timeout: 60_000, interval: 300 },
    );
    expect(execution.status).toBe('SUCCEEDED');
    const { events = [] } = await system.sfn.send(
      new GetExecutionHistoryCommand({ executionArn: run.executionArn!, maxResults: 1000 }),
    );
    const states = events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
    expect(states).toEqual(
      expect.arrayContaining(['Extract', 'Classify', 'PlanSections', 'Route', 'Assemble', 'Index']),
    );
  });
});

describe('a risky contract', () => {
  it('waits for a person, and ends approved when enough of them agreed', async () => {
    const key = await system.drop(sample('distribution-agreement'));
    const waiting = await system.runWhere(key, ({ status }) => status === 'AWAITING_REVIEW');
    expect(waiting.alerts).toBeGreaterThan(0);
    expect(['high', 'critical']).toContain(waiting.risk?.level);
    const run = await system.approvedEnd(key);
    expect(run.status).toBe('COMPLETED');
    expect(run.documents).toEqual(expect.arrayContaining(['report.docx', 'report.pdf', 'routing']));
  });

  it('ends rejected, without a report, when a lawyer rejects it', async () => {
    const key = await system.drop(sample('consulting-agreement'));
    const { runId } = await system.runWhere(key, ({ status }) => status === 'AWAITING_REVIEW');
    const review = (await system.as('lead').openReviews()).find((open) => open.runId === runId)!;
    await system.as('lead').decide(review.reviewId, 'reject', 'Not on these terms.');
    const run = await system.end(key);
    expect(run.status).toBe('REJECTED');
    expect(run.documents).not.toContain('report.pdf');
  });

  it('ends cancelled, its review closed and its execution stopped, when nobody wants it any more', async () => {
    const key = await system.drop(sample('consulting-agreement'));
    const { runId } = await system.runWhere(key, ({ status }) => status === 'AWAITING_REVIEW');
    await system.operator.cancel(runId, 'The client withdrew it');
    const run = await system.end(key);
    expect(run).toMatchObject({ status: 'FAILED', redrivable: false, error: { name: 'Cancelled' } });
    expect(run.reviews.map(({ status }) => status)).toEqual(['closed']);
    const execution = await system.sfn.send(
      new DescribeExecutionCommand({ executionArn: run.executionArn! }),
    );
    expect(execution).toMatchObject({ status: 'ABORTED', error: 'Cancelled' });
    expect((await system.as('lead').openReviews()).some((open) => open.runId === runId)).toBe(false);
    await expect(system.operator.redrive(runId)).rejects.toMatchObject({ status: 409, code: 'Cancelled' });
  });
});

describe('the same name with other content', () => {
  it('is a run of its own, with the results of its own content', async () => {
    const key = await system.drop(sample('mutual-nda'), 'same-name/contract.pdf');
    const first = await system.end(key);
    await system.drop(sample('translation-services'), key);
    const second = await system.runWhere(
      key,
      ({ runId, status }) => runId !== first.runId && status === 'COMPLETED',
    );
    expect([first.contractType, second.contractType]).toEqual(['nda', 'service']);
  });
});

describe('the same content under a new name', () => {
  it('is linked to the earlier run and shares its end', async () => {
    const bytes = sample('mutual-nda');
    const first = await system.end(await system.dropAsIs(bytes));
    const second = await system.end(await system.dropAsIs(bytes));
    expect(second.runId).not.toBe(first.runId);
    expect(second).toMatchObject({
      status: first.status,
      contractType: first.contractType,
      risk: first.risk,
    });
    expect(second.executionArn).toBeNull();
  });
});

describe('a scanned contract', () => {
  it('is read by Textract, whose end comes by topic and queue', async () => {
    const run = await system.approvedEnd(await system.drop(sample('scanned-maintenance')));
    expect(run.status).toBe('COMPLETED');
    expect(run.pages).toBeGreaterThan(0);
  });
});

describe('a contract of sixty pages', () => {
  it('is summarized from the queue of long ones, whose function needs all that it may', async () => {
    const run = await system.approvedEnd(await system.drop(sample('outsourcing-agreement')));
    expect(run.status).toBe('COMPLETED');
    expect(run.pages).toBeGreaterThan(50);
  });
});

describe('a document that cannot be read', () => {
  it.each([
    ['encrypted', 'encrypted'],
    ['png-renamed', 'not a PDF: PNG image'],
    ['truncated', 'truncated'],
    ['zero-pages', '0 pages'],
    ['empty', 'empty'],
  ])('%s ends FAILED and says why', async (name, cause) => {
    const run = await system.end(await system.dropAsIs(broken(name)));
    expect(run).toMatchObject({ status: 'FAILED', error: { class: 'input' }, redrivable: false });
    expect(run.error?.message).toContain(cause);
  });
});

describe('the archive of all that', () => {
  it('is sealed and intact: records, calls, documents, decisions and reports', async () => {
    const { breaches, counts } = await sealAndVerify(system);
    expect(breaches).toEqual([]);
    expect(counts.records).toBeGreaterThan(0);
    expect(counts.documents).toBeGreaterThan(0);
    expect(counts.decisions).toBeGreaterThan(0);
  });
});

describe('the permissions of all that', () => {
  it.skipIf(process.env.COUNTERSIGN_ENDPOINT)('were needed, but for those that are excused', async () => {
    for (const name of ['sweep', 'erase'])
      await lambda.send(new InvokeCommand({ FunctionName: `countersign-local-choreographer-${name}` }));
    const { unused, wide } = await accessAt(inject('endpoint'));
    expect(unexcused(unused, UNUSED)).toEqual([]);
    expect(unexcused(wide, WIDE)).toEqual([]);
    // What other files of tests needed before needs no excuse now.
    if (isFirst) expect([...unneeded(unused, UNUSED), ...unneeded(wide, WIDE)]).toEqual([]);
  });
});
