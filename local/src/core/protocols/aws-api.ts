import type { Readable } from 'node:stream';
import type { BadOutput } from './bad-output.ts';

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
  /** Empty for an API that `streams`. */
  readonly body: Uint8Array;
  readonly region: string;
  /** The body as it arrives, for an API that `streams`. */
  readonly stream?: Readable;
  /** Who signed the request; the embedded Lambda signs as `function.<name>`. Absent when unsigned. */
  readonly accessKeyId?: string;
  /** The service is asked to give a bad answer on purpose; see faults. */
  readonly badOutput?: BadOutput;
}

export interface AwsResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** One `set-cookie` header each. */
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
  /** Instead of `body`, for answers too large to hold. */
  readonly stream?: Readable;
}

/** One AWS service spoken by the embedded runtime; the gateway finds it by the SigV4 signing name. */
export interface AwsApi {
  /** SigV4 signing names that select this service, e.g. `['states']`, `['bedrock']`. */
  readonly signingNames: readonly string[];
  /** What stands before the operation in `X-Amz-Target`, for unsigned requests, e.g. `AWSEvents`. */
  readonly targetPrefix?: string;
  /** The API reads `request.stream` itself, for bodies too large to hold. */
  readonly streams?: boolean | ((request: AwsRequest) => boolean);
  handle(request: AwsRequest): Promise<AwsResponse>;
  /** Name of the operation, where neither `X-Amz-Target` nor `Action` tells; used for faults and logs. */
  operationOf?(request: AwsRequest): string | undefined;
  /** Methods by which pages of the runtime's own sites may ask for what lies there; any where it is not told. */
  pageMethods?(request: Pick<AwsRequest, 'path' | 'headers'>): readonly string[] | undefined;
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
