import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** The error for a parameter that SNS would not take, or that this one does not honour. */
export const invalidParameter = (reason: string) =>
  new AwsApiError('InvalidParameter', `Invalid parameter: ${reason}`);

export const notFound = (what: 'Topic' | 'Subscription' | 'Resource') =>
  new AwsApiError('NotFound', `${what} does not exist`, 404);
