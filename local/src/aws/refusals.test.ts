import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliveryQueue } from '../core/delivery/index.ts';
import type { AwsApi } from '../core/protocols/aws-api.ts';
import { bedrockApi } from './bedrock/bedrock-api.ts';
import { createIdentity } from './cognito/index.ts';
import { createEventBridge } from './eventbridge/index.ts';
import { createKms } from './kms/index.ts';
import { createSageMaker } from './sagemaker/index.ts';
import { createSsm } from './ssm/index.ts';
import { createFixture, type Fixture } from './stepfunctions/testing/fixture.ts';

const region = 'eu-central-1';
let states: Fixture;
const apis = new Map<string, AwsApi>();
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  const deliveryQueue = createDeliveryQueue({ targets: new Map() });
  const events = createEventBridge({ region, deliveryQueue });
  const kms = createKms();
  const ssm = createSsm();
  const identity = await createIdentity({ url: 'http://127.0.0.1:1' });
  states = await createFixture();
  for (const [name, { api }] of Object.entries({ events, kms, ssm, identity })) apis.set(name, api);
  closers.push(
    () => events.close(),
    () => deliveryQueue.close(),
    () => kms.close(),
    () => ssm.close(),
    () => identity.close(),
  );
});
afterAll(async () => {
  for (const close of closers) await close();
});

function call(service: string, operation: string, input: object) {
  if (service === 'states') return states.call(operation, input);
  const api = apis.get(service);
  if (api === undefined) throw new Error(`no service ${service}`);
  return api.handle({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': `X.${operation}` },
    body: Buffer.from(JSON.stringify(input)),
    region,
  });
}

const rule = { Name: 'r', ScheduleExpression: 'rate(5 minutes)' };
const machine = { name: 'm', definition: '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}' };
const roleArn = 'arn:aws:iam::000000000000:role/states';
const entry = { Source: 's', DetailType: 'd', Detail: '{}' };

describe('a member that would change what happens is refused by name', () => {
  it.each([
    ['events', 'PutEvents', { Entries: [entry], EndpointId: 'abc' }, 'EndpointId'],
    ['events', 'PutEvents', { Entries: [{ ...entry, Importance: 1 }] }, 'Entries.0.Importance'],
    ['events', 'PutRule', { ...rule, ManagedBy: 'x' }, 'ManagedBy'],
    [
      'events',
      'PutTargets',
      { Rule: 'r', Targets: [{ Id: '1', Arn: 'arn:aws:sqs:r:0:q', EcsParameters: {} }] },
      'EcsParameters',
    ],
    [
      'events',
      'PutTargets',
      { Rule: 'r', Targets: [{ Id: '1', Arn: 'arn:aws:sqs:r:0:q', RetryPolicy: { Pace: 1 } }] },
      'RetryPolicy.Pace',
    ],
    ['events', 'ListRules', { Limit: 1 }, 'Limit'],
    ['events', 'CreateEventBus', { Name: 'b', EventSourceName: 'aws.partner/x' }, 'EventSourceName'],
    ['kms', 'CreateKey', { CustomKeyStoreId: 'c' }, 'CustomKeyStoreId'],
    ['kms', 'CreateKey', { Origin: 'EXTERNAL' }, 'Origin'],
    [
      'kms',
      'Sign',
      { KeyId: 'k', Message: 'YQ==', SigningAlgorithm: 'ECDSA_SHA_256', DryRun: true },
      'DryRun',
    ],
    [
      'kms',
      'Encrypt',
      { KeyId: 'k', Plaintext: 'YQ==', EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' },
      'EncryptionAlgorithm',
    ],
    ['kms', 'Decrypt', { CiphertextBlob: 'YQ==', Recipient: {} }, 'Recipient'],
    ['kms', 'ListKeys', { Limit: 1 }, 'Limit'],
    ['ssm', 'PutParameter', { Name: 'n', Value: 'v', Policies: '[]' }, 'Policies'],
    ['ssm', 'PutParameter', { Name: 'n', Value: 'v', AllowedPattern: 'x' }, 'AllowedPattern'],
    ['ssm', 'GetParametersByPath', { Path: '/', ParameterFilters: [] }, 'ParameterFilters'],
    ['ssm', 'DescribeParameters', { Shared: true }, 'Shared'],
    ['identity', 'ListUsers', { UserPoolId: 'p', Filter: 'email = "x"' }, 'Filter'],
    [
      'identity',
      'AdminCreateUser',
      { UserPoolId: 'p', Username: 'u', UserAttributes: [{ Name: 'custom:x' }] },
      'no other attributes',
    ],
    ['identity', 'InitiateAuth', { ClientId: 'c', AuthFlow: 'x', Session: 's' }, 'Session'],
    ['states', 'CreateStateMachine', { ...machine, roleArn, publish: true }, 'versions are not supported'],
    ['states', 'CreateStateMachine', { ...machine, roleArn, versionDescription: 'x' }, 'versionDescription'],
    ['states', 'DescribeExecution', { executionArn: 'a', includedData: 'METADATA_ONLY' }, 'includedData'],
    ['states', 'ListExecutions', { stateMachineArn: 'a', mapRunArn: 'b' }, 'mapRunArn'],
    [
      'identity',
      'AdminCreateUser',
      { UserPoolId: 'p', Username: 'u', MessageAction: 'RESEND' },
      'MessageAction',
    ],
  ])('%s %s %j', async (service, operation, input, named) => {
    await expect(call(service, operation, input)).rejects.toThrow(named);
  });
});

describe('a state machine that is there', () => {
  const loggingConfiguration = { level: 'ERROR', includeExecutionData: true };
  const definition = machine.definition.replace('{', '{"QueryLanguage":"JSONata",');
  const kept = { ...machine, name: 'kept', definition, roleArn, loggingConfiguration };
  it.each([
    [{ loggingConfiguration: { level: 'ALL', includeExecutionData: true } }],
    [{ loggingConfiguration: undefined }],
    [{ tracingConfiguration: { enabled: true } }],
    [{ encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: 'k' } }],
  ])('is not made again otherwise: %j', async (other) => {
    await call('states', 'CreateStateMachine', kept);
    const again = call('states', 'CreateStateMachine', { ...kept, ...other });
    await expect(again).rejects.toMatchObject({ code: 'StateMachineAlreadyExists' });
  });

  it.each([
    [{}],
    [{ tags: [{ key: 'a', value: 'b' }] }],
    [{ tracingConfiguration: { enabled: false } }],
    [{ encryptionConfiguration: { type: 'AWS_OWNED_KEY' } }],
  ])('is answered once more: %j', async (same) => {
    const made = await call('states', 'CreateStateMachine', kept);
    expect(await call('states', 'CreateStateMachine', { ...kept, ...same })).toEqual(made);
  });
});

describe('what AWS refuses too', () => {
  it.each([
    ['loggingConfiguration', { level: 'LOUD' }, 'InvalidLoggingConfiguration'],
    ['loggingConfiguration', { level: 'ALL', to: 'x' }, 'ValidationException'],
    ['tracingConfiguration', { enabled: 'yes' }, 'InvalidTracingConfiguration'],
    ['encryptionConfiguration', { type: 'ROT13' }, 'InvalidEncryptionConfiguration'],
  ])('%s %j of a state machine', async (member, value, code) => {
    const made = call('states', 'CreateStateMachine', { ...machine, roleArn, [member]: value });
    await expect(made).rejects.toMatchObject({ code });
  });

  it.each([
    ['a role that is none', 'states', 'CreateStateMachine', { ...machine, roleArn: 'admin' }, 'InvalidArn'],
    [
      'a user as a role',
      'states',
      'CreateStateMachine',
      { ...machine, roleArn: roleArn.replace('role', 'user') },
      'InvalidArn',
    ],
    [
      'a role of another account',
      'states',
      'CreateStateMachine',
      { ...machine, roleArn: roleArn.replace('000000000000', '111111111111') },
      'InvalidArn',
    ],
    [
      'a role of a rule that is none',
      'events',
      'PutRule',
      { ...rule, RoleArn: 'admin' },
      'ValidationException',
    ],
    [
      'one hour in the plural',
      'events',
      'PutRule',
      { ...rule, ScheduleExpression: 'rate(1 hours)' },
      'ValidationException',
    ],
    [
      'two hours in the singular',
      'events',
      'PutRule',
      { ...rule, ScheduleExpression: 'rate(2 hour)' },
      'ValidationException',
    ],
    [
      'a moment for a rule',
      'events',
      'PutRule',
      { ...rule, ScheduleExpression: 'at(2030-01-01T00:00:00)' },
      'ValidationException',
    ],
    ['tags of what has no ARN', 'states', 'TagResource', { resourceArn: 'bogus', tags: [] }, 'InvalidArn'],
    [
      'tags of what is not there',
      'states',
      'UntagResource',
      { resourceArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:no', tagKeys: [] },
      'ResourceNotFound',
    ],
    ['the tags of what has no ARN', 'states', 'ListTagsForResource', { resourceArn: 'bogus' }, 'InvalidArn'],
    [
      'a version of a state machine',
      'states',
      'DescribeStateMachine',
      { stateMachineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:m:1' },
      'StateMachineDoesNotExist',
    ],
  ])('%s', async (_name, service, operation, input, code) => {
    await expect(call(service, operation, input)).rejects.toMatchObject({ code });
  });
});

it('decrypts only with the key that is named', async () => {
  const created = async () => JSON.parse(String((await call('kms', 'CreateKey', {})).body)).KeyMetadata.KeyId;
  const [one, other] = [await created(), await created()];
  const { body } = await call('kms', 'Encrypt', { KeyId: one, Plaintext: 'YQ==' });
  const { CiphertextBlob } = JSON.parse(String(body));
  const decrypt = (KeyId: string) => call('kms', 'Decrypt', { CiphertextBlob, KeyId });
  await expect(decrypt(other)).rejects.toMatchObject({ code: 'IncorrectKeyException' });
  expect(JSON.parse(String((await decrypt(one)).body)).Plaintext).toBe('YQ==');
});

it.each([
  [{ guardrailConfig: {} }, 'guardrailConfig'],
  [{ additionalModelRequestFields: { top_k: 1 } }, 'additionalModelRequestFields'],
  [{ promptVariables: {} }, 'promptVariables'],
  [
    {
      toolConfig: {
        tools: [{ toolSpec: { name: 'a', inputSchema: { json: {} } } }],
        toolChoice: { any: {} },
      },
    },
    'toolChoice',
  ],
  [
    {
      toolConfig: {
        tools: [{ toolSpec: { name: 'a', inputSchema: { json: {} } } }],
        toolChoice: { tool: { name: 'b' } },
      },
    },
    'names none of toolConfig.tools',
  ],
  [{ inferenceConfig: { stopSequences: [''] } }, 'stopSequences'],
])('Bedrock: Converse with %j', async (more, named) => {
  const api = bedrockApi(() => Promise.reject(new Error('the model was asked')));
  const body = JSON.stringify({ messages: [{ role: 'user', content: [{ text: 'x' }] }], ...more });
  const request = { method: 'POST', path: '/model/m/converse', query: new URLSearchParams(), headers: {} };
  const sent = api.handle({ ...request, region, body: Buffer.from(body) });
  await expect(sent).rejects.toMatchObject({
    code: 'ValidationException',
    message: expect.stringContaining(named),
  });
});

it.each(['target-variant', 'target-model', 'inference-component', 'session-id'])(
  'SageMaker: %s',
  async (name) => {
    const { api } = createSageMaker(() => []);
    const path = '/endpoints/e/invocations';
    const headers = { [`x-amzn-sagemaker-${name}`]: 'x' };
    const sent = api.handle({
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers,
      body: Buffer.from(''),
      region,
    });
    await expect(sent).rejects.toMatchObject({
      code: 'ValidationError',
      message: expect.stringContaining(name),
    });
  },
);
