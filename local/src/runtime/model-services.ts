import { buffer } from 'node:stream/consumers';
import { classifyContract } from '@countersign/models';
import { createBedrock } from '../aws/bedrock/index.ts';
import type { S3 } from '../aws/s3/index.ts';
import { createSageMaker } from '../aws/sagemaker/index.ts';
import type { Sns } from '../aws/sns/index.ts';
import { createTextract, type Textract } from '../aws/textract/index.ts';
import type { AccessControl } from '../core/iam/access-control.ts';
import type { ServiceOptions } from './runtime-options.ts';
import type { ServiceRegistry } from './service-registry.ts';

/** The project's own model of contract types, as an endpoint answers it. */
export const rankTypes = (text: string) =>
  classifyContract(text).map(({ label, score }) => ({ type: label, score }));

/** The same, at once for a text that was ranked before. */
function rememberedTypes(): typeof rankTypes {
  const known = new Map<string, ReturnType<typeof rankTypes>>();
  return (text) => {
    const ranked = known.get(text) ?? rankTypes(text);
    known.set(text, ranked);
    return ranked;
  };
}

/** The services that read and judge contracts, Textract, SageMaker and Bedrock, by the project's own models. */
export function addModelServices(
  { add }: ServiceRegistry,
  { region, dataDir, log, bedrockUpstream, instantModels, onScanned }: ServiceOptions,
  { s3, sns, access }: { readonly s3: S3; readonly sns: Sns; readonly access: AccessControl },
): { readonly textract: Textract } {
  const upstream = bedrockUpstream === undefined ? {} : { upstream: bedrockUpstream };
  add(createBedrock({ region, ...upstream, ...(instantModels && { instant: true }), ...(log && { log }) }));
  add(createSageMaker(instantModels ? rememberedTypes() : rankTypes));
  const textract = add(
    createTextract({
      region,
      dataDir,
      ...(log && { log }),
      ...(onScanned && { onScanned }),
      s3: {
        async getObject(bucket, key, version) {
          const object = s3.open(bucket, key, version);
          if (object === undefined) throw new Error(`there is no object ${key} in ${bucket}`);
          return buffer(await object.stream());
        },
      },
      async publishSns({ SNSTopicArn: topicArn, RoleArn }, text) {
        access.checkTrust(RoleArn, 'textract.amazonaws.com');
        access.authorizePublish(RoleArn, 'textract', topicArn);
        sns.publisher.publish({ topicArn, texts: { default: text }, attributes: {}, subject: undefined });
      },
    }),
  );
  return { textract };
}
