import { AwsApiError } from '../protocols/aws-api.ts';

/** The error for an event pattern that cannot be used, saying where and why. */
export function invalidPattern(reason: string): AwsApiError {
  return new AwsApiError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
}
