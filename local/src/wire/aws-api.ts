/** The account that every embedded resource belongs to. */
export const ACCOUNT_ID = '000000000000';

/** A request to an AWS API, as it arrived on the one port, already attributed to its service. */
export interface AwsRequest {
  readonly method: string;
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly region: string;
}

export interface AwsResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One AWS service spoken by the embedded runtime; the front door finds it by the SigV4 signing name. */
export interface AwsApi {
  /** SigV4 signing names that select this service, e.g. `['states']`, `['bedrock']`. */
  readonly signingNames: readonly string[];
  handle(request: AwsRequest): Promise<AwsResponse>;
}

/** An error that an AWS API answers with: its code is what SDK clients see as `error.name`. */
export class AwsApiError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}
