import { type AwsApi, AwsApiError } from '../protocols/aws-api.ts';
import { queryApi, requiredParameter } from '../protocols/query-api.ts';
import type { Role, Roles } from './roles.ts';

/** IAM: the roles of the stacks, to read. */
export function createIamApi(roles: Roles): AwsApi {
  return queryApi({
    signingNames: ['iam'],
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    invalid: 'ValidationError',
    operations: {
      ListRoles: {
        takes: ['PathPrefix'],
        answer(parameters) {
          const prefix = parameters.get('PathPrefix') ?? '/';
          const listed = roles.list().filter(({ path }) => path.startsWith(prefix));
          return { IsTruncated: 'false', Roles: { member: listed.map(describe) } };
        },
      },
      GetRole: {
        takes: ['RoleName'],
        answer(parameters) {
          const name = requiredParameter(parameters, 'RoleName');
          const role = roles.find(name);
          if (role === undefined)
            throw new AwsApiError('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
          return { Role: describe(role) };
        },
      },
    },
  });
}

/** Roles are made anew at every start. */
const CREATED = new Date().toISOString();

const describe = ({ name, arn, path, id, trust, maxSessionSeconds }: Role) => ({
  Path: path,
  RoleName: name,
  RoleId: id,
  Arn: arn,
  CreateDate: CREATED,
  AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(trust ?? {})),
  MaxSessionDuration: String(maxSessionSeconds),
});
