import { describe, expect, it } from 'vitest';
import type { Playbook } from '../playbook/playbook.ts';
import { asksFor } from './asks-for.ts';

const ASKS = [
  { for: ['exclusivity', 'shut-out'], ask: 'Ask for an end.', approver: 'finance' },
  { for: ['security'], ask: 'Strike the security.', approver: 'finance' },
];
const POSITIONS = [
  { position: 'no-exclusivity', categories: ['exclusivity'] },
  { position: 'short-exclusivity', categories: ['exclusivity'] },
] as Playbook['positions'];
const playbook = { asks: ASKS, positions: POSITIONS };
const burden = (kind: string) => ({ kind, why: 'It binds.', citations: [] });

describe('asksFor', () => {
  it.each([
    ['a finding', [{ category: 'exclusivity' }], [], ['exclusivity']],
    ['a burden', [], [burden('security')], ['security']],
    [
      'both, each once',
      [{ category: 'exclusivity' }],
      [burden('shut-out'), burden('shut-out')],
      ['exclusivity', 'shut-out'],
    ],
    ['nothing that the playbook knows', [{ category: 'insurance' }], [burden('override')], []],
  ])('asks where the contract holds %s', (_, findings, burdens, names) => {
    expect(asksFor(playbook, [], findings, { burdens }).map((each) => each.for)).toEqual(names);
  });

  it('asks without a brief, too', () => {
    expect(asksFor(playbook, [], [{ category: 'exclusivity' }], undefined)).toEqual([
      { for: 'exclusivity', ask: 'Ask for an end.', approver: 'finance' },
    ]);
  });

  it.each([
    ['nothing of a clause that is as the firm would have it', ['standard', 'not-stated'], []],
    ['it where another position on the clause is not kept', ['standard', 'fallback'], ['exclusivity']],
  ] as const)('asks %s', (_, [first, second], names) => {
    const taken: Parameters<typeof asksFor>[1] = [
      { position: 'no-exclusivity', grade: first },
      { position: 'short-exclusivity', grade: second },
    ];
    const asked = asksFor(playbook, taken, [{ category: 'exclusivity' }], undefined);
    expect(asked.map((each) => each.for)).toEqual(names);
  });
});
