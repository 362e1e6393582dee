import { readFileSync } from 'node:fs';
import { createTextract, type ScanProgress } from '../index.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:textract';

/** A Textract with its jobs in a folder, in which its one document is, too: `scan.pdf`. */
export function textractOfScan(folder: string, told: string[], onScanned: (progress: ScanProgress) => void) {
  const textract = createTextract({
    region: 'eu-central-1',
    dataDir: folder,
    s3: { getObject: async () => readFileSync(`${folder}/scan.pdf`) },
    publishSns: async (_channel, message) => void told.push(JSON.parse(message).Status),
    onScanned,
  });
  async function call(operation: string, input: object) {
    const answer = await textract.api.handle({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: { 'x-amz-target': `Textract.${operation}` },
      body: Buffer.from(JSON.stringify(input)),
      region: 'eu-central-1',
    });
    return JSON.parse(String(answer.body));
  }
  return {
    textract,
    call,
    startJob: () =>
      call('StartDocumentTextDetection', {
        DocumentLocation: { S3Object: { Bucket: 'documents', Name: 'scan.pdf' } },
        NotificationChannel: { SNSTopicArn: TOPIC, RoleArn: 'arn:aws:iam::000000000000:role/textract' },
      }),
  };
}
