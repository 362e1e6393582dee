import { randomUUID } from 'node:crypto';
import { AwsApiError, type AwsRequest, type AwsResponse } from '../../core/protocols/aws-api.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import type { DeployedFunction } from './functions.ts';
import { type InvokePorts, invokeOnce } from './invoke.ts';
import { parse } from './rest-operation.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST_BYTES: Readonly<Record<string, number>> = { Event: 1_048_576, RequestResponse: 6_291_456 };

function checkSize(type: string, bytes: number): void {
  const most = MOST_BYTES[type] ?? Number.POSITIVE_INFINITY;
  if (bytes <= most) return;
  const message = `${bytes} byte payload is too large for the ${type} invocation type (limit ${most} bytes)`;
  throw new AwsApiError('RequestEntityTooLargeException', message, 413);
}

/** `Invoke`: with an answer, as an event, or dry. */
export async function answerInvoke(
  ports: InvokePorts & { readonly events: AsyncInvocations },
  request: AwsRequest,
  deployed: DeployedFunction,
): Promise<AwsResponse> {
  const event = request.body.length === 0 ? '{}' : Buffer.from(request.body).toString();
  parse(event);
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type === 'DryRun') return { status: 204 };
  checkSize(type, request.body.length);
  if (type === 'Event') {
    ports.events.accept(deployed.configuration.name, randomUUID(), event);
    return { status: 202 };
  }
  if (type !== 'RequestResponse') {
    throw new AwsApiError('InvalidParameterValueException', `Unknown invocation type ${type}`);
  }
  // A function that calls another holds its place meanwhile; if the other had to wait for one, both might for ever.
  const urgent = request.accessKeyId?.startsWith('function.') ?? false;
  const outcome = await invokeOnce(ports, deployed, event, { urgent });
  const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
  if (outcome.ok) return { status: 200, headers, body: outcome.payload };
  const failed = { ...headers, 'x-amz-function-error': 'Unhandled' };
  return { status: 200, headers: failed, body: JSON.stringify(outcome.error) };
}
