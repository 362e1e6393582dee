import { describe, expect, it } from 'vitest';
import { touchOfRecord } from './touch-of-record.ts';
import type { TrailRecord } from './trail-record.ts';

const traces = { runId: 'run-0000000001', key: 'acme/agreement.pdf' };
const record = (change: Partial<TrailRecord> = {}): TrailRecord => ({
  eventTime: '2026-11-28T10:00:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::1:assumed-role/reader/anna' },
  requestParameters: { bucketName: 'documents', key: 'runs/run-0000000001/text.json' },
  ...change,
});

describe('touchOfRecord', () => {
  it('says who did what on what, and whether it was let', () => {
    expect(touchOfRecord(record({ errorCode: 'AccessDenied' }), traces)).toEqual({
      at: '2026-11-28T10:00:00Z',
      who: 'assumed-role/reader/anna',
      action: 's3:GetObject',
      resource: 'runs/run-0000000001/text.json',
      outcome: 'AccessDenied',
    });
  });

  it.each<[string, Partial<TrailRecord>, string]>([
    ['the source in the inbox', { requestParameters: { key: 'acme/agreement.pdf' } }, 'acme/agreement.pdf'],
    ['the execution of the run', { requestParameters: { name: 'run-0000000001' } }, 'run-0000000001'],
    [
      'what was copied elsewhere',
      {
        requestParameters: {
          bucketName: 'elsewhere',
          key: 'copy',
          'x-amz-copy-source': 'inbox/acme%2Fagreement.pdf?versionId=3sL4',
        },
      },
      'inbox/acme/agreement.pdf',
    ],
    [
      'a text that was copied',
      { requestParameters: { key: 'copy', 'X-Amz-Copy-Source': '/documents/runs/run-0000000001/text.json' } },
      '/documents/runs/run-0000000001/text.json',
    ],
    [
      'what was copied under a name that is no valid encoding',
      { requestParameters: { 'x-amz-copy-source': 'documents/%zz/run-0000000001/a?versionId=1' } },
      'documents/%zz/run-0000000001/a',
    ],
    [
      'a resource alone',
      { requestParameters: null, resources: [{ ARN: 'arn:aws:s3:::inbox/acme/agreement.pdf' }] },
      'arn:aws:s3:::inbox/acme/agreement.pdf',
    ],
    [
      'the name of an execution at the end of an ARN',
      { requestParameters: { executionArn: 'arn:aws:states:eu:1:execution:m:run-0000000001' } },
      'arn:aws:states:eu:1:execution:m:run-0000000001',
    ],
  ])('knows %s', (_, change, resource) => {
    expect(touchOfRecord(record(change), traces)?.resource).toBe(resource);
  });

  it.each<[string, Partial<TrailRecord>]>([
    ['another run', { requestParameters: { key: 'runs/run-0000000002/text.json' } }],
    ['another run whose name begins alike', { requestParameters: { key: 'runs/run-00000000011/text.json' } }],
    ['another file that is named alike', { requestParameters: { key: 'acme/agreement.pdf.bak' } }],
    ['another file that ends alike', { requestParameters: { key: 'not-acme/agreement.pdf' } }],
    ['nothing', { requestParameters: null }],
  ])('leaves out %s', (_, change) => {
    expect(touchOfRecord(record(change), traces)).toBeUndefined();
  });

  it.each<[string, Partial<TrailRecord>, string]>([
    [
      'a service that called on behalf of somebody',
      { userIdentity: { invokedBy: 'textract.amazonaws.com' } },
      'textract.amazonaws.com',
    ],
    [
      'whose link somebody followed',
      { additionalEventData: { AuthenticationMethod: 'QueryString' } },
      'a link of assumed-role/reader/anna',
    ],
    ['nobody whom the record names', { userIdentity: {} }, 'unknown'],
  ])('names %s', (_, change, who) => {
    expect(touchOfRecord(record(change), traces)?.who).toBe(who);
  });
});
