import type { Resource } from '../support/deployment.ts';
import type { Rule } from '../support/rule.ts';

const where = ({ stackName, logicalId }: Resource) => `${stackName} ${logicalId}`;

interface Naming {
  readonly property: string;
  /** Longest name that AWS takes. */
  readonly longest: number;
  /** Names of this kind are known beyond one region: to an account's every region, or to everybody. */
  readonly global?: boolean;
}

const NAMINGS: Readonly<Record<string, Naming>> = {
  'AWS::CloudFront::OriginAccessControl': {
    property: 'OriginAccessControlConfig.Name',
    longest: 64,
    global: true,
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    property: 'ResponseHeadersPolicyConfig.Name',
    longest: 128,
    global: true,
  },
  'AWS::CloudWatch::Alarm': { property: 'AlarmName', longest: 255 },
  'AWS::CloudWatch::Dashboard': { property: 'DashboardName', longest: 255, global: true },
  'AWS::Cognito::UserPool': { property: 'UserPoolName', longest: 128 },
  'AWS::Events::Archive': { property: 'ArchiveName', longest: 48 },
  'AWS::Events::EventBus': { property: 'Name', longest: 256 },
  'AWS::Events::Rule': { property: 'Name', longest: 64 },
  'AWS::IAM::Role': { property: 'RoleName', longest: 64, global: true },
  'AWS::KMS::Alias': { property: 'AliasName', longest: 256 },
  'AWS::Lambda::Function': { property: 'FunctionName', longest: 64 },
  'AWS::OpenSearchService::Domain': { property: 'DomainName', longest: 28 },
  'AWS::S3::Bucket': { property: 'BucketName', longest: 63, global: true },
  'AWS::SNS::Topic': { property: 'TopicName', longest: 256 },
  'AWS::SQS::Queue': { property: 'QueueName', longest: 80 },
  'AWS::SSM::Parameter': { property: 'Name', longest: 1011 },
  'AWS::SageMaker::Endpoint': { property: 'EndpointName', longest: 63 },
  'AWS::StepFunctions::StateMachine': { property: 'StateMachineName', longest: 80 },
};

function nameOf({ properties }: Resource, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], properties);
  return value === undefined ? undefined : String(value);
}

export const namesFit: Rule = {
  name: 'names things within the limits of AWS, with the stage, and with the region where names are known beyond it',
  problems: ({ resources, stacks }) => {
    const stage = stageOf(stacks.map(({ name }) => name));
    return resources.flatMap((each) => {
      const naming = NAMINGS[each.type];
      const name = naming && nameOf(each, naming.property);
      if (naming === undefined || name === undefined) return [];
      return [
        name.length > naming.longest && `is longer than ${naming.longest}`,
        !name.includes(stage) && `does not tell the stage ${stage}`,
        naming.global && !name.includes(each.region) && `does not tell the region ${each.region}`,
      ]
        .filter((problem) => typeof problem === 'string')
        .map((problem) => `${where(each)}: the name ${name} ${problem}`);
    });
  },
  fault(template) {
    template('platform').Resources.InboxBucket!.Properties.BucketName = 'countersign-inbox';
  },
};

/** Stacks are called `countersign-<stage>-<service>`. */
const stageOf = (names: readonly string[]): string => names[0]!.split('-').slice(1, -1).join('-');

/** Types that an update of these properties makes anew, beside the old one: a fixed name would be taken. */
const REPLACED: Readonly<Record<string, string>> = {
  'AWS::EC2::SecurityGroup': 'GroupName',
  'AWS::Lambda::LayerVersion': 'LayerName',
  'AWS::SageMaker::EndpointConfig': 'EndpointConfigName',
  'AWS::SageMaker::Model': 'ModelName',
};

export const replacedIsUnnamed: Rule = {
  name: 'fixes no name of what any update makes anew, since the old one still has it',
  problems: ({ resources }) =>
    resources
      .filter(({ type, properties }) => properties[REPLACED[type] ?? ''] !== undefined)
      .map((each) => `${where(each)} has a fixed ${REPLACED[each.type]}`),
  fault(template) {
    template('classify').Resources.TypeModel!.Properties.ModelName = 'contract-type';
  },
};
