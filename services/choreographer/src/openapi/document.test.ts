import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { routeKeyOf } from '../http/route.ts';
import { ROUTES } from '../http/routes/index.ts';
import { openApiDocument } from './document.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the HTTP API', () => {
  const document = openApiDocument(ROUTES);

  it('is described by the committed document (node services/choreographer/src/openapi/main.ts)', () => {
    expect(JSON.parse(read('openapi.json'))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('refers to no schema that it does not have', () => {
    const text = JSON.stringify(document);
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    const { schemas } = (document as { components: { schemas: object } }).components;
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining([...new Set(referred)]));
  });

  it('is routed by API Gateway as declared', () => {
    const { Resources } = parse(read('resources/http-routes.yml'), { merge: true }) as {
      Resources: Record<string, { Properties: { RouteKey?: string; AuthorizationType?: string } }>;
    };
    const routed = Object.values(Resources).filter(({ Properties }) => Properties.RouteKey);
    expect(routed.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(ROUTES.map(routeKeyOf).sort());
    for (const { Properties } of routed) expect(Properties.AuthorizationType).toBe('JWT');
  });
});
