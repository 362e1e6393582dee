import { NAMINGS, nameOf } from '../support/names.ts';
import { type Rule, where } from '../support/rule.ts';

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
  faults: {
    'the name countersign-inbox does not tell the stage production'(template) {
      template('platform').Resources.InboxBucket!.Properties.BucketName = 'countersign-inbox';
    },
    'does not tell the region us-east-1'(template) {
      template('platform').Resources.InboxBucket!.Properties.BucketName = 'countersign-production-inbox';
    },
    'is longer than 64'(template) {
      const { Properties } = template('route').Resources.RouteLambdaFunction!;
      Properties.FunctionName = `countersign-production-route-${'x'.repeat(40)}`;
    },
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
  faults: {
    'classify TypeModel has a fixed ModelName'(template) {
      template('classify').Resources.TypeModel!.Properties.ModelName = 'contract-type';
    },
    'has a fixed EndpointConfigName'(template) {
      const config = Object.values(template('classify').Resources).find(
        ({ Type }) => Type === 'AWS::SageMaker::EndpointConfig',
      );
      config!.Properties.EndpointConfigName = 'contract-type';
    },
  },
};
