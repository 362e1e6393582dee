import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { evaluate } from './evaluate.ts';

const run = (template: Json, states: unknown = {}, variables: object = {}) =>
  evaluate(template, 'Output', { states, ...variables });

const failure = (template: Json, states: unknown = {}) =>
  run(template, states).then(
    () => undefined,
    (error) => error.failure,
  );

test.each<[string, Json]>([
  ['{% $partition([1,2,3,4,5], 2) %}', [[1, 2], [3, 4], [5]]],
  ['{% $range(0, 10, 5) %}', [0, 5, 10]],
  ['{% $range(3, 1, -1) %}', [3, 2, 1]],
  ['{% $range(-1.7, 1, 1) %}', [-1, 0, 1]],
  ['{% $range(5, 5, 1) %}', 5],
  ["{% $hash('abc', 'SHA-256') %}", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ["{% $hash('abc', 'MD5') %}", '900150983cd24fb0d6963f7d28e17f72'],
  ['{% $parse(\'{"a":[1,null]}\') %}', { a: [1, null] }],
  ['{% $random(7) = $random(7) %}', true],
  ['{% $random(7) = $random(8) %}', false],
  ['{% $length($uuid()) %}', 36],
  ['{% $random() < 1 %}', true],
])('%s', async (expression, expected) => {
  expect(await run(expression)).toEqual(expected);
});

test('only strings that are expressions as a whole are evaluated, wherever they stand', async () => {
  const template = { a: ['{% $n %}', ' {% $n %}', '{% $n %} '], '{% $n %}': 'key' };
  expect(await run(template, {}, { n: 1 })).toEqual({ a: [1, ' {% $n %}', '{% $n %} '], '{% $n %}': 'key' });
});

test('templates without expressions are what they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const plain = JSON.parse(JSON.stringify(value).replaceAll('{%', ''));
      expect(JSON.stringify(await run(plain))).toBe(JSON.stringify(plain));
    }),
  );
});

test('what an expression reads from its input comes out unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const input = { value: JSON.parse(JSON.stringify(value)) };
      fc.pre(!Array.isArray(input.value));
      expect(await run('{% $states.input.value %}', { input })).toEqual(input.value);
    }),
  );
});

test.each([
  ['{% $states.input.missing %}', 'returned nothing (undefined).'],
  ['{% function($x) { $x } %}', 'is not a JSON value'],
  ['{% $sum %}', 'is not a JSON value'],
  ['{% {"f": $uuid} %}', 'is not a JSON value'],
  ["{% 1 + 'a' %}", 'T2002'],
  ["{% $error('own words') %}", 'own words'],
  ["{% $hash('a', 'SHA-3') %}", 'algorithm'],
  ['{% $range(1, 400000, 1) %}', 'limit of 360145'],
  ['{% $partition([1], 0) %}', 'returned nothing'],
  ['{% $range(1, 3, -1) %}', 'returned nothing'],
  ['{% $range(1, 3, 0) %}', 'returned nothing'],
  ["{% $parse('{') %}", 'JSON'],
])('%s is a query error that says why', async (expression, why) => {
  const { error, cause } = await failure(expression);
  expect(error).toBe('States.QueryEvaluationError');
  expect(cause).toContain(
    `The JSONata expression '${expression.slice(3, -3)}' specified for the field 'Output'`,
  );
  expect(cause).toContain(why);
});

test('an endless recursion is stopped', async () => {
  const { error } = await failure('{% ($f := function($n) { 1 + $f($n + 1) }; $f(0)) %}');
  expect(error).toBe('States.QueryEvaluationError');
});

test('the field of a nested expression is named', async () => {
  const { cause } = await failure({ list: [1, { deep: '{% $nothing %}' }] });
  expect(cause).toContain("the field 'Output/list[1]/deep'");
});
