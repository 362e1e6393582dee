import { AT_REST, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';

/** Names of the endpoints that the stacks declared. */
export interface Endpoints {
  has(name: string): boolean;
  readonly providers: readonly ResourceProvider[];
}

/** Why the container image and the model data change nothing here. */
const SHIPPED = 'behind every endpoint stands the contract type model that ships with the project';

/**
 * Endpoints as templates declare them. The model behind each ships with the project.
 */
export function createEndpoints(): Endpoints {
  const names = new Set<string>();

  const named = (
    type: string,
    nameProperty: string,
    ignored: Readonly<Record<string, string>>,
  ): ResourceProvider => ({
    type,
    honoured: [nameProperty],
    ignored: { ...ignored, Tags: TAGS },
    async create({ properties, logicalId, region, accountId }) {
      const name = String(properties[nameProperty] ?? logicalId);
      const kind = type.split('::')[2]!.toLowerCase().replace('endpointconfig', 'endpoint-config');
      return {
        ref: `arn:aws:sagemaker:${region}:${accountId}:${kind}/${name}`,
        attributes: { [nameProperty]: name },
      };
    },
  });

  const endpoint = named('AWS::SageMaker::Endpoint', 'EndpointName', {
    EndpointConfigName: SHIPPED,
    DeploymentConfig: SHIPPED,
  });
  return {
    has: (name) => names.has(name),
    providers: [
      named('AWS::SageMaker::Model', 'ModelName', {
        PrimaryContainer: SHIPPED,
        ExecutionRoleArn: SHIPPED,
        EnableNetworkIsolation: SHIPPED,
      }),
      named('AWS::SageMaker::EndpointConfig', 'EndpointConfigName', {
        ProductionVariants: SHIPPED,
        KmsKeyId: AT_REST,
      }),
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
