import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { createBedrock } from '@countersign/local/aws/bedrock/index';
import { createOpenSearch } from '@countersign/local/aws/opensearch/index';
import { createSageMaker } from '@countersign/local/aws/sagemaker/index';
import { createTextract } from '@countersign/local/aws/textract/index';
import type { ResourceProvider } from '@countersign/local/core/cloudformation/resource-provider';
import { openGateway } from '@countersign/local/core/gateway/index';
import { ACCOUNT_ID } from '@countersign/local/core/protocols/aws-api';
import { rankTypes } from '@countersign/local/runtime/model-services';
import { STAGE } from '../../../cli/src/embedded/start-embedded.ts';
import type { Aws } from './deploy.ts';

/** The models that the emulator has none of, by the variables that tell AWS's SDK where they are. */
export const lentTo = (url: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: url,
  AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME: url,
  AWS_ENDPOINT_URL_TEXTRACT: url,
});

/**
 * What the embedded runtime lends to an emulator which has no models: Bedrock Runtime, SageMaker Runtime and Textract, on
 * loopback. Textract reads documents from the emulator's buckets, and tells the emulator's topics of its ends.
 */
export async function lendApis(aws: Aws) {
  const { region } = aws;
  const gateway = await openGateway({ port: 0 });
  const s3 = new S3Client({ ...aws, forcePathStyle: true });
  const sns = new SNSClient(aws);
  const bedrock = createBedrock({ region });
  const sageMaker = createSageMaker(rankTypes);
  const openSearch = createOpenSearch({ endpoint: () => gateway.url });
  const textract = createTextract({
    region,
    s3: {
      async getObject(Bucket, Key, VersionId) {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
        return (await Body?.transformToByteArray()) ?? new Uint8Array();
      },
    },
    async publishSns({ SNSTopicArn: TopicArn }, Message) {
      await sns.send(new PublishCommand({ TopicArn, Message }));
    },
  });

  /** Declares what a stack would. */
  async function declare(providers: readonly ResourceProvider[], type: string, properties: object) {
    const provider = providers.find((each) => each.type === type);
    const declared = { type, logicalId: 'Lent', stackName: 'lent', region, accountId: ACCOUNT_ID };
    return provider?.create({ ...declared, properties: { ...properties } });
  }
  await declare(sageMaker.providers, 'AWS::SageMaker::Endpoint', {
    EndpointName: `countersign-${STAGE}-contract-type`,
  });
  const domain = await declare(openSearch.providers, 'AWS::OpenSearchService::Domain', {
    DomainName: `countersign-${STAGE}`,
  });
  gateway.serve({ apis: [bedrock.api, sageMaker.api, textract.api, openSearch.api] });
  return {
    url: gateway.url,
    /** A search domain, where no OpenSearch can be had. */
    search: domain?.attributes?.DomainEndpoint ?? '',
    async close(): Promise<void> {
      await gateway.close();
      await Promise.all([bedrock.close(), textract.close()]);
      openSearch.close();
    },
  };
}
