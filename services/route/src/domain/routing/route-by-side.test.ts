import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brief, classification, readInFull, reading } from '../../testing/contract.ts';
import { parsePlaybook } from '../playbook/parse-playbook.ts';
import { routeContract } from './route-contract.ts';

const yaml = readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8');
const playbook = parsePlaybook(
  'extends: standard\nsenders:\n  - { from: acme/, side: customer }\n  - { from: acme/sales/, side: supplier }\n',
  'firm.yaml',
  yaml,
);

const PARTIES = [
  { name: 'Alderhaven Ltd', role: 'Provider', citations: [] },
  { name: 'Birchmere Inc.', role: 'Customer', citations: [] },
];
const cap = (protects: string) => ({
  liabilityCap: { exists: true, amount: null, protects, citations: [{ quote: 'is limited to', page: 4 }] },
});
const contract = (changes: Parameters<typeof reading>[0]) =>
  reading({
    classification: classification('service'),
    fields: [],
    brief: brief({
      parties: PARTIES,
      ...cap('Customer'),
      excludedLosses: { exists: true, citations: [] },
      governingLaw: { value: 'England', citations: [] },
    }),
    ...changes,
  });
const route = (changes: Parameters<typeof reading>[0]) => routeContract(contract(changes), playbook);

describe('routeContract, by the side of the client', () => {
  it('holds a limit that protects the other side against it, with page and approver', () => {
    const { route: chosen, because, positions, side } = route({ side: 'supplier' });
    expect({ chosen, side }).toEqual({ chosen: 'review', side: 'supplier' });
    expect(because).toContain(
      'Limit of liability: No limit protects the provider; finance decides (page 4).',
    );
    expect(positions?.[0]).toMatchObject({
      position: 'services-cap-for-supplier',
      grade: 'walk-away',
      approver: 'finance',
      wording: expect.stringContaining('limited to the fees paid'),
      citations: [{ page: 4 }],
    });
  });

  it('passes the same contract where nobody says whom the firm acts for, as before there were positions', () => {
    expect(route({})).toMatchObject({ route: 'auto-approve' });
  });

  const capless = brief({
    parties: PARTIES,
    liabilityCap: { exists: false, amount: null, protects: null, citations: [] },
  });
  const capGrade = (changes: Parameters<typeof reading>[0]) =>
    route({ side: 'supplier', brief: capless, findings: [], ...changes }).positions?.find(
      ({ position }) => position === 'services-cap-for-supplier',
    )?.grade;

  it.each([
    ['all was read', {}, 'walk-away'],
    ['words near to it stand in the text', { nearTerms: ['Cap on liability'] }, 'not-stated'],
    ['a page was not read', { reading: readInFull({ pagesUnread: 1 }) }, 'not-stated'],
    ['another language was found', { reading: readInFull({ foreignPassages: 1 }) }, 'not-stated'],
    ['nothing is known of the reading', { reading: undefined }, 'not-stated'],
  ])('calls a clause missing only where that is known: %s', (_, changes, grade) => {
    expect(capGrade(changes)).toBe(grade);
  });

  it('claims no missing cap in the score either while words are near to it', () => {
    const rules = (nearTerms: string[]) =>
      route({ brief: capless, findings: [], nearTerms }).explanation.map(({ rule }) => rule);
    expect(rules([])).toContain('no-cap-on-liability');
    expect(rules(['Cap on liability'])).not.toContain('no-cap-on-liability');
  });

  it.each([
    ['acme/purchasing/a.pdf', undefined, 'customer'],
    ['acme/sales/a.pdf', undefined, 'supplier'],
    ['acme/sales/a.pdf', 'customer', 'customer'],
    ['other/a.pdf', undefined, undefined],
  ])('takes the side of who sends %s, unless %s was said', (objectKey, side, expected) => {
    expect(route({ objectKey, side }).side).toBe(expected);
  });

  it('sends a contract to a person whose side the playbook does not know', () => {
    const { route: chosen, because } = route({ side: 'landlord' });
    expect(chosen).toBe('review');
    expect(because).toContain('no side “landlord”');
  });

  it('takes no position without a brief, and sends the contract to a person', () => {
    expect(route({ side: 'supplier', brief: undefined })).toMatchObject({ positions: [], route: 'review' });
  });

  it('approves nothing by a position that evidence keeps back', () => {
    const gap = { kind: 'missing-exhibit' as const, what: 'Exhibit B is missing.', citations: [] };
    const kept = brief({ parties: PARTIES, ...cap('both'), incomplete: [gap] });
    expect(route({ side: 'supplier', brief: kept }).route).toBe('review');
  });
});
