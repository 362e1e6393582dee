import type { Brief } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { sayingOf } from '../../../testing/print-sample.ts';
import { aFinding, aSection, type Sample } from '../../../testing/sample-request.ts';

const on = (page: number, quote: string) => [{ quote, page }];
const BRIEF: Partial<Brief> = {
  term: { kind: 'duration', value: '2 years', citations: on(2, 'two (2) years') },
  renewal: { automatic: true, period: '1 year', noticeToStop: '90 days', citations: on(2, 'renews') },
  terminationForConvenience: [{ by: 'Supplier', notice: '60 days', citations: on(4, 'may terminate') }],
  liabilityCap: { exists: true, amount: 'the fees paid', protects: 'both', citations: on(5, 'not exceed') },
  nonCompete: [{ binds: 'Buyer', duration: 'term and 1 year after', citations: on(6, 'compete') }],
};
const sample: Sample = {
  sections: [aSection('liability', 'Liability')],
  findings: [aFinding('liability-1')],
  brief: BRIEF,
};
const said = sayingOf(sample);

describe('the points that matter most', () => {
  it.each([
    ['whose liability is limited', {}, 'The liability of both parties is limited to “the fees paid”.'],
    [
      'that something is outside of the limit',
      { uncapped: { exists: true, citations: on(5, 'except') } },
      'The liability of both parties is limited to “the fees paid”, with exceptions.',
    ],
    [
      'that one side alone may leave',
      {},
      'Supplier may end it without a cause, on notice of 60 days. No such right of the other was read.',
    ],
    [
      'how it goes on',
      { terminationForConvenience: [] },
      'It then renews by itself for 1 year at a time unless notice is given 90 days before.',
    ],
    [
      'who alone indemnifies',
      {
        indemnityDirection: 'one-way' as const,
        indemnities: [{ by: 'Buyer', to: 'Supplier', citations: on(6, 'all claims of others') }],
        renewal: null,
      },
      'Buyer indemnifies Supplier; an indemnity in return was not read.',
    ],
  ])('makes a point of %s', async (_, changes, point) => {
    const text = await said({ findings: [], brief: { ...BRIEF, burdens: [], ...changes } });
    const points = text.slice(text.indexOf('What matters most'), text.indexOf('Key terms'));
    expect(points).toContain(point);
  });

  it.each([
    [
      'taxes of one’s own',
      { indemnities: [{ by: 'Buyer', to: null, citations: on(6, 'withholdings and taxes') }] },
    ],
    ['both', { indemnities: [{ by: 'both', to: null, citations: on(6, 'all claims') }] }],
  ])('makes no point of an indemnity for %s', async (_, changes) => {
    const brief = { ...BRIEF, indemnityDirection: 'one-way' as const, ...changes };
    expect(await said({ brief })).not.toContain('an indemnity in return was not read');
  });

  it('asks for nothing where both may leave', async () => {
    const terminationForConvenience = [{ by: 'either', notice: '30 days', citations: on(4, 'may leave') }];
    const asks = [
      { for: 'termination-for-convenience', ask: 'Ask that both parties may leave', approver: 'legal' },
    ];
    const brief = { ...BRIEF, terminationForConvenience };
    const text = await said({ findings: [], brief, routing: { asks } });
    expect(text).toContain('Either party may end it without a cause, on notice of 30 days.');
    expect(text).not.toContain('Ask that both parties may leave');
  });

  it.each([
    ['mutual', '5 years', 'Both parties keep secret what they are told, for 5 years.'],
    ['one-way', null, 'One party alone keeps secret what it is told, without an end that was read.'],
  ] as const)('says of a promise of secrecy that it is %s', async (direction, duration, words) => {
    const confidentiality = { direction, duration, citations: on(3, 'keep secret') };
    const brief = { confidentiality };
    expect(await said({ findings: [], brief, classification: { contractType: 'nda' } })).toContain(words);
    expect(await said({ findings: [], brief, classification: { contractType: 'supply' } })).not.toContain(
      words,
    );
  });

  it('tells in the place of a finding the fact that says who and how long', async () => {
    const finding = { ...aFinding('liability-1'), category: 'non-compete', title: 'Non-compete' };
    const [summary] = (await said({ findings: [finding] })).split('Key terms');
    expect(summary).toContain('Buyer may not compete, for the term and 1 year after.');
    expect(summary).not.toContain('Non-compete.');
  });

  it('misses no price and no limit of liability in a promise of secrecy', async () => {
    const of = (contractType: string) => said({ brief: {}, classification: { contractType } });
    const summary = async (contractType: string) => (await of(contractType)).split('Key terms')[0];
    expect(await summary('nda')).not.toMatch(/A (?:sum to be paid|cap on liability) was not found/);
    expect(await summary('supply')).toMatch(/A cap on liability was not found/);
  });

  it('quotes words that lead a list in with its first item, and no others with what follows', async () => {
    const quoted = async (first: string) => {
      const citations = [...on(6, first), ...on(6, '(a) open a shop;')];
      const nonCompete = [{ binds: 'Buyer', duration: '1 year', citations }];
      return (await said({ findings: [], brief: { ...BRIEF, nonCompete } })).split('Key terms')[0];
    };
    expect(await quoted('The Buyer shall not:')).toContain('“The Buyer shall not: (a) open a shop;”');
    expect(await quoted('The Buyer shall not compete.')).toContain('“The Buyer shall not compete.”');
  });

  it('makes points of the more telling burdens where there are many', async () => {
    const burden = (kind: string, why: string, page: number) => ({
      kind,
      why,
      citations: on(page, `The Supplier may on page ${page} raise the price.`),
    });
    const burdens = [
      burden('security', 'Goods are security.', 3),
      burden('stands-for-another', 'Somebody stands for another.', 4),
      burden('bears-it-all', 'One bears all.', 5),
      burden('long-restraint', 'It forbids for long.', 6),
    ];
    const [many] = (await said({ brief: { burdens } })).split('Key terms');
    expect(many).toContain('To be weighed: it forbids for long.');
    expect(many).not.toContain('To be weighed: goods are security.');
    const [few] = (await said({ brief: { burdens: burdens.slice(0, 3) } })).split('Key terms');
    expect(few).toContain('To be weighed: goods are security.');
  });
});
