import { bundledCommands } from '../support/bundled-commands.ts';
import type { Deployment } from '../support/deployment.ts';
import { allows, statementsOfRole } from '../support/policies.ts';
import type { Rule } from '../support/rule.ts';

/** The actions that a command of the SDK needs. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  ChangeMessageVisibilityCommand: ['sqs:ChangeMessageVisibility'],
  ConverseCommand: ['bedrock:InvokeModel'],
  DeleteObjectCommand: ['s3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
  DescribeExecutionCommand: ['states:DescribeExecution'],
  GetDocumentTextDetectionCommand: ['textract:GetDocumentTextDetection'],
  GetObjectCommand: ['s3:GetObject'],
  GetObjectRetentionCommand: ['s3:GetObjectRetention'],
  GetObjectTaggingCommand: ['s3:GetObjectTagging', 's3:GetObjectVersionTagging'],
  GetParameterCommand: ['ssm:GetParameter'],
  GetPublicKeyCommand: ['kms:GetPublicKey'],
  HeadObjectCommand: ['s3:GetObject'],
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

/** Commands that come with an adapter, and that the service never sends. */
const NEVER_SENT: Readonly<Record<string, readonly string[]>> = {
  // It reads the outputs of a run and writes none.
  index: ['PutObjectCommand'],
};

/**
 * What the functions of a service need together: one container builds their clients, so that every bundle holds the
 * commands of all. Which function needs which is not checked yet.
 */
function needs(deployment: Deployment, stack: Deployment['stacks'][number]) {
  const functions = deployment
    .ofType('AWS::Lambda::Function')
    .filter(({ stackName }) => stackName === stack.name);
  const roles = new Set(functions.map(({ properties }) => properties.Role));
  return {
    statements: deployment
      .ofType('AWS::IAM::Role')
      .filter(({ arn }) => roles.has(arn))
      .flatMap(statementsOfRole),
    commands: new Set(
      functions.flatMap(({ properties }) => bundledCommands(stack, String(properties.Handler))),
    ),
  };
}

export const commandsAreAllowed: Rule = {
  name: 'grants each service what its bundles ask of AWS',
  problems: (deployment) =>
    deployment.stacks.flatMap((stack) => {
      const { statements, commands } = needs(deployment, stack);
      const unsent = new Set(NEVER_SENT[stack.service]);
      return [...commands]
        .filter((command) => !unsent.has(command))
        .flatMap((command) => {
          const actions = ACTIONS[command];
          if (actions === undefined)
            return [`${stack.service} sends ${command}: say in this rule which actions it needs`];
          return actions
            .filter((action) => !allows(statements, action))
            .map((action) => `${stack.service} sends ${command} and may not ${action}`);
        });
    }),
  fault(template) {
    const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
    const { PolicyDocument } = Policies[0];
    PolicyDocument.Statement = PolicyDocument.Statement.filter(
      ({ Action }: { Action: string[] }) => !Action.includes('sns:Publish'),
    );
  },
};
