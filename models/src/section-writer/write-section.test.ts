import { expect, it } from 'vitest';
import type { DocumentAnalysis } from './document-analysis.ts';
import type { SectionRequest } from './section-request.ts';
import { writeSection } from './write-section.ts';

const REQUEST: SectionRequest = {
  parts: [],
  title: 'Change of control',
  task: '',
  categories: [{ name: 'change-of-control', definition: 'A change of control gives rights' }],
  fields: [],
  refused: [],
};

/** The finding on a change of control where the clause finder is sure of a whole text. */
function findingIn(text: string) {
  const span = { start: 0, end: text.length };
  const analysis = {
    text,
    passages: [span],
    hits: [{ ...span, category: 'Change Of Control', score: 0.9 }],
    presence: [{ category: 'Change Of Control', probability: 0.9, present: true }],
    sides: [],
    rank: () => [],
  } as unknown as DocumentAnalysis;
  return writeSection(REQUEST, analysis).findings[0];
}

const CONTROL =
  'the Buyer may end it within thirty days once Tarn Holdings has less than half of the voting control of the Supplier.';

it('tells of a clause with what limits it only the part that carries it', () => {
  const term = 'This Agreement shall run for a period of three (3) years from the date that is stated above';
  const found = findingIn(`${term}; provided, however, that ${CONTROL}`);
  expect(found?.citations).toEqual([{ quote: `provided, however, that ${CONTROL}` }]);
  expect(found?.detail).toBe(`A change of control gives rights. T${CONTROL.slice(1)}`);
  expect(found).not.toMatchObject({ duration: '3 years' });
});

it('tells a sentence without parts as a whole', () => {
  const whole = `After a period of three (3) years from the date that is stated above, ${CONTROL}`;
  expect(findingIn(whole)).toMatchObject({
    detail: `A change of control gives rights. ${whole}`,
    duration: '3 years',
    citations: [{ quote: whole }],
  });
});
