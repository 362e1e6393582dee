import { lambdaContext, memoryQueue, sqsBatch } from '@countersign/shared/testing';
import { expect, it } from 'vitest';
import type { TakeInPorts } from '../app/take-in.ts';
import { createIntake } from './create-intake.ts';

const event = (type: string, detail: object) => JSON.stringify({ 'detail-type': type, detail });
const created = (key: string) => event('Object Created', { bucket: { name: 'inbox' }, object: { key } });
const verdict = (key: string) =>
  event('GuardDuty Malware Protection Object Scan Result', {
    s3ObjectDetails: { bucketName: 'inbox', objectKey: key, versionId: 'v1' },
    scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null },
  });

/** An intake whose inbox has nothing, but notices who asks; `unlucky.pdf` cannot be asked for. */
function setUp() {
  const asked: string[] = [];
  const find = async (_: string, key: string) => {
    if (key === 'unlucky.pdf') throw new Error('S3 is away');
    asked.push(key);
    return undefined;
  };
  const { ports, ...kept } = memoryQueue('choreographer');
  const consume = createIntake(ports, { source: { find } } as unknown as TakeInPorts);
  return { ...kept, asked, consume: (...bodies: string[]) => consume(sqsBatch(...bodies), lambdaContext()) };
}

it('keeps bad messages from the good ones, and the reason with the bad', async () => {
  const { consume, asked, dead } = setUp();
  expect(
    await consume(
      'not json',
      created('a.pdf'),
      created('unlucky.pdf'),
      event('Object Created', {}),
      event('Object Deleted', {}),
      created('b.pdf'),
    ),
  ).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
  expect(asked).toEqual(['a.pdf', 'b.pdf']);
  expect(dead.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('not JSON'),
    expect.stringContaining('bucket'),
    expect.stringContaining('detail-type'),
  ]);
});

it('buries an object whose key no table can hold, with the key and the way out', async () => {
  const { consume, asked, dead } = setUp();
  expect(await consume(created('drop/a\0b.pdf'), created('c.pdf'))).toEqual({ batchItemFailures: [] });
  expect(asked).toEqual(['c.pdf']);
  expect(dead.map(({ reason }) => reason)).toEqual([
    'No table can hold the key "drop/a\\u0000b.pdf", which has a NUL character. Upload the file under another name.',
  ]);
});

it('takes no folder for a contract', async () => {
  const { consume, asked } = setUp();
  expect(await consume(created('incoming/'))).toEqual({ batchItemFailures: [] });
  expect(asked).toEqual([]);
});

it("looks at an object again when a scanner gives its verdict, and takes the scanner's own for none", async () => {
  const { consume, asked } = setUp();
  const own = 'malware-protection-resource-validation-object';
  expect(await consume(verdict('a.pdf'), verdict(own), created(own))).toEqual({ batchItemFailures: [] });
  expect(asked).toEqual(['a.pdf']);
});
