import { arn, existingTags, inputOf, keyNeeds, type Need, type Needs } from '../call.ts';

/** Profiles route a call to the model's name, in whatever region they find it. */
const PROFILE = /^(us|eu|apac|jp|au|ca|us-gov|global)\./;

export const bedrockNeeds: Needs = ({ request }) => {
  const model = decodeURIComponent(request.path.split('/')[2] ?? '');
  const action = 'bedrock:InvokeModel';
  const foundation = (id: string) => `arn:aws:bedrock:${request.region}::foundation-model/${id}`;
  if (model.startsWith('arn:')) return [{ action, on: [model] }];
  if (!PROFILE.test(model)) return [{ action, on: [foundation(model)] }];
  const profile = arn('bedrock', request, `inference-profile/${model}`);
  const context = { 'bedrock:inferenceprofilearn': profile };
  return [
    { action, on: [profile] },
    { action, on: [foundation(model.replace(PROFILE, ''))], context },
  ];
};

export const sagemakerNeeds: Needs = ({ request }) => {
  const endpoint = decodeURIComponent(request.path.split('/')[2] ?? '*');
  return [{ action: 'sagemaker:InvokeEndpoint', on: [arn('sagemaker', request, `endpoint/${endpoint}`)] }];
};

/** Textract reads the document as its caller, and publishes by a role that it is passed. */
export const textractNeeds: Needs = (call) => {
  const { request, operation } = call;
  const { DocumentLocation, Document, NotificationChannel } = inputOf(request) as {
    DocumentLocation?: { S3Object?: S3Object };
    Document?: { S3Object?: S3Object };
    NotificationChannel?: { RoleArn?: string };
  };
  const object = DocumentLocation?.S3Object ?? Document?.S3Object;
  return [
    { action: `textract:${operation}`, on: ['*'] },
    ...(object === undefined ? [] : reading(call, object)),
    ...(NotificationChannel?.RoleArn === undefined ? [] : [passing(NotificationChannel.RoleArn)]),
  ];
};

interface S3Object {
  readonly Bucket?: string;
  readonly Name?: string;
  readonly Version?: string;
}

function reading(call: Parameters<Needs>[0], { Bucket = '', Name = '', Version }: S3Object): Need[] {
  const bucket = `arn:aws:s3:::${Bucket}`;
  const action = Version === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  return [
    { action, on: [`${bucket}/${Name}`], context: existingTags(call.tagsOf(Bucket, Name, Version)) },
    ...keyNeeds({ ...call, service: 's3' }, bucket, ['kms:Decrypt']),
  ];
}

const passing = (role: string): Need => ({
  action: 'iam:PassRole',
  on: [role],
  context: { 'iam:passedtoservice': 'textract.amazonaws.com' },
});
