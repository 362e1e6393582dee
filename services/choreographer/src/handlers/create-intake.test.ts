import { lambdaContext, memoryQueue, sqsBatch } from '@countersign/shared/testing';
import { expect, it } from 'vitest';
import type { TakeInPorts } from '../app/take-in.ts';
import { createIntake } from './create-intake.ts';

const created = (key: string) => JSON.stringify({ detail: { bucket: { name: 'inbox' }, object: { key } } });

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
    await consume('not json', created('a.pdf'), created('unlucky.pdf'), '{"detail":{}}', created('b.pdf')),
  ).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
  expect(asked).toEqual(['a.pdf', 'b.pdf']);
  expect(dead.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('not JSON'),
    expect.stringContaining('bucket'),
  ]);
});

it('takes no folder for a contract', async () => {
  const { consume, asked } = setUp();
  expect(await consume(created('incoming/'))).toEqual({ batchItemFailures: [] });
  expect(asked).toEqual([]);
});
