import { randomUUID } from 'node:crypto';
import type { Metrics } from '../../core/metrics/index.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Admission, Fleet } from './fleet.ts';
import type { FunctionLogs } from './function-logs.ts';
import type { DeployedFunction } from './functions.ts';
import type { InvocationOutcome } from './instance.ts';

export interface InvokePorts {
  readonly fleet: Fleet;
  readonly logs: FunctionLogs;
  readonly metrics?: Pick<Metrics, 'invoked'> | undefined;
}

/**
 * Invokes a function once and waits. `event` and the payload are JSON.
 * @throws TooManyRequestsException when all of the function's reserved concurrency runs.
 */
export async function invokeOnce(
  ports: InvokePorts,
  deployed: DeployedFunction,
  event: string,
  { requestId = randomUUID() as string, ...admission }: Admission & { readonly requestId?: string } = {},
): Promise<InvocationOutcome> {
  const { configuration, reservedConcurrency } = deployed;
  if (reservedConcurrency !== undefined && deployed.running >= reservedConcurrency)
    throw throttled(configuration.name);
  deployed.running += 1;
  let startedAt = performance.now();
  const onTurn = () => {
    startedAt = performance.now();
    admission.onTurn?.();
  };
  try {
    const outcome = await ports.fleet.run(configuration, { requestId, event }, { ...admission, onTurn });
    const { ok, cpuMs = 0 } = outcome;
    ports.metrics?.invoked(configuration.name, ok, (performance.now() - startedAt) / 1000, cpuMs / 1000);
    if (!outcome.ok) ports.logs.write(configuration.name, failureLine(requestId, outcome.error));
    return outcome;
  } finally {
    deployed.running -= 1;
  }
}

function throttled(name: string): AwsApiError {
  const message = `Rate Exceeded. The reserved concurrency of ${name} is in use (ReservedFunctionConcurrentInvocationLimitExceeded).`;
  return new AwsApiError('TooManyRequestsException', message, 429);
}

/** As the Node runtime logs it, in the JSON that log tools read. */
function failureLine(requestId: string, error: object): string {
  const entry = { timestamp: new Date().toISOString(), level: 'ERROR', requestId, message: error };
  return `${JSON.stringify(entry)}\n`;
}
