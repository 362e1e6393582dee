import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  DescribeDomainCommand,
  DescribeDomainHealthCommand,
  OpenSearchClient,
} from '@aws-sdk/client-opensearch';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { Requirement } from '../requirement.ts';

const bucket = (name: string): Requirement => ({
  what: name,
  remedy: 'deploy platform; your credentials need s3:ListBucket',
  async look({ aws, parameter }) {
    const s3 = new S3Client({ ...aws, forcePathStyle: true });
    const Bucket = await parameter(name);
    await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1 }));
    return Bucket;
  },
});

const key = (name: string): Requirement => ({
  what: name,
  remedy: 'enable the key, or cancel its deletion: aws kms enable-key, cancel-key-deletion',
  async look({ aws, parameter }) {
    const KeyId = await parameter(name);
    const { KeyMetadata } = await new KMSClient(aws).send(new DescribeKeyCommand({ KeyId }));
    if (KeyMetadata?.KeyState !== 'Enabled') throw new Error(`the key is ${KeyMetadata?.KeyState}`);
    return 'enabled';
  },
});

/** Asked through the API, which reads it: nobody else's role may sign in to the database. */
const database: Requirement = {
  what: 'database',
  remedy:
    'COUNTERSIGN_TOKEN: an id token (in the console: your name, Copy token for commands); else the log of countersign-<stage>-choreographer-api, and aws dsql get-cluster',
  async look({ api }) {
    const newest = await (await api()).newestRuns();
    return newest.length === 0 ? 'answers, without runs' : `answers, newest run ${newest[0]?.runId}`;
  },
};

/** Asked through the API, too. */
const search: Requirement = {
  what: 'search',
  remedy:
    'COUNTERSIGN_TOKEN, as for the database; wait while an earlier index is copied; else the log of countersign-<stage>-index, which names what is refused: docs/operations.md, index-earlier-refused',
  async look({ api }) {
    const { total, complete } = await (await api()).searchable();
    if (!complete) throw new Error('not all that an earlier version indexed can be found');
    return `answers, ${total} documents`;
  },
};

const searchDomain: Requirement = {
  what: 'search domain',
  remedy:
    'wait while it is processing (20 minutes at first); deleted: cd services/platform && npx serverless deploy --stage <stage>',
  onlyOnAws: true,
  async look({ aws, stage }) {
    const DomainName = `countersign-${stage}`;
    const client = new OpenSearchClient(aws);
    const { DomainStatus } = await client.send(new DescribeDomainCommand({ DomainName }));
    if (DomainStatus?.Deleted) throw new Error('it is being deleted');
    if (DomainStatus?.Endpoint === undefined) throw new Error('it is being made and has no endpoint yet');
    const state = DomainStatus.DomainProcessingStatus ?? (DomainStatus.Processing ? 'Processing' : 'Active');
    if (state === 'Isolated') throw new Error('it is isolated: nobody reaches it');
    const { ClusterHealth } = await client.send(new DescribeDomainHealthCommand({ DomainName }));
    if (ClusterHealth === 'Red')
      throw new Error('its cluster is red: part of the index can be neither read nor written');
    return `${DomainStatus.EngineVersion}, ${state}, ${ClusterHealth?.toLowerCase()}`;
  },
};

/** Where contracts, reports, records and runs lie. */
export const STORES: readonly Requirement[] = [
  ...[
    'data-key-arn',
    'audit-key-arn',
    'audit-records-key-arn',
    'audit-recording-key-arn',
    'audit-signing-key-arn',
  ].map(key),
  ...['inbox-bucket', 'documents-bucket', 'audit-bucket', 'trail-bucket'].map(bucket),
  database,
  searchDomain,
  search,
];
