import type { Delivery } from '../../core/delivery/index.ts';
import type { Condition, PendingEvent } from './async-invocations.ts';
import type { DeployedFunction } from './functions.ts';
import type { InvocationOutcome } from './instance.ts';

/** What is sent on when an event succeeded or failed for good: to the destination, and to the dead-letter queue. */
export function deliveriesAfter(
  { configuration, asyncInvoke }: DeployedFunction,
  pending: PendingEvent,
  outcome: InvocationOutcome,
  condition: Condition,
): Delivery[] {
  const common = { origin: configuration.arn, maxRetries: 185, maxAgeSeconds: 86_400 };
  const destination = outcome.ok ? asyncInvoke.onSuccessArn : asyncInvoke.onFailureArn;
  const deliveries: Delivery[] = [];
  if (destination !== undefined) {
    const payload = JSON.stringify(invocationRecord(configuration.arn, pending, outcome, condition));
    deliveries.push({ ...common, target: destination, payload });
  }
  if (!outcome.ok && configuration.deadLetterArn !== undefined) {
    const reasons = {
      RequestID: pending.requestId,
      ErrorCode: '200',
      ErrorMessage: outcome.error.errorMessage,
    };
    const attributes = Object.entries(reasons).map(([name, StringValue]) => [
      name,
      { DataType: name === 'ErrorCode' ? 'Number' : 'String', StringValue },
    ]);
    const options = { messageAttributes: JSON.stringify(Object.fromEntries(attributes)) };
    deliveries.push({ ...common, target: configuration.deadLetterArn, payload: pending.event, options });
  }
  return deliveries;
}

/** The invocation record that Lambda sends to destinations. */
function invocationRecord(
  arn: string,
  pending: PendingEvent,
  outcome: InvocationOutcome,
  condition: Condition,
) {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: pending.requestId,
      functionArn: `${arn}:$LATEST`,
      condition,
      approximateInvokeCount: pending.attempts + 1,
    },
    requestPayload: JSON.parse(pending.event),
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(outcome.ok ? {} : { functionError: 'Unhandled' }),
    },
    responsePayload: outcome.ok ? JSON.parse(outcome.payload) : outcome.error,
  };
}
