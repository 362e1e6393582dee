import type { Brief, TakenPosition } from '@countersign/events';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../../testing/print-sample.ts';
import { aFinding, aSection, type Sample } from '../../testing/sample-request.ts';
import { mainPoints } from './main-points.ts';
import { whatToDo } from './what-to-do.ts';

const on = (page: number, quote: string) => [{ quote, page }];
const burden = (kind: string, why: string, quote: string, page = 3): Brief['burdens'][number] => ({
  kind,
  why,
  citations: on(page, quote),
});
const position = (changes: Partial<TakenPosition> = {}): TakenPosition => ({
  position: 'cap',
  clause: 'Limit of liability',
  grade: 'walk-away',
  severity: 'high',
  says: 'No limit protects the Supplier.',
  standard: 'The liability has a limit.',
  why: 'One project must not cost the firm.',
  approver: 'ip-and-licensing',
  citations: on(4, 'The Supplier is liable for everything.'),
  ...changes,
});
const ASKS = [
  { for: 'exclusivity', ask: 'Ask for an end date.', approver: 'finance' },
  { for: 'shut-out', ask: 'Ask for an end date.', approver: 'finance' },
];

async function toldOf(brief: Partial<Brief>, sample: Partial<Sample> = {}) {
  const report = await reportOn({ sections: [aSection('law', 'Law')], findings: [], brief, ...sample });
  const full = emptyBrief(brief);
  const points = mainPoints(report, full);
  return { points, steps: whatToDo(report, full, points) };
}

const exclusive = aFinding('law-1', {
  category: 'exclusivity',
  title: 'Exclusivity',
  severity: 'high',
  binds: 'Supplier',
  duration: '2 years',
  citations: on(2, 'The Supplier sells to the Buyer alone.'),
});

describe('mainPoints', () => {
  it.each([
    [
      position({ wording: 'The liability is limited to the fees' }),
      'Propose: “The liability is limited to the fees.” Otherwise the playbook walks away, unless IP and licensing approves.',
    ],
    [
      position({ fallback: 'A limit of twice the fees.' }),
      'Ask for the standard: The liability has a limit. The playbook would settle for this: A limit of twice the fees. Otherwise the playbook walks away, unless IP and licensing approves.',
    ],
    [
      position({ grade: 'fallback', severity: 'medium', approver: 'finance' }),
      'Ask for the standard: The liability has a limit. If it stays, finance has to approve it.',
    ],
  ])('says what to propose, to settle for, and who decides: %#', async (taken, todo) => {
    const { points } = await toldOf({}, { routing: { positions: [taken] } });
    expect(points).toMatchObject([
      { said: 'Limit of liability: No limit protects the Supplier.', todo, pages: [4] },
    ]);
  });

  it('says what the playbook asks for, whom it binds and for how long', async () => {
    const { points } = await toldOf({}, { findings: [exclusive], routing: { asks: ASKS } });
    expect(points).toEqual([
      expect.objectContaining({
        said: 'Exclusivity (binds Supplier; for 2 years).',
        todo: 'Ask for an end date. If it stays, finance has to approve it.',
      }),
    ]);
  });

  it('tells a topic once, and a passage once', async () => {
    const { points } = await toldOf(
      {
        burdens: [
          burden('shut-out', 'One may not deal with others.', 'Nobody else is served.'),
          burden('security', 'One gives security.', 'The Supplier sells to the Buyer alone. And more.'),
        ],
      },
      { findings: [exclusive], routing: { asks: ASKS } },
    );
    expect(points.map(({ said }) => said)).toEqual(['Exclusivity (binds Supplier; for 2 years).']);
  });

  it('asks for what a burden needs on the condition that it is one', async () => {
    const { points } = await toldOf(
      { burdens: [burden('shut-out', 'One may not deal with others.', 'Nobody else is served.')] },
      { routing: { asks: ASKS } },
    );
    expect(points).toMatchObject([
      {
        said: 'To be weighed: one may not deal with others.',
        todo: 'If it is so, ask for an end date. If it stays, finance has to approve it.',
      },
    ]);
  });

  it('fills up with passages that lay something down, not with definitions', async () => {
    const { points } = await toldOf({
      points: [
        { point: 'a', citations: on(1, '“Goods” means crates that shall be sold.') },
        { point: 'b', citations: on(1, 'The Goods stay with the Supplier and must be insured.') },
      ],
    });
    expect(points).toMatchObject([{ quote: 'The Goods stay with the Supplier and must be insured.' }]);
  });

  it('fills up with what a partner reads on for, before passages of which nothing is known', async () => {
    const { points } = await toldOf({
      burdens: [
        burden('unusual-term', 'Its words are unlike others.', 'Hardware that is delivered is kept.'),
      ],
      points: [
        { point: 'a', citations: on(1, 'This Agreement may be executed in counterparts.') },
        {
          point: 'b',
          citations: on(1, 'Money damages would not be an adequate remedy; either may ask the court.'),
        },
        { point: 'e', citations: on(1, 'Either party may terminate discussions at any time.') },
        { point: 'f', citations: on(1, 'The Supplier shall be entitled to injunctive relief.') },
        { point: 'c', citations: on(1, 'The Supplier shall take back what is not sold.') },
      ],
    });
    expect(points.map(({ quote }) => quote)).toEqual([
      'The Supplier shall take back what is not sold.',
      'Hardware that is delivered is kept.',
    ]);
  });

  it('tells an indemnity of one side last where the other side gives one too', async () => {
    const burdens = [
      burden('one-sided-indemnity', 'One side answers.', 'The Supplier shall indemnify the Buyer.'),
      burden('waiver-of-rights', 'A right is given up.', 'The Buyer waives its rights to a refund.'),
    ];
    const quotes = async (indemnityDirection: 'mutual' | 'one-way') =>
      (await toldOf({ burdens, indemnityDirection })).points.map(({ quote }) => quote);
    expect((await quotes('mutual'))[0]).toBe('The Buyer waives its rights to a refund.');
    expect((await quotes('one-way'))[0]).toBe('The Supplier shall indemnify the Buyer.');
  });

  it('leaves out what weighs little', async () => {
    const { points } = await toldOf({}, { findings: [{ ...exclusive, severity: 'low' }] });
    expect(points).toEqual([]);
  });
});

describe('whatToDo', () => {
  const day = (value: string) => ({ value, citations: [] });

  it.each<[string, Partial<Brief>, string]>([
    ['a notice in time', { lastDayOfNotice: day('2027-02-01') }, 'Decide before 1 February 2027'],
    [
      'a notice that is late',
      { lastDayOfNotice: day('2026-02-01') },
      'Find out whether the contract has renewed',
    ],
    ['an end to come', { endDate: day('2027-02-01') }, 'Agree before 1 February 2027'],
    [
      'an end that is over',
      { endDate: day('2020-02-01') },
      'Find out whether the contract is still performed',
    ],
    [
      'a renewal whose day nobody can compute',
      { renewal: { automatic: true, period: null, noticeToStop: '90 days', citations: on(5, 'renews') } },
      'Enter the day on which renewal has to be stopped, 90 days before it ends; no day could be computed (page 5).',
    ],
  ])('knows %s', async (_, brief, step) => {
    const { steps } = await toldOf(brief);
    expect(steps).toEqual([expect.stringContaining(step)]);
  });

  it('names clauses, findings and burdens beside the points that are told, without counting the rest', async () => {
    const kinds = ['a', 'b', 'c', 'd', 'e', 'f'];
    const positions = kinds.map((kind) =>
      position({
        position: kind,
        clause: `Clause ${kind}`,
        citations: on(4, `${kind} is so in clause ${kind}.`),
      }),
    );
    const { points, steps } = await toldOf(
      { burdens: [burden('security', 'One gives security.', 'The Goods are pledged.', 9)] },
      { findings: [exclusive], routing: { positions } },
    );
    expect(points).toHaveLength(5);
    expect(steps).toEqual([
      'Negotiate also, with the wording under “Against the playbook”: clause f.',
      'Settle also what weighs heavily: exclusivity (1.1).',
      'Read also, under “What binds unusually”: one gives security (page 9).',
    ]);
  });

  it('sends to the pages that were not read', async () => {
    const warnings = [{ code: 'page-unread', page: 3, message: 'Page 3 was not read.' }];
    const reading = {
      kind: 'contract' as const,
      attachments: [],
      signatures: [],
      foreignPassages: [],
      warnings,
    };
    const { steps } = await toldOf({}, { text: { reading } });
    expect(steps).toEqual([
      'Read page 3 in the contract itself: not everything there was read, or not without doubt.',
    ]);
  });

  it('names the sections that nobody wrote', async () => {
    const missing = [{ id: 'money', title: 'Money', status: 'failed' as const, revision: 0 }];
    const { steps } = await toldOf({}, { missing });
    expect(steps).toEqual(['Read in the contract what no section tells of: Money.']);
  });

  it('asks for no step only where all was read and nothing is missing or unusual', async () => {
    const { steps } = await toldOf({});
    expect(steps).toEqual([expect.stringContaining('Nothing that was found asks for a step')]);
  });

  it.each<[string, Partial<Brief>, Partial<Sample>]>([
    ['a gap', { incomplete: [{ kind: 'cut-off', what: 'It breaks off.', citations: [] }] }, {}],
    ['another language', {}, { text: { language: 'de' } }],
    ['no account of reading', {}, { text: { reading: undefined } }],
    [
      'an outside position that weighs little',
      {},
      { routing: { positions: [position({ severity: 'low' })] } },
    ],
  ])('claims nothing of the kind with %s', async (_, brief, sample) => {
    const { steps } = await toldOf(brief, sample);
    expect(steps.join(' ')).not.toContain('Nothing that was found');
  });
});
