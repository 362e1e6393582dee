import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stackParameters } from '../cli/src/stages/stack-parameters.ts';
import { ROOT, readTracked, trackedFiles } from './tracked-files.ts';

const page = readTracked('docs/privacy.md');
const stages = parse(readFileSync(join(ROOT, 'deploy', 'stages.yml'), 'utf8'));
const parameters = new Map(stackParameters(join(ROOT, 'services')).map((each) => [each.name, each]));

/** `Name` (default, production value), as the page says it. */
const said = [...page.matchAll(/`([A-Z]\w+)` \((\w+)(?:, production (\w+))?\)/g)];

describe('docs/privacy.md', () => {
  it.each(said.map(([, name, value, production]) => [name, value, production] as const))(
    'says of %s what the template says: %s',
    (name, value, production) => {
      const parameter = parameters.get(name ?? '');
      const inProduction = stages.production[parameter?.stageParameter ?? ''];
      expect([parameter?.default, String(inProduction ?? parameter?.default)]).toEqual([
        value,
        production ?? value,
      ]);
    },
  );

  it('says how long every parameter of days keeps something', () => {
    const days = [...parameters.keys()].filter((name) => /(Retention|Lock)Days$/.test(name));
    expect(said.map(([, name]) => name)).toEqual(expect.arrayContaining(days));
  });

  it('names every table', () => {
    const migrations = trackedFiles('services/choreographer/src/migrations/*.ts').map(readTracked).join('\n');
    const tables = [...migrations.matchAll(/CREATE TABLE IF NOT EXISTS (\w+)/g)].map(([, name]) => name);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of new Set(tables)) expect(page).toContain(`\`${table}\``);
  });

  it('names every bucket', () => {
    const templates = trackedFiles('services/**/*.yml').map(readTracked).join('\n');
    const buckets = [...templates.matchAll(/countersign-\$\{sls:stage\}-([a-z]+)-\$\{param:bucketSuffix\}/g)];
    expect(buckets.length).toBeGreaterThan(3);
    for (const [, name] of buckets) expect(page).toContain(`\`${name}\` bucket`);
  });

  it('says how long logs are kept', () => {
    const templates = trackedFiles('services/**/*.yml', 'deploy/*.yml').map(readTracked).join('\n');
    const days = [...templates.matchAll(/(?:RetentionInDays|logRetentionInDays): (\d+)/g)].map(([, n]) => n);
    expect(new Set(days)).toEqual(new Set(['90']));
    expect(page).toMatch(/\| logs of functions[^|]+\|[^|]+\| 90 days \|/);
  });
});
