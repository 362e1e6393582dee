import { expect, it } from 'vitest';
import { longerThan } from './longer-than.ts';

it.each([
  { fact: '3 years', operand: '2 years', holds: true },
  { fact: '2 years', operand: '2 years', holds: false },
  { fact: '25 months', operand: '2 years', holds: true },
  { fact: 'for a period of five (5) years thereafter', operand: '2 years', holds: true },
  { fact: 'for eighteen months and thirty (30) days', operand: '2 years', holds: false },
  { fact: 'twenty-four months', operand: '1 year', holds: true },
  { fact: 'forty-eight months', operand: '3 years', holds: true },
  { fact: 'forty-eight months', operand: '4 years', holds: false },
  { fact: 'Thirty Months', operand: '2 years', holds: true },
  { fact: 'fifteen years', operand: '14 years', holds: true },
  { fact: 'twenty-five years', operand: '24 years', holds: true },
  { fact: 'sixty days', operand: '59 days', holds: true },
  { fact: 'one hundred and twenty days', operand: '119 days', holds: true },
  { fact: 'one hundred eighty days', operand: '181 days', holds: false },
  { fact: 'two hundred weeks', operand: '3 years', holds: true },
  { fact: 'one hundred and twenty months', operand: '9 years', holds: true },
  { fact: 'a year and a half', operand: '17 months', holds: true },
  { fact: 'forty-\nfive (45) days', operand: '44 days', holds: true },
  { fact: 'sixty (90) days', operand: '80 days', holds: true },
  { fact: 'ninety (60) days', operand: '80 days', holds: true },
  { fact: ['1 year', '10 years'], operand: '5 years', holds: true },
  { fact: 'in perpetuity', operand: '2 years', holds: false },
  { fact: 'clause 12 years later', operand: '2 years', holds: true },
])('$fact is longer than $operand: $holds', ({ fact, operand, holds }) => {
  expect(longerThan.holds(fact, operand)).toBe(holds);
});

it.each(['long', '2', '2 years or 3 years'])('refuses the operand "%s"', (operand) => {
  expect(longerThan.operand.safeParse(operand).success).toBe(false);
});
