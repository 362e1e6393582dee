import { setTimeout as sleep } from 'node:timers/promises';
import { AwsApiError, type AwsRequest, type AwsResponse } from '../protocols/aws-api.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { FaultRule } from './fault-rule.ts';

/** Thrown for `drop`: the gateway breaks the connection instead of answering. */
class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

type Call = (request: AwsRequest) => Promise<AwsResponse>;

/** Carries out API calls with the faults of a plan. */
export function createCallFaults(plan: FaultPlan) {
  /** Calls that wait for the next one of their operation, by service and operation. */
  const held = new Map<string, () => void>();

  async function suffer(rule: FaultRule, service: string, kind: string): Promise<void> {
    if (rule.fault === 'drop') throw new ConnectionDropped();
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

  return async function callWithFaults(
    request: AwsRequest,
    service: string,
    operation: string | undefined,
    call: Call,
  ): Promise<AwsResponse> {
    const text = () => `${request.path}?${request.query} ${Buffer.from(request.body).toString()}`;
    const rules = plan.strike({ service, operation, text });
    const kind = `${service}/${operation}`;
    for (const rule of rules) await suffer(rule, service, kind);
    const badOutput = rules.some((rule) => rule.fault === 'bad-output');
    const response = await call(badOutput ? { ...request, badOutput } : request);
    if (rules.some((rule) => rule.fault === 'duplicate') && !request.stream) await call(request);
    release(kind);
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
