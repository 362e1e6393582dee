import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';

/** A client that signs for Amazon OpenSearch Service, with the function's own credentials unless others are given. */
export const openSearchClient = (
  endpoint: string,
  region: string,
  getCredentials: () => ReturnType<ReturnType<typeof defaultProvider>> = () => defaultProvider()(),
): Client =>
  new Client({
    ...AwsSigv4Signer({ region, service: 'es', getCredentials }),
    node: endpoint,
    maxRetries: 2,
    requestTimeout: 20_000,
  });
