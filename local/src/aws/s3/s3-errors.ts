import { AwsApiError } from '../../core/protocols/aws-api.ts';

export const noSuchBucket = (bucket: string) =>
  new AwsApiError('NoSuchBucket', `The specified bucket does not exist: ${bucket}`, 404);

export const noSuchKey = () => new AwsApiError('NoSuchKey', 'The specified key does not exist.', 404);

export const noSuchVersion = () =>
  new AwsApiError('NoSuchVersion', 'The specified version does not exist.', 404);

export const noSuchUpload = () =>
  new AwsApiError(
    'NoSuchUpload',
    'The specified upload does not exist. It may have been aborted or completed.',
    404,
  );

export const preconditionFailed = () =>
  new AwsApiError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);

export const accessDenied = (message: string) => new AwsApiError('AccessDenied', message, 403);

export const invalidRequest = (message: string) => new AwsApiError('InvalidRequest', message);

export const notImplemented = (message: string) => new AwsApiError('NotImplemented', message, 501);

export const invalidArgument = (message: string) => new AwsApiError('InvalidArgument', message);
