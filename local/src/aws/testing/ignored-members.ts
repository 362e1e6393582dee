import type { HONOURED } from './honoured-members.ts';

type Reasons = Readonly<Record<string, string>>;

const TAGS = 'tags change nothing on one machine';
const ENCRYPTION = 'what is at rest is not encrypted here';
const CHOOSES_NOTHING = 'the embedded model has one answer and draws none; an upstream is told';
const TRACING = 'nothing collects traces';

/**
 * Members that services take and do not look at, of one operation or of all or within another member, and why that
 * changes nothing.
 */
export const IGNORED: Readonly<Record<keyof typeof HONOURED, Reasons>> = {
  bedrock: {
    'Converse.inferenceConfig.temperature': CHOOSES_NOTHING,
    'Converse.inferenceConfig.topP': CHOOSES_NOTHING,
    'Converse.system.[].text':
      'the embedded model knows its sections; an upstream is told, and tokens are counted',
    requestMetadata: 'for logs and dashboards',
  },
  cognito: {
    AnalyticsMetadata: 'nothing is measured',
    ClientMetadata: 'for triggers, of which there are none',
    ContextData: 'risk is not assessed',
    DesiredDeliveryMediums: 'no mail is sent',
    'ListUserPools.MaxResults': 'there are few pools, which are all listed',
    UserContextData: 'risk is not assessed',
  },
  events: {
    'CreateArchive.Description': 'shown nowhere',
    'CreateEventBus.Description': 'shown nowhere',
    Force: 'no rule is managed by a service',
    KmsKeyIdentifier: ENCRYPTION,
    LogConfig: 'nothing collects logs',
    'StartReplay.Description': 'shown nowhere',
    Tags: TAGS,
  },
  iam: {},
  kms: {
    BypassPolicyLockoutSafetyCheck: 'a policy by API is refused',
    GrantTokens: 'there are no grants',
    Tags: TAGS,
  },
  lambda: {},
  s3: {
    BucketKeyEnabled: ENCRYPTION,
    ObjectOwnership: 'there is one account',
    RequestPayer: 'nobody pays',
    SSEKMSEncryptionContext: ENCRYPTION,
  },
  sagemaker: {
    Accept: 'there is one form of answer',
    CustomAttributes: 'for the container, which is not run',
    InferenceId: 'for captured data, of which there is none',
  },
  sfn: {
    encryptionConfiguration: ENCRYPTION,
    loggingConfiguration: 'kept and described; nothing collects logs',
    traceHeader: TRACING,
    tracingConfiguration: TRACING,
  },
  sns: {
    AuthenticateOnUnsubscribe: 'every confirmation is refused',
    ReturnSubscriptionArn: 'the ARN is always answered',
  },
  sqs: {},
  ssm: {
    Description: 'shown nowhere',
    KeyId: ENCRYPTION,
    Tags: TAGS,
  },
  sts: {},
  textract: {},
};
