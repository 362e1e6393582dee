import { briefV1, type ContractBriefRequestedV1, type ExtractedText } from '@countersign/events';
import { readBrief } from '@countersign/models/brief/read-brief';
import { putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { extractedText } from '../testing/extracted-text.ts';
import { makeBrief } from './make-brief.ts';

const RUN = 'run-0000000001';
const PAGES = [
  'SUPPLY AGREEMENT\n\nThis Agreement is made between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer").',
  'The Supplier may raise the price at any time in its sole discretion. The Goods are listed in Exhibit A.',
];

async function briefed(document: ExtractedText, read = readBrief) {
  const store = memoryObjectStore();
  const { ref } = await putJsonOnce(store, runKeys.text(RUN), document);
  const request = { subject: RUN, data: { text: ref } } as ContractBriefRequestedV1;
  const answer = await makeBrief({ store, readBrief: read })(request);
  return { answer, store, request };
}

describe('makeBrief', () => {
  it('stores the brief with the page of each quote and answers how much is to be weighed', async () => {
    const { answer, store } = await briefed(extractedText(...PAGES));
    const brief = await readJson(store, answer.data.brief, briefV1);
    expect(answer.data).toMatchObject({ burdens: brief.burdens.length, incomplete: brief.incomplete.length });
    expect(brief.burdens[0]!.citations[0]).toMatchObject({ page: 2, boxes: [{ page: 2 }] });
    expect(brief.incomplete).toMatchObject([{ kind: 'missing-exhibit', page: 2 }]);
  });

  it('answers a request that comes again from what is stored', async () => {
    const { answer, store, request } = await briefed(extractedText(...PAGES));
    const unread = () => {
      throw new Error('read again');
    };
    expect(await makeBrief({ store, readBrief: unread })(request)).toEqual(answer);
  });

  it('says what the reading found the document to be', async () => {
    const reading = {
      kind: 'amendment',
      attachments: [],
      signatures: [],
      foreignPassages: [],
      warnings: [],
    } as const;
    const document: ExtractedText = { ...extractedText(...PAGES), reading: { ...reading } as never };
    const { answer, store } = await briefed(document);
    expect((await readJson(store, answer.data.brief, briefV1)).kind).toBe('amendment');
  });
});
