import type { AwsRequest, AwsResponse } from './aws-api.ts';

/** A part of the runtime that is reached by path and not by signature: HTTP APIs, sign-in, internals. */
export interface HttpRoute {
  /** Begins with `/_`, which no bucket name can. */
  readonly prefix: string;
  /** People may follow links to it from any page, as to where they sign in. */
  readonly navigable?: boolean;
  /** Answers CORS itself. */
  readonly ownsCors?: boolean;
  handle(request: AwsRequest): Promise<AwsResponse>;
}
