import { makePdf } from '@countersign/documents/testing/make-pdf';
import { scan } from '@countersign/documents/testing/make-scan';
import { type ContractExtractedV1, extractedTextV1 } from '@countersign/events';
import { createLogger, readJson } from '@countersign/shared';
import { memoryPublisher, sqsBatch } from '@countersign/shared/testing/index';
import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { noticeFor, RUN, setUp, TASK } from '../testing/extraction.ts';
import { type ExtractPorts, extractContract } from './extract-contract.ts';
import { noticeConsumer } from './notice-consumer.ts';

const [picture] = await scan(await makePdf((pdf) => pdf.text('A page of a scan.')));
const mixed = await makePdf((pdf) => {
  pdf.text('First page.').addPage();
  pdf.image(picture!, 0, 0, { width: pdf.page.width }).addPage();
  pdf.text('Third page.').addPage();
  pdf.image(picture!, 0, 0, { width: pdf.page.width });
});

async function submitted(more: Partial<ExtractPorts> = {}) {
  const context = await setUp(mixed, more);
  await extractContract(context.ports)(context.request);
  const publisher = memoryPublisher();
  const dead: { record: SQSRecord; reason: string }[] = [];
  const consume = noticeConsumer({
    service: 'extract',
    publisher,
    deadLetters: { send: async (record, reason) => void dead.push({ record, reason }) },
    logger: createLogger(),
    extract: context.ports,
  });
  const notice = JSON.stringify(noticeFor(context.detector.started[0]!.document));
  return { ...context, publisher, dead, consume, notice };
}

describe('noticeConsumer', () => {
  it('puts scanned pages in their places and answers the task', async () => {
    const { consume, notice, publisher, store, request } = await submitted();
    expect(await consume(sqsBatch(notice))).toEqual({ batchItemFailures: [] });
    const [event] = publisher.events as ContractExtractedV1[];
    expect(event).toMatchObject({
      type: 'contract.extracted.v1',
      subject: RUN,
      taskid: TASK,
      causationid: request.id,
      data: { pages: 4, method: 'mixed', costUsd: 0.003 },
    });
    const { text, pages } = await readJson(store, event!.data.text, extractedTextV1);
    expect(text.split(/\n+/)).toEqual(['First page.', 'Scanned1', 'Third page.', 'Scanned2']);
    expect(pages.map((page) => page.method)).toEqual(['text-layer', 'textract', 'text-layer', 'textract']);
  });

  it('reads a notice in the envelope of SNS as well', async () => {
    const { consume, notice, publisher } = await submitted();
    await consume(sqsBatch(JSON.stringify({ Type: 'Notification', Message: notice })));
    expect(publisher.events).toHaveLength(1);
  });

  it('answers again when a notice is delivered again', async () => {
    const { consume, notice, publisher } = await submitted();
    await consume(sqsBatch(notice, notice));
    const [first, second] = publisher.events;
    expect(second!.data).toEqual(first!.data);
  });

  it('fails the task of a job that failed', async () => {
    const { consume, detector, publisher } = await submitted();
    await consume(sqsBatch(JSON.stringify(noticeFor(detector.started[0]!.document, 'FAILED'))));
    expect(publisher.events[0]).toMatchObject({
      type: 'contract.task-failed.v1',
      taskid: TASK,
      data: {
        request: 'contract.extraction-requested.v1',
        error: { name: 'TextractJobFailed', class: 'downstream' },
      },
    });
  });

  it('fails the task when results cannot be fetched', async () => {
    const { ports, publisher, notice } = await submitted();
    const throttled = Object.assign(new Error('Rate exceeded'), {
      name: 'ThrottlingException',
      $fault: 'client',
    });
    const consume = noticeConsumer({
      service: 'extract',
      publisher,
      deadLetters: { send: async () => undefined },
      logger: createLogger(),
      extract: {
        ...ports,
        detector: {
          ...ports.detector,
          // biome-ignore lint/correctness/useYield: it fails before it has anything to give
          async *results() {
            throw throttled;
          },
        },
      },
    });
    await consume(sqsBatch(notice));
    expect(publisher.events[0]).toMatchObject({
      data: { error: { name: 'ThrottlingException', retryable: true } },
    });
  });

  it('puts what it cannot read among the dead letters and works on the rest', async () => {
    const { consume, notice, dead, publisher } = await submitted();
    const foreign = JSON.stringify(
      noticeFor({ uri: 's3://documents/runs/other/pages.pdf', sha256: '', bytes: 0 }),
    );
    expect(await consume(sqsBatch('no JSON', foreign, notice))).toEqual({ batchItemFailures: [] });
    expect(dead.map(({ reason }) => reason)).toEqual([
      'Message is no notice of Textract',
      'No extraction waits for job job-1',
    ]);
    expect(publisher.events).toHaveLength(1);
  });

  it('has a notice delivered again when the answer cannot be published', async () => {
    const { ports, notice } = await submitted();
    const consume = noticeConsumer({
      service: 'extract',
      publisher: {
        publish: async () => {
          throw new Error('bus is down');
        },
      },
      deadLetters: { send: async () => undefined },
      logger: createLogger(),
      extract: ports,
    });
    expect(await consume(sqsBatch(notice))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });
});
