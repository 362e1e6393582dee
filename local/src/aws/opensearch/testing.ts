import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { openGateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import { createOpenSearch } from './index.ts';

export const INDEX = 'contracts';
export const MAPPING = {
  settings: { number_of_shards: 1 },
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: { type: 'keyword' },
      level: { type: 'keyword' },
      page: { type: 'integer' },
      signed: { type: 'date' },
      title: { type: 'text' },
      parties: { type: 'text', fields: { raw: { type: 'keyword' } } },
      text: { type: 'text', analyzer: 'english' },
    },
  },
} as const;

/** The embedded OpenSearch behind a gateway, with a client as services make it. */
export type TestSearch = Awaited<ReturnType<typeof startTestSearch>>;

/** Starts on a data folder, as the runtime does, or in memory. */
export async function startTestSearch(dataDir?: string) {
  let gateway = await openTestGateway();
  const search = createOpenSearch({ dataDir, endpoint: () => gateway.url });
  gateway.serve({ apis: [search.api] });
  const domain = await search.providers[0]!.create({
    type: 'AWS::OpenSearchService::Domain',
    logicalId: 'SearchDomain',
    stackName: 'platform',
    region: 'eu-central-1',
    accountId: '000000000000',
    properties: { DomainName: 'countersign-test' },
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new Client({
    ...AwsSigv4Signer({ region: 'eu-central-1', service: 'es', getCredentials: async () => credentials }),
    node: domain.attributes!.DomainEndpoint!,
    maxRetries: 0,
  });

  return {
    client,
    get gateway() {
      return gateway;
    },

    /** Listens again where it was closed. */
    async reopen(port: number): Promise<void> {
      gateway = await openGateway({ port, log: () => {} });
      gateway.serve({ apis: [search.api] });
    },

    createIndex: () => client.indices.create({ index: INDEX, body: MAPPING }),

    async write(documents: Record<string, object>) {
      const body = Object.entries(documents).flatMap(([_id, document]) => [
        { index: { _index: INDEX, _id } },
        document,
      ]);
      return (await client.bulk({ refresh: 'wait_for', body })).body;
    },

    find: async (body: object) => (await client.search({ index: INDEX, body })).body,

    /** Ids of the hits, best first. */
    async idsOf(query: object) {
      const { hits } = await this.find({ query });
      return hits.hits.map(({ _id }) => _id);
    },

    async stop() {
      await client.close();
      await gateway.close();
      search.close();
    },
  };
}

/** The error that a call is refused with. */
export async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (thrown: { statusCode: number; body: { error: { type: string; reason: string } } }) => thrown,
  );
  return { status: error?.statusCode, ...error?.body.error };
}
