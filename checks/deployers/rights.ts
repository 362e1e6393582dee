// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Fn::Sub
import { BOUNDARY, madeForStage, ofStage, type Right, right } from './right.ts';

const api = right(
  'apigateway',
  'GET POST PUT PATCH DELETE',
  'apigateway:${AWS::Region}::/apis/<api>',
  'apigateway:${AWS::Region}::/apis/<api>/*',
  'apigateway:${AWS::Region}::/tags/*<api>*',
);

/** Deliveries of logs know no resources. */
const logDelivery = right(
  'logs',
  'CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries PutResourcePolicy DescribeResourcePolicies DescribeLogGroups',
  '*',
);

const topics = 'sns:@:<name>';
const queues = 'sqs:@:<name>';
const functions = 'lambda:@:function:<name>';
const pools = 'cognito-idp:@:userpool/*';

/** A pool with its clients and its domain; all together would be too long for the policies of one role. */
const pool = ofStage(
  right(
    'cognito-idp',
    'CreateUserPoolClient CreateUserPoolDomain DescribeUserPool* UpdateUserPool* DeleteUserPoolClient DeleteUserPoolDomain',
    pools,
  ),
);

/** What encrypts by a key of the stage. */
const encrypting = (actions: string) => ofStage(right('kms', actions, 'kms:@:key/*'));

export const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  'AWS::ApiGatewayV2::Api': [api],
  'AWS::ApiGatewayV2::Authorizer': [api],
  'AWS::ApiGatewayV2::Integration': [api],
  'AWS::ApiGatewayV2::Route': [api],
  'AWS::ApiGatewayV2::Stage': [api, logDelivery],
  'AWS::CloudFront::Distribution': [
    ofStage(
      right(
        'cloudfront',
        'GetDistribution GetDistributionConfig UpdateDistribution TagResource UntagResource ListTagsForResource',
        'cloudfront::${AWS::AccountId}:distribution/*',
      ),
    ),
  ],
  'AWS::CloudFront::OriginAccessControl': [
    right(
      'cloudfront',
      'GetOriginAccessControl GetOriginAccessControlConfig',
      'cloudfront::${AWS::AccountId}:origin-access-control/*',
    ),
  ],
  'AWS::CloudFront::ResponseHeadersPolicy': [
    right(
      'cloudfront',
      // It has no tags, and changes with the console.
      'GetResponseHeadersPolicy GetResponseHeadersPolicyConfig UpdateResponseHeadersPolicy',
      'cloudfront::${AWS::AccountId}:response-headers-policy/*',
    ),
  ],
  'AWS::CloudTrail::Trail': [
    right(
      'cloudtrail',
      'CreateTrail GetTrail* UpdateTrail DeleteTrail StartLogging StopLogging PutEventSelectors Get*Selectors AddTags RemoveTags ListTags',
      'cloudtrail:@:trail/<name>-${AWS::Region}',
    ),
    right('cloudtrail', 'DescribeTrails', '*'),
  ],
  'AWS::CloudWatch::Alarm': [
    right(
      'cloudwatch',
      'PutMetricAlarm DescribeAlarms DeleteAlarms TagResource UntagResource ListTagsForResource',
      'cloudwatch:@:alarm:<name>',
    ),
  ],
  'AWS::CloudWatch::Dashboard': [
    right(
      'cloudwatch',
      'PutDashboard GetDashboard DeleteDashboards',
      'cloudwatch::${AWS::AccountId}:dashboard/countersign-${Stage}-*',
    ),
  ],
  'AWS::Cognito::UserPool': [
    pool,
    ofStage(
      right(
        'cognito-idp',
        'SetUserPoolMfaConfig GetUserPoolMfaConfig TagResource UntagResource ListTagsForResource',
        pools,
      ),
    ),
  ],
  'AWS::Cognito::UserPoolClient': [pool],
  'AWS::Cognito::UserPoolDomain': [pool, right('cognito-idp', 'DescribeUserPoolDomain', '*')],
  'AWS::Cognito::UserPoolGroup': [
    ofStage(right('cognito-idp', 'CreateGroup GetGroup UpdateGroup DeleteGroup', pools)),
  ],
  'AWS::DSQL::Cluster': [
    ofStage(
      right(
        'dsql',
        'GetCluster UpdateCluster GetVpcEndpointServiceName TagResource UntagResource ListTagsForResource',
        'dsql:@:cluster/*',
      ),
    ),
    encrypting('DescribeKey Decrypt GenerateDataKey CreateGrant'),
  ],
  'AWS::Events::Archive': [
    right('events', '*Archive', 'events:@:archive/<name>', 'events:@:event-bus/<name>'),
  ],
  'AWS::Events::EventBus': [
    right(
      'events',
      'CreateEventBus DescribeEventBus UpdateEventBus DeleteEventBus TagResource UntagResource ListTagsForResource',
      'events:@:event-bus/<name>',
    ),
  ],
  'AWS::Events::EventBusPolicy': [
    right('events', 'PutPermission RemovePermission DescribeEventBus', 'events:@:event-bus/<name>'),
  ],
  'AWS::Events::Rule': [
    right(
      'events',
      'PutRule DescribeRule DeleteRule EnableRule DisableRule PutTargets RemoveTargets ListTargetsByRule TagResource UntagResource ListTagsForResource',
      // On the default bus, and on the stage's.
      'events:@:rule/<name>',
      'events:@:rule/countersign-${Stage}/<name>',
    ),
  ],
  'AWS::GuardDuty::MalwareProtectionPlan': [
    ofStage(
      right(
        'guardduty',
        'GetMalwareProtectionPlan UpdateMalwareProtectionPlan TagResource ListTagsForResource',
        'guardduty:@:malware-protection-plan/*',
      ),
    ),
  ],
  'AWS::IAM::ManagedPolicy': [
    right(
      'iam',
      'CreatePolicy* GetPolicy* DeletePolicy* ListPolicyVersions',
      `iam::\${AWS::AccountId}:policy/${BOUNDARY}`,
    ),
  ],
  'AWS::IAM::Role': [
    right(
      'iam',
      'CreateRole GetRole* UpdateRole* UpdateAssumeRolePolicy DeleteRole PutRolePermissionsBoundary PutRolePolicy DeleteRolePolicy ListRole* ListAttachedRolePolicies TagRole UntagRole',
      'iam::${AWS::AccountId}:role/<role>',
    ),
  ],
  'AWS::KMS::Alias': [
    right('kms', 'CreateAlias UpdateAlias DeleteAlias', 'kms:@:alias/<name>'),
    encrypting('CreateAlias UpdateAlias DeleteAlias'),
    right('kms', 'ListAliases', '*'),
  ],
  'AWS::KMS::Key': [
    encrypting(
      'DescribeKey GetKeyPolicy PutKeyPolicy GetKeyRotationStatus EnableKey* DisableKey* UpdateKeyDescription TagResource UntagResource ListResourceTags',
    ),
  ],
  'AWS::Lambda::EventInvokeConfig': [
    right(
      'lambda',
      'PutFunctionEventInvokeConfig GetFunction* UpdateFunctionEventInvokeConfig DeleteFunctionEventInvokeConfig',
      functions,
    ),
  ],
  'AWS::Lambda::EventSourceMapping': [
    {
      ...right(
        'lambda',
        'CreateEventSourceMapping GetEventSourceMapping UpdateEventSourceMapping DeleteEventSourceMapping',
        '*',
      ),
      condition: { ArnLike: { 'lambda:FunctionArn': functions } },
    },
    right('lambda', 'TagResource UntagResource ListTags', 'lambda:@:event-source-mapping:*'),
  ],
  'AWS::Lambda::Function': [
    right(
      'lambda',
      'CreateFunction GetFunction* GetRuntimeManagementConfig UpdateFunctionCode UpdateFunctionConfiguration DeleteFunction TagResource UntagResource ListTags',
      functions,
    ),
  ],
  'AWS::Lambda::Permission': [right('lambda', 'AddPermission GetPolicy RemovePermission', functions)],
  'AWS::Logs::QueryDefinition': [right('logs', '*QueryDefinition*', '*')],
  'AWS::Logs::LogGroup': [
    right('logs', 'DescribeLogGroups', '*'),
    right(
      'logs',
      'CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy TagResource UntagResource ListTagsForResource',
      'logs:@:log-group:/aws/lambda/<name>',
      'logs:@:log-group:/aws/apigateway/<name>',
      'logs:@:log-group:/aws/vendedlogs/states/<name>',
    ),
  ],
  'AWS::OpenSearchService::Domain': [
    right(
      'es',
      'CreateDomain DescribeDomain* UpdateDomainConfig DeleteDomain AddTags RemoveTags ListTags',
      'es:@:domain/<name>',
    ),
    right(
      'iam',
      'CreateServiceLinkedRole',
      'iam::${AWS::AccountId}:role/aws-service-role/opensearchservice.amazonaws.com/*',
    ),
    encrypting('DescribeKey CreateGrant'),
  ],
  'AWS::S3::Bucket': [
    right(
      's3',
      'CreateBucket DeleteBucket ListBucket Get*Configuration GetBucket* PutLifecycleConfiguration PutEncryptionConfiguration PutBucketVersioning PutBucketPublicAccessBlock PutBucketNotification PutBucketObjectLockConfiguration PutBucketLogging PutBucketOwnershipControls PutBucketTagging PutBucketCORS',
      's3:::<bucket>',
    ),
  ],
  'AWS::S3::BucketPolicy': [
    right('s3', 'GetBucketPolicy PutBucketPolicy DeleteBucketPolicy', 's3:::<bucket>'),
  ],
  'AWS::SNS::Subscription': [
    right(
      'sns',
      'Subscribe Unsubscribe GetSubscriptionAttributes SetSubscriptionAttributes ListSubscriptionsByTopic',
      topics,
      `${topics}:*`,
    ),
  ],
  'AWS::SNS::Topic': [
    right(
      'sns',
      'CreateTopic DeleteTopic GetTopicAttributes SetTopicAttributes GetDataProtectionPolicy ListSubscriptionsByTopic TagResource UntagResource ListTagsForResource',
      topics,
    ),
  ],
  'AWS::SNS::TopicPolicy': [right('sns', 'GetTopicAttributes SetTopicAttributes', topics)],
  'AWS::SQS::Queue': [
    right(
      'sqs',
      'CreateQueue DeleteQueue GetQueueAttributes GetQueueUrl SetQueueAttributes TagQueue UntagQueue ListQueueTags',
      queues,
    ),
  ],
  'AWS::SQS::QueuePolicy': [right('sqs', 'GetQueueAttributes SetQueueAttributes', queues)],
  'AWS::SSM::Parameter': [
    right(
      'ssm',
      'PutParameter DeleteParameter GetParameters AddTagsToResource RemoveTagsFromResource ListTagsForResource',
      'ssm:@:parameter/countersign/${Stage}/<parameter>',
    ),
    right('ssm', 'DescribeParameters', '*'),
  ],
  'AWS::SageMaker::Endpoint': [
    right(
      'sagemaker',
      'CreateEndpoint DescribeEndpoint UpdateEndpoint DeleteEndpoint AddTags DeleteTags ListTags',
      'sagemaker:@:endpoint/<name>',
    ),
    right('sagemaker', 'CreateEndpoint UpdateEndpoint', 'sagemaker:@:endpoint-config/*'),
  ],
  'AWS::SageMaker::EndpointConfig': [
    madeForStage(right('sagemaker', 'CreateEndpointConfig AddTags', 'sagemaker:@:endpoint-config/*')),
    ofStage(
      right('sagemaker', 'DescribeEndpointConfig DeleteEndpointConfig', 'sagemaker:@:endpoint-config/*'),
    ),
  ],
  'AWS::SageMaker::Model': [
    madeForStage(right('sagemaker', 'CreateModel AddTags', 'sagemaker:@:model/*')),
    ofStage(right('sagemaker', 'DescribeModel DeleteModel', 'sagemaker:@:model/*')),
  ],
  'AWS::StepFunctions::StateMachine': [
    right(
      'states',
      'CreateStateMachine DescribeStateMachine UpdateStateMachine DeleteStateMachine ValidateStateMachineDefinition TagResource UntagResource ListTagsForResource',
      'states:@:stateMachine:<name>',
    ),
    logDelivery,
  ],
};
