import { readFileSync } from 'node:fs';
import { clauseCategories } from '@countersign/models/labels';
import { describe, expect, it } from 'vitest';
import { classification, finding, reading, section } from '../../testing/contract.ts';
import { routeContract } from '../routing/route-contract.ts';
import { parsePlaybook } from './parse-playbook.ts';

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
