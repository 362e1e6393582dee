/** How a Lambda invocation ended. */
export type InvocationResult =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: { readonly errorType: string; readonly errorMessage: string } };

/**
 * Invokes functions by name or ARN, synchronously.
 * Throws `AwsApiError` `ResourceNotFoundException` or `TooManyRequestsException` (reserved concurrency).
 */
export interface FunctionInvoker {
  invoke(functionNameOrArn: string, payload: unknown): Promise<InvocationResult>;
}
