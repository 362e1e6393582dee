import type { Deployment } from './deployment.ts';
import { OF_WHAT_MAY_BE_MISSING } from './port-commands.ts';
import { sentCommands } from './sent-commands.ts';

/** The actions that a command of the SDK needs. */
export const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  ChangeMessageVisibilityCommand: ['sqs:ChangeMessageVisibility'],
  ConverseCommand: ['bedrock:InvokeModel'],
  DeleteObjectCommand: ['s3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
  DescribeExecutionCommand: ['states:DescribeExecution'],
  GetDocumentTextDetectionCommand: ['textract:GetDocumentTextDetection'],
  GetExecutionHistoryCommand: ['states:GetExecutionHistory'],
  GetObjectCommand: ['s3:GetObject'],
  GetObjectRetentionCommand: ['s3:GetObjectRetention'],
  GetObjectTaggingCommand: ['s3:GetObjectTagging', 's3:GetObjectVersionTagging'],
  GetParameterCommand: ['ssm:GetParameter'],
  GetPublicKeyCommand: ['kms:GetPublicKey'],
  HeadObjectCommand: ['s3:GetObject'],
  [OF_WHAT_MAY_BE_MISSING]: ['s3:GetObject', 's3:ListBucket'],
  InvokeCommand: ['lambda:InvokeFunction'],
  InvokeEndpointCommand: ['sagemaker:InvokeEndpoint'],
  ListObjectVersionsCommand: ['s3:ListBucketVersions'],
  ListObjectsV2Command: ['s3:ListBucket'],
  PublishCommand: ['sns:Publish'],
  PutEventsCommand: ['events:PutEvents'],
  PutObjectCommand: ['s3:PutObject'],
  PutObjectRetentionCommand: ['s3:PutObjectRetention'],
  PutParameterCommand: ['ssm:PutParameter'],
  RedriveExecutionCommand: ['states:RedriveExecution'],
  SendMessageCommand: ['sqs:SendMessage'],
  SendTaskFailureCommand: ['states:SendTaskFailure'],
  SendTaskSuccessCommand: ['states:SendTaskSuccess'],
  SignCommand: ['kms:Sign'],
  StartDocumentTextDetectionCommand: ['textract:StartDocumentTextDetection', 'iam:PassRole'],
  StartExecutionCommand: ['states:StartExecution'],
  StopExecutionCommand: ['states:StopExecution'],
};

/** Commands that a function could send by its code and never does, by its handler. */
const NEVER_SENT: Readonly<Record<string, readonly string[]>> = {
  // Its queue answers requests to the service, and only facts come to it.
  'choreographer functions.resume': ['PutEventsCommand'],
};

export type Stack = Deployment['stacks'][number];

/** The functions of a stack, with what each may send by its own code. */
export async function functionsOf(deployment: Deployment, stack: Stack) {
  const functions = deployment
    .ofType('AWS::Lambda::Function')
    .filter(({ stackName }) => stackName === stack.name);
  return Promise.all(
    functions.map(async (called) => {
      const handler = String(called.properties.Handler);
      const name = `${stack.service} ${handler.slice(handler.lastIndexOf('/') + 1)}`;
      const unsent = NEVER_SENT[name] ?? [];
      const all = await sentCommands(stack.service, handler);
      return { name, handler, called, sent: all.filter(({ command }) => !unsent.includes(command)) };
    }),
  );
}
