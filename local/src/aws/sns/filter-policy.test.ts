import { describe, expect, it } from 'vitest';
import type { MessageAttributes } from '../sqs/index.ts';
import { compileFilterPolicy } from './filter-policy.ts';

const attributes: MessageAttributes = {
  riskLevel: { DataType: 'String', StringValue: 'high' },
  pages: { DataType: 'Number', StringValue: '12' },
  groups: { DataType: 'String.Array', StringValue: '["legal", "finance", null, 7]' },
  ip: { DataType: 'String', StringValue: '10.0.0.7' },
  seal: { DataType: 'Binary', BinaryValue: 'AAAA' },
};
const passes = (policy: object) =>
  compileFilterPolicy(JSON.stringify(policy), undefined)({ body: '', attributes });

describe('message attributes', () => {
  it.each([
    ['a value', { riskLevel: ['low', 'high'] }],
    ['anything but values', { riskLevel: [{ 'anything-but': ['low'] }] }],
    ['anything but a prefix', { riskLevel: [{ 'anything-but': { prefix: 'l' } }] }],
    ['anything but a suffix', { riskLevel: [{ 'anything-but': { suffix: 'w' } }] }],
    ['a prefix', { riskLevel: [{ prefix: 'h' }] }],
    ['a suffix', { riskLevel: [{ suffix: 'gh' }] }],
    ['any case', { riskLevel: [{ 'equals-ignore-case': 'HIGH' }] }],
    ['a wildcard', { riskLevel: [{ wildcard: 'h*h' }] }],
    ['a number', { pages: [12] }],
    ['a range of numbers', { pages: [{ numeric: ['>', 10, '<=', 12] }] }],
    ['one of an array', { groups: ['finance'] }],
    ['null in an array', { groups: [null] }],
    ['a range of addresses', { ip: [{ cidr: '10.0.0.0/24' }] }],
    ['a field that is there', { riskLevel: [{ exists: true }] }],
    ['a field that is not', { other: [{ exists: false }] }],
    ['one of two policies', { $or: [{ riskLevel: ['low'] }, { pages: [12] }] }],
  ])('let %s through', (_name, policy) => {
    expect(passes(policy)).toBe(true);
  });

  it.each([
    ['another value', { riskLevel: ['low'] }],
    ['one key of two', { riskLevel: ['high'], pages: [1] }],
    ['a number as text', { pages: ['12'] }],
    ['text as a number', { riskLevel: [{ numeric: ['>', 0] }] }],
    ['what an array does not hold', { groups: ['sales'] }],
    ['a binary value', { seal: ['AAAA'] }],
    ['a field that is not there', { other: [{ 'anything-but': 'x' }] }],
    ['an address out of range', { ip: [{ cidr: '10.0.1.0/24' }] }],
  ])('hold back %s', (_name, policy) => {
    expect(passes(policy)).toBe(false);
  });
});

it.each([
  ['{"detail":{"type":["nda"]}}', '{"detail":{"type":"nda"}}', true],
  ['{"parties":{"name":["Bolt"],"role":["seller"]}}', '{"parties":[{"name":"Bolt","role":"seller"}]}', true],
  ['{"type":["nda"]}', '{"type":"msa"}', false],
  ['{"type":["nda"]}', 'not JSON', false],
  ['{"type":["nda"]}', '["nda"]', false],
])('the body: %s against %s: %s', (policy, body, passes) => {
  expect(compileFilterPolicy(policy, 'MessageBody')({ body, attributes: {} })).toBe(passes);
});

describe('policies that are refused', () => {
  it.each([
    ['{', 'failed to parse JSON'],
    ['[]', 'failed to parse JSON'],
    ['{"a":[{"like":"x"}]}', 'unrecognized match type like'],
    ['{"a":"x"}', '"a" must be an object or an array'],
    ['{"a":{"b":["x"]}}', 'does not support nested filter policy'],
    ['{"$or":[{"a":{"b":["x"]}},{"c":[1]}]}', 'does not support nested filter policy'],
    ['{"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]}', 'more than 5 keys'],
    ['{"a":[{"numeric":["~",1]}]}', 'unrecognized numeric operator'],
  ])('%s: %s', (policy, reason) => {
    expect(() => compileFilterPolicy(policy, undefined)).toThrow(reason);
  });
});
