import { createLogger } from '@countersign/shared';
import { sqsBatch } from '@countersign/shared/testing/index';
import { expect, it } from 'vitest';
import { objectCreated } from '../domain/intake/object-created.ts';
import { awsEventConsumer } from './consume-aws-events.ts';

const created = (key: string) => JSON.stringify({ detail: { bucket: { name: 'inbox' }, object: { key } } });

it('keeps bad messages from the good ones, and the reason with the bad', async () => {
  const logger = createLogger();
  logger.setLogLevel('SILENT');
  const taken: string[] = [];
  const reasons: string[] = [];
  const consume = awsEventConsumer(
    objectCreated,
    async ({ detail: { object } }) => {
      if (object.key === 'unlucky.pdf') throw new Error('database is away');
      taken.push(object.key);
    },
    { logger, deadLetters: { send: async (_, reason) => void reasons.push(reason) } },
  );
  const batch = sqsBatch(
    'not json',
    created('a.pdf'),
    created('unlucky.pdf'),
    '{"detail":{}}',
    created('b.pdf'),
  );
  expect(await consume(batch)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
  expect(taken).toEqual(['a.pdf', 'b.pdf']);
  expect(reasons).toEqual([expect.stringContaining('not JSON'), expect.stringContaining('bucket')]);
});
