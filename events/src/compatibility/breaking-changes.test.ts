import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue.ts';
import type { EventContract } from '../define-event.ts';
import { jsonSchemaOf } from '../generate/artefacts.ts';
import { breakingChanges } from './breaking-changes.ts';

const RELEASED = new URL('../../released/', import.meta.url);
const contracts = CATALOGUE as readonly EventContract[];

describe('the released events', () => {
  it.each(readdirSync(RELEASED))('%s is still what it was, but for new optional fields', (file) => {
    const type = file.replace(/\.json$/, '');
    const contract = contracts.find((each) => each.type === type);
    const released: unknown = JSON.parse(readFileSync(new URL(file, RELEASED), 'utf8'));
    const changes =
      contract === undefined ? [`${type}: is gone`] : breakingChanges(released, jsonSchemaOf(contract));
    expect(
      changes,
      `Whoever takes ${type} relies on this. Declare a new major version beside it, as events/README.md tells.`,
    ).toEqual([]);
  });
});

const event = (data: object, required: string[] = ['pages']) => ({
  type: 'object',
  properties: { data: { type: 'object', properties: { pages: { type: 'integer' }, ...data }, required } },
  required: ['data'],
});

describe('breakingChanges', () => {
  const listOf = (properties: object) => event({ list: { type: 'array', items: { properties } } });

  it.each<[string, object, object]>([
    ['a new optional field', event({}), event({ language: { type: 'string' } })],
    ['other words for people', event({}), { ...event({}), description: 'Now described', title: 'x' }],
    ['a new optional field of a list’s items', listOf({ a: {} }), listOf({ a: {}, b: {} })],
  ])('takes %s for none', (_, released, current) => {
    expect(breakingChanges(released, current)).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a field that is gone',
      { ...event({}, []), properties: { data: { type: 'object', properties: {}, required: [] } } },
      'data.pages: is gone',
    ],
    [
      'a new required field',
      event({ hash: { type: 'string' } }, ['pages', 'hash']),
      'data.hash: is new and required',
    ],
    ['another type', event({ pages: { type: 'string' } }), 'data.pages: type was "integer", is "string"'],
    ['a field that may be missing now', event({}, []), 'data.pages: is no longer required'],
    [
      'a narrower value',
      event({ pages: { type: 'integer', maximum: 5 } }),
      'data.pages: maximum was not there, is 5',
    ],
    [
      'another value of a list of names',
      event({ pages: { type: 'integer', enum: [1] } }),
      'data.pages: enum was not there, is [1]',
    ],
  ])('names %s', (_, current, expected) => {
    expect(breakingChanges(event({}), current)).toContain(expected);
  });

  const from = (...services: string[]) => ({
    ...event({}),
    properties: { source: services.length > 1 ? { enum: services } : { const: services[0] } },
  });

  it.each([
    [from('a'), from('a', 'b'), []],
    [from('a', 'b'), from('a', 'b', 'c'), []],
    [from('a', 'b'), from('a'), ['source: b publishes it no longer']],
    [from('a'), from('b'), ['source: a publishes it no longer']],
  ])('lets publishers come, and names those that go: %#', (released, current, changes) => {
    expect(breakingChanges(released, current)).toEqual(changes);
  });

  it('finds what is deep inside', () => {
    const nested = (type: string) =>
      event({ of: { anyOf: [{ properties: { a: { type } } }, { type: 'null' }] } });
    expect(breakingChanges(nested('string'), nested('number'))).toEqual([
      'data.of[0].a: type was "string", is "number"',
    ]);
  });
});
