// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of the Serverless Framework
import { SERVICES } from '@countersign/events';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTracked, trackedFiles } from './tracked-files.ts';

const QUEUES = '"countersign-${sls:stage}-';
const FOLDER = 'countersign/${sls:stage}/';
const QUERY = '${file(log-queries/<name>.txt)}';

const { Resources } = parse(readTracked('services/platform/resources/observing.yml'));
const body: string = Resources.Dashboard.Properties.DashboardBody['Fn::Sub'];
const shown: string[] = JSON.parse(body).widgets.flatMap(
  ({ properties }: { properties: { metrics: unknown[] } }) =>
    properties.metrics.map((metric) => JSON.stringify(metric)),
);
const ours = shown.filter((metric) => metric.startsWith('["countersign-${sls:stage}"'));
const counted = trackedFiles('services/*.ts', 'shared/*.ts').flatMap((file) =>
  [...readTracked(file).matchAll(/metrics\.count\('(\w+)'/g)].map(([, name = '']) => name),
);

it('shows of our own metrics only what some service counts', () => {
  expect(ours.length).toBeGreaterThan(0);
  for (const metric of ours) expect(counted).toContain(JSON.parse(metric)[1]);
});

it('shows the queue and the dead letters of every service', () => {
  for (const service of SERVICES) {
    const queue = `${QUEUES}${service}`;
    expect(shown.filter((metric) => metric.includes(`${queue}"`))).toHaveLength(1);
    expect(shown.filter((metric) => metric.includes(`${queue}-dlq"`))).toHaveLength(1);
  }
});

const queries = trackedFiles('services/platform/log-queries/*.txt');

it('keeps every search of the logs under the name of its file', () => {
  const kept = Object.values(
    Resources as Record<string, { Type: string; Properties: Record<string, string> }>,
  )
    .filter(({ Type }) => Type === 'AWS::Logs::QueryDefinition')
    .map(({ Properties: { Name = '', QueryString = '' } }) => [Name, QueryString]);
  const named = queries.map((file) => file.replace(/^.*\/|\.txt$/g, ''));
  const expected = named.map((name) => [`${FOLDER}${name}`, QUERY.replace('<name>', name)]);
  expect(kept.toSorted()).toEqual(expected.toSorted());
});

it.each(queries)('%s asks for fields that log lines have', (file) => {
  // Of events (shared/src/logger.ts), and of every line of Powertools' logger.
  const keys = readTracked('shared/src/logger.ts');
  const everywhere = ['service', 'level', 'message', 'error.name'];
  const [, asked = ''] = /^fields (.+)$/m.exec(readTracked(file)) ?? [];
  const filtered = [...readTracked(file).matchAll(/filter (\w+) =/g)].map(([, name = '']) => name);
  const own = [...asked.split(', '), ...filtered].filter((name) => name !== '' && !name.startsWith('@'));
  for (const name of own.filter((each) => !everywhere.includes(each)))
    expect(keys, name).toMatch(new RegExp(`\\b${name}:|${name} &&|\\{ ${name}`));
});
