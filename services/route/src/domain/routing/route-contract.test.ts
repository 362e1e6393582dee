import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finding, identified, readInFull, reading } from '../../testing/contract.ts';
import { parsePlaybook } from '../playbook/parse-playbook.ts';
import { routeContract } from './route-contract.ts';

const standard = readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8');
const playbook = parsePlaybook(
  `
name: test
version: '7'
lead: leads
groups: [lawyers]
findingRules:
  - { rule: costly, when: { category: { is: costly } }, severity: high, points: 60, because: It costs. }
  - { rule: good, when: { category: { is: good } }, severity: info, points: -20, because: It helps. }
contractRules:
  - { rule: no-good, when: { categories: { lacks: good } }, points: 50, because: Nothing helps. }
evidenceRules:
  - { rule: pages, when: { reading.pagesUnread: { is: 0 } }, because: Pages are unread., unknown: Nobody knows. }
  - { rule: mild, when: { severities: { notIn: [high] } }, because: A finding is high. }
levelRules:
  - { rule: much, when: { score: { atLeast: 60 } }, level: high, because: Much. }
  - { rule: little, when: {}, level: low, because: Little. }
routeRules:
  - { rule: read, when: { level: { is: high } }, route: review, approvals: 2, reviewHours: 24, because: Read it. }
  - { rule: sign, when: {}, route: auto-approve, approvals: 0, reviewHours: 24, because: Sign it. }
  - { rule: doubt, when: {}, route: review, approvals: 1, reviewHours: 24, because: In doubt. }
groupRules:
  - { rule: all-to-lawyers, when: {}, group: lawyers, because: They know. }
alertRules:
  - { reason: high, when: { level: { is: high } }, because: It is high. }
  - { reason: routed, when: { route: { is: review } }, because: It is reviewed. }
`,
  'test.yaml',
);
const route = (...categories: string[]) =>
  routeContract(reading({ findings: identified(...categories.map((each) => finding(each))) }), playbook);
const sum = ({ explanation }: ReturnType<typeof route>) =>
  explanation.reduce((total, { points }) => total + points, 0);

describe('routeContract', () => {
  it('adds up what findings and the contract as a whole weigh', () => {
    expect(route('costly', 'good')).toMatchObject({ score: 40, level: 'low' });
    expect(route('good')).toMatchObject({ score: 0, level: 'low', route: 'auto-approve' });
  });

  it('lets nothing pass by itself that people sent back, nor with fewer approvals than before', () => {
    const given = reading({ findings: identified(finding('good')) });
    const again = (approvalsRequired: number) =>
      routeContract({ ...given, sentBack: { approvalsRequired } }, playbook);
    expect(again(0)).toMatchObject({ level: 'low', route: 'review', approvalsRequired: 1 });
    expect(again(0).because).toContain('It was sent back');
    expect(again(2)).toMatchObject({ level: 'low', route: 'review', approvalsRequired: 2 });
  });

  it('keeps the score on its scale and says so, so that all parts add up', () => {
    const routed = route('costly');
    expect(routed).toMatchObject({ score: 100, level: 'high', route: 'review', approvalsRequired: 2 });
    expect(sum(routed)).toBe(100);
    expect(routed.explanation).toContainEqual({ rule: 'scale', points: -10, text: expect.any(String) });
    expect(sum(route('good'))).toBe(0);
  });

  it('counts the points of a rule once, and names each finding that it fits', () => {
    const { findings, explanation } = route('costly', 'costly', 'good');
    expect(findings.map(({ points }) => points)).toEqual([60, 0, -20]);
    expect(explanation.slice(0, 3).map(({ findingId }) => findingId)).toEqual([
      'obligations-1',
      'obligations-2',
      'obligations-3',
    ]);
    expect(explanation[1]!.text).toContain('Counted already');
  });

  it.each(['negated', 'excluded'] as const)('weighs no finding whose words are %s', (polarity) => {
    const routed = routeContract(
      reading({ findings: identified({ ...finding('costly'), polarity }, { ...finding('good'), polarity }) }),
      playbook,
    );
    expect(routed.findings).toMatchObject([
      { rule: 'does-not-hold', severity: 'info', points: 0 },
      { rule: 'does-not-hold', severity: 'info', points: 0 },
    ]);
    expect(routed.explanation.map(({ rule }) => rule)).toContain('no-good');
  });

  it('lets a rule ask whom a finding binds and for how long', () => {
    const byTerms = parsePlaybook(
      `extends: standard
findingRules:
  - rule: binds-us
    when: { finding.binds: { is: Buyer }, finding.duration: { longerThan: 1 year } }
    severity: high
    points: 9
    because: It binds the Buyer for long.
`,
      'firm.yaml',
      standard,
    );
    const ruleOf = (terms: object) =>
      routeContract(reading({ findings: identified({ ...finding('exclusivity'), ...terms }) }), byTerms)
        .findings[0]!.rule;
    expect(ruleOf({ binds: 'Buyer', duration: '2 years' })).toBe('binds-us');
    expect(ruleOf({ binds: 'Supplier', duration: '2 years' })).toBe('unweighed');
    expect(ruleOf({})).toBe('unweighed');
  });

  it('keeps findings that it does not weigh', () => {
    expect(route('new', 'good').findings[0]).toMatchObject({
      rule: 'unweighed',
      severity: 'info',
      points: 0,
    });
  });

  it('says which rules chose level, route and group', () => {
    expect(
      route('good')
        .explanation.slice(-3)
        .map(({ rule }) => rule),
    ).toEqual(['little', 'sign', 'all-to-lawyers']);
  });

  it('names every alert that fits', () => {
    expect(route('costly').alertReasons.map(({ reason }) => reason)).toEqual(['high', 'routed']);
    expect(route('good').alertReasons).toEqual([]);
  });

  it('lets no rule approve automatically what lacks evidence, and says what is missing and where', () => {
    const unread = { reading: readInFull({ pagesUnread: 2 }), readingPages: { pagesUnread: [3, 7] } };
    const routed = routeContract(reading(unread, finding('good')), playbook);
    expect(routed).toMatchObject({ route: 'review', because: 'In doubt. Pages are unread (pages 3 and 7).' });
    expect(routed.explanation).toContainEqual({
      rule: 'pages',
      points: 0,
      text: 'Pages are unread (pages 3 and 7).',
    });
  });

  it('takes what is not known for no evidence', () => {
    const routed = routeContract(reading({ reading: undefined }, finding('good')), playbook);
    expect(routed).toMatchObject({ route: 'review', because: 'In doubt. Nobody knows.' });
  });

  it('names what is missing beside any other reason, with the page of the finding', () => {
    expect(route('costly').because).toBe('Read it. A finding is high (page 3): costly.');
  });

  it('names the findings that weigh too much, few of many, the weightiest first, with room for all of them', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...finding('costly'),
      title: `Cost ${at} ${'x'.repeat(90)}`,
    }));
    const { because } = routeContract(reading({ findings: identified(...many) }), playbook);
    expect(because).toMatch(/: Cost 0 x+…; Cost 1 x+…; Cost 2 x+…; 6 more\.$/);
    expect(because!.length).toBeLessThanOrEqual(500);
    const wordy = playbook.evidenceRules.map((rule) => ({ ...rule, because: `${'y'.repeat(290)}.` }));
    const routed = routeContract(reading({ findings: identified(...many) }), {
      ...playbook,
      evidenceRules: wordy,
    });
    expect(routed.because).toMatch(/y \(page 3\)\.$/);
  });

  it('says nothing twice', () => {
    const evidenceRules = playbook.evidenceRules.map((rule) => ({ ...rule, because: 'In doubt.' }));
    const unread = { reading: readInFull({ pagesUnread: 1 }) };
    const routed = routeContract(reading(unread, finding('good')), { ...playbook, evidenceRules });
    expect(routed.because).toBe('In doubt.');
  });

  it('names few of many pages, and keeps the reason as short as the event wants it', () => {
    const pages = Array.from({ length: 60 }, (_, index) => index + 1);
    const unread = { reading: readInFull({ pagesUnread: 60 }), readingPages: { pagesUnread: pages } };
    expect(routeContract(reading(unread, finding('good')), playbook).because).toBe(
      'In doubt. Pages are unread (pages 1, 2, 3, 4, 5, 6, 7, 8 and 52 more).',
    );
    const wordy = playbook.evidenceRules.map((rule) => ({ ...rule, because: 'x'.repeat(290) }));
    const routed = routeContract(reading(unread, finding('costly')), { ...playbook, evidenceRules: wordy });
    expect(routed.because!.length).toBeLessThanOrEqual(500);
    expect(routed.explanation.filter(({ text }) => text.startsWith('xxx'))).toHaveLength(2);
  });

  it('tells the exception from the separation of duties only where the playbook makes one', () => {
    const given = reading({ findings: identified(finding('costly')) });
    expect(routeContract(given, playbook)).not.toHaveProperty('uploaderMayApprove');
    expect(routeContract(given, { ...playbook, uploaderMayApprove: true })).toMatchObject({
      uploaderMayApprove: true,
    });
  });

  it('is the same for the same input', () => {
    expect(route('costly', 'good', 'new')).toEqual(route('costly', 'good', 'new'));
  });
});
