import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { parsePlaybook } from './parse-playbook.ts';

const yaml = readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8');

/** The playbook with one value replaced, or taken away, as YAML. */
function changed(path: readonly (string | number)[], value?: unknown): string {
  const document = parseDocument(yaml);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, value);
  return document.toString();
}

const problem = (text: string) => {
  try {
    parsePlaybook(text, 'playbook.yaml');
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('parsePlaybook', () => {
  it('reads the playbook that ships', () => {
    expect(parsePlaybook(yaml, 'playbook.yaml').lead).toBe('legal-leads');
  });

  it.each([
    [['findingRules', 2, 'severity'], 'awful', 'findingRules.2.severity: '],
    [['findingRules', 0, 'points'], 'many', 'findingRules.0.points: '],
    [['findingRules', 0, 'colour'], 'red', 'findingRules.0: Unrecognized key: "colour"'],
    [['levelRules', 0, 'when'], { colour: { is: 1 } }, 'levelRules.0.when.colour: unknown fact "colour"'],
    [
      ['contractRules', 0, 'when'],
      { score: { atLeast: 1 } },
      'contractRules.0.when.score: unknown fact "score"',
    ],
    [['routeRules', 0, 'when'], { score: { over: 1 } }, 'routeRules.0.when.score: Unrecognized key: "over"'],
    [
      ['routeRules', 0, 'when'],
      { any: [{ score: { below: 'x' } }] },
      'routeRules.0.when.any.0.score.below: ',
    ],
    [['groupRules', 0, 'group'], 'marketing', 'groupRules.0.group: no such group: marketing'],
    [['routeRules'], [], 'routeRules: '],
    [['alertRules', 0, 'reason'], 'Not a slug', 'alertRules.0.reason: '],
    [
      ['contractRules', 0, 'rule'],
      'uncapped-liability',
      '(root): two rules, positions or papers are named uncapped-liability',
    ],
    [['version'], undefined, 'version: '],
  ])('names what is wrong with %j: %j', (path, value, cause) => {
    const message = problem(changed(path, value));
    expect(message).toContain(`playbook.yaml: ${cause}`);
  });

  it.each([
    [['positions', 0, 'approver'], 'marketing', 'no such group: marketing; list it under groups'],
    [['positions', 1, 'sides'], ['landlord'], 'no such side: landlord; list it under sides'],
    [['senders'], [{ from: 'acme/', side: 'landlord' }], 'no such side: landlord; list it under sides'],
    [['positions', 0, 'fallback'], undefined, 'nothing is outside it: give it a fallback or a walkAway'],
    [['positions', 0, 'types'], [], 'positions.0.types: '],
    [
      ['positions', 0, 'standard', 'when'],
      { 'brief.cap.amout': { below: 1 } },
      'unknown fact "brief.cap.amout"',
    ],
    [['asks', 0, 'approver'], 'marketing', 'no such group: marketing; list it under groups'],
    [['asks', 0, 'for'], ['insurance'], 'insurance is asked for more than once'],
    [['asks', 0, 'for'], [], 'asks.0.for: '],
    [
      ['positions', 0, 'position'],
      'nda-non-solicit',
      'two rules, positions or papers are named nda-non-solicit',
    ],
  ])('names what is wrong with position %j: %j', (path, value, cause) => {
    expect(problem(changed(path, value))).toContain(cause);
  });

  it('names the line of what is wrong', () => {
    const text = changed(['positions', 0, 'approver'], 'marketing');
    const line = text.split('\n').findIndex((each) => each.includes('approver: marketing')) + 1;
    expect(problem(text)).toContain(`(line ${line})`);
  });

  it('takes from the standard playbook what a firm leaves out', () => {
    const own = 'extends: standard\nname: Firm\nversion: "1"\npositions: []\n';
    const playbook = parsePlaybook(own, 'firm.yaml', yaml);
    expect(playbook).toMatchObject({ name: 'Firm', version: '1', positions: [] });
    expect(playbook.evidenceRules).toEqual(parsePlaybook(yaml, 'playbook.yaml').evidenceRules);
  });

  it('wants everything of a playbook that stands alone', () => {
    expect(problem('name: Firm\nversion: "1"\n')).toContain('evidenceRules: ');
  });

  it('wants a last resort wherever the first rule counts', () => {
    const { routeRules } = parse(yaml);
    expect(problem(changed(['routeRules'], routeRules.slice(0, -1)))).toContain(
      'playbook.yaml: routeRules: the last rule must fit always',
    );
  });

  it('wants a person as the last resort', () => {
    expect(
      problem(changed(['routeRules', parse(yaml).routeRules.length - 1, 'route'], 'auto-approve')),
    ).toContain('playbook.yaml: routeRules: the last rule must send to a person');
  });

  it('wants evidence', () => {
    expect(problem(changed(['evidenceRules'], []))).toContain('playbook.yaml: evidenceRules: ');
  });

  it('names the line of broken YAML', () => {
    expect(problem('name: [')).toMatch(/playbook\.yaml: .*line 1/s);
  });
});
