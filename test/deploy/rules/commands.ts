import { bundledCommands } from '../support/bundled-commands.ts';
import type { Deployment, Resource } from '../support/deployment.ts';
import { allows, statementsOfRole } from '../support/policies.ts';
import type { Rule } from '../support/rule.ts';
import { sentCommands } from '../support/sent-commands.ts';

/** The actions that a command of the SDK needs. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
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
  // Without the list S3 answers 403, not 404, where nothing lies.
  HeadObjectCommand: ['s3:GetObject', 's3:ListBucket'],
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

/** Commands that come into a bundle with an adapter, and that no function of the service sends. */
const NOBODYS: Readonly<Record<string, readonly string[]>> = {
  // It reads the outputs of a run and writes none.
  index: ['HeadObjectCommand', 'PutObjectCommand'],
};

type Stack = Deployment['stacks'][number];

/** The functions of a stack, with what each may send by its own code. */
async function functionsOf(deployment: Deployment, stack: Stack) {
  const functions = deployment
    .ofType('AWS::Lambda::Function')
    .filter(({ stackName }) => stackName === stack.name);
  return Promise.all(
    functions.map(async ({ properties }) => {
      const handler = String(properties.Handler);
      const name = `${stack.service} ${handler.slice(handler.lastIndexOf('/') + 1)}`;
      const unsent = NEVER_SENT[name] ?? [];
      const sent = await sentCommands(stack.service, handler);
      return {
        name,
        handler,
        role: properties.Role,
        sent: [...sent].filter((each) => !unsent.includes(each)),
      };
    }),
  );
}

/** What the role of a function lacks of what it sends. */
function lacking(
  roles: readonly Resource[],
  { name, role, sent }: Awaited<ReturnType<typeof functionsOf>>[number],
) {
  const statements = roles.filter(({ arn }) => arn === role).flatMap(statementsOfRole);
  return sent.flatMap((command) =>
    (ACTIONS[command] ?? [])
      .filter((action) => !allows(statements, action))
      .map((action) => `${name} sends ${command} and may not ${action}`),
  );
}

export const commandsAreAllowed: Rule = {
  name: 'grants each function what its code asks of AWS',
  async problems(deployment) {
    const roles = deployment.ofType('AWS::IAM::Role');
    const found = deployment.stacks.map(async (stack) =>
      (await functionsOf(deployment, stack)).flatMap((each) => lacking(roles, each)),
    );
    return (await Promise.all(found)).flat();
  },
  // Others of the service keep theirs.
  faults: {
    'sends StartExecutionCommand and may not states:StartExecution'(template) {
      const { Policies } = template('choreographer').Resources.RecordIamRoleLambdaExecution!.Properties;
      const { PolicyDocument } = Policies[0];
      PolicyDocument.Statement = PolicyDocument.Statement.filter(
        ({ Action }: { Action: string | string[] }) => !Action.includes('states:StartExecution'),
      );
    },
  },
};

/** What comes with a bundle and is not known here: nobody could say then who needs which right. */
async function unknownIn(deployment: Deployment, stack: Stack): Promise<string[]> {
  const functions = await functionsOf(deployment, stack);
  const known = new Set([...functions.flatMap(({ sent }) => sent), ...(NOBODYS[stack.service] ?? [])]);
  const bundled = new Set(functions.flatMap(({ handler }) => bundledCommands(stack, handler)));
  return [...bundled].flatMap((command) => [
    ...(known.has(command) ? [] : [`${stack.service} has ${command}: say in port-commands.ts what sends it`]),
    ...(command in ACTIONS
      ? []
      : [`${stack.service} has ${command}: say in this rule which actions it needs`]),
  ]);
}

export const commandsAreKnown: Rule = {
  name: 'holds no command of which it is not known which functions send it, and with which right',
  problems: async (deployment) =>
    (await Promise.all(deployment.stacks.map((stack) => unknownIn(deployment, stack)))).flat(),
  faults: {
    'extract has GetDocumentTextDetectionCommand: say in port-commands.ts what sends it'(template) {
      template('extract').Resources.FinishLambdaFunction!.Properties.Handler =
        'src/handlers/functions.extract';
    },
  },
};
