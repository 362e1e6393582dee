import { AwsApiError } from '../../../core/protocols/aws-api.ts';

const BY_STATUS: Readonly<Record<number, readonly [string, number]>> = {
  400: ['ValidationException', 400],
  401: ['AccessDeniedException', 403],
  403: ['AccessDeniedException', 403],
  404: ['ResourceNotFoundException', 404],
  408: ['ModelTimeoutException', 408],
  413: ['ValidationException', 400],
  422: ['ValidationException', 400],
  429: ['ThrottlingException', 429],
  503: ['ServiceUnavailableException', 503],
  504: ['ModelTimeoutException', 408],
};

/** The error that Bedrock would answer where the upstream answered this status. */
export function upstreamError(status: number, body: string): AwsApiError {
  const [code, awsStatus] = BY_STATUS[status] ?? ['ModelErrorException', 424];
  return new AwsApiError(code, `The upstream model answered ${status}: ${body.slice(0, 500)}`, awsStatus);
}

/** The error for an upstream that could not be reached. */
export function unreachable(url: URL, cause: unknown): AwsApiError {
  const reason =
    cause instanceof Error
      ? cause.cause instanceof Error
        ? cause.cause.message
        : cause.message
      : String(cause);
  return new AwsApiError('ServiceUnavailableException', `No upstream model at ${url.origin}: ${reason}`, 503);
}
