import type { SecretOf } from '../../core/iam/access-keys.ts';
import { functionKey } from '../../core/iam/caller.ts';
import type { FunctionConfiguration } from './function-configuration.ts';

/** Where functions find the embedded AWS. */
export interface EmbeddedAws {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** The same of S3, whose objects have an origin of their own. */
  readonly objectsEndpoint: string;
  readonly region: string;
  /** The secret of an access key. */
  readonly secretOf: SecretOf;
  /** What a role may connect with, e.g. a password of the database, for a function with these variables. */
  readonly loginsOf?: (
    roleArn: string,
    variables: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
}

/**
 * The whole environment of a function: its own variables, and those that Lambda reserves. Nothing of the host's.
 * The access key names the function, so that the embedded APIs know who calls, the session token its instance.
 */
export function functionEnvironment(
  configuration: FunctionConfiguration,
  aws: EmbeddedAws,
  logStream: string,
): Record<string, string> {
  const accessKeyId = functionKey(configuration.name);
  return {
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...configuration.environment,
    ...aws.loginsOf?.(configuration.roleArn, configuration.environment),
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ENDPOINT_URL_S3: aws.objectsEndpoint,
    AWS_REGION: aws.region,
    AWS_DEFAULT_REGION: aws.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.secretOf(accessKeyId),
    AWS_SESSION_TOKEN: logStream,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: `AWS_Lambda_${configuration.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: configuration.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${configuration.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    LAMBDA_TASK_ROOT: configuration.codePath,
    _HANDLER: configuration.handler,
  };
}
