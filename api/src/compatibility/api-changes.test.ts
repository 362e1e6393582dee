import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../openapi/document.ts';
import { API } from '../routes/index.ts';
import { apiChanges } from './api-changes.ts';

describe('the released API', () => {
  it('is still what it was, but for what is new', () => {
    const released: unknown = JSON.parse(
      readFileSync(new URL('../../released/openapi.json', import.meta.url), 'utf8'),
    );
    expect(
      apiChanges(released, JSON.parse(JSON.stringify(openApiDocument(API)))),
      'Clients of teams that are not here rely on this. Declare an operation beside it, as api/README.md tells.',
    ).toEqual([]);
  });
});

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

const LIMIT = {
  in: 'query',
  name: 'limit',
  required: false,
  schema: { type: 'integer', minimum: 1, maximum: 100 },
};
const REASON = { type: 'object', properties: { reason: { type: 'string', minLength: 1 } }, required: [] };
const STATUS = { type: 'string', enum: ['RUNNING', 'COMPLETED', 'FAILED'] };
const RUN = {
  type: 'object',
  properties: { runId: { type: 'string' }, status: STATUS, owner: { type: ['string', 'null'] } },
  required: ['runId', 'status'],
  additionalProperties: false,
};

interface Parts {
  readonly id?: string;
  readonly parameters?: object[];
  readonly body?: object;
  readonly run?: object;
  readonly responses?: object;
}

/** An API of one operation, which is released without any of these parts. */
const api = ({ id = 'listRuns', parameters = [LIMIT], body = REASON, run = RUN, responses }: Parts) => ({
  components: { schemas: { Run: run } },
  paths: {
    '/api/runs': {
      post: {
        operationId: id,
        parameters,
        requestBody: { required: true, ...json(body) },
        responses: responses ?? {
          200: json({ type: 'array', items: { $ref: '#/components/schemas/Run' } }),
          404: json({ type: 'object', properties: {} }),
        },
      },
    },
  },
});

const limit = (schema: object) => ({ parameters: [{ ...LIMIT, schema: { ...LIMIT.schema, ...schema } }] });
const body = (reason: object, required: string[] = []) => ({
  body: { ...REASON, properties: { reason }, required },
});
const run = (properties: object, required = RUN.required) => ({
  run: { ...RUN, properties: { ...RUN.properties, ...properties }, required },
});

describe('apiChanges', () => {
  it.each<[string, Parts]>([
    ['a new field of an answer', run({ side: { type: 'string' } }, ['runId', 'status', 'side'])],
    ['an answer that varies less', run({ status: { type: 'string', enum: ['RUNNING'] } })],
    ['an answer that is never null now', run({ owner: { type: 'string' } })],
    ['other words for people', run({ status: { ...STATUS, description: 'Where it is' } })],
    ['a new optional parameter', { parameters: [LIMIT, { ...LIMIT, name: 'next' }] }],
    ['a parameter that may be greater', limit({ maximum: 500 })],
    ['a body that may be anything longer', body({ type: 'string' })],
    ['a refusal that is no longer given', { responses: { 200: json({ type: 'array', items: RUN }) } }],
  ])('takes %s for none', (_, parts) => {
    expect(apiChanges(api({}), api(parts))).toEqual([]);
  });

  it.each<[string, Parts, string]>([
    ['a field of an answer that is gone', run({ owner: undefined }), 'answer 200[].owner: is gone'],
    ['a field that may be missing', run({}, ['runId']), 'answer 200[].status: may be missing now'],
    ['another type', run({ runId: { type: 'integer' } }), 'answer 200[].runId: type may now be "integer"'],
    [
      'a value that nobody knows',
      run({ status: { ...STATUS, enum: [...STATUS.enum, 'PAUSED'] } }),
      'answer 200[].status: enum may now be "PAUSED"',
    ],
    [
      'a value that may be anything',
      run({ status: { type: 'string' } }),
      'answer 200[].status: enum may now be "anything"',
    ],
    [
      'an answer of several kinds',
      run({ runId: { anyOf: [{ type: 'string' }, { type: 'object', properties: {} }] } }),
      'answer 200[].runId: may now be {"type":"object","properties":{}}',
    ],
    ['another status', { responses: { 202: json({ type: 'array' }) } }, 'answer 200: is gone'],
    ['another name', { id: 'findRuns' }, 'is called findRuns now'],
    ['a parameter that is gone', { parameters: [] }, 'query limit: is gone'],
    [
      'a parameter that is demanded',
      { parameters: [{ ...LIMIT, required: true }] },
      'query limit: has become required',
    ],
    [
      'a new parameter that is demanded',
      { parameters: [LIMIT, { ...LIMIT, name: 'side', required: true }] },
      'query side: is new and required',
    ],
    ['a narrower parameter', limit({ maximum: 50 }), 'query limit: maximum was 100, is 50'],
    [
      'a demanded field of the body',
      body(REASON.properties.reason, ['reason']),
      'body.reason: has become required',
    ],
    ['a longer text', body({ type: 'string', minLength: 9 }), 'body.reason: minLength was 1, is 9'],
    [
      'a body without further fields',
      { body: { ...REASON, additionalProperties: false } },
      'body: takes no other fields now',
    ],
    [
      'a pattern that nobody knows',
      body({ type: 'string', minLength: 1, pattern: '^a' }),
      'body.reason: pattern was not there, is "^a"',
    ],
  ])('names %s', (_, parts, change) => {
    expect(apiChanges(api({}), api(parts))).toEqual([`POST /api/runs: ${change}`]);
  });

  it('names an operation that is gone', () => {
    expect(apiChanges(api({}), { ...api({}), paths: {} })).toEqual(['POST /api/runs: is gone']);
  });

  it('refuses a component that holds itself, which it could not compare', () => {
    const holding = run({ linked: { $ref: '#/components/schemas/Run' } });
    expect(() => apiChanges(api({}), api(holding))).toThrow('Run holds itself');
  });
});
