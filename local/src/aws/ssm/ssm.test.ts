import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  type PutParameterCommandInput,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createSsm, type Ssm } from './index.ts';

let gateway: Gateway;
let ssm: Ssm;
let client: SSMClient;

beforeEach(async () => {
  gateway = await openTestGateway();
  ssm = createSsm();
  gateway.serve({ apis: [ssm.api] });
  client = new SSMClient(clientConfig(gateway));
});

afterEach(async () => {
  await gateway.close();
  ssm.close();
});

it('serves what a template declares', async () => {
  const place = { logicalId: 'P', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const properties = { Name: '/countersign/bus', Type: 'String', Value: 'main' };
  const created = await ssm.providers[0]!.create({ type: 'AWS::SSM::Parameter', ...place, properties });
  expect(created.ref).toBe('/countersign/bus');
  const { Parameter } = await client.send(new GetParameterCommand({ Name: '/countersign/bus' }));
  expect(Parameter).toMatchObject({ Value: 'main', Version: 1, LastModifiedDate: expect.any(Date) });
});

it('counts versions and overwrites only when told', async () => {
  await client.send(new PutParameterCommand({ Name: 'a', Value: '1', Type: 'String' }));
  const again = client.send(new PutParameterCommand({ Name: 'a', Value: '2', Type: 'String' }));
  await expect(again).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
  const overwrite = () => client.send(new PutParameterCommand({ Name: 'a', Value: '2', Overwrite: true }));
  expect(await overwrite()).toMatchObject({ Version: 2 });
  expect(await overwrite()).toMatchObject({ Version: 3 });
});

it('leaves a parameter that is declared once more as it is', async () => {
  const place = { logicalId: 'P', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const properties = { Name: 'p', Type: 'String', Value: 'v' };
  const declare = (more: object) =>
    ssm.providers[0]?.create({
      type: 'AWS::SSM::Parameter',
      ...place,
      properties: { ...properties, ...more },
    });
  await declare({});
  await declare({});
  expect(ssm.parameters.get('p')?.version).toBe(1);
  await declare({ Value: 'w' });
  expect(ssm.parameters.get('p')?.version).toBe(2);
});

describe('a secure string', () => {
  const read = async (more: { WithDecryption?: boolean }) => {
    const one = await client.send(new GetParameterCommand({ Name: '/s/1', ...more }));
    const named = await client.send(new GetParametersCommand({ Names: ['/s/1'], ...more }));
    const below = await client.send(new GetParametersByPathCommand({ Path: '/s', ...more }));
    return [one.Parameter, named.Parameters?.[0], below.Parameters?.[0]].map((each) => each?.Value);
  };
  beforeEach(() => void ssm.parameters.put('/s/1', 'SecureString', 'open sesame', false));

  it('is told to whoever asks for decryption', async () => {
    expect(await read({ WithDecryption: true })).toEqual(['open sesame', 'open sesame', 'open sesame']);
  });

  it.each([[{}], [{ WithDecryption: false }]])('is told to nobody else: %j', async (more) => {
    const values = await read(more);
    expect(new Set(values).size).toBe(1);
    expect(values[0]).toMatch(/^[\w+/]+=*$/);
    expect(Buffer.from(String(values[0]), 'base64').toString('latin1')).not.toContain('sesame');
  });

  it('has another ciphertext in each version', async () => {
    const [first] = await read({});
    ssm.parameters.put('/s/1', 'SecureString', 'open sesame', true);
    expect((await read({}))[0]).not.toBe(first);
  });
});

it.each([
  ['4 KB', 4096, 'Standard', 'Standard'],
  ['8 KB as Advanced', 8192, 'Advanced', 'Advanced'],
  ['a small one as Advanced', 1, 'Advanced', 'Advanced'],
  ['4 KB by what it needs', 4096, 'Intelligent-Tiering', 'Standard'],
  ['8 KB by what it needs', 8192, 'Intelligent-Tiering', 'Advanced'],
] as const)('takes a value of %s', async (_what, size, Tier, tier) => {
  const put = { Name: 'big', Value: 'x'.repeat(size), Type: 'String', Tier } as const;
  expect(await client.send(new PutParameterCommand(put))).toMatchObject({ Tier: tier });
});

it.each([
  ['more than 4 KB', { Value: 'x'.repeat(4097) }, 'ValidationException'],
  ['more than 4 KB of UTF-8', { Value: '§'.repeat(2049) }, 'ValidationException'],
  ['more than 8 KB', { Value: 'x'.repeat(8193), Tier: 'Advanced' }, 'ValidationException'],
  [
    'more than 8 KB by what it needs',
    { Value: 'x'.repeat(8193), Tier: 'Intelligent-Tiering' },
    'ValidationException',
  ],
  ['no type when it is new', { Type: undefined }, 'ValidationException'],
  [
    'another type than it has',
    { Name: 'secret', Type: 'String', Overwrite: true },
    'HierarchyTypeMismatchException',
  ],
  ['a name of AWS', { Name: '/aws/x' }, 'AccessDeniedException'],
  ['a name like one of AWS', { Name: 'AWS-x' }, 'ValidationException'],
  ['a name like one of SSM', { Name: '/ssm/x' }, 'ValidationException'],
  ['a name with a space', { Name: 'a b' }, 'ValidationException'],
  ['a name with an empty level', { Name: '/a//b' }, 'ValidationException'],
  ['a path that does not begin at the root', { Name: 'a/b' }, 'ValidationException'],
  ['a name of 1,012 characters', { Name: 'n'.repeat(1012) }, 'ValidationException'],
  ['a path of 16 levels', { Name: '/n'.repeat(16) }, 'HierarchyLevelLimitExceededException'],
  ['a key where nothing is secret', { KeyId: 'alias/k' }, 'ValidationException'],
  [
    'a key of another account',
    { Type: 'SecureString', KeyId: 'arn:aws:kms:eu-central-1:111111111111:key/k' },
    'InvalidKeyId',
  ],
  ['tags that overwrite', { Overwrite: true, Tags: [{ Key: 'a', Value: 'b' }] }, 'ValidationException'],
  ['a tag without a name', { Tags: [{ Key: '', Value: 'b' }] }, 'ValidationException'],
] as [string, Partial<PutParameterCommandInput>, string][])(
  'takes no value of %s',
  async (_what, more, name) => {
    const secret = { Name: 'secret', Value: 'v', Type: 'SecureString' } as const;
    await client.send(new PutParameterCommand(secret));
    const sent = client.send(new PutParameterCommand({ Name: 'a', Value: 'v', Type: 'String', ...more }));
    await expect(sent).rejects.toMatchObject({ name });
    const asked = { Name: 'secret', WithDecryption: true };
    const { Parameter } = await client.send(new GetParameterCommand(asked));
    expect(Parameter).toMatchObject({ Type: 'SecureString', Version: 1 });
  },
);

it('declares no value that is larger than its tier takes', async () => {
  const place = { logicalId: 'P', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const properties = { Name: 'big', Value: 'x'.repeat(5000) };
  const declare = (more: object) =>
    ssm.providers[0]?.create({
      type: 'AWS::SSM::Parameter',
      ...place,
      properties: { ...properties, ...more },
    });
  await expect(declare({})).rejects.toThrow('Standard tier');
  await expect(declare({ Tier: 'Advanced' })).resolves.toMatchObject({ ref: 'big' });
});

it('lists by path, a page at a time', async () => {
  for (let index = 10; index < 22; index += 1) ssm.parameters.put(`/p/${index}`, 'String', 'x', false);
  ssm.parameters.put('/p/deep/er', 'String', 'x', false);
  const first = await client.send(new GetParametersByPathCommand({ Path: '/p' }));
  expect(first.Parameters).toHaveLength(10);
  const next = { Path: '/p', NextToken: first.NextToken };
  const second = await client.send(new GetParametersByPathCommand(next));
  expect(second.Parameters?.map((each) => each.Name)).toEqual(['/p/20', '/p/21']);
  const bogus = client.send(new GetParametersByPathCommand({ Path: '/p', NextToken: 'bogus' }));
  await expect(bogus).rejects.toMatchObject({ name: 'InvalidNextToken' });
});

it('names parameters that are missing', async () => {
  const missing = client.send(new GetParameterCommand({ Name: 'no' }));
  await expect(missing).rejects.toMatchObject({ name: 'ParameterNotFound' });
  expect(await client.send(new GetParametersCommand({ Names: ['no'] }))).toMatchObject({
    InvalidParameters: ['no'],
  });
  const deletion = client.send(new DeleteParameterCommand({ Name: 'no' }));
  await expect(deletion).rejects.toMatchObject({ name: 'ParameterNotFound' });
});

it('refuses input that is not valid and operations it does not have', async () => {
  const bad = client.send(new PutParameterCommand({ Name: 'a', Value: '' }));
  await expect(bad).rejects.toMatchObject({ name: 'ValidationException' });
  const headers = { 'x-amz-target': 'AmazonSSM.SendCommand', 'content-type': 'application/x-amz-json-1.1' };
  const unknown = await fetch(gateway.url, { method: 'POST', headers, body: '{}' });
  expect(await unknown.json()).toMatchObject({
    __type: 'UnknownOperationException',
    message: expect.stringContaining('It supports: DeleteParameter'),
  });
});
