import { openContract } from '@countersign/documents';
import { makePdf } from '@countersign/documents/testing/make-pdf';
import { makeScan, scan } from '@countersign/documents/testing/make-scan';
import { extractedTextV1 } from '@countersign/events';
import { readJson, runKeys } from '@countersign/shared';
import { describe, expect, it } from 'vitest';
import { RUN, setUp, TASK } from '../testing/extraction.ts';
import { extractContract } from './extract-contract.ts';

const contract = await makePdf((pdf) => pdf.text('This Agreement is governed by the laws of New York.'));
const scanned = await makeScan((pdf) => pdf.text('Signed.'));
const locked = await makePdf((pdf) => pdf.text('x'), { userPassword: 'secret' });
const withoutPages = await makePdf(() => undefined, { autoFirstPage: false });

describe('extractContract', () => {
  it('answers from the text layer at once and stores the text', async () => {
    const { ports, request, store, detector } = await setUp(contract);
    const answer = await extractContract(ports)(request);
    expect(answer?.data).toMatchObject({
      pages: 1,
      words: 10,
      language: 'en',
      method: 'text-layer',
      costUsd: 0,
    });
    const text = await readJson(store, answer!.data.text, extractedTextV1);
    expect(text.text).toBe('This Agreement is governed by the laws of New York.');
    expect(detector.started).toEqual([]);
  });

  it('sends just the scanned pages to Textract and does not answer yet', async () => {
    const [picture] = await scan(await makePdf((pdf) => pdf.text('A page of a scan.')));
    const both = await makePdf((pdf) => {
      pdf.text('A page with a text layer.').addPage();
      pdf.image(picture!, 0, 0, { width: pdf.page.width });
    });
    const { ports, request, store, detector } = await setUp(both);
    expect(await extractContract(ports)(request)).toBeUndefined();
    expect(detector.started).toHaveLength(1);
    const sent = await openContract(await store.read(detector.started[0]!.document));
    expect(sent.pageCount).toBe(1);
    sent.close();
    expect(await store.find(runKeys.text(RUN))).toBeUndefined();
  });

  it('reads no other file in its place, whoever asks', async () => {
    const { ports, request, store } = await setUp(contract);
    const document = { ...request.data.document, uri: 's3://documents/inbox/clean.pdf?versionId=version-1' };
    const asked = extractContract(ports)({ ...request, data: { ...request.data, document } });
    await expect(asked).rejects.toMatchObject({ name: 'ObjectAltered' });
    expect(await store.find(runKeys.text(RUN))).toBeUndefined();
  });

  it('answers a redelivered request from what is stored', async () => {
    const { ports, request } = await setUp(contract);
    const first = await extractContract(ports)(request);
    const later = await extractContract({ ...ports, limits: { maxPages: 0, maxBytes: 0 } })(request);
    expect(later).toEqual(first);
  });

  it('starts one job for a request that is delivered twice', async () => {
    const { ports, request, detector } = await setUp(scanned);
    await extractContract(ports)(request);
    await extractContract(ports)(request);
    expect(detector.started).toHaveLength(1);
    expect(detector.started[0]).toMatchObject({ taskId: TASK });
  });

  it('reads everything by Textract if told to', async () => {
    const { ports, request, detector } = await setUp(contract, { mode: 'textract' });
    expect(await extractContract(ports)(request)).toBeUndefined();
    expect(detector.started).toHaveLength(1);
  });

  it('fails a scan that it may not look at, with the reason', async () => {
    const { ports, request } = await setUp(scanned, { mode: 'text-layer' });
    await expect(extractContract(ports)(request)).rejects.toMatchObject({
      name: 'NoReadableText',
      class: 'input',
      message: expect.stringContaining('no readable text'),
    });
  });

  it.each([
    ['empty file (0 bytes)', new Uint8Array()],
    ['not a PDF: PNG image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['truncated', contract.subarray(0, contract.length / 2)],
    ['encrypted', locked],
    ['0 pages', withoutPages],
  ])('fails with an input error that says: %s', async (cause, bytes) => {
    const { ports, request } = await setUp(bytes);
    await expect(extractContract(ports)(request)).rejects.toMatchObject({
      class: 'input',
      retryable: false,
      message: expect.stringContaining(cause),
    });
  });

  it('fails a contract over the page limit', async () => {
    const { ports, request } = await setUp(contract, { limits: { maxPages: 0, maxBytes: 1e6 } });
    await expect(extractContract(ports)(request)).rejects.toMatchObject({ name: 'TooManyPages' });
  });
});
