import { memoryLogger } from '@countersign/shared/testing';
import { expect, it } from 'vitest';
import { tellOfRefused } from './tell-of-refused.ts';

it('names each document in the log, and counts them for the alarm', () => {
  const logger = memoryLogger();
  const counted: unknown[] = [];
  const refused = [{ id: 'run-1-page-2', reason: 'no page' }];
  tellOfRefused(logger, { count: (...counts) => counted.push(counts) })(refused);
  expect(JSON.stringify(logger)).toContain('run-1-page-2');
  expect(counted).toEqual([['EarlierDocumentsRefused', undefined, 1]]);
});
