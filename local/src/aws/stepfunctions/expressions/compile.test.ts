import { expect, test } from 'vitest';
import { compile } from './compile.ts';

test.each([
  '$states.input.name',
  '$states.input.items[price > 3].name',
  '$states.input.items.{"name": name, "of": $}',
  '$map($states.input.items, function($item) { $item.name })',
  '($rows := $states.input.rows; $rows[0].id = 1 ? $rows.name : "none")',
  '$states.input.items^(>price).name',
  '{"a": $states.input.a, "b": [1, $x]}',
  '$states.input.list ~> $sum',
  '$filter($states.input.list, function($v, $i) { $i > 0 })[0]',
  '$states.input ~> |sections|{"status": "open"}|',
  '$states.input.items{kind: $sum(price)}',
  '$merge([$states.input, {"x": $states.result.Payload.y}])',
  '$count($states.input.items[status in ["a", "b"]]) > 0 and $not($exists($states.input.x))',
])('%s compiles', (source) => {
  expect(() => compile(`{% ${source} %}`)).not.toThrow();
});

test.each([
  ['name', 'name'],
  ['name.first', 'name'],
  ["'a' & name", 'name'],
  ['[1, name]', 'name'],
  ['{"a": name}', 'name'],
  ['$sum(prices)', 'prices'],
  ['$x ? name : 1', 'name'],
  ['($y := name; $y)', 'name'],
  ['$map($states.input, function($x) { name })', 'name'],
  ['$sum($)', '$'],
])('%s reads a document that is not there', (source, what) => {
  const message = `Reference to '${what}' at the top level is not supported.`;
  expect(() => compile(`{% ${source} %}`)).toThrow(message);
});

test.each(['$$.name', '$states.input.items[$$.id = id]', '$eval("1")'])('%s is not supported', (source) => {
  expect(() => compile(`{% ${source} %}`)).toThrow(/^Reference to '\$(\$|eval)' is not supported/);
});

test('an expression is compiled once', () => {
  expect(compile('{% 1 + 1 %}')).toBe(compile('{% 1 + 1 %}'));
});
