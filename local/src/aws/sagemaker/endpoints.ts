import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';

/** Names of the endpoints that the stacks declared. */
export interface Endpoints {
  has(name: string): boolean;
  readonly providers: readonly ResourceProvider[];
}

/**
 * Endpoints as templates declare them. The container image and the model data are not used here:
 * behind every endpoint stands the contract type model that ships with the project.
 */
export function createEndpoints(): Endpoints {
  const names = new Set<string>();

  const named = (type: string, nameProperty: string, ignored: readonly string[]): ResourceProvider => ({
    type,
    honoured: [nameProperty],
    ignored: [...ignored, 'Tags'],
    async create({ properties, logicalId, region, accountId }) {
      const name = String(properties[nameProperty] ?? logicalId);
      const kind = type.split('::')[2]!.toLowerCase().replace('endpointconfig', 'endpoint-config');
      return {
        ref: `arn:aws:sagemaker:${region}:${accountId}:${kind}/${name}`,
        attributes: { [nameProperty]: name },
      };
    },
  });

  const endpoint = named('AWS::SageMaker::Endpoint', 'EndpointName', [
    'EndpointConfigName',
    'DeploymentConfig',
  ]);
  return {
    has: (name) => names.has(name),
    providers: [
      named('AWS::SageMaker::Model', 'ModelName', [
        'PrimaryContainer',
        'ExecutionRoleArn',
        'EnableNetworkIsolation',
      ]),
      named('AWS::SageMaker::EndpointConfig', 'EndpointConfigName', ['ProductionVariants', 'KmsKeyId']),
      {
        ...endpoint,
        async create(resource) {
          const created = await endpoint.create(resource);
          names.add(created.attributes!.EndpointName!);
          return created;
        },
      },
    ],
  };
}
