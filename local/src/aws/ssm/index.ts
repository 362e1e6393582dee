import * as z from 'zod';
import { REMARKS, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import {
  createParameters,
  type Parameters,
  type ParameterType,
  SCHEMA,
  TIERS,
  tierOf,
} from './parameters.ts';
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
  const database = openDatabase(options.dataDir, 'ssm', SCHEMA);
  const parameters = createParameters(database);
  return {
    api: createSsmApi(parameters),
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
      const given = String(properties.Value);
      tierOf(given, z.enum(TIERS).default('Standard').parse(properties.Tier));
      const type = (properties.Type ?? 'String') as ParameterType;
      const { value } = parameters.put(name, type, given, true);
      return { ref: name, attributes: { Type: type, Value: value } };
    },
    async remove(name) {
      parameters.delete(name);
    },
  };
}
