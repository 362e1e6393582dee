import * as z from 'zod';
import { ACCOUNT_ID, type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { isElsewhere } from '../../core/protocols/elsewhere.ts';
import { ignored } from '../../core/protocols/input.ts';
import { jsonApi, operation } from '../../core/protocols/json-api.ts';
import { lastInToken, pageToken } from '../../core/protocols/page-token.ts';
import { checkParameterName } from './parameter-name.ts';
import { type Parameter, type Parameters, type ParameterType, TIERS, tierOf } from './parameters.ts';
import type { Sealed } from './secure-string.ts';

const named = z.strictObject({ Name: z.string().min(1) });
const namedAll = z.strictObject({ Names: z.array(z.string()).min(1).max(10) });
const decrypted = { WithDecryption: z.boolean().default(false) };
const put = named.extend({
  Value: z.string().min(1),
  Type: z.enum(['String', 'StringList', 'SecureString']).optional(),
  Overwrite: z.boolean().default(false),
  DataType: z.literal('text').optional(),
  Description: ignored,
  KeyId: z.string().optional(),
  Tags: z
    .array(z.strictObject({ Key: z.string().min(1).max(128), Value: z.string().max(256) }))
    .max(50)
    .optional(),
  Tier: z.enum(TIERS).default('Standard'),
});
const byPath = z.strictObject({
  ...decrypted,
  Path: z.string().startsWith('/'),
  Recursive: z.boolean().default(false),
  MaxResults: z.int().min(1).max(10).default(10),
  NextToken: z.string().optional(),
});

/** Systems Manager Parameter Store. Secure strings are kept in the clear, and answered so only with decryption. */
export function createSsmApi(parameters: Parameters, sealed: Sealed): AwsApi {
  const read = (
    parameter: Parameter,
    { WithDecryption }: { WithDecryption: boolean },
    request: AwsRequest,
  ) => ({
    ...describe(parameter, request),
    Value: WithDecryption ? parameter.value : sealed(parameter),
  });
  return jsonApi({
    signingNames: ['ssm'],
    targetPrefix: 'AmazonSSM',
    operations: {
      GetParameter: operation(named.extend(decrypted), ({ Name, ...how }, request) => {
        const found = parameters.get(Name);
        if (found === undefined) throw new AwsApiError('ParameterNotFound', `There is no parameter ${Name}.`);
        return { Parameter: read(found, how, request) };
      }),
      GetParameters: operation(namedAll.extend(decrypted), ({ Names, ...how }, request) => {
        const found = Names.flatMap((name) => parameters.get(name) ?? []);
        const known = new Set(found.map((each) => each.name));
        return {
          Parameters: found.map((each) => read(each, how, request)),
          InvalidParameters: Names.filter((name) => !known.has(name)),
        };
      }),
      GetParametersByPath: operation(
        byPath,
        ({ Path, Recursive, MaxResults, NextToken, ...how }, request) => {
          const after = NextToken === undefined ? '' : nameIn(NextToken);
          const prefix = Path.endsWith('/') ? Path : `${Path}/`;
          const below = parameters
            .list(prefix)
            .filter((each) => Recursive || !each.name.slice(prefix.length).includes('/'))
            .filter((each) => each.name > after);
          const page = below.slice(0, MaxResults);
          return {
            Parameters: page.map((each) => read(each, how, request)),
            ...(below.length > page.length ? { NextToken: pageToken(page.at(-1)!.name) } : {}),
          };
        },
      ),
      DescribeParameters: operation(z.strictObject({}), (_input, request) => ({
        Parameters: parameters.list('').map((each) => describe(each, request)),
      })),
      PutParameter: operation(put, ({ Name, Value, Overwrite, ...asked }, { region }) => {
        checkParameterName(Name);
        if (Overwrite && asked.Tags !== undefined) throw invalid(TAGS_AND_OVERWRITE);
        const Tier = tierOf(Value, asked.Tier);
        const type = typeOf(parameters.get(Name), asked.Type);
        checkKey(type, asked.KeyId, region);
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

const TAGS_AND_OVERWRITE =
  "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag.";

/** The name in a token. @throws AwsApiError `InvalidNextToken` for a token that no listing gave. */
function nameIn(token: string): string {
  const name = lastInToken(token);
  if (name !== undefined) return name;
  throw new AwsApiError('InvalidNextToken', 'The specified token is not valid.');
}

/** Only a secure string has a key, and only one of this account. */
function checkKey(type: ParameterType, key: string | undefined, region: string): void {
  if (key === undefined) return;
  if (type !== 'SecureString') throw invalid('KeyId is only valid for a parameter of the type SecureString.');
  if (isElsewhere(key, region)) throw new AwsApiError('InvalidKeyId', `Key '${key}' does not exist`);
}

const invalid = (message: string) => new AwsApiError('ValidationException', message);

/** The type of a parameter, which stays what it was when it was created. */
function typeOf(current: Parameter | undefined, asked: ParameterType | undefined): ParameterType {
  const type = asked ?? current?.type;
  if (type === undefined) throw invalid('A parameter type is required when you create a parameter.');
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
    Version: parameter.version,
    LastModifiedDate: parameter.modified / 1000,
    ARN: `arn:aws:ssm:${region}:${ACCOUNT_ID}:parameter${slash}${parameter.name}`,
    DataType: 'text',
  };
}
