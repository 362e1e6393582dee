import { AwsApiError } from '../protocols/aws-api.ts';

/** How services name a refusal, with its status, where it is not `AccessDeniedException` with 400. */
const CODES: Readonly<Record<string, readonly [code: string, status: number]>> = {
  bedrock: ['AccessDeniedException', 403],
  es: ['AccessDeniedException', 403],
  iam: ['AccessDenied', 403],
  lambda: ['AccessDeniedException', 403],
  s3: ['AccessDenied', 403],
  sagemaker: ['AccessDeniedException', 403],
  sns: ['AuthorizationError', 403],
  sqs: ['AccessDenied', 403],
  sts: ['AccessDenied', 403],
};

/** Says that somebody may not do something, as the service says it. */
export function denial(
  service: string,
  { who, action, resource, why }: { who: string; action: string; resource: string; why: string },
): AwsApiError {
  const [code, status] = CODES[service] ?? ['AccessDeniedException', 400];
  const message = `User: ${who} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
  return new AwsApiError(code, message, status);
}
