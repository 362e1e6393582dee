import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { openGateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import { createOpenSearch } from './index.ts';
import { emptyServer, openWay, type Way } from './testing-elsewhere.ts';

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

/** An OpenSearch with a client as services make it, and a way to it that can be cut. */
export type TestSearch = Awaited<ReturnType<typeof startEmbeddedSearch>>;

/** What answers a test. */
interface Server {
  readonly way: Way;
  /** Listens again where the way was closed. */
  reopen(port: number): Promise<Way>;
  close(): void;
}

/** A server that others wrote, with nothing in it. */
async function openElsewhere(target: string): Promise<Server> {
  await emptyServer(target);
  const way = await openWay(target);
  return { way, reopen: (port) => openWay(target, port), close() {} };
}

/** The embedded one behind a gateway, on a data folder, as the runtime has it, or in memory. */
async function openEmbedded(dataDir: string | undefined): Promise<Server> {
  const gateway = await openTestGateway();
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
  const url = String(domain.attributes?.DomainEndpoint);
  return {
    way: { url, close: () => gateway.close() },
    async reopen(port) {
      const again = await openGateway({ port, log: () => {} });
      again.serve({ apis: [search.api] });
      return again;
    },
    close: () => search.close(),
  };
}

/** Starts the embedded OpenSearch, or asks the one at COUNTERSIGN_TEST_OPENSEARCH, as test/elsewhere sets it. */
export async function startTestSearch(dataDir?: string) {
  const elsewhere = process.env.COUNTERSIGN_TEST_OPENSEARCH;
  return elsewhere === undefined ? startEmbeddedSearch(dataDir) : asking(await openElsewhere(elsewhere));
}

/** Starts the embedded OpenSearch, whatever else is there. */
export async function startEmbeddedSearch(dataDir?: string) {
  return asking(await openEmbedded(dataDir));
}

function asking(server: Server) {
  let { way } = server;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new Client({
    ...AwsSigv4Signer({ region: 'eu-central-1', service: 'es', getCredentials: async () => credentials }),
    node: way.url,
    maxRetries: 0,
  });

  return {
    client,
    get gateway() {
      return way;
    },

    /** Listens again where it was closed. */
    async reopen(port: number): Promise<void> {
      way = await server.reopen(port);
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
      await way.close();
      server.close();
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
