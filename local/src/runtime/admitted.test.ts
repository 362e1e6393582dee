import { describe, expect, it } from 'vitest';
import type { ResourceDeclaration } from '../core/cloudformation/resource-provider.ts';
import type { Delivery } from '../core/delivery/index.ts';
import { createAccessControl } from '../core/iam/access-control.ts';
import { admitted, invokedByApis } from './admitted.ts';

const region = 'eu-central-1';
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:000000000000:${rest}`;
const FUNCTION = arn('lambda', 'function:sweep');
const RULE = arn('events', 'rule/every-five-minutes');
const QUEUE = arn('sqs', 'dead');
const ROLE = 'arn:aws:iam::000000000000:role/sweep';

/** Access control that knows a function with its role, and a permission for a service and source. */
async function accessWith({ permission, may = [] }: { permission?: object; may?: readonly object[] }) {
  const access = createAccessControl(() => ROLE);
  const declared = (type: string, properties: Record<string, unknown>): ResourceDeclaration => ({
    type,
    logicalId: 'X',
    stackName: 's',
    region,
    accountId: '000000000000',
    properties,
  });
  const [role] = access.roles.providers;
  await role?.create(
    declared('AWS::IAM::Role', { RoleName: 'sweep', Policies: [{ PolicyDocument: { Statement: may } }] }),
  );
  access.resources.observe(declared('AWS::Lambda::Function', {}), {
    ref: 'sweep',
    attributes: { Arn: FUNCTION },
  });
  if (permission !== undefined) {
    const properties = { FunctionName: 'sweep', Action: 'lambda:InvokeFunction', ...permission };
    access.resources.observe(declared('AWS::Lambda::Permission', properties), { ref: 'X' });
  }
  return access;
}

const delivery = (origin: string, target: string): Delivery => ({
  target,
  origin,
  payload: '{}',
  maxRetries: 0,
  maxAgeSeconds: 60,
});

describe('a rule invokes a function', () => {
  it.each([
    ['that let it in', { Principal: 'events.amazonaws.com', SourceArn: RULE }, true],
    ['that let another rule in', { Principal: 'events.amazonaws.com', SourceArn: `${RULE}-2` }, false],
    ['that let another service in', { Principal: 'sns.amazonaws.com', SourceArn: RULE }, false],
    [
      'that let another account in',
      { Principal: 'events.amazonaws.com', SourceAccount: '111111111111' },
      false,
    ],
    ['without a permission', undefined, false],
  ])('%s', async (_, permission, allowed) => {
    const access = await accessWith(permission === undefined ? {} : { permission });
    const delivered: string[] = [];
    const deliver = admitted(
      access,
      'lambda:InvokeFunction',
      () => ROLE,
      async ({ target }) => {
        delivered.push(target);
      },
    );
    const outcome = deliver(delivery(RULE, FUNCTION)).then(
      () => 'delivered',
      (error: Error) => error.message,
    );
    expect(await outcome).toMatch(
      allowed ? /^delivered$/ : /not authorized to perform: lambda:InvokeFunction/,
    );
    expect(delivered).toEqual(allowed ? [FUNCTION] : []);
  });
});

it.each([
  ['may', [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE }], 'sent'],
  ['may not', [], 'AccessDenied'],
])('a function whose role %s send to its dead letters', async (_, may, outcome) => {
  const access = await accessWith({ may });
  const deliver = admitted(
    access,
    'sqs:SendMessage',
    () => ROLE,
    async () => undefined,
  );
  const sent = deliver(delivery(FUNCTION, QUEUE)).then(
    () => 'sent',
    (error: Error) => error.name,
  );
  expect(await sent).toContain(outcome);
});

describe('an API invokes a function', () => {
  const event = {
    requestContext: { apiId: 'abc', stage: '$default', http: { method: 'GET', path: '/api/runs' } },
  };
  it.each([
    ['that let it in', arn('execute-api', 'abc/*'), true],
    ['that let another API in', arn('execute-api', 'xyz/*'), false],
    ['that let another path in', arn('execute-api', 'abc/*/GET/api/reviews'), false],
  ])('%s', async (_, SourceArn, allowed) => {
    const access = await accessWith({ permission: { Principal: 'apigateway.amazonaws.com', SourceArn } });
    const invoker = invokedByApis(access, { invoke: async () => ({ ok: true, payload: 1 }) }, region);
    const answer = invoker.invoke(FUNCTION, event);
    if (allowed) expect(await answer).toEqual({ ok: true, payload: 1 });
    else await expect(answer).rejects.toMatchObject({ code: 'AccessDeniedException' });
  });
});
