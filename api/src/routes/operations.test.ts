import { expect, it } from 'vitest';
import { operationRoutes } from './operations.ts';

const { body } = operationRoutes.recordOperation;
const queue = 'countersign-dev-classify-dlq';
const message = { messageId: 'm1', sha256: 'a'.repeat(64) };
const [from, to] = ['2026-11-28T14:00:00Z', '2026-11-28T15:00:00Z'];

it.each([
  { action: 'discard', queue, message, reason: 'a test of another team' },
  { action: 'redrive', queue },
  { action: 'replay', from, to, reason: 'a new subscriber' },
] as const)('takes a step that says what it is: %j', (operation) => {
  expect(body.parse(operation)).toEqual(operation);
});

it.each([
  { action: 'discard', queue, message },
  { action: 'discard', message, reason: 'why' },
  { action: 'discard', queue, reason: 'why' },
  { action: 'discard', queue, message, reason: '  ' },
  { action: 'discard', queue, message: { ...message, sha256: 'short' }, reason: 'why' },
  { action: 'redrive' },
  { action: 'replay', from },
  { action: 'replay', from, to: 'yesterday' },
  { action: 'replay', from: to, to: from },
  { action: 'replay', from, to: from },
  // As text it comes first, and yet it is later: what is compared is time.
  { action: 'replay', from: '2026-11-28T14:00:00.500Z', to: '2026-11-28T14:00:00Z' },
  { action: 'purge', queue },
])('refuses one that does not: %j', (operation) => {
  expect(body.safeParse(operation).success).toBe(false);
});
