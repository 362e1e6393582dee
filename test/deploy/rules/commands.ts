import { bundledCommands } from '../support/bundled-commands.ts';
import type { Deployment } from '../support/deployment.ts';
import { ACTIONS, functionsOf, type Stack } from '../support/function-commands.ts';
import { allows, type Statement, statementsOfRole } from '../support/policies.ts';
import type { Editable, Rule } from '../support/rule.ts';
import { isAbout, targetOf } from '../support/targets.ts';

/** Commands that come into a bundle with an adapter, and that no function of the service sends. */
const NOBODYS: Readonly<Record<string, readonly string[]>> = {
  // It reads the outputs of a run and writes none.
  index: ['HeadObjectCommand', 'PutObjectCommand'],
};

/** Whether a role has the right to an action where a command goes: to each of the places, or to either. */
function isAllowed(
  statements: readonly Statement[],
  action: string,
  targets: readonly (string | undefined)[],
) {
  const about = (target: string | undefined) =>
    statements.filter(
      ({ resources }) =>
        target !== undefined && resources.some((pattern) => isAbout(pattern, action, target)),
    );
  return targets.some((target) => allows(about(target), action));
}

/** What the role of a function lacks of what it sends. */
function lacking(
  deployment: Deployment,
  { name, called, sent }: Awaited<ReturnType<typeof functionsOf>>[number],
) {
  const statements = deployment
    .ofType('AWS::IAM::Role')
    .filter(({ arn }) => arn === called.properties.Role)
    .flatMap(statementsOfRole);
  return sent.flatMap(({ command, use, to }) =>
    to.flatMap((place) => {
      const targets = place.split('|').map((each) => targetOf(deployment, called, each));
      return (ACTIONS[use] ?? [])
        .filter((action) => !isAllowed(statements, action, targets))
        .map((action) => `${name} sends ${command} to ${place}, ${targets}, and may not ${action} there`);
    }),
  );
}

const PARAMETER_OF_ANOTHER =
  'arn:aws:ssm:us-east-1:123456789012:parameter/countersign/production/console-url';

/** The statement by which a function's role may do something. */
const grantOf = ({ Resources }: Editable, name: string, action: string) =>
  Resources[`${name}IamRoleLambdaExecution`]!.Properties.Policies[0].PolicyDocument.Statement.find(
    ({ Action }: { Action: string | string[] }) => [Action].flat().includes(action),
  );

export const commandsAreAllowed: Rule = {
  name: 'grants each function what its code asks of AWS, where it asks for it',
  async problems(deployment) {
    const found = deployment.stacks.map(async (stack) =>
      (await functionsOf(deployment, stack)).flatMap((each) => lacking(deployment, each)),
    );
    return (await Promise.all(found)).flat();
  },
  // Others of the service keep theirs.
  faults: {
    'contract-run, and may not states:StartExecution there'(template) {
      const { Policies } = template('choreographer').Resources.RecordIamRoleLambdaExecution!.Properties;
      const { PolicyDocument } = Policies[0];
      PolicyDocument.Statement = PolicyDocument.Statement.filter(
        ({ Action }: { Action: string | string[] }) => !Action.includes('states:StartExecution'),
      );
    },
    // Each points a right of one function at something else of the stage.
    'sends PublishCommand to RISK_TOPIC_ARN'(template) {
      grantOf(template('route'), 'Route', 'sns:Publish').Resource = { Ref: 'OperationsTopicArn' };
    },
    'sends SendMessageCommand to DEAD_LETTER_QUEUE_URL'(template) {
      grantOf(template('index'), 'Index', 'sqs:SendMessage').Resource = {
        'Fn::GetAtt': ['EventQueue', 'Arn'],
      };
    },
    'sends ChangeMessageVisibilityCommand to its queue'(template) {
      grantOf(template('index'), 'Index', 'sqs:ChangeMessageVisibility').Resource = {
        'Fn::GetAtt': ['DeadLetterQueue', 'Arn'],
      };
    },
    'sends SignCommand to RECORDING_KEY_ID|SIGNING_KEY_ID'(template) {
      grantOf(template('audit'), 'Seal', 'kms:Sign').Resource = { Ref: 'AuditKeyArn' };
    },
    'sends PutParameterCommand to HEAD_PARAMETER'(template) {
      grantOf(template('audit'), 'Seal', 'ssm:PutParameter').Resource = PARAMETER_OF_ANOTHER;
    },
    'sends PutObjectCommand to DOCUMENTS_BUCKET'(template) {
      grantOf(template('classify'), 'Classify', 's3:PutObject').Resource =
        'arn:aws:s3:::another-bucket/runs/*';
    },
    'sends PutEventsCommand to BUS_NAME'(template) {
      grantOf(template('classify'), 'Classify', 'events:PutEvents').Resource =
        'arn:aws:events:us-east-1:123456789012:event-bus/default';
    },
    'sends ConverseCommand to MODEL_ID'(template) {
      grantOf(template('summarize'), 'Long', 'bedrock:InvokeModel').Resource =
        'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-pro-v1:0';
    },
    'sends InvokeCommand to MIGRATE_FUNCTION'(template) {
      grantOf(template('choreographer'), 'Api', 'lambda:InvokeFunction').Resource = {
        'Fn::GetAtt': ['SweepLambdaFunction', 'Arn'],
      };
    },
  },
};

/** What comes with a bundle and is not known here: nobody could say then who needs which right. */
async function unknownIn(deployment: Deployment, stack: Stack): Promise<string[]> {
  const functions = await functionsOf(deployment, stack);
  const known = new Set([
    ...functions.flatMap(({ sent }) => sent.map(({ command }) => command)),
    ...(NOBODYS[stack.service] ?? []),
  ]);
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
