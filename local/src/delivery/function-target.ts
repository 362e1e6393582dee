import type { FunctionInvoker } from '../lambda/invoker.ts';
import type { Deliver } from './delivery.ts';
import { FunctionFailure } from './failure.ts';

/** Delivers by invoking a Lambda function with the payload. */
export function functionTarget(invoker: FunctionInvoker): Deliver {
  return async ({ target, payload }) => {
    const result = await invoker.invoke(target, JSON.parse(payload));
    if (!result.ok) throw new FunctionFailure(`${result.error.errorType}: ${result.error.errorMessage}`);
  };
}
