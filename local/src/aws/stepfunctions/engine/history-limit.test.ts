import { expect, test } from 'vitest';
import type { Decision } from '../interpreter/decision.ts';
import type { Turn } from '../interpreter/turn.ts';
import type { Journal } from '../journal/journal.ts';
import { limitHistory } from './history-limit.ts';

const decision: Decision = { kind: 'sleep', until: 0 };
const turn = { execution: { id: 1 } } as Turn;
const journal = (events: number) => ({ history: { last: () => events } }) as unknown as Journal;

test('an execution whose history is nearly full fails, others go on', () => {
  expect(limitHistory(journal(24_000), turn, decision)).toBe(decision);
  expect(limitHistory(journal(24_950), turn, decision)).toMatchObject({
    kind: 'fail',
    failure: { error: 'States.Runtime', cause: expect.stringContaining('25000') },
  });
});
