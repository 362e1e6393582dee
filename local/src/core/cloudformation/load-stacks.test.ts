// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDeployedResources } from './deployed-resources.ts';
import { loadStacks } from './load-stacks.ts';
import { createProviderRegistry } from './provider-registry.ts';
import type { ResourceDeclaration, ResourceProvider } from './resource-provider.ts';
import type { StackSource, Template } from './template.ts';

/** Providers that note what they create; parameters of Systems Manager work. */
function fakeCloud(dataDir?: string) {
  const created: ResourceDeclaration[] = [];
  const removed: string[] = [];
  const parameters = new Map<string, string>();
  const provider = (type: string, honoured: string[], ignored: string[] = []): ResourceProvider => ({
    type,
    honoured,
    ignored: Object.fromEntries(ignored.map((each) => [each, 'for the test'])),
    async create(resource) {
      created.push(resource);
      const { Name, Value } = resource.properties;
      if (type === 'AWS::SSM::Parameter') parameters.set(String(Name), String(Value));
      return { ref: resource.logicalId.toLowerCase(), attributes: { Arn: `arn:${resource.logicalId}` } };
    },
  });
  const registry = createProviderRegistry([
    provider('AWS::SSM::Parameter', ['Name', 'Type', 'Value']),
    provider('AWS::SQS::Queue', ['QueueName'], ['Tags']),
    {
      ...provider('AWS::Events::Rule', ['Name']),
      async remove(ref) {
        removed.push(ref);
      },
    },
    provider('AWS::Lambda::Function', ['Code', 'Environment']),
  ]);
  const load = (stacks: StackSource[]) =>
    loadStacks({
      stacks,
      registry,
      region: 'eu-central-1',
      accountId: '000000000000',
      deployed: openDeployedResources(dataDir),
      readParameter: (name) => parameters.get(name),
    });
  return { created, removed, load };
}

const stack = (name: string, template: Template): StackSource => ({
  name,
  template,
  codePath: `/code/${name}`,
});

const platform = stack('platform', {
  Resources: {
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q', Tags: [] } },
    BusParameter: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/bus', Type: 'String', Value: { Ref: 'Queue' } },
    },
  },
  Outputs: { Queue: { Value: { Ref: 'Queue' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-queue' } } } },
});

test('a stack comes after the one whose SSM parameter it reads, a resource after those it refers to', async () => {
  const { created, load } = fakeCloud();
  const reader = stack('a-reader', {
    Parameters: { Bus: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/bus' } },
    Resources: {
      Function: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: {
            S3Bucket: { Ref: 'ServerlessDeploymentBucket' },
            S3Key: 'serverless/a/local/1-2/intake.zip',
          },
          Environment: { Variables: { BUS: { Ref: 'Bus' }, LATER: { 'Fn::GetAtt': ['Later', 'Arn'] } } },
        },
      },
      Later: { Type: 'AWS::SQS::Queue', DependsOn: ['Log'] },
      Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'x' } },
    },
  });
  const loaded = await load([reader, platform]);
  expect(loaded.map(({ name }) => name)).toEqual(['platform', 'a-reader']);
  expect(created.map(({ logicalId }) => logicalId)).toEqual(['Queue', 'BusParameter', 'Later', 'Function']);
  expect(created.at(-1)?.properties).toEqual({
    Code: { LocalPath: '/code/a-reader/intake' },
    Environment: { Variables: { BUS: 'queue', LATER: 'arn:Later' } },
  });
});

test('exports of one stack reach another', async () => {
  const { load } = fakeCloud();
  const importer = stack('a-importer', {
    Resources: {},
    Outputs: { Same: { Value: { 'Fn::ImportValue': 'platform-queue' } } },
  });
  const loaded = await load([importer, platform]);
  expect(loaded.at(-1)).toMatchObject({ name: 'a-importer', outputs: { Same: 'queue' } });
});

test('resources of a false condition do not exist', async () => {
  const { created, load } = fakeCloud();
  const conditional = stack('conditional', {
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: {
      Absent: { Type: 'AWS::SQS::Queue', Condition: 'Never' },
      Present: { Type: 'AWS::SQS::Queue', DependsOn: 'Absent' },
    },
  });
  await load([conditional]);
  expect(created.map(({ logicalId }) => logicalId)).toEqual(['Present']);
});

test('what left the templates since the last start is deleted, if its type can be', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-deployed-'));
  const rule = { Type: 'AWS::Events::Rule' };
  const before = stack('s', { Resources: { Old: rule, Kept: rule, Data: { Type: 'AWS::SQS::Queue' } } });
  const after = stack('s', { Resources: { Kept: rule } });
  await fakeCloud(dataDir).load([before]);
  const cloud = fakeCloud(dataDir);
  await cloud.load([after]);
  expect(cloud.removed).toEqual(['old']);
  await cloud.load([after]);
  expect(cloud.removed).toEqual(['old']);
  await rm(dataDir, { recursive: true });
});

test('every unknown type and property is named, before anything is created', async () => {
  const { created, load } = fakeCloud();
  const odd = stack('odd', {
    Resources: {
      Good: { Type: 'AWS::SQS::Queue' },
      Table: { Type: 'AWS::DynamoDB::Table' },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } },
    },
  });
  const loading = load([platform, odd]);
  await expect(loading).rejects.toThrow(
    'odd: Table (AWS::DynamoDB::Table): the embedded runtime has no such',
  );
  await expect(loading).rejects.toThrow(
    'odd: Queue (AWS::SQS::Queue): the embedded runtime does not know the property Colour',
  );
  expect(created).toEqual([]);
});

test('a failure says where it happened', async () => {
  const { load } = fakeCloud();
  const dangling = stack('dangling', {
    Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Nowhere' } } } },
  });
  await expect(load([dangling])).rejects.toThrow(
    'dangling: Queue (AWS::SQS::Queue): there is no resource or parameter Nowhere',
  );
});

test('stacks that read from each other are a cycle', async () => {
  const { load } = fakeCloud();
  const reads = (name: string, other: string): StackSource =>
    stack(name, {
      Parameters: { Other: { Type: 'AWS::SSM::Parameter::Value<String>', Default: `/${other}` } },
      Resources: {
        Own: { Type: 'AWS::SSM::Parameter', Properties: { Name: `/${name}`, Type: 'String', Value: 'x' } },
      },
    });
  await expect(load([reads('a', 'b'), reads('b', 'a')])).rejects.toThrow('circular dependency: a → b → a');
});
