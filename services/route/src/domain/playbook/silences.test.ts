import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { finding, identified, readInFull, reading } from '../../testing/contract.ts';
import { routeContract } from '../routing/route-contract.ts';
import { factsNamed } from './condition.ts';
import { parsePlaybook } from './parse-playbook.ts';

const playbook = parsePlaybook(
  readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8'),
  'playbook.yaml',
);
/** "No cap was found": a clause is said to be absent. */
const SILENCE = /^No .*\b(?:was|were) found/;
const silences = [
  ...playbook.contractRules.map(({ because, when }) => ({ says: because, when })),
  ...playbook.positions.flatMap(({ standard, fallback, walkAway }) =>
    [standard, fallback, walkAway].flatMap((grade) =>
      grade?.when ? [{ says: grade.says, when: grade.when }] : [],
    ),
  ),
].filter(({ says }) => SILENCE.test(says));

it.each(silences)('names what was searched, and asks whether all was: $says', ({ says, when }) => {
  expect(says).toContain('searched for w');
  const facts = factsNamed(when);
  expect(facts.some((fact) => fact.startsWith('brief.')) || facts.includes('searched.inFull')).toBe(true);
});

it('has silences to check', () => {
  expect(silences.length).toBeGreaterThan(8);
});

const audit = (changes: Parameters<typeof reading>[0]) => {
  const contract = reading({ side: 'licensor', findings: identified(finding('governing-law')), ...changes });
  const classification = { ...contract.classification, contractType: 'license' };
  const { positions = [] } = routeContract({ ...contract, classification }, playbook);
  return positions
    .filter(({ position }) => position === 'licence-audit-for-licensor')
    .map(({ says }) => says)
    .join();
};

it('says that no right was found only where all was read and nothing comes near it', () => {
  expect(audit({})).toContain('No right to inspect');
});

it.each<[string, Parameters<typeof audit>[0]]>([
  ['a page was not read', { reading: { ...readInFull(), pagesUnread: 1 } }],
  ['how much was read is not known', { reading: undefined }],
  ['it is in another language', { language: 'de' }],
  ['words near to it stand in the text', { nearTerms: ['Audit'] }],
])('does not say so where %s', (_, changes) => {
  expect(audit(changes)).not.toContain('No right to inspect');
});
