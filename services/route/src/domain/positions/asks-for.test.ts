import { describe, expect, it } from 'vitest';
import { asksFor } from './asks-for.ts';

const ASKS = [
  { for: ['exclusivity', 'shut-out'], ask: 'Ask for an end.', approver: 'finance' },
  { for: ['security'], ask: 'Strike the security.', approver: 'finance' },
];
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
    expect(asksFor(ASKS, findings, { burdens }).map((each) => each.for)).toEqual(names);
  });

  it('asks without a brief, too', () => {
    expect(asksFor(ASKS, [{ category: 'exclusivity' }], undefined)).toEqual([
      { for: 'exclusivity', ask: 'Ask for an end.', approver: 'finance' },
    ]);
  });
});
