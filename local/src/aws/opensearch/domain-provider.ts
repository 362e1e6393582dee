import * as z from 'zod';
import { AT_REST, KEPT_BY_IAM, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { tableOf } from '../../core/cloudformation/shapes.ts';
import { DOMAIN_PATH } from './opensearch-api.ts';

const ONE_PROCESS = 'one process holds all domains';

/** `AWS::OpenSearchService::Domain`: every domain answers below the runtime's own address. */
export function domainProvider(domains: Set<string>, endpoint: () => string): ResourceProvider {
  return {
    type: 'AWS::OpenSearchService::Domain',
    honoured: ['DomainName'],
    ignored: {
      AccessPolicies: KEPT_BY_IAM,
      ClusterConfig: ONE_PROCESS,
      DomainEndpointOptions: 'loopback stands for TLS, and an endpoint of its own is refused',
      EBSOptions: ONE_PROCESS,
      EncryptionAtRestOptions: AT_REST,
      EngineVersion: 'the REST API is that of OpenSearch 2, and no other is taken',
      NodeToNodeEncryptionOptions: ONE_PROCESS,
      Tags: TAGS,
    },
    shape: z.looseObject({
      DomainEndpointOptions: tableOf('EnforceHTTPS', 'TLSSecurityPolicy').optional(),
      EngineVersion: z
        .string()
        .regex(/^OpenSearch_2\./, 'only OpenSearch 2 is supported')
        .optional(),
    }),
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
