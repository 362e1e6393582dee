import type { Deliver } from '../core/delivery/delivery.ts';
import type { AccessControl } from '../core/iam/access-control.ts';
import { ACCOUNT_ID } from '../core/protocols/aws-api.ts';
import type { FunctionInvoker } from '../core/protocols/function-invoker.ts';

type Admission = Pick<AccessControl, 'authorizeService' | 'authorizeRole'>;

/**
 * Delivers what may go to a target: of a rule or a topic, what the target's policy lets in; of a function, what its role
 * may send.
 * @param action what the target is asked for, e.g. `sqs:SendMessage`
 * @param roleOf ARN of a function's role
 */
export const admitted =
  (access: Admission, action: string, roleOf: (functionName: string) => string, deliver: Deliver): Deliver =>
  async (delivery) => {
    const { origin, target } = delivery;
    const sender = senderOf(origin);
    if (sender !== undefined) access.authorizeService(sender.principal, action, target, sender.source);
    if (origin.split(':')[2] === 'lambda')
      access.authorizeRole(roleOf(origin), 'lambda', { action, on: [target] });
    await deliver(delivery);
  };

/** The service that sends in its own name, and what it names as its source. */
function senderOf(origin: string): { principal: string; source: string } | undefined {
  const service = origin.split(':')[2];
  if (service === 'events') return { principal: 'events.amazonaws.com', source: origin };
  // A subscription's ARN is that of its topic and an id.
  if (service === 'sns')
    return { principal: 'sns.amazonaws.com', source: origin.slice(0, origin.lastIndexOf(':')) };
  return undefined;
}

/** Invokes the functions that let API Gateway in, on behalf of the API that the event names. */
export const invokedByApis = (
  access: Pick<Admission, 'authorizeService'>,
  invoker: FunctionInvoker,
  region: string,
): FunctionInvoker => ({
  async invoke(functionArn, payload) {
    const source = `arn:aws:execute-api:${region}:${ACCOUNT_ID}:${resourceOf(payload)}`;
    access.authorizeService('apigateway.amazonaws.com', 'lambda:InvokeFunction', functionArn, source);
    return invoker.invoke(functionArn, payload);
  },
});

/** `<api>/<stage>/<method>/<path>` of a proxy event. */
function resourceOf(event: unknown): string {
  const { requestContext = {} } = event as {
    requestContext?: { apiId?: string; stage?: string; http?: { method?: string; path?: string } };
  };
  const { apiId = '', stage = '', http } = requestContext;
  return `${apiId}/${stage}/${http?.method ?? ''}${http?.path ?? ''}`;
}
