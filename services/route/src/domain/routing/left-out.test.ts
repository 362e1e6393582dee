import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brief, finding, identified, reading } from '../../testing/contract.ts';
import { parsePlaybook } from '../playbook/parse-playbook.ts';
import { routeContract } from './route-contract.ts';

const yaml = readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8');
const standardPlaybook = parsePlaybook(yaml, 'playbook.yaml');

const clause = (category: string, confidence = 0.9) => ({
  category,
  confidence,
  start: 10,
  end: 40,
  words: 'The Supplier shall sell to the Buyer only.',
  page: 4,
});
const route = (
  clauses: ReturnType<typeof clause>[] | undefined,
  ...findings: Parameters<typeof identified>
) =>
  routeContract(
    reading({ brief: brief(clauses && { clauses }), findings: identified(...findings) }),
    standardPlaybook,
  );
const LAW = finding('governing-law');

describe('routeContract, of what a model leaves out', () => {
  it('sends a contract to a person whose weighty clause no section tells, with its words and page', () => {
    const { route: chosen, because } = route([clause('exclusivity')], LAW);
    expect(chosen).not.toBe('auto-approve');
    expect(because).toContain('“The Supplier shall sell to the Buyer only.” (page 4)');
  });

  it('does so when a model, told to, reports nothing at all', () => {
    expect(route([clause('exclusivity'), clause('governing-law')]).route).not.toBe('auto-approve');
  });

  it('does so when a model denies what the finder holds', () => {
    const denied = { ...finding('exclusivity'), polarity: 'negated' as const };
    expect(route([clause('exclusivity')], LAW, denied).route).not.toBe('auto-approve');
  });

  it('does so for what weighs middling, which would not pass if it were told', () => {
    const { explanation } = route([clause('no-solicit-of-customers')], LAW);
    expect(explanation.map(({ rule }) => rule)).toContain('left-out');
  });

  it('does so however little a firm weighs it', () => {
    const mild = {
      ...standardPlaybook,
      findingRules: standardPlaybook.findingRules.map((rule) => ({ ...rule, severity: 'low' as const })),
    };
    const given = (...told: Parameters<typeof identified>) =>
      routeContract(
        reading({ brief: brief({ clauses: [clause('uncapped-liability')] }), findings: identified(...told) }),
        mild,
      ).explanation.map(({ rule }) => rule);
    expect(given(LAW)).toContain('left-out');
    expect(given(LAW, finding('uncapped-liability'))).not.toContain('left-out');
  });

  it.each([
    ['a section tells it', [clause('exclusivity')], [LAW, finding('exclusivity')]],
    ['it weighs little', [clause('governing-law'), clause('renewal-term')], [LAW]],
    ['the finder is unsure', [clause('exclusivity', 0.4)], [LAW]],
    ['nothing was found', [], [LAW]],
    ['nothing was looked for, in runs of before', undefined, [LAW]],
  ])('says nothing where %s', (_, clauses, findings) => {
    expect(route(clauses, ...findings).explanation.map(({ rule }) => rule)).not.toContain('left-out');
  });
});
