import { readFileSync } from 'node:fs';
import { type ReadingSummary, readingSummaryV1 } from '@countersign/events';
import { clauseCategories } from '@countersign/models/labels';
import { describe, expect, it } from 'vitest';
import {
  brief,
  classification,
  finding,
  party,
  readInFull,
  reading,
  section,
} from '../../testing/contract.ts';
import { routeContract } from '../routing/route-contract.ts';
import { factsNamed } from './condition.ts';
import { parsePlaybook } from './parse-playbook.ts';
import { READING_FACTS } from './playbook.ts';

const playbook = parsePlaybook(
  readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8'),
  'playbook.yaml',
);
const route = (...given: Parameters<typeof reading>) => routeContract(reading(...given), playbook);

describe('the standard playbook', () => {
  it('weighs every category that the clause finder knows', () => {
    const slugs = clauseCategories.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
    const { findings } = route({}, ...slugs.map((slug) => finding(slug)));
    expect(findings.filter(({ rule }) => rule === 'unweighed')).toEqual([]);
  });

  it('asks for something wherever it weighs a finding or a burden', () => {
    const asked = playbook.asks.flatMap((each) => each.for);
    const slugs = clauseCategories.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
    const burdens = JSON.stringify(playbook.contractRules)
      .matchAll(/"brief\.burdenKinds":\{"in":\[([^\]]*)\]/g)
      .flatMap(([, names = '']) => [...names.matchAll(/"([\w-]+)"/g)].map(([, name]) => name!));
    const wanted = [...slugs.filter((slug) => slug !== 'governing-law'), ...burdens];
    expect(wanted.length).toBeGreaterThan(slugs.length);
    expect(wanted.filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('approves a plain contract automatically, without an alert', () => {
    expect(route({}, finding('anti-assignment'), finding('insurance'))).toMatchObject({
      level: 'low',
      route: 'auto-approve',
      approvalsRequired: 0,
      alertReasons: [],
    });
  });

  it.each([
    ['uncapped-liability', 'The liability of the Supplier is unlimited.'],
    ['non-compete', 'shall not compete for five (5) years'],
  ])('escalates %s and alerts', (category, quote) => {
    expect(route({}, finding(category, quote))).toMatchObject({
      level: 'high',
      route: 'escalate',
      alertReasons: [{ reason: 'critical-finding' }],
    });
  });

  it.each([
    [
      'ip-ownership-assignment',
      'On payment for an episode, the Producer assigns to the Client all copyright in it.',
    ],
    [
      'ip-ownership-assignment',
      'The Consultant assigns the copyright in each report, with effect\nfrom payment for it.',
    ],
    [
      'irrevocable-or-perpetual-license',
      'grants the Client a perpetual, royalty-free license to use them as part of the episodes.',
    ],
    ['exclusivity', 'grants the Client the exclusive right to use the Hall for the Event.'],
    ['exclusivity', 'has exclusive use of the Boat during the Hire Period.'],
    ['exclusivity', 'gives the Guest exclusive possession of the Cottage.'],
  ])('lets ordinary rights in what was made or hired pass: %s', (category, quote) => {
    expect(route({}, finding(category, quote))).toMatchObject({ level: 'low', route: 'auto-approve' });
  });

  it.each([
    [
      'ip-ownership-assignment',
      'On payment the Producer assigns all its background rights and improvements.',
    ],
    ['ip-ownership-assignment', 'On payment the Producer assigns all copyright, paid\nor not.'],
    [
      'irrevocable-or-perpetual-license',
      'grants a perpetual, irrevocable license to use them as part of any product.',
    ],
    ['exclusivity', 'grants the exclusive right to use the Software in the Territory.'],
    ['exclusivity', 'has exclusive use of the Space, and shall hire from no other hall.'],
    ['exclusivity', 'is the exclusive distributor of the Products.'],
    ['irrevocable-or-perpetual-license', 'grants a perpetual license to use them for any purpose.'],
    [
      'irrevocable-or-perpetual-license',
      'grants an exclusive, perpetual license to use them as part of the episodes.',
    ],
  ])('sends more than that to a person: %s, %s', (category, quote) => {
    expect(route({}, finding(category, quote)).route).not.toBe('auto-approve');
  });

  it.each([
    'one-sided-indemnity',
    'change-of-control',
    'exclusivity',
    'non-compete',
    'most-favored-nation',
    'ip-ownership-assignment',
  ])('sends %s to a person', (category) => {
    expect(route({}, finding(category))).toMatchObject({
      level: 'medium',
      route: 'review',
      approvalsRequired: 1,
    });
  });

  it.each([
    ['an uncertain type', { classification: classification('service', false) }, 'unconfident-type-reviewed'],
    ['a failed section', { sections: [section(), section('failed')] }, 'incomplete-reviewed'],
    ['an unsafe section', { sections: [section('unsafe')] }, 'unsafe-escalated'],
    ['another language', { language: 'de' }, 'foreign-language-reviewed'],
    ['another report', { reportType: 'clinical-study-report' }, 'other-reports-reviewed'],
  ])('never approves %s automatically', (_, changes, rule) => {
    const { route: chosen, explanation } = route(changes);
    expect(chosen).not.toBe('auto-approve');
    expect(explanation.map((part) => part.rule)).toContain(rule);
  });

  it('does not call a file foreign of which too little was read to tell its language', () => {
    const { route: chosen, explanation } = route({ language: 'und' });
    expect(chosen).toBe('review');
    expect(explanation.map((part) => part.rule)).not.toContain('foreign-language-reviewed');
  });

  const warning = { code: 'text-redacted', page: 2, message: 'Page 2 has a box over text.' };
  const UNSAFE_READINGS = {
    kind: [{ kind: 'amendment' }, { kind: 'unfilled-form' }, { kind: 'other' }],
    pagesUnread: [{ pagesUnread: 1 }],
    pagesPartlyRead: [{ pagesPartlyRead: 1 }],
    confidence: [{ confidence: 0.5 }],
    hiddenTexts: [{ hiddenTexts: 1 }],
    struckTexts: [{ struckTexts: 1 }],
    foreignPassages: [{ foreignPassages: 1 }],
    attachments: [{ attachments: 1 }],
    changedAfterSigning: [{ changedAfterSigning: true }],
    warnings: [{ warnings: [warning] }],
  } satisfies Record<keyof ReadingSummary, Partial<ReadingSummary>[]>;

  it.each(Object.keys(readingSummaryV1.shape))('asks for evidence of %s', (key) => {
    const asked = playbook.evidenceRules.flatMap(({ when }) => factsNamed(when));
    expect(READING_FACTS).toContain(`reading.${key}`);
    expect(asked).toContain(`reading.${key}`);
  });

  it.each(Object.values(UNSAFE_READINGS).flat())(
    'never approves a reading with %j automatically',
    (changes) => {
      const { route: chosen, because } = route({ reading: readInFull(changes) });
      expect(chosen).toBe('review');
      expect(because!.length).toBeGreaterThan('Without evidence that nothing was missed.'.length);
    },
  );

  it.each([
    ['a text of before the account of reading', { reading: undefined }, 'is not known'],
    ['one party', { fields: [party('Tarnbeck Ltd')] }, 'Fewer than two parties'],
    [
      'one party beside a page that was not read',
      { fields: [party('Tarnbeck Ltd')], reading: readInFull({ pagesUnread: 1 }) },
      'Who the parties are cannot be known',
    ],
    [
      'one party under two spellings',
      { fields: [party('Tarnbeck, Ltd.'), party('TARNBECK LTD')] },
      'two parties',
    ],
    ['a run without a brief', { brief: undefined }, 'was not written down'],
    [
      'a passage that binds unusually',
      {
        brief: brief({
          burdens: [
            {
              kind: 'clawback',
              why: 'It goes back.',
              citations: [{ quote: 'all sums are repayable', page: 7 }],
            },
          ],
        }),
      },
      'It goes back: “all sums are repayable” (page 7).',
    ],
    [
      'a missing part',
      {
        brief: brief({
          incomplete: [
            {
              kind: 'missing-exhibit',
              what: 'Exhibit B is missing.',
              citations: [{ quote: 'see Exhibit B', page: 2 }],
            },
          ],
        }),
      },
      'Exhibit B is missing: “see Exhibit B” (page 2).',
    ],
    ['a contract that was narrowed', { narrowedAway: 4_000 }, 'not all of its passages'],
    ['a contract that may have been narrowed', { narrowedAway: undefined }, 'is not known'],
    [
      'hidden words',
      { reading: readInFull({ hiddenTexts: 1 }), readingPages: { hiddenTexts: [4] } },
      '(page 4)',
    ],
  ])('never approves %s automatically, and says why', (_, changes, why) => {
    const { route: chosen, because } = route(changes);
    expect(chosen).toBe('review');
    expect(because).toContain(why);
  });

  it('never approves a finding of medium severity automatically, whatever it scores', () => {
    const routed = route({}, finding('minimum-commitment'));
    expect(routed).toMatchObject({ level: 'low', route: 'review' });
    expect(routed.because).toContain('A finding weighs more than low (page 3): minimum-commitment.');
  });

  it.each([
    ['all-falls-due', 'money-lost'],
    ['kept-by-one', 'money-lost'],
    ['claim-barred', 'claims-shut-out'],
    ['shut-out', 'kept-from-others'],
    ['fault-of-the-other', 'bears-the-risk'],
    ['paid-when-paid', 'paid-regardless'],
    ['one-sides-papers', 'terms-elsewhere'],
    ['goes-on-for-more', 'without-end'],
  ])('counts %s into the score', (kind, rule) => {
    const burdens = [{ kind, why: 'It binds.', citations: [{ quote: 'all is owed', page: 1 }] }];
    const { score, explanation } = route({ brief: brief({ burdens }) });
    expect(explanation.map((part) => part.rule)).toContain(rule);
    expect(score).toBeGreaterThan(route({}).score);
  });

  it('adds nothing for a burden that is in most contracts', () => {
    const burdens = [{ kind: 'long-notice', why: 'It binds.', citations: [{ quote: 'a year ahead' }] }];
    expect(route({ brief: brief({ burdens }) }).score).toBe(route({}).score);
  });

  it('calls no contract of low risk that was not read in full', () => {
    expect(route({ reading: readInFull({ pagesPartlyRead: 1 }) }).level).toBe('medium');
    expect(route({ reading: undefined }).level).toBe('medium');
  });

  it('claims no silence of a contract in a language that the review cannot read', () => {
    const rules = (changes: object) => route(changes).explanation.map((part) => part.rule);
    expect(rules({ findings: [] })).toContain('no-governing-law');
    expect(rules({ findings: [], language: 'de' })).not.toContain('no-governing-law');
  });

  it.each([
    ['nda', [], 'commercial-contracts'],
    ['license', [], 'ip-and-licensing'],
    ['consulting', [], 'employment'],
    ['joint-venture', [], 'finance'],
    ['supply', [finding('joint-ip-ownership')], 'ip-and-licensing'],
  ])('gives %s to its group', (type, findings, group) => {
    expect(route({ classification: classification(type) }, ...findings).group).toBe(group);
  });
});
