import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ConsumerName, DEPLOYED, limitsOf, quotaOf } from './limits.ts';

const fileOf = (path: string) => readFile(new URL(`../../../services/${path}`, import.meta.url), 'utf8');
const FUNCTION_OF: Readonly<Record<ConsumerName, readonly [service: string, name: string]>> = {
  intake: ['choreographer', 'intake'],
  resume: ['choreographer', 'resume'],
  extract: ['extract', 'extract'],
  classify: ['classify', 'classify'],
  summarize: ['summarize', 'summarize'],
  route: ['route', 'route'],
  assemble: ['assemble', 'assemble'],
  index: ['index', 'index'],
  archive: ['audit', 'archive'],
};

it.each(Object.entries(FUNCTION_OF))('allows %s what its stack does', async (consumer, [service, name]) => {
  const { functions } = parse(await fileOf(`${service}/serverless.yml`));
  const { maximumConcurrency, batchSize } = functions[name].events[0].sqs;
  expect(DEPLOYED.consumers[consumer as ConsumerName]).toEqual({
    invocations: maximumConcurrency,
    batch: batchSize,
  });
});

it.each([
  ['RunConcurrency', DEPLOYED.runs],
  ['SectionConcurrency', DEPLOYED.sections],
  ['MaxCostUsdPerDay', DEPLOYED.usdADay],
])('has the default of %s', async (parameter, value) => {
  const parameters = await fileOf('choreographer/resources/parameters.yml');
  const { Default } = parse(parameters)[parameter] ?? parse(parameters).Parameters[parameter];
  expect(Default).toMatch(new RegExp(`, ${value}}$`));
});

it('takes the tokens that an account may ask for', () => {
  expect(limitsOf('us-east-1', 6_000_000).buckets.modelTokens.perSecond).toBe(100_000);
});

it('names the page that each quota is from', () => {
  const { buckets, places } = limitsOf('eu-central-1');
  const ofAws = Object.keys({ ...buckets, ...places }).filter((name) => name !== 'runs');
  for (const name of ofAws)
    expect(quotaOf(name as Parameters<typeof quotaOf>[0]).source).toMatch(
      /^https:\/\/docs\.aws\.amazon\.com\//,
    );
});
