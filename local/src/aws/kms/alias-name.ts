import { AwsApiError } from '../../core/protocols/aws-api.ts';

/**
 * Checks the name of an alias that is made:
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
 *
 * @throws AwsApiError `ValidationException`, `NotAuthorizedException` for names of AWS.
 */
export function checkAliasName(name: string): void {
  if (!name.startsWith('alias/')) throw new AwsApiError('ValidationException', 'Invalid identifier');
  if (name.startsWith('alias/aws/'))
    throw new AwsApiError('NotAuthorizedException', `${name} is reserved for keys of AWS`);
  if (!/^alias\/[\w/-]+$/.test(name))
    throw new AwsApiError('ValidationException', `${name} contains invalid characters for an alias`);
}
