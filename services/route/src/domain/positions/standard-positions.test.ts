import { readFileSync } from 'node:fs';
import type { Brief, TakenPosition } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { brief, classification, finding, reading } from '../../testing/contract.ts';
import { parsePlaybook } from '../playbook/parse-playbook.ts';
import { routeContract } from '../routing/route-contract.ts';

const playbook = parsePlaybook(
  readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8'),
  'playbook.yaml',
);

/** What contracts call the client and the other side, by the side of the client. */
const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  supplier: ['Supplier', 'Customer'],
  customer: ['Customer', 'Supplier'],
  licensor: ['Licensor', 'Licensee'],
  licensee: ['Licensee', 'Licensor'],
  distributor: ['Distributor', 'Supplier'],
  discloser: ['Disclosing Party', 'Receiving Party'],
  recipient: ['Receiving Party', 'Disclosing Party'],
};

type Changes = (us: string, them: string) => Partial<Brief>;
interface Row {
  readonly position: string;
  readonly grade: TakenPosition['grade'];
  readonly brief: Changes;
  /** Categories of findings. */
  readonly found: readonly string[];
}
const row = (
  position: string,
  grade: TakenPosition['grade'],
  changes: Changes = () => ({}),
  ...found: string[]
): Row => ({ position, grade, brief: changes, found });

const CITED = { citations: [{ quote: 'Words of the clause.', page: 2 }] };
const secrecy = (direction: 'mutual' | 'one-way', duration: string | null = null) => ({
  confidentiality: { direction, duration, ...CITED },
});
const lasting = (duration: string) => () => secrecy('mutual', duration);
const restrained =
  (
    key: 'nonCompete' | 'nonSolicit' | 'exclusivity',
    duration: string | null,
    whom: 'us' | 'them' = 'us',
  ): Changes =>
  (us, them) => ({ [key]: [{ binds: whom === 'us' ? us : them, duration, ...CITED }] });
const capFor = (whom: 'us' | 'them' | 'both' | 'nobody' | 'somebody'): Changes => {
  const protects = (us: string, them: string) =>
    ({ us, them, both: 'both', nobody: null, somebody: null })[whom];
  return (us, them) => ({
    liabilityCap: { exists: whom !== 'nobody', amount: null, protects: protects(us, them), ...CITED },
  });
};
const indemnifies =
  (...by: ('us' | 'them' | 'both')[]): Changes =>
  (us, them) => ({
    indemnities: by.map((each) => ({ by: { us, them, both: 'both' }[each], to: null, ...CITED })),
    indemnityDirection:
      by.length === 0 ? 'none' : by.includes('both') || by.length > 1 ? 'mutual' : 'one-way',
  });
const pays =
  (quote: string): Changes =>
  () => ({
    payments: [{ what: 'Fees', amount: '$1', payer: null, citations: [{ quote }] }],
  });
const ends =
  (by: 'us' | 'them' | 'either', notice: string | null = null): Changes =>
  (us, them) => ({
    terminationForConvenience: [{ by: { us, them, either: 'either' }[by], notice, ...CITED }],
  });
const renews =
  (noticeToStop: string): Changes =>
  () => ({
    renewal: { automatic: true, period: '1 year', noticeToStop, ...CITED },
  });
const runs =
  (value: string): Changes =>
  () => ({ term: { kind: 'duration', value, ...CITED } });
const assigns =
  (from: 'us' | 'them'): Changes =>
  (us, them) => ({ ipAssignment: [{ from: { us, them }[from], to: null, ...CITED }] });
const commits =
  (key: 'minimumCommitment' | 'liquidatedDamages', by: 'us' | 'them' | 'nobody-named'): Changes =>
  (us, them) => ({ [key]: [{ by: { us, them, 'nobody-named': null }[by], amount: null, ...CITED }] });
const present =
  (key: 'excludedLosses' | 'dataProtection' | 'guaranty'): Changes =>
  () => ({
    [key]: { exists: true, ...CITED },
  });
const transfer =
  (restricted: boolean, changeOfControl = false): Changes =>
  () => ({
    assignment: { restricted, binds: 'both', changeOfControl, ...CITED },
  });
const law: Changes = () => ({ governingLaw: { value: 'England', ...CITED } });
const both =
  (...changes: Changes[]): Changes =>
  (us, them) =>
    Object.assign({}, ...changes.map((each) => each(us, them)));

const ROWS: readonly Row[] = [
  row('nda-direction', 'standard', () => secrecy('mutual')),
  row('nda-direction', 'fallback', () => secrecy('one-way')),
  row('nda-duration-for-recipient', 'standard', lasting('3 years')),
  row('nda-duration-for-recipient', 'fallback', lasting('4 years')),
  row('nda-duration-for-recipient', 'walk-away', lasting('7 years')),
  row('nda-duration-for-recipient', 'walk-away', lasting('no end')),
  row('nda-duration-for-discloser', 'standard', lasting('no end')),
  row('nda-duration-for-discloser', 'fallback', lasting('2 years')),
  row('nda-duration-for-discloser', 'walk-away', lasting('6 months')),
  row('nda-no-non-compete', 'not-stated'),
  row('nda-no-non-compete', 'walk-away', restrained('nonCompete', '1 year')),
  row('nda-no-non-compete', 'walk-away', () => ({}), 'non-compete'),
  row('nda-non-solicit', 'standard', restrained('nonSolicit', '12 months')),
  row('nda-non-solicit', 'fallback', restrained('nonSolicit', '18 months')),
  row('nda-non-solicit', 'walk-away', restrained('nonSolicit', '3 years')),
  row('nda-no-indemnity', 'standard', indemnifies()),
  row('nda-no-indemnity', 'fallback', indemnifies('both')),
  row('nda-no-indemnity', 'walk-away', indemnifies('us')),
  row('nda-no-penalty', 'not-stated'),
  row('nda-no-penalty', 'walk-away', commits('liquidatedDamages', 'us'), 'liquidated-damages'),
  row('nda-governing-law', 'standard', law),
  row('nda-governing-law', 'fallback'),

  row('services-cap-for-supplier', 'standard', capFor('both')),
  row('services-cap-for-supplier', 'standard', capFor('us')),
  row('services-cap-for-supplier', 'fallback', capFor('somebody')),
  row('services-cap-for-supplier', 'walk-away', capFor('them')),
  row('services-cap-for-supplier', 'walk-away', capFor('nobody')),
  row('services-cap-for-customer', 'standard', capFor('us')),
  row('services-cap-for-customer', 'fallback', capFor('them')),
  row('services-losses-for-supplier', 'standard', present('excludedLosses')),
  row('services-losses-for-supplier', 'fallback'),
  row('services-indemnity', 'standard', indemnifies('us', 'them')),
  row('services-indemnity', 'not-stated', indemnifies('them')),
  row('services-indemnity', 'walk-away', indemnifies('us')),
  row('services-payment-for-supplier', 'standard', pays('pays within 30 days of the invoice')),
  row('services-payment-for-supplier', 'fallback', pays('pays within 45 days of the invoice')),
  row('services-payment-for-supplier', 'walk-away', pays('pays within ninety (90) days after invoice')),
  row('services-payment-for-supplier', 'not-stated', pays('keeps records for 90 days')),
  row('services-payment-for-customer', 'standard', pays('net 30 days')),
  row('services-payment-for-customer', 'fallback', pays('within ten days of the invoice')),
  row('services-payment-for-customer', 'walk-away', pays('within 3 days of the invoice')),
  row('services-exit-for-customer', 'standard', ends('us')),
  row('services-exit-for-customer', 'standard', ends('either')),
  row('services-exit-for-customer', 'fallback'),
  row('services-exit-for-customer', 'walk-away', ends('them')),
  row('services-exit-for-supplier', 'standard', ends('either', '30 days')),
  row('services-exit-for-supplier', 'fallback', ends('either', '10 days')),
  row('services-exit-for-supplier', 'walk-away', ends('them', '60 days')),
  row('services-renewal-notice', 'standard', renews('30 days')),
  row('services-renewal-notice', 'fallback', renews('4 months')),
  row('services-renewal-notice', 'walk-away', renews('9 months')),
  row('services-long-term', 'standard', runs('3 years')),
  row('services-long-term', 'fallback', runs('7 years')),
  row('services-long-term', 'walk-away', runs('15 years')),
  row('services-results-for-customer', 'standard', assigns('them')),
  row('services-results-for-customer', 'fallback'),
  row('services-results-for-customer', 'walk-away', assigns('us')),
  row('services-results-for-supplier', 'standard'),
  row('services-results-for-supplier', 'fallback', assigns('us')),
  row('services-non-solicit', 'standard', restrained('nonSolicit', '12 months')),
  row('services-non-solicit', 'fallback', restrained('nonSolicit', '18 months')),
  row('services-non-solicit', 'walk-away', restrained('nonSolicit', '30 months')),
  row('services-data-protection-for-customer', 'standard', present('dataProtection')),
  row('services-data-protection-for-customer', 'fallback'),
  row('services-fixed-damages-for-supplier', 'standard'),
  row('services-fixed-damages-for-supplier', 'fallback', commits('liquidatedDamages', 'us')),
  row('services-fixed-damages-for-supplier', 'not-stated', commits('liquidatedDamages', 'them')),
  row('services-governing-law', 'standard', law),
  row('services-governing-law', 'fallback'),

  row('licence-exit-for-licensee', 'standard', ends('us')),
  row('licence-exit-for-licensee', 'fallback', ends('either')),
  row('licence-exit-for-licensee', 'walk-away', ends('them')),
  row('licence-indemnity-for-licensee', 'standard', indemnifies('them')),
  row('licence-indemnity-for-licensee', 'fallback'),
  row('licence-indemnity-for-licensee', 'walk-away', indemnifies('us')),
  row('licence-cap-for-licensor', 'standard', capFor('both')),
  row('licence-cap-for-licensor', 'walk-away', capFor('nobody')),
  row('licence-exclusivity-for-licensor', 'standard'),
  row('licence-exclusivity-for-licensor', 'fallback', () => ({
    exclusivity: [{ binds: null, duration: null, ...CITED }],
  })),
  row('licence-exclusivity-for-licensor', 'walk-away', restrained('exclusivity', null)),
  row('licence-without-end-for-licensor', 'not-stated'),
  row('licence-without-end-for-licensor', 'walk-away', () => ({}), 'irrevocable-or-perpetual-license'),
  row('licence-assignment-for-licensor', 'standard', transfer(true)),
  row('licence-assignment-for-licensor', 'fallback', transfer(false)),
  row('licence-change-of-control-for-licensee', 'standard', transfer(true)),
  row('licence-change-of-control-for-licensee', 'fallback', transfer(true, true)),
  row('licence-audit-for-licensor', 'standard', () => ({}), 'audit-rights'),
  row('licence-audit-for-licensor', 'fallback'),

  row('supply-minimum-for-customer', 'standard'),
  row('supply-minimum-for-customer', 'fallback', commits('minimumCommitment', 'nobody-named')),
  row('supply-minimum-for-customer', 'walk-away', commits('minimumCommitment', 'us')),
  row('supply-exclusivity-for-customer', 'standard'),
  row('supply-exclusivity-for-customer', 'walk-away', restrained('exclusivity', null)),
  row('supply-exclusivity-for-customer', 'not-stated', restrained('exclusivity', null, 'them')),
  row('supply-price-for-customer', 'not-stated'),
  row('supply-price-for-customer', 'walk-away', () => ({}), 'unilateral-price-increase'),
  row('supply-warranty-for-customer', 'standard', () => ({}), 'warranty-duration'),
  row('supply-warranty-for-customer', 'fallback'),
  row('supply-cap-for-supplier', 'standard', capFor('us')),
  row('supply-cap-for-supplier', 'walk-away', capFor('them')),
  row('supply-best-price-for-supplier', 'not-stated'),
  row('supply-best-price-for-supplier', 'walk-away', () => ({}), 'most-favored-nation'),
  row('supply-payment-for-supplier', 'standard', pays('within 30 days of the invoice')),
  row('supply-payment-for-supplier', 'fallback', pays('within 60 days of the invoice')),
  row('supply-payment-for-supplier', 'walk-away', pays('within 90 days of the invoice')),
  row('supply-fixed-damages-for-supplier', 'standard'),
  row('supply-fixed-damages-for-supplier', 'fallback', commits('liquidatedDamages', 'us')),
  row('supply-guaranty', 'standard'),
  row('supply-guaranty', 'fallback', present('guaranty')),

  row('distribution-non-compete-for-distributor', 'standard'),
  row('distribution-non-compete-for-distributor', 'not-stated', restrained('nonCompete', '2 years', 'them')),
  row('distribution-non-compete-for-distributor', 'fallback', restrained('nonCompete', null)),
  row('distribution-non-compete-for-distributor', 'walk-away', restrained('nonCompete', '2 years')),
  row('distribution-minimum-for-distributor', 'standard'),
  row('distribution-minimum-for-distributor', 'fallback', commits('minimumCommitment', 'us')),
  row('distribution-notice-for-distributor', 'standard', ends('either', '6 months')),
  row('distribution-notice-for-distributor', 'fallback', ends('either', '60 days')),
  row('distribution-notice-for-distributor', 'walk-away', ends('them', '10 days')),
  row('distribution-cap-for-distributor', 'standard', capFor('both')),
  row('distribution-cap-for-distributor', 'fallback', capFor('them')),
  row('distribution-exclusivity-for-supplier', 'standard'),
  row(
    'distribution-exclusivity-for-supplier',
    'fallback',
    both(restrained('exclusivity', null), commits('minimumCommitment', 'them')),
  ),
  row('distribution-exclusivity-for-supplier', 'walk-away', restrained('exclusivity', null)),
  row('distribution-assignment-for-supplier', 'standard', transfer(true)),
  row('distribution-assignment-for-supplier', 'fallback', transfer(false)),
  row('distribution-governing-law', 'standard', law),
  row('distribution-governing-law', 'fallback'),
  row('distribution-long-term', 'standard', runs('5 years')),
  row('distribution-long-term', 'fallback', runs('6 years')),
];

const positionOf = (name: string) => playbook.positions.find(({ position }) => position === name)!;

function take({ position, brief: changes, found }: Row) {
  const { types, sides = ['supplier'] } = positionOf(position);
  const [side] = sides;
  const [us, them] = ROLES[side!]!;
  const parties = [
    { name: 'Alderhaven Ltd', role: us, citations: [] },
    { name: 'Birchmere Inc.', role: them, citations: [] },
  ];
  const routed = routeContract(
    reading({
      side,
      classification: classification(types[0]),
      findings: found.map((each) => ({ ...finding(each), id: `terms-${each}`, sectionId: 'terms' })),
      brief: brief({ parties, ...changes(us, them) }),
    }),
    playbook,
  );
  return { routed, taken: routed.positions?.find((each) => each.position === position) };
}

describe('the positions of the standard playbook', () => {
  it.each(ROWS)('$position: $grade', (each) => {
    const { routed, taken } = take(each);
    expect(taken?.grade).toBe(each.grade);
    const weighs = !['info', 'low'].includes(taken?.severity ?? 'info');
    expect(routed.explanation.map(({ rule }) => rule).includes(each.position)).toBe(
      ['fallback', 'walk-away'].includes(each.grade),
    );
    if (weighs) expect(routed.route).not.toBe('auto-approve');
  });

  it.each(playbook.positions)(
    '$position is tried at each of its grades',
    ({ position, fallback, walkAway, standard }) => {
      const tried = new Set(ROWS.filter((each) => each.position === position).map(({ grade }) => grade));
      expect(tried.has('walk-away')).toBe(walkAway !== undefined);
      expect(tried.has('fallback')).toBe(fallback !== undefined);
      expect(tried.has(standard.when ? 'standard' : 'not-stated')).toBe(true);
    },
  );

  it.each(['nda', 'service', 'license', 'supply', 'distributor'])('ship for %s', (type) => {
    expect(playbook.positions.filter(({ types }) => types.includes(type)).length).toBeGreaterThanOrEqual(8);
  });

  it('speak of categories that the clause finder knows', () => {
    const weighed = new Set(playbook.findingRules.flatMap(({ when }) => String(when.facts.category?.is)));
    expect(
      playbook.positions.flatMap(({ categories }) => categories).filter((each) => !weighed.has(each)),
    ).toEqual([]);
  });
});
