import * as z from 'zod';
import { REMARKS, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import { checkParameterName } from './parameter-name.ts';
import {
  createParameters,
  type Parameters,
  type ParameterType,
  SCHEMA,
  TIERS,
  tierOf,
} from './parameters.ts';
import { createSealed, SECRET_SCHEMA } from './secure-string.ts';
import { createSsmApi } from './ssm-api.ts';

export type { Parameters } from './parameters.ts';

export interface Ssm {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  /** For `{{resolve:ssm:…}}` and parameters of type `AWS::SSM::Parameter::Value<…>`. */
  readonly parameters: Parameters;
  close(): void;
}

/** SSM Parameter Store; in memory without `dataDir`. */
export function createSsm(options: { dataDir?: string | undefined } = {}): Ssm {
  const database = openDatabase(options.dataDir, 'ssm', SCHEMA + SECRET_SCHEMA);
  const parameters = createParameters(database);
  return {
    api: createSsmApi(parameters, createSealed(database)),
    providers: [parameterProvider(parameters)],
    parameters,
    close: () => database.close(),
  };
}

function parameterProvider(parameters: Parameters): ResourceProvider {
  return {
    type: 'AWS::SSM::Parameter',
    honoured: ['Name', 'Tier', 'Type', 'Value'],
    ignored: { Description: REMARKS, Tags: TAGS },
    shape: z.looseObject({ Tier: z.enum(TIERS).optional() }),
    async create({ logicalId, stackName, properties }) {
      const name = String(properties.Name ?? `CFN-${stackName}-${logicalId}`);
      checkParameterName(name);
      const given = String(properties.Value);
      tierOf(given, z.enum(TIERS).default('Standard').parse(properties.Tier));
      const type = (properties.Type ?? 'String') as ParameterType;
      const current = parameters.get(name);
      // A start is no update: a parameter that is as declared keeps its version.
      if (current?.value !== given || current.type !== type) parameters.put(name, type, given, true);
      return { ref: name, attributes: { Type: type, Value: given } };
    },
    async remove(name) {
      parameters.delete(name);
    },
  };
}
