import * as z from 'zod';
import { ACCOUNT_ID, type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { jsonApi, operation } from '../../core/protocols/json-api.ts';
import { type Parameter, type Parameters, type ParameterType, TIERS, tierOf } from './parameters.ts';

const named = z.strictObject({ Name: z.string().min(1) });
const namedAll = z.strictObject({ Names: z.array(z.string()).min(1).max(10) });
/** Secure strings are kept in the clear. */
const decrypted = { WithDecryption: ignored };
const put = named.extend({
  Value: z.string().min(1),
  Type: z.enum(['String', 'StringList', 'SecureString']).optional(),
  Overwrite: z.boolean().default(false),
  DataType: z.literal('text').optional(),
  Description: ignored,
  KeyId: ignored,
  Tags: ignored,
  Tier: z.enum(TIERS).default('Standard'),
});
const byPath = z.strictObject({
  ...decrypted,
  Path: z.string().startsWith('/'),
  Recursive: z.boolean().default(false),
  MaxResults: z.int().min(1).max(10).default(10),
  NextToken: z.string().optional(),
});

/** Systems Manager Parameter Store. Secure strings are kept in the clear. */
export function createSsmApi(parameters: Parameters): AwsApi {
  return jsonApi({
    signingNames: ['ssm'],
    targetPrefix: 'AmazonSSM',
    operations: {
      GetParameter: operation(named.extend(decrypted), ({ Name }, request) => {
        const found = parameters.get(Name);
        if (found === undefined) throw new AwsApiError('ParameterNotFound', `There is no parameter ${Name}.`);
        return { Parameter: describe(found, request) };
      }),
      GetParameters: operation(namedAll.extend(decrypted), ({ Names }, request) => {
        const found = Names.flatMap((name) => parameters.get(name) ?? []);
        const known = new Set(found.map((each) => each.name));
        return {
          Parameters: found.map((each) => describe(each, request)),
          InvalidParameters: Names.filter((name) => !known.has(name)),
        };
      }),
      GetParametersByPath: operation(byPath, ({ Path, Recursive, MaxResults, NextToken = '' }, request) => {
        const prefix = Path.endsWith('/') ? Path : `${Path}/`;
        const below = parameters
          .list(prefix)
          .filter((each) => Recursive || !each.name.slice(prefix.length).includes('/'))
          .filter((each) => each.name > NextToken);
        const page = below.slice(0, MaxResults);
        return {
          Parameters: page.map((each) => describe(each, request)),
          ...(below.length > page.length ? { NextToken: page.at(-1)!.name } : {}),
        };
      }),
      DescribeParameters: operation(z.strictObject({}), (_input, request) => ({
        Parameters: parameters.list('').map((each) => {
          const { Value: _value, ...metadata } = describe(each, request);
          return metadata;
        }),
      })),
      PutParameter: operation(put, ({ Name, Value, Overwrite, ...asked }) => {
        const Tier = tierOf(Value, asked.Tier);
        const type = typeOf(parameters.get(Name), asked.Type);
        return { Version: parameters.put(Name, type, Value, Overwrite).version, Tier };
      }),
      DeleteParameter: operation(named, ({ Name }) => {
        if (!parameters.delete(Name))
          throw new AwsApiError('ParameterNotFound', `There is no parameter ${Name}.`);
      }),
      DeleteParameters: operation(namedAll, ({ Names }) => {
        const deleted = Names.filter((name) => parameters.delete(name));
        return {
          DeletedParameters: deleted,
          InvalidParameters: Names.filter((name) => !deleted.includes(name)),
        };
      }),
    },
  });
}

/** The type of a parameter, which stays what it was when it was created. */
function typeOf(current: Parameter | undefined, asked: ParameterType | undefined): ParameterType {
  const type = asked ?? current?.type;
  if (type === undefined)
    throw new AwsApiError('ValidationException', 'A parameter type is required when you create a parameter.');
  if (current === undefined || current.type === type) return type;
  throw new AwsApiError(
    'HierarchyTypeMismatchException',
    `The parameter ${current.name} is a ${current.type}; its type cannot be changed to ${type}.`,
  );
}

function describe(parameter: Parameter, { region }: AwsRequest) {
  const slash = parameter.name.startsWith('/') ? '' : '/';
  return {
    Name: parameter.name,
    Type: parameter.type,
    Value: parameter.value,
    Version: parameter.version,
    LastModifiedDate: parameter.modified / 1000,
    ARN: `arn:aws:ssm:${region}:${ACCOUNT_ID}:parameter${slash}${parameter.name}`,
    DataType: 'text',
  };
}
