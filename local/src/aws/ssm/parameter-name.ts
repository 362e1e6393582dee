import { AwsApiError } from '../../core/protocols/aws-api.ts';

const MOST_LEVELS = 15;
const LONGEST = 1011;

const PATH =
  'If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_';

/**
 * Checks the name of a parameter that is written:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 *
 * @throws AwsApiError `ValidationException`, `AccessDeniedException` for names of AWS,
 *   `HierarchyLevelLimitExceededException`.
 */
export function checkParameterName(name: string): void {
  const levels = name.replace(/^\//, '').split('/');
  if (/^\/aws\//i.test(name))
    throw new AwsApiError('AccessDeniedException', `No access to reserved parameter name: ${name}.`);
  if (/^\/?(aws|ssm)/i.test(name))
    throw invalid(`Parameter name: can't be prefixed with "aws" or "ssm" (case-insensitive). ${PATH}`);
  if (levels.length > 1 && !name.startsWith('/'))
    throw invalid('Parameter name must be a fully qualified name.');
  if (levels.length > MOST_LEVELS)
    throw new AwsApiError(
      'HierarchyLevelLimitExceededException',
      `A hierarchy can have a maximum of ${MOST_LEVELS} levels.`,
    );
  if (!levels.every((level) => /^[\w.-]+$/.test(level)))
    throw invalid(`Parameter name: can't be ${JSON.stringify(name)}. ${PATH}`);
  if (name.length > LONGEST)
    throw invalid(`Parameter name: must be less than or equal to ${LONGEST} characters long.`);
}

const invalid = (message: string) => new AwsApiError('ValidationException', message);
