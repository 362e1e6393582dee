import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, contractFor } from './catalogue.ts';
import type { EventContract } from './define-event.ts';
import { artefacts, jsonSchemaOf } from './generate/artefacts.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const contracts = CATALOGUE as readonly EventContract[];
const exampleOf = (type: string) => JSON.parse(read(`examples/${type}.json`));
const ajv = new Ajv2020({ strict: true, strictTypes: false });
formats.default(ajv);

describe.each(contracts.map((contract) => [contract.type, contract] as const))('%s', (type, contract) => {
  const validate = ajv.compile(jsonSchemaOf(contract));

  it('accepts its example, by zod and by JSON Schema', () => {
    const example = exampleOf(type);
    expect(contract.schema.safeParse(example).error).toBeUndefined();
    validate(example);
    expect(validate.errors).toBeNull();
  });

  it('tolerates fields that it does not know', () => {
    const example = exampleOf(type);
    const later = { ...example, added: 1, data: { ...example.data, added: 1 } };
    expect(contract.schema.safeParse(later).success).toBe(true);
    expect(validate(later)).toBe(true);
  });

  it('refuses an example without one of its required fields, by both', () => {
    const example = exampleOf(type);
    for (const field of Object.keys(contract.data.shape).filter(
      (key) => !contract.data.shape[key]!.safeParse(undefined).success,
    )) {
      const { [field]: _, ...data } = example.data;
      expect(
        contract.schema.safeParse({ ...example, data }).success,
        `zod accepts ${type} without ${field}`,
      ).toBe(false);
      expect(validate({ ...example, data }), `JSON Schema accepts ${type} without ${field}`).toBe(false);
    }
  });

  it('refuses a publisher that is not its own', () => {
    const stranger = { ...exampleOf(type), source: 'countersign.stranger' };
    expect(contract.schema.safeParse(stranger).success).toBe(false);
  });

  it('names a consumer if it is a request', () => {
    expect(contract.kind === 'fact' || contract.consumer !== undefined).toBe(true);
  });
});

describe('the catalogue', () => {
  it('has one entry per type and finds it', () => {
    expect(new Set(contracts.map(({ type }) => type)).size).toBe(contracts.length);
    for (const contract of contracts) expect(contractFor(contract.type)).toBe(contract);
    expect(contractFor('contract.classified.v2')).toBeUndefined();
  });

  it('lists every contract file, and has no example without a contract', () => {
    const files = readdirSync(new URL('src', root)).filter((name) =>
      /^(contract|audit|operations)-.*\.v\d+\.ts$/.test(name),
    );
    expect(files.length).toBe(contracts.length);
    const examples = readdirSync(new URL('examples', root)).map((name) => name.replace(/\.json$/, ''));
    expect(examples.sort()).toEqual(contracts.map(({ type }) => type).sort());
  });

  it('matches what is committed; run `npm run generate` after a change', () => {
    for (const [path, content] of artefacts()) expect(read(path), path).toBe(content);
  });
});
