import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { uploadSite } from './upload-site.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } });
const ssm = new SSMClient();
try {
  const { Parameter } = await ssm.send(
    new GetParameterCommand({ Name: `/countersign/${values.stage}/console-bucket` }),
  );
  const files = await uploadSite(new S3Client({ forcePathStyle: true }), Parameter!.Value!);
  console.log(`${files} files are in ${Parameter!.Value}`);
} catch (error) {
  const { name, message } = error as Error;
  const where = await ssm.config.region().catch(() => 'no region');
  console.error(
    `${name}: ${message}\nLooked for the stage ${values.stage} in ${where}: AWS_REGION says where it is.`,
  );
  process.exitCode = 1;
}
