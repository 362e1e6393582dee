import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { DOMAIN_PATH } from './opensearch-api.ts';

/** `AWS::OpenSearchService::Domain`: every domain answers below the runtime's own address. */
export function domainProvider(domains: Set<string>, endpoint: () => string): ResourceProvider {
  return {
    type: 'AWS::OpenSearchService::Domain',
    honoured: ['DomainName'],
    // One process holds all domains, and whoever reaches it may use them.
    ignored: [
      'AccessPolicies',
      'ClusterConfig',
      'DomainEndpointOptions',
      'EBSOptions',
      'EncryptionAtRestOptions',
      'EngineVersion',
      'NodeToNodeEncryptionOptions',
      'Tags',
    ],
    async create({ properties, stackName, logicalId, region, accountId }) {
      const name = String(properties.DomainName ?? `${stackName}-${logicalId}`).toLowerCase();
      domains.add(name);
      const arn = `arn:aws:es:${region}:${accountId}:domain/${name}`;
      return {
        ref: name,
        attributes: {
          Arn: arn,
          DomainArn: arn,
          DomainEndpoint: `${endpoint()}${DOMAIN_PATH}/${name}`,
          Id: `${accountId}/${name}`,
        },
      };
    },
  };
}
