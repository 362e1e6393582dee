import { describe, expect, it } from 'vitest';
import { parseDefinition } from './parse-definition.ts';

const pass = (more: object = {}) => ({ Type: 'Pass', End: true, ...more });
const flow = (state: object) => ({ StartAt: 'Inner', States: { Inner: state } });
const map = (inner: object) => ({ Type: 'Map', ItemProcessor: flow(inner), Next: 'Last' });
const definition = (first: object, middle: object) =>
  JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'First',
    States: { First: { ...pass(first), Next: 'Middle', End: undefined }, Middle: middle, Last: pass() },
  });
const assign = { Assign: { total: 1 } };

describe('an iteration that assigns a variable of the flow around it', () => {
  it.each([
    ['in a Map', map(pass(assign))],
    ['in a branch', { Type: 'Parallel', Branches: [flow(pass(assign))], Next: 'Last' }],
    [
      'by a catcher',
      map({
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: 'f' },
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Inner', ...assign }],
        End: true,
      }),
    ],
    [
      'two flows further in',
      map({
        ...map(pass(assign)),
        Next: undefined,
        End: true,
        ItemProcessor: { StartAt: 'Deep', States: { Deep: pass(assign) } },
      }),
    ],
  ])('%s is refused', (_name, middle) => {
    expect(() => parseDefinition(definition(assign, middle))).toThrow(
      /Variable "total" belongs to the flow around/,
    );
  });
});

describe('what may be assigned', () => {
  it.each([
    ['a variable of the iteration', map(pass({ Assign: { own: 1 } }))],
    ['the variable by the Map itself', { ...map(pass()), ...assign }],
    [
      'the same name in two branches',
      {
        Type: 'Parallel',
        Branches: [
          flow(pass({ Assign: { own: 1 } })),
          { StartAt: 'Other', States: { Other: pass({ Assign: { own: 2 } }) } },
        ],
        Next: 'Last',
      },
    ],
  ])('%s', (_name, middle) => {
    expect(() => parseDefinition(definition(assign, middle))).not.toThrow();
  });
});
