import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { DownstreamError } from '@countersign/shared';

/**
 * Asks the function that may change tables and roles to bring them up to date, and waits for it.
 * @throws DownstreamError `DatabaseFailed` when it could not
 */
export const lambdaMigrator = (lambda: Pick<LambdaClient, 'send'>, functionName: string) => async () => {
  const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: functionName }));
  if (FunctionError === undefined) return;
  throw new DownstreamError('DatabaseFailed', `Tables: ${Payload?.transformToString() ?? FunctionError}`);
};
