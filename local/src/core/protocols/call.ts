import type { AwsRequest } from './aws-api.ts';

/** An API call that was answered. */
export interface AnsweredCall {
  readonly request: AwsRequest;
  /** SigV4 signing name, e.g. `s3`. */
  readonly service: string;
  readonly operation: string | undefined;
  readonly requestId: string;
  readonly status: number;
  /** Whoever called had signed the request with a key that is known; a link shows that only once it is followed. */
  readonly known: boolean;
  /** What the call failed with. */
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** Is told of every call of an AWS API, refused ones included. */
export type CallListener = (call: AnsweredCall) => void;

/** Tells each of several. */
export const toAll =
  (...listeners: readonly CallListener[]): CallListener =>
  (call) => {
    for (const listener of listeners) listener(call);
  };
