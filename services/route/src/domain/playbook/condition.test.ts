import { describe, expect, it } from 'vitest';
import type { Fact } from '../operators/operator.ts';
import { conditionHolds, conditionOn, factsNamed } from './condition.ts';

const condition = conditionOn(['score', 'level']);
const holds = (given: unknown, facts: Record<string, Fact>) =>
  conditionHolds(condition.parse(given), new Map(Object.entries(facts)));
const problems = (given: unknown) => condition.safeParse(given).error?.issues.map(({ message }) => message);

describe('conditionHolds', () => {
  it('holds when nothing is asked', () => {
    expect(holds({}, {})).toBe(true);
  });

  it('asks for all facts and all operators', () => {
    const given = { score: { atLeast: 10, below: 20 }, level: { is: 'low' } };
    expect(holds(given, { score: 15, level: 'low' })).toBe(true);
    expect(holds(given, { score: 20, level: 'low' })).toBe(false);
    expect(holds(given, { score: 15, level: 'high' })).toBe(false);
  });

  it('combines by all, any and not', () => {
    expect(holds({ any: [{ score: { is: 1 } }, { score: { is: 2 } }] }, { score: 2 })).toBe(true);
    expect(holds({ all: [{ score: { is: 1 } }, { score: { is: 2 } }] }, { score: 2 })).toBe(false);
    expect(holds({ not: { score: { is: 1 } } }, { score: 2 })).toBe(true);
    expect(
      holds({ not: { any: [{ score: { is: 2 } }] }, level: { is: 'low' } }, { score: 2, level: 'low' }),
    ).toBe(false);
  });

  it('does not hold on a fact that is not known', () => {
    expect(holds({ 'field.term': { notIn: ['x'] } }, {})).toBe(false);
  });
});

describe('conditionOn', () => {
  it('names facts that do not exist, with those that do', () => {
    expect(problems({ colour: { is: 'red' } })).toMatchObject([expect.stringContaining('score, level')]);
  });

  it('refuses unknown operators, wrong operands and none at all', () => {
    expect(problems({ score: { equals: 1 } })).toContain('Unrecognized key: "equals"');
    expect(problems({ score: { atLeast: 'ten' } })).toHaveLength(1);
    expect(problems({ score: {} })).toEqual(['needs an operator']);
  });
});

describe('factsNamed', () => {
  it('names those of all parts, each once', () => {
    const given = { score: { is: 1 }, any: [{ level: { is: 'low' } }], not: { all: [{ score: { is: 2 } }] } };
    expect(factsNamed(condition.parse(given))).toEqual(['score', 'level']);
  });
});
