import type { Brief } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { printSample, sayingOf, textsOf } from '../../../testing/print-sample.ts';
import { aFinding, aSection, type Sample } from '../../../testing/sample-request.ts';

const on = (page: number, quote: string) => [{ quote, page }];
const BRIEF: Partial<Brief> = {
  subject: 'The Supplier shall sell the Goods to the Buyer.',
  parties: [
    { name: 'Tarn & Sons Limited', role: 'Supplier', citations: on(1, 'Tarn & Sons Limited') },
    { name: 'Birch Retail LLC', role: 'Buyer', citations: on(1, 'Birch Retail LLC') },
  ],
  effectiveDate: { value: '2024-03-03', citations: on(1, 'March 3, 2024') },
  term: { kind: 'duration', value: '2 years', citations: on(2, 'two (2) years') },
  endDate: { value: '2026-03-03', citations: on(2, 'two (2) years') },
  renewal: { automatic: true, period: '1 year', noticeToStop: '90 days', citations: on(2, 'renews') },
  lastDayOfNotice: { value: '2025-12-03', citations: on(2, 'renews') },
  terminationForConvenience: [{ by: 'Supplier', notice: '60 days', citations: on(4, 'may terminate') }],
  payments: [{ what: 'a deposit', amount: '$5,000', payer: 'Buyer', citations: on(3, 'a deposit') }],
  liabilityCap: { exists: true, amount: 'the fees paid', protects: 'both', citations: on(5, 'not exceed') },
  nonCompete: [{ binds: 'Buyer', duration: 'term and 1 year after', citations: on(6, 'compete') }],
  burdens: [
    { kind: 'override', why: 'It overrides.', citations: on(9, 'Notwithstanding this, the fee stands.') },
    { kind: 'most-favoured', why: 'Best terms.', citations: on(7, 'The Supplier gives its best price.') },
    { kind: 'change', why: 'One side changes.', citations: on(7, 'The Supplier gives its best price.') },
  ],
  incomplete: [
    { kind: 'missing-exhibit', what: 'No Exhibit B.', page: 8, citations: on(8, 'Exhibit B') },
    { kind: 'missing-exhibit', what: 'No Exhibit C.', page: 9, citations: on(9, 'Exhibit C') },
    { kind: 'unsigned', what: 'It is not signed.', page: 12, citations: on(12, 'By:') },
  ],
  points: [{ point: 'p', citations: on(10, 'The Goods stay with the Supplier until paid.') }],
};
const sample: Sample = {
  sections: [aSection('liability', 'Liability')],
  findings: [aFinding('liability-1')],
  brief: BRIEF,
};
const said = sayingOf(sample);

describe('a report with a brief', () => {
  it('says once what several clauses say, with the pages of all', async () => {
    const exclusivity = [2, 8].map((page) => ({
      binds: 'Supplier',
      duration: null,
      citations: on(page, `exclusive ${page}`),
    }));
    const text = await said({ brief: { ...BRIEF, exclusivity } });
    expect(text).toContain('Supplier is bound by exclusivity (pages 2 and 8).');
    expect(text).toContain('2, 8');
  });

  it('writes names that end with a full stop as they are', async () => {
    const parties = [
      { name: 'Tarn Inc.', role: null, citations: on(1, 'Tarn Inc.') },
      { name: 'Birch Inc.', role: null, citations: [] },
    ];
    const brief = { ...BRIEF, parties, effectiveDate: null, governingLaw: null };
    const text = await said({ brief });
    expect(text).toContain('between Tarn Inc. (page 1) and Birch Inc.');
    expect(text).not.toContain('Inc..');
  });

  it('takes facts that the brief has from the brief alone', async () => {
    const section = aSection('liability', 'Liability', {
      content: {
        summary: 'It says so.',
        findings: [],
        fields: [
          { name: 'jurisdiction', value: 'Utah', citations: on(1, 'Utah') },
          { name: 'order-number', value: 'A-17', citations: on(1, 'A-17') },
        ],
      },
    });
    const text = await said({ sections: [section] });
    expect(text).not.toContain('Utah');
    expect(text).toContain('A-17');
    const { brief: _, ...without } = sample;
    expect(textsOf(await printSample({ ...without, sections: [section] })).join()).toContain('Utah');
  });

  it('prints what is certain with its words, and of many what is only suspected in rows', async () => {
    const suspected = Array.from({ length: 9 }, (_, index) => ({
      kind: 'shut-out',
      why: 'Others are shut out.',
      citations: on(
        3,
        `Suspected passage number ${index}, ${'which goes on and on, '.repeat(12)}to its end ${index}.`,
      ),
    }));
    const text = await said({ brief: { ...BRIEF, burdens: [...BRIEF.burdens!, ...suspected] } });
    expect(text).toContain('The Supplier gives its best price.');
    expect(text).toContain('Suspected passage number 8');
    expect(text).not.toContain('to its end 8');
    const few = await said({ brief: { ...BRIEF, burdens: suspected.slice(0, 3) } });
    expect(few).toContain('to its end 2');
  });

  it('tells of a renewal, without a term, no contradiction', async () => {
    const term: Brief['term'] = { kind: 'none', value: null, citations: [] };
    const text = await said({ brief: { ...BRIEF, term, endDate: null, lastDayOfNotice: null } });
    expect(text).toContain('It renews by itself for 1 year at a time');
    expect(text).not.toContain('A term was not found.');
  });

  it('speaks of both parties in the plural', async () => {
    const text = await said({
      brief: { ...BRIEF, exclusivity: [{ binds: 'both', duration: null, citations: on(6, 'exclusive') }] },
    });
    expect(text).toContain('Both parties are bound by exclusivity (page 6).');
  });

  it.each([
    [
      'parties as written',
      'between Tarn & Sons Limited (“Supplier”) (page 1) and Birch Retail LLC (“Buyer”) (page 1)',
    ],
    ['its begin', 'effective 3 March 2024 (page 1)'],
    ['money', 'It names these sums: $5,000, paid by Buyer (page 3).'],
    ['its cap', 'Liability is capped at “the fees paid”, in favour of both parties (page 5).'],
    ['its length', 'It runs for 2 years, until 3 March 2026 (page 2).'],
    [
      'how it goes on',
      'It then renews by itself for 1 year at a time unless notice is given 90 days before (page 2).',
    ],
    ['the way out', 'Supplier may end it without a cause, on notice of 60 days (page 4).'],
    ['restraints', 'Buyer may not compete, for the term and 1 year after (page 6).'],
    ['what is missing', 'It is not signed (page 12). Obtain the signed copy before anybody relies on it.'],
    [
      'gaps of a kind together',
      'No Exhibit B; No Exhibit C (pages 8 and 9). Obtain what is missing and read it with the contract.',
    ],
    ['what is past', 'the last day of notice, as computed, was 3 December 2025'],
  ])('sums up %s', async (_, words) => {
    expect(await said()).toContain(words);
  });

  it('tells findings first, then what the brief holds on one side, then burdens, and fills up with no passage where these are enough', async () => {
    const text = await said();
    const points = text.slice(text.indexOf('What matters most'));
    const places = ['Liability is not capped', 'Buyer may not compete', 'To be weighed: best terms.'].map(
      (words) => points.indexOf(words),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const [summary] = text.split('Key terms');
    expect(summary).not.toContain('The Goods stay');
  });

  it('makes no point of its own of a common burden on which neither money nor the end hangs', async () => {
    const burdens = [
      {
        kind: 'sole-discretion',
        why: 'One side decides.',
        citations: on(9, 'The Club places the banner as it alone decides.'),
      },
    ];
    const [summary] = (await said({ brief: { ...BRIEF, burdens } })).split('Key terms');
    expect(summary).not.toContain('To be weighed: one side decides.');
  });

  it('tells a limit of liability that protects one side alone', async () => {
    const liabilityCap = {
      exists: true,
      amount: '$50',
      protects: 'Supplier',
      citations: on(5, 'Its liability is limited to $50.'),
    };
    expect(await said({ brief: { ...BRIEF, liabilityCap } })).toContain(
      'The limit of liability, of “$50”, protects Supplier alone.',
    );
  });

  it('has a part for terms, burdens, gaps and other points, in that order', async () => {
    const { blocks } = await printSample(sample);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual([
      'Executive summary',
      'Key terms',
      'What binds unusually',
      'What is incomplete',
      'Risks by severity',
      'Findings by section',
      'What else to know',
      'Review and approval',
      'About this report',
    ]);
  });

  it('quotes no point again that a burden quotes', async () => {
    const [burden] = BRIEF.burdens ?? [];
    const text = await said({
      brief: { ...BRIEF, points: [{ point: 'p', citations: burden?.citations ?? [] }] },
    });
    expect(text).not.toContain('What else to know');
  });

  it('says that a term was not found where all was read and nothing is near to it', async () => {
    const text = await said({ brief: {}, text: { text: 'The goods are crates.' } });
    expect(text).toContain('A cap on liability was not found.');
    expect(text).toMatch(/Searched for in all 14 pages and not found: .*\bcap on liability\b/);
  });

  it('claims no silence where words come near, and names their page', async () => {
    const near = 'In no case is the liability of a party to exceed what it was paid.';
    const pages = [
      {
        number: 6,
        width: 1,
        height: 1,
        method: 'text-layer' as const,
        start: 0,
        end: near.length,
        lines: [],
      },
    ];
    const text = await said({ brief: {}, text: { text: near, pages } });
    expect(text).not.toContain('A cap on liability was not found');
    expect(text).toMatch(/words near to it stand in the contract.*: cap on liability \(page 6\)/);
  });

  it.each([
    [
      'a page was not read',
      {
        reading: {
          kind: 'contract' as const,
          attachments: [],
          signatures: [],
          foreignPassages: [],
          warnings: [{ code: 'page-unread', page: 3, message: 'Page 3 was not read.' }],
        },
      },
    ],
    ['no account of reading is there', { reading: undefined }],
    ['it is in a language that is not read', { language: 'de' }],
  ])('claims no silence where %s', async (_, text) => {
    const told = await said({ brief: {}, text });
    expect(told).not.toContain('was not found.');
    expect(told).not.toContain('Searched for in all');
    expect(told).toContain('not everything was read');
  });

  it('has none of it without a brief', async () => {
    const { brief: _, ...older } = sample;
    const text = textsOf(await printSample(older)).join('\n');
    expect(text).toContain('Distributor agreement');
    expect(text).not.toContain('Key terms');
    expect(text).not.toContain('What else to do:');
  });

  it('gives the summary of a model in the place of the template, and says whose it is', async () => {
    const summary = { modelId: 'claude', text: 'Tarn & Sons sells to Birch.', refused: [] };
    const text = await said({ brief: { ...BRIEF, summary } });
    expect(text).toContain('Tarn & Sons sells to Birch.');
    expect(text).toContain('Written by claude from the brief');
    expect(text).not.toContain('The deal.');
    expect(text).toContain('What matters most, and what to do');
  });

  it('keeps the template where the summary of a model was refused', async () => {
    const summary = { modelId: 'claude', text: null, refused: ['It gives a verdict.'] };
    const text = await said({ brief: { ...BRIEF, summary } });
    expect(text).toContain('The deal.');
    expect(text).not.toContain('Written by');
  });

  it.each([
    ['contract', 'Distributor agreement between', 'and not found: '],
    [
      'amendment',
      'Amendment of a distributor agreement between',
      'Not in this amendment, and to be read in the agreement that it changes: ',
    ],
  ] as const)('calls nothing missing that an amendment leaves as it is: %s', async (kind, named, silence) => {
    const text = await said({ brief: { ...BRIEF, kind, governingLaw: null } });
    expect(text).toContain(named);
    const [, names = ''] = new RegExp(`${silence}([^.]*)`).exec(text) ?? [];
    expect(names).toContain('governing law');
  });

  it.each([
    ['you', 'You owe liquidated damages'],
    ['both', 'Both parties owe liquidated damages'],
    ['Buyer', 'Buyer owes liquidated damages'],
  ])('speaks of %s as one speaks', async (by, sentence) => {
    const liquidatedDamages = [{ by, amount: null, citations: on(3, 'liquidated damages') }];
    expect(await said({ brief: { ...BRIEF, liquidatedDamages } })).toContain(sentence);
  });
});
