import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Composed, compose, treeForPackaging } from './support/compose.ts';
import { type Difference, differences, unstaged } from './support/differences.ts';

/** Where the templates of `production` may say something else than those of another stage, and why. */
const OF_PRODUCTION = new Map([
  ['audit.Parameters.DocumentLockDays.Default', 'documents of ended runs are locked for ten years'],
  ['platform.Parameters.AuditLockMode.Default', 'nobody can take the lock of the archive back'],
  ['platform.Parameters.AuditRetentionDays.Default', 'records are locked for ten years'],
]);

/** Where templates may say something else in another region: all that a region tells apart is found where it is deployed. */
const OF_A_REGION = new Map<string, string>();

let tree: string;
let here: Composed;
let there: Composed;
let production: Composed;
beforeAll(async () => {
  tree = treeForPackaging();
  // One after the other: each leaves its templates where the next one does.
  here = await compose(tree, 'dev', 'eu-central-1');
  there = await compose(tree, 'dev', 'us-east-1');
  production = await compose(tree, 'production', 'us-east-1');
}, 600_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const differ = (one: Composed, other: Composed): Difference[] =>
  Object.entries(one.services).flatMap(([service, { template }]) =>
    differences(
      unstaged(template, one.stage),
      unstaged(other.services[service]?.template, other.stage),
      service,
    ),
  );

describe('npx osls-compose package', () => {
  it('packages each service for the region that it is told', () => {
    for (const { region, services } of [here, there, production]) {
      expect(Object.keys(services)).toHaveLength(10);
      expect(new Set(Object.values(services).map((each) => each.region))).toEqual(new Set([region]));
    }
  });

  it.each([
    ['one stage in two regions', () => differ(here, there), OF_A_REGION],
    ['two stages in one region', () => differ(there, production), OF_PRODUCTION],
    [
      'two stages in two regions',
      () => differ(here, production),
      new Map([...OF_A_REGION, ...OF_PRODUCTION]),
    ],
  ])('makes templates of %s that differ only where it is said why', (_, found, allowed) => {
    const places = found();
    expect(places.filter(({ where }) => !allowed.has(where))).toEqual([]);
    expect(new Set(places.map(({ where }) => where))).toEqual(new Set(allowed.keys()));
  });

  it('would be found out in a template that names its region or its stage', () => {
    const bucket = (name: string) => ({ Resources: { B: { Properties: { BucketName: name } } } });
    const one = { ...here, services: { route: { region: '', template: bucket('inbox-eu-central-1') } } };
    const other = { ...there, services: { route: { region: '', template: bucket('inbox-us-east-1') } } };
    expect(differ(one, other)).toMatchObject([{ where: 'route.Resources.B.Properties.BucketName' }]);
  });
});
