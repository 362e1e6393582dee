import { buffer } from 'node:stream/consumers';
import { classifyContract } from '@countersign/models';
import { createBedrock } from '../bedrock/index.ts';
import type { S3 } from '../s3/index.ts';
import { createSageMaker } from '../sagemaker/index.ts';
import type { Sns } from '../sns/index.ts';
import type { ResourceProvider } from '../stack/index.ts';
import { createTextract } from '../textract/index.ts';
import type { AwsApi } from '../wire/aws-api.ts';
import type { Closers } from './closers.ts';
import type { RuntimeOptions } from './runtime.ts';

/** The services that read and judge contracts: Textract, SageMaker and Bedrock, by the project's own models. */
export function openModelServices(
  { region, log, bedrockUpstream }: RuntimeOptions & { readonly region: string },
  { s3, sns }: { readonly s3: S3; readonly sns: Sns },
  closers: Closers,
): { readonly apis: readonly AwsApi[]; readonly providers: readonly ResourceProvider[] } {
  const bedrock = createBedrock({
    region,
    ...(bedrockUpstream === undefined ? {} : { upstream: bedrockUpstream }),
  });
  closers.add(() => bedrock.close());
  const sageMaker = createSageMaker((text) =>
    classifyContract(text).map(({ label, score }) => ({ type: label, score })),
  );
  const textract = createTextract({
    region,
    ...(log === undefined ? {} : { log }),
    s3: {
      async getObject(bucket, key) {
        const object = s3.open(bucket, key);
        if (object === undefined) throw new Error(`there is no object ${key} in ${bucket}`);
        return buffer(object.stream());
      },
    },
    async publishSns(topicArn, text) {
      sns.publisher.publish({ topicArn, texts: { default: text }, attributes: {}, subject: undefined });
    },
  });
  closers.add(() => textract.close());
  return { apis: [bedrock.api, sageMaker.api, textract.api], providers: sageMaker.providers };
}
