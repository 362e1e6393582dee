import { describe, expect, it } from 'vitest';
import { compilePattern, parsePattern } from './compile-pattern.ts';
import { parseExactJson } from './exact-json.ts';

const event = {
  version: '0',
  source: 'countersign.extract',
  'detail-type': 'contract.extracted.v1',
  resources: ['arn:aws:s3:::inbox', 'arn:aws:s3:::other'],
  detail: {
    pages: 12,
    language: 'de',
    signed: null,
    ip: '10.1.2.3',
    ip6: '2001:db8::1',
    path: '/runs/a*b/text.json',
    empty: [],
    parties: [
      { name: 'Acme', role: 'buyer' },
      { name: 'Bolt', role: 'seller' },
    ],
    flags: ['scanned', 'long'],
    nested: [[1, 2], [[3]], { deep: [['x']] }],
    groups: [
      [
        { a: 1, b: 1 },
        { a: 2, b: 2 },
      ],
      [{ a: 3, b: 3 }],
    ],
    amount: 0.1,
    huge: 1e30,
    ok: true,
  },
};

const detail = (pattern: object) => compilePattern({ detail: pattern })(event);

describe('what matches', () => {
  it.each([
    ['exact text', { language: ['en', 'de'] }],
    ['exact number', { pages: [12.0] }],
    ['null', { signed: [null] }],
    ['true', { ok: [true] }],
    ['prefix', { language: [{ prefix: 'd' }] }],
    ['prefix in any case', { language: [{ prefix: { 'equals-ignore-case': 'D' } }] }],
    ['suffix', { path: [{ suffix: '.json' }] }],
    ['text in any case', { language: [{ 'equals-ignore-case': 'DE' }] }],
    ['wildcard', { path: [{ wildcard: '/runs/*/text.*' }] }],
    ['wildcard with an escaped star', { path: [{ wildcard: '*a\\*b*' }] }],
    ['anything but a value', { language: [{ 'anything-but': 'en' }] }],
    ['anything but values', { pages: [{ 'anything-but': [1, 2] }] }],
    ['anything but a prefix', { language: [{ 'anything-but': { prefix: 'e' } }] }],
    ['anything but suffixes', { path: [{ 'anything-but': { suffix: ['.pdf', '.txt'] } }] }],
    ['anything but wildcards', { path: [{ 'anything-but': { wildcard: ['*/x/*', '*.pdf'] } }] }],
    ['anything but a text in any case', { language: [{ 'anything-but': { 'equals-ignore-case': ['EN'] } }] }],
    ['a number in a range', { pages: [{ numeric: ['>', 10, '<=', 12] }] }],
    ['an address in a range', { ip: [{ cidr: '10.0.0.0/8' }] }],
    ['an IPv6 address in a range', { ip6: [{ cidr: '2001:db8::/32' }] }],
    ['a field that exists', { signed: [{ exists: true }] }],
    ['a field that does not', { absent: [{ exists: false }] }],
    ['a field below one that does not exist', { absent: { deeper: [{ exists: false }] } }],
    ['an empty array as absent', { empty: [{ exists: false }] }],
    ['one value of an array', { flags: ['long'] }],
    ['one object of an array', { parties: { name: ['Bolt'], role: ['seller'] } }],
    ['either side of $or', { $or: [{ pages: [1] }, { language: ['de'] }] }],
    ['$or beside another field', { ok: [true], $or: [{ pages: [12] }, { pages: [13] }] }],
    [
      '$or beside the same field, which the branch overrides',
      { pages: [1], $or: [{ pages: [12] }, { ok: [false] }] },
    ],
    [
      '$or before the same field, which then overrides it',
      { $or: [{ pages: [1] }, { ok: [false] }], ok: [true], pages: [12] },
    ],
    ['a value of an array in an array', { nested: [3] }],
    ['a field of an object in arrays', { nested: { deep: ['x'] } }],
    ['two fields of one object in arrays', { groups: { a: [2], b: [2] } }],
    ['an address that is written otherwise', { ip6: ['2001:0db8:0:0:0:0:0:1'] }],
    ['an address', { ip: ['10.1.2.3'] }],
    ['an address in a range that does not begin at its mask', { ip: [{ cidr: '10.1.2.200/24' }] }],
    ['a decimal, to six places', { amount: [{ numeric: ['=', 0.1] }] }],
    ['a number that is too large to compare, by itself', { huge: [1e30] }],
    ['exactly', { language: [{ exactly: 'de' }] }],
    ['anything but numbers, on text', { language: [{ 'anything-but': [1, 2] }] }],
  ])('%s', (_name, pattern) => {
    expect(detail(pattern)).toBe(true);
  });
});

describe('what does not match', () => {
  it.each([
    ['another text', { language: ['en'] }],
    ['a number as text', { pages: ['12'] }],
    ['numeric on text', { language: [{ numeric: ['>', 0] }] }],
    ['a number out of range', { pages: [{ numeric: ['<', 12] }] }],
    ['anything but what it is', { language: [{ 'anything-but': ['de', 'en'] }] }],
    ['anything-but on a field that is not there', { absent: [{ 'anything-but': 'x' }] }],
    ['a field that exists', { pages: [{ exists: false }] }],
    ['exists on an object', { parties: [{ exists: true }] }],
    ['fields of two objects of an array', { parties: { name: ['Acme'], role: ['seller'] } }],
    ['one field of two', { language: ['de'], pages: [1] }],
    ['no side of $or', { $or: [{ pages: [1] }, { language: ['en'] }] }],
    ['an address out of range', { ip: [{ cidr: '192.168.0.0/16' }] }],
    [
      'a field that one object of an array has and another has not',
      { parties: { role: [{ exists: false }] } },
    ],
    ['fields of objects of two inner arrays', { groups: { a: [1], b: [3] } }],
    ['another address', { ip6: ['2001:db8::2'] }],
    ['numeric on a number that is too large to compare', { huge: [{ numeric: ['>', 0] }] }],
    [
      'the field beside a branch of $or that names it too',
      { pages: [12], $or: [{ pages: [1] }, { ok: [false] }] },
    ],
  ])('%s', (_name, pattern) => {
    expect(detail(pattern)).toBe(false);
  });
});

it('matches the envelope too', () => {
  const matches = compilePattern({ source: [{ prefix: 'countersign.' }], resources: ['arn:aws:s3:::other'] });
  expect(matches(event)).toBe(true);
});

describe('patterns that are refused', () => {
  it.each([
    ['{', 'not JSON'],
    ['[]', 'Filter is not an object'],
    ['{}', 'empty objects are not allowed'],
    ['{"source":"x"}', '"source" must be an object or an array'],
    ['{"source":[]}', 'empty arrays are not allowed'],
    ['{"detail":{"a":[{"like":"x"}]}}', 'detail.a: unrecognized match type like'],
    ['{"a":[{"prefix":1}]}', 'prefix match pattern must be a string'],
    ['{"a":[{"prefix":"x","suffix":"y"}]}', 'only one key allowed'],
    ['{"a":[{"exists":"yes"}]}', 'exists match pattern must be either true or false'],
    ['{"a":[{"numeric":[">"]}]}', 'one or two comparisons'],
    ['{"a":[{"numeric":["!",1]}]}', 'unrecognized numeric operator'],
    ['{"a":[{"cidr":"10.0.0.0/99"}]}', 'malformed CIDR'],
    ['{"a":[{"cidr":"10.0.0.1/32"}]}', 'IPv4 mask bits must be < 32'],
    ['{"a":[{"cidr":"::1/128"}]}', 'IPv6 mask bits must be < 128'],
    ['{"a":[{"numeric":["<",5,">",1]}]}', 'two comparisons of numeric'],
    ['{"a":[{"numeric":[">",5,"<",1]}]}', 'bottom of numeric must be less'],
    ['{"a":[{"numeric":["=",6000000000]}]}', 'between -5e9 and 5e9'],
    ['{"a":[{"anything-but":["x",1]}]}', 'strings or numbers, and not both'],
    ['{"a":[{"anything-but":{"prefix":""}}]}', 'null prefix not allowed'],
    ['{"$or":[{"a":[1]}]}', '$or must be an array of at least two objects'],
    ['{"$or":[{"numeric":[1]},{"a":[1]}]}', 'numeric is a reserved name'],
    ['{"a":[{"wildcard":"a**"}]}', 'consecutive wildcard'],
    ['{"a":[{"anything-but":[]}]}', 'empty arrays are not allowed'],
    ['{"a":[{"anything-but":{"numeric":[]}}]}', 'unsupported anything-but pattern numeric'],
    ['{"a":[["x"]]}', 'must be a value or an object'],
  ])('%s: %s', (json, reason) => {
    expect(() => parsePattern(json)).toThrow(reason);
  });
});

describe('numbers that a double cannot hold', () => {
  const account = (digits: string) => parseExactJson(`{"account":${digits}}`) as Record<string, unknown>;

  it.each([
    ['9007199254740993', '9007199254740993', true],
    ['9007199254740993', '9007199254740992', false],
    ['12345678901234567890123', '12345678901234567890123', true],
    ['12345678901234567890123', '12345678901234567890124', false],
    ['0.1000000000000000055', '0.1', false],
    ['300', '3e2', true],
    ['300.0', '300', true],
  ])('%s against %s: %s', (asked, given, matches) => {
    expect(parsePattern(`{"account":[${asked}]}`)(account(given))).toBe(matches);
  });
});

it('refuses a pattern whose alternatives multiply beyond what EventBridge takes', () => {
  const two = (name: string) => ({ [name]: { $or: [{ a: [1] }, { b: [1] }] } });
  const many = Object.assign({}, ...Array.from({ length: 10 }, (_, index) => two(`f${index}`)));
  expect(() => compilePattern(many)).toThrow('more than 1000 combinations');
});
