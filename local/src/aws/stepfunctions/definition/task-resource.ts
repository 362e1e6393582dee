/** What a Task state calls, read from its `Resource`. */
export type TaskResource =
  /** `arn:aws:states:::lambda:invoke`, with or without waiting for the token. */
  | { readonly kind: 'lambda-invoke'; readonly waitsForToken: boolean; readonly resource: string }
  /** A function ARN written as the resource: the input is the payload, the result is the function's. */
  | { readonly kind: 'function'; readonly functionArn: string };

const FUNCTION_ARN = /^arn:[^:]+:lambda:[^:]*:[^:]*:function:.+$/;
const INVOKE = /^arn:[^:]+:states:[^:]*:[^:]*:(lambda:)?(invoke(\.waitForTaskToken)?)$/;

/** Reads a task's `Resource`; undefined if the embedded runtime has no such integration. */
export function readTaskResource(resource: string): TaskResource | undefined {
  if (FUNCTION_ARN.test(resource)) return { kind: 'function', functionArn: resource };
  const match = INVOKE.exec(resource);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { kind: 'lambda-invoke', resource: match[2], waitsForToken: match[3] !== undefined };
}
