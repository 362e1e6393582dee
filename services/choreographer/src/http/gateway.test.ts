import { readFileSync } from 'node:fs';
import { forgetRoutes, routeKeyOf } from '@countersign/api';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROUTES } from './api.ts';

interface Template {
  readonly Resources: Record<string, { Properties: { RouteKey?: string; AuthorizationType?: string } }>;
}

describe('the routes of API Gateway', () => {
  const file = new URL('../../resources/http-routes.yml', import.meta.url);
  const { Resources }: Template = parse(readFileSync(file, 'utf8'), { merge: true });
  const routed = Object.values(Resources).filter(({ Properties }) => Properties.RouteKey);

  it('are those that the service serves', () => {
    const keys = routed.map(({ Properties }) => Properties.RouteKey);
    expect(keys.toSorted()).toEqual(
      Object.values({ ...ROUTES, ...forgetRoutes })
        .map(routeKeyOf)
        .toSorted(),
    );
  });

  it('let nobody in without a token', () => {
    for (const { Properties } of routed) expect(Properties.AuthorizationType).toBe('JWT');
  });
});
