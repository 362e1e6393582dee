import { fileURLToPath } from 'node:url';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue.ts';
import { asyncApi } from './async-api.ts';

/** Schemas of events are referred to from there. */
const source = fileURLToPath(new URL('../../asyncapi.json', import.meta.url));
const document = asyncApi(CATALOGUE);
const parser = new Parser();
const parse = (candidate: unknown) => parser.parse(JSON.stringify(candidate), { source });

/** What the parser of AsyncAPI itself finds wrong, recommendations aside. */
async function problemsOf(candidate: unknown): Promise<string[]> {
  const { diagnostics } = await parse(candidate);
  return diagnostics
    .filter(({ severity }) => severity === DiagnosticSeverity.Error)
    .map(({ code, message, path }) => `${code} ${path.join('.')}: ${message}`);
}

describe('the AsyncAPI document', () => {
  it('is valid by the parser of AsyncAPI, schemas beside it included', async () => {
    expect(await problemsOf(document)).toEqual([]);
  });

  it('tells the parser who sends and who works on each event', async () => {
    const { document: read } = await parse(document);
    const actions = read?.operations().all() ?? [];
    const sent = actions.filter((each) => each.isSend()).flatMap((each) => each.channels().all());
    expect(read?.channels().all()).toHaveLength(CATALOGUE.length);
    expect(new Set(sent.map((channel) => channel.address()))).toEqual(
      new Set(CATALOGUE.map(({ type }) => type)),
    );
  });

  const [type] = Object.keys(document.channels);
  it.each<[string, object, string]>([
    ['a document without a title', { info: { version: '1' } }, 'title'],
    [
      'one with another action',
      { operations: { x: { action: 'emit', channel: { $ref: `#/channels/${type}` } } } },
      'operations.x.action',
    ],
    ['one with a field that AsyncAPI does not know', { producers: [] }, 'producers'],
    ['one with an operation on a channel that is gone', { channels: {} }, '#/channels/contract_received_v1'],
    [
      'one with a message whose schema is not there',
      { channels: { x: { address: 'x', messages: { x: { payload: { $ref: './schemas/x.v1.json' } } } } } },
      'schemas/x.v1.json',
    ],
  ])('could not be %s', async (_, fault, said) => {
    expect(await problemsOf({ ...document, ...fault })).toContainEqual(expect.stringContaining(said));
  });
});
