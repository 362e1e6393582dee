import { makePdf } from '@countersign/documents/testing/make-pdf';
import { scan } from '@countersign/documents/testing/make-scan';
import { type ContractExtractedV1, extractedTextV1 } from '@countersign/events';
import { DownstreamError, readJson, runKeys } from '@countersign/shared';
import { lambdaContext, memoryQueue, sqsBatch } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { type ExtractPorts, extractContract } from '../app/extract-contract.ts';
import { noticeFor, RUN, setUp, TASK } from '../testing/extraction.ts';
import { createFinish } from './create-finish.ts';

const [picture] = await scan(await makePdf((pdf) => pdf.text('A page of a scan.')));
const mixed = await makePdf((pdf) => {
  pdf.text('First page.').addPage();
  pdf.image(picture!, 0, 0, { width: pdf.page.width }).addPage();
  pdf.text('Third page.').addPage();
  pdf.image(picture!, 0, 0, { width: pdf.page.width });
});

async function submitted(failing: Parameters<typeof memoryQueue>[1] = {}) {
  const context = await setUp(mixed);
  await extractContract(context.ports)(context.request);
  const { ports: queue, ...kept } = memoryQueue('extract', failing);
  const notice = JSON.stringify(noticeFor(context.detector.started[0]!.document));
  const consumeBy =
    (extract: ExtractPorts) =>
    (...bodies: string[]) =>
      createFinish(queue, extract)(sqsBatch(...bodies), lambdaContext());
  return { ...context, ...kept, queue, consumeBy, consume: consumeBy(context.ports), notice };
}

describe('finish', () => {
  it('puts scanned pages in their places and answers the task', async () => {
    const { consume, notice, published, store, request } = await submitted();
    expect(await consume(notice)).toEqual({ batchItemFailures: [] });
    const [event] = published as ContractExtractedV1[];
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

  it('takes the words of no other job for those of the contract', async () => {
    const { consume, notice, published, store } = await submitted();
    await consume(notice.replace(`job of ${TASK}`, 'job of another contract'));
    expect(published).toMatchObject([
      { type: 'contract.task-failed.v1', data: { error: { name: 'ObjectAltered' } } },
    ]);
    expect(await store.find(runKeys.text(RUN))).toBeUndefined();
    await consume(notice);
    expect(published.at(-1)).toMatchObject({ type: 'contract.extracted.v1' });
  });

  /** A notice as SQS delivers it for the so-manieth time. */
  const delivered = (notice: string, times: number) => {
    const batch = sqsBatch(notice);
    for (const { attributes } of batch.Records) attributes.ApproximateReceiveCount = String(times);
    return batch;
  };
  /** An S3 that takes nothing. */
  const refusing = async () => {
    throw new DownstreamError('SlowDown', 'Please reduce your request rate.');
  };

  it('looks again at a job that was read and could not be stored, and has it read once', async () => {
    const { queue, ports, consume, detector, notice, published, store } = await submitted();
    const failing = createFinish(queue, { ...ports, store: { ...store, putOnce: refusing } });
    expect(await failing(delivered(notice, 1), lambdaContext())).toMatchObject({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
    expect(published).toEqual([]);
    await consume(notice);
    expect(published).toMatchObject([{ type: 'contract.extracted.v1', paidmicrousd: 3_000 }]);
    expect(detector.started).toHaveLength(1);
  });

  it('tells a task of the failure, with what the pages cost, before the notice is given up', async () => {
    const { queue, ports, notice, published, store } = await submitted();
    const failing = createFinish(queue, { ...ports, store: { ...store, putOnce: refusing } });
    await failing(delivered(notice, 4), lambdaContext());
    expect(published).toMatchObject([{ type: 'contract.task-failed.v1', paidmicrousd: 3_000 }]);
  });

  it('tells what a job cost that an earlier one was quicker than', async () => {
    const { consume, notice, published } = await submitted();
    await consume(notice);
    await consume(notice);
    expect(published[1]).toMatchObject({ type: 'contract.extracted.v1', paidmicrousd: 3_000 });
  });

  it('reads a notice in the envelope of SNS as well', async () => {
    const { consume, notice, published } = await submitted();
    await consume(JSON.stringify({ Type: 'Notification', Message: notice }));
    expect(published).toHaveLength(1);
  });

  it('answers again when a notice is delivered again', async () => {
    const { consume, notice, published } = await submitted();
    await consume(notice, notice);
    const [first, second] = published;
    expect(second!.data).toEqual(first!.data);
  });

  it('fails the task of a job that failed', async () => {
    const { consume, detector, published } = await submitted();
    await consume(JSON.stringify(noticeFor(detector.started[0]!.document, 'FAILED')));
    expect(published[0]).toMatchObject({
      type: 'contract.task-failed.v1',
      taskid: TASK,
      data: {
        request: 'contract.extraction-requested.v1',
        error: { name: 'TextractJobFailed', class: 'downstream' },
      },
    });
  });

  it('puts what it cannot read among the dead letters and works on the rest', async () => {
    const { consume, notice, dead, published } = await submitted();
    const foreign = JSON.stringify(
      noticeFor({ uri: 's3://documents/runs/other/pages.pdf', sha256: '', bytes: 0 }),
    );
    expect(await consume('no JSON', foreign, notice)).toEqual({ batchItemFailures: [] });
    expect(dead.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('not JSON'),
      `No extraction waits for job job of ${TASK}`,
    ]);
    expect(published).toHaveLength(1);
  });

  it('has a notice delivered again when the answer cannot be published', async () => {
    const { consume, notice, lines } = await submitted({ publish: new Error('bus is down') });
    expect(await consume(notice)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(lines.at(-1)).toMatchObject({ message: 'Will be delivered again', runId: RUN, taskId: TASK });
  });

  it('has a notice delivered again that the dead-letter queue did not take', async () => {
    const { consume, notice, counted } = await submitted({ bury: new Error('AccessDenied') });
    expect(await consume('no JSON', notice)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(counted).toEqual(['DeadLettersRefused']);
  });
});
