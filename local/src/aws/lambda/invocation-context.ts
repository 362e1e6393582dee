import { randomBytes } from 'node:crypto';
import type { FunctionConfiguration } from './function-configuration.ts';

/** What a handler learns about its invocation, besides the event. */
export interface InvocationContext {
  /** The plain fields of Lambda's context object. */
  readonly context: Readonly<Record<string, string>>;
  /** Epoch milliseconds at which the invocation times out. */
  readonly deadline: number;
  /** `_X_AMZN_TRACE_ID`: not sampled, since nothing here collects traces. */
  readonly traceId: string;
}

/** The context of an invocation that starts now. */
export function invocationContext(
  configuration: FunctionConfiguration,
  environment: Readonly<Record<string, string>>,
  requestId: string,
  now = Date.now(),
): InvocationContext {
  const epoch = Math.floor(now / 1000).toString(16);
  return {
    context: {
      awsRequestId: requestId,
      functionName: configuration.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: configuration.arn,
      memoryLimitInMB: String(configuration.memoryMb),
      logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME ?? '',
      logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME ?? '',
    },
    deadline: now + configuration.timeoutSeconds * 1000,
    traceId: `Root=1-${epoch}-${hex(12)};Parent=${hex(8)};Sampled=0`,
  };
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
