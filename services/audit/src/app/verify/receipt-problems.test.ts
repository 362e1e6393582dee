import type { Receipt } from '@countersign/events';
import { expect, it } from 'vitest';
import { receiptProblems } from './receipt-problems.ts';

const uploader = { name: 'Uwe', email: 'uwe@example.com', userId: 'uwe-1' };
const object = { bucket: 'inbox', key: 'nda.pdf', versionId: 'v1', via: 'upload' as const };
const receipt: Receipt = { version: 1, ...object, reportType: 'contract-review', side: null, uploader };
const received = {
  ...object,
  document: { uri: 's3://inbox/nda.pdf', sha256: 'a'.repeat(64), bytes: 7 },
  fileName: 'nda.pdf',
  uploader,
  eventTime: '2026-11-22T09:30:00.000Z',
};
const inBytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

it('finds nothing where receipt and event say the same', () => {
  expect(receiptProblems(inBytes(receipt), received)).toEqual([]);
  const nobody = receiptProblems(inBytes({ ...receipt, uploader: null }), {
    ...received,
    uploader: undefined,
  });
  expect(nobody).toEqual([]);
});

it.each<[string, object, string]>([
  [
    'another uploader',
    { uploader: { name: 'Uwe', email: 'uwe@example.com', userId: 'anna-1' } },
    'uploaderId is uwe-1, it was recorded as anna-1',
  ],
  ['no uploader', { uploader: undefined }, 'uploaderName is Uwe, it was recorded as nothing'],
  ['another side', { side: 'supplier' }, 'side is nothing, it was recorded as supplier'],
  ['another object', { key: 'other.pdf' }, 'key is nda.pdf, it was recorded as other.pdf'],
  ['another way', { via: 'api' }, 'via is upload, it was recorded as api'],
])('tells of an event that says %s', (_, change, told) => {
  expect(receiptProblems(inBytes(receipt), { ...received, ...change })).toContain(told);
});

it.each(['', '{}', 'no JSON'])('takes nothing else for a receipt: %j', (text) => {
  expect(receiptProblems(inBytes(text), received)).toEqual(['is no receipt']);
});
