import { setTimeout as sleep } from 'node:timers/promises';
import { AwsApiError, type AwsRequest, type AwsResponse } from '../protocols/aws-api.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { FaultRule } from './fault-rule.ts';

/** Thrown for `drop`: the gateway breaks the connection instead of answering. */
class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

/** Header of the session that a request is signed in; each instance of a function has its own. */
const SESSION_TOKEN = 'x-amz-security-token';

type Call = (request: AwsRequest) => Promise<AwsResponse>;

const isBefore = ({ when }: FaultRule) => when !== 'after';

/** Carries out API calls with the faults of a plan. */
export function createCallFaults(plan: FaultPlan) {
  /** Calls that wait for the next one of their operation, by service and operation. */
  const held = new Map<string, () => void>();

  async function suffer(rule: FaultRule, request: AwsRequest, kind: string, service: string): Promise<void> {
    if (rule.fault === 'crash') crashCaller(request);
    if (rule.fault === 'hang') await sleep(rule.delayMs);
    if (rule.fault === 'hang' || rule.fault === 'drop') throw new ConnectionDropped();
    if (rule.fault === 'throttle' || rule.fault === 'error') throw faultError(rule, service);
    if (rule.fault === 'delay') await sleep(rule.delayMs);
    if (rule.fault === 'reorder') await letNextPass(rule, kind);
  }

  async function letNextPass({ delayMs }: FaultRule, kind: string): Promise<void> {
    if (held.has(kind)) return;
    const passed = new Promise<void>((resolve) => held.set(kind, resolve));
    await Promise.race([passed, sleep(delayMs, undefined, { ref: false })]);
  }

  function release(kind: string): void {
    held.get(kind)?.();
    held.delete(kind);
  }

  /** Ends the function's instance that signed a request; where none did, the connection breaks all the same. */
  function crashCaller({ headers }: AwsRequest): never {
    plan.callers.get(headers[SESSION_TOKEN] ?? '')?.();
    throw new ConnectionDropped();
  }

  return async function callWithFaults(
    request: AwsRequest,
    service: string,
    operation: string | undefined,
    call: Call,
  ): Promise<AwsResponse> {
    const text = () => `${request.path}?${request.query} ${Buffer.from(request.body).toString()}`;
    const rules = plan.strike({ service, operation, text });
    const kind = `${service}/${operation}`;
    const [before, after] = [rules.filter(isBefore), rules.filter((rule) => !isBefore(rule))];
    for (const rule of before) await suffer(rule, request, kind, service);
    const bad = rules.find((rule) => rule.fault === 'bad-output');
    const response = await call(bad ? { ...request, badOutput: bad.output ?? 'off-schema' } : request);
    if (rules.some((rule) => rule.fault === 'duplicate') && !request.stream) await call(request);
    release(kind);
    for (const rule of after) await suffer(rule, request, kind, service);
    return response;
  };
}

function faultError(rule: FaultRule, service: string): AwsApiError {
  const message = rule.message ?? `Injected by the fault plan: ${rule.fault}`;
  if (rule.fault === 'error') {
    return new AwsApiError(rule.code ?? 'InternalServerException', message, rule.status ?? 500);
  }
  if (service === 's3') return new AwsApiError('SlowDown', message, 503);
  return new AwsApiError(rule.code ?? 'ThrottlingException', message, rule.status ?? 429);
}
