import { readFileSync } from 'node:fs';
import { routeKeyOf, searchRoutes } from '@countersign/api';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

it('API Gateway lets search through with a token alone', () => {
  const { resources } = parse(readFileSync(new URL('../../serverless.yml', import.meta.url), 'utf8'));
  expect(resources.at(-1).Resources.SearchRoute.Properties).toMatchObject({
    RouteKey: routeKeyOf(searchRoutes.search),
    AuthorizationType: 'JWT',
  });
});
