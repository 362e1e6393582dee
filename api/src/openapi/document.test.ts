import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { API } from '../routes/index.ts';
import { openApiDocument } from './document.ts';

interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly components: { readonly schemas: object };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
}

describe('openApiDocument', () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument(API)));
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

  it('is what stands in openapi.json (npm run generate)', () => {
    const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(document);
  });

  it('describes every route once', () => {
    const described = operations.map((operation) => 'operationId' in operation && operation.operationId);
    expect(described.toSorted()).toEqual(Object.keys(API).toSorted());
  });

  it('refers to no schema that it does not have', () => {
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)];
    const names = new Set(referred.map(([, name]) => name));
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...names]));
  });

  it('says where the API is, and what the authorizer answers who has no token', () => {
    expect(document.servers).toHaveLength(1);
    for (const { responses } of operations) {
      expect(responses).toMatchObject({
        401: { content: { 'application/json': { schema: { $ref: '#/components/schemas/GatewayError' } } } },
      });
    }
  });
});
