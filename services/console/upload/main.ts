import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { uploadSite } from './upload-site.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } });
const { Parameter } = await new SSMClient().send(
  new GetParameterCommand({ Name: `/countersign/${values.stage}/console-bucket` }),
);
const files = await uploadSite(new S3Client({ forcePathStyle: true }), Parameter!.Value!);
console.log(`${files} files are in ${Parameter!.Value}`);
