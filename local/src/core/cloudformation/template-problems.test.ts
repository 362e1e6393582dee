import { expect, test } from 'vitest';
import type { Template } from './template.ts';
import { templateProblems } from './template-problems.ts';

const problemsOf = (template: object, given?: Record<string, string>) =>
  templateProblems({ name: 's', template: template as Template, codePath: '/code' }, given);
const queue = { Type: 'AWS::SQS::Queue' };
const parameter = (more: object) => ({ Parameters: { P: { Type: 'String', ...more } } });

test.each<[string, object, string]>([
  ['a macro', { Transform: 'AWS::Serverless-2016-10-31' }, 's: the template: .* Transform'],
  ['rules', { Rules: {} }, 'the template: .* Rules'],
  ['a section misspelt', { Resource: { Q: queue } }, 'the template: .* Resource'],
  ['properties misspelt', { Resources: { Q: { ...queue, Propertys: {} } } }, 'the resource Q: .* Propertys'],
  ['a creation policy', { Resources: { Q: { ...queue, CreationPolicy: {} } } }, 'Q: .* CreationPolicy'],
  ['an output misspelt', { Outputs: { O: { Value: 1, Exports: {} } } }, 'the output O: .* Exports'],
  ['a parameter misspelt', parameter({ AllowedValue: ['a'] }), 'the parameter P: .* AllowedValue'],
])('%s is refused by name', (_case, template, problem) => {
  const problems = problemsOf(template);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(problem));
});

test.each<[string, object, string, string]>([
  ['String', { AllowedValues: ['a', 'b'] }, 'c', 'AllowedValues'],
  ['Number', { AllowedValues: [1, 2] }, '3', 'AllowedValues'],
  ['CommaDelimitedList', { AllowedValues: ['a', 'b'] }, 'a,c', 'AllowedValues'],
  ['String', { AllowedPattern: '[a-z]+' }, 'abc1', 'AllowedPattern'],
  ['String', { MinLength: 2 }, 'a', 'MinLength'],
  ['String', { MaxLength: '2' }, 'abc', 'MaxLength'],
  ['Number', { MinValue: 1 }, '0', 'MinValue'],
  ['Number', { MaxValue: 3000 }, '3001', 'MaxValue'],
  ['Number', {}, 'many', 'not a number'],
])('a %s with %j is not %s', (Type, constraint, value, named) => {
  expect(problemsOf(parameter({ Type, ...constraint }), { P: value })).toEqual([
    expect.stringContaining(named),
  ]);
  expect(problemsOf(parameter({ Type, ...constraint, Default: value }))).toHaveLength(1);
});

test.each<[string, object, string]>([
  ['String', { AllowedValues: ['a', 'b'], MinLength: 1, MaxLength: 1, AllowedPattern: '[ab]' }, 'b'],
  ['Number', { AllowedValues: [1, 2], MinValue: 1, MaxValue: '2' }, '2'],
  ['CommaDelimitedList', { AllowedValues: ['a', 'b'] }, 'a,b'],
])('a %s with %j may be %s', (Type, constraint, value) => {
  expect(problemsOf(parameter({ Type, ...constraint, Default: 'other' }), { P: value })).toEqual([]);
});

test('what is given counts, not the default; a parameter without a value is nobody’s yet', () => {
  expect(problemsOf(parameter({ AllowedValues: ['a'], Default: 'b' }), { P: 'a' })).toEqual([]);
  expect(problemsOf(parameter({ AllowedValues: ['a'] }))).toEqual([]);
});

test('what says nothing to the runtime is taken', () => {
  const Q = { ...queue, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Metadata: {} };
  const template = { AWSTemplateFormatVersion: '2010-09-09', Description: 'd', Metadata: {} };
  expect(problemsOf({ ...template, Resources: { Q } })).toEqual([]);
});
