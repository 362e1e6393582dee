import { existsSync } from 'node:fs';
import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0.json' with { type: 'json' };
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue.ts';
import { asyncApi } from './async-api.ts';

const EVENTS = new URL('../../', import.meta.url);
const document = asyncApi(CATALOGUE);

/** The schema that AsyncAPI publishes brings its own copy of draft 7, under the id of the one that Ajv has. */
const ajv = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false });
formats.default(ajv);
const isAsyncApi = ajv.compile(asyncApiSchema);

/** What is wrong with a document according to AsyncAPI itself. */
const problemsOf = (candidate: unknown) => (isAsyncApi(candidate) ? [] : isAsyncApi.errors);

/** All references of a document, wherever they stand. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

/** Whether something stands where a reference leads: in the document, or in a file beside it. */
function resolves(reference: string, within: unknown): boolean {
  if (!reference.startsWith('#')) return existsSync(new URL(reference, EVENTS));
  let at: unknown = within;
  for (const step of reference.slice(2).split('/'))
    at = Object.entries(at ?? {}).find(([key]) => key === step)?.[1];
  return at !== undefined;
}

const dangling = (candidate: unknown) =>
  referencesIn(candidate).filter((reference) => !resolves(reference, candidate));

describe('the AsyncAPI document', () => {
  it('is valid by the schema of its version', () => {
    expect(problemsOf(document)).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    expect(referencesIn(document).length).toBeGreaterThan(CATALOGUE.length);
    expect(dangling(document)).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['a document without a title', { info: { version: '1' } }, { message: expect.stringContaining('title') }],
    [
      'one with another action',
      { operations: { x: { action: 'emit', channel: { $ref: '#/channels/x' } } } },
      {},
    ],
    [
      'one with a field that AsyncAPI does not know',
      { producers: [] },
      { message: expect.stringContaining('NOT') },
    ],
  ])('could not be %s', (_, fault, problem) => {
    expect(problemsOf({ ...document, ...fault })).toContainEqual(expect.objectContaining(problem));
  });

  it('could have no operation on a channel that is gone', () => {
    expect(dangling({ ...document, channels: {} })).toContain('#/channels/contract_received_v1');
  });
});
