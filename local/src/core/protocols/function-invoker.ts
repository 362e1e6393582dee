/** What a function's error looks like to its caller. */
export interface FunctionError {
  /** Name of the error class, or Lambda's own such as `Sandbox.Timedout`, `Runtime.ExitError`. */
  readonly errorType: string;
  readonly errorMessage: string;
  /** Lines of the stack, where there is one. */
  readonly trace?: readonly string[];
}

/** How a Lambda invocation ended. */
export type InvocationResult =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: FunctionError };

/**
 * Invokes functions by name or ARN, synchronously.
 * @throws AwsApiError `ResourceNotFoundException` or `TooManyRequestsException` (reserved concurrency).
 */
export interface FunctionInvoker {
  invoke(functionNameOrArn: string, payload: unknown): Promise<InvocationResult>;
}

/** Sends functions events, asynchronously. */
export interface EventInvoker {
  /**
   * Accepts an event: from now on it is kept, with a data folder across restarts, and retried twice before it
   * goes to the function's failure destination or dead-letter queue.
   * @throws AwsApiError `ResourceNotFoundException`.
   */
  invokeAsync(functionNameOrArn: string, payload: unknown): void;
}
