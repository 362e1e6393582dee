import type { ResourceDeclaration } from '@countersign/local/core/cloudformation/resource-provider';

/** What `Ref` and the ARN of a resource look like on AWS, for the types whose ARNs other resources name. */
export function arnOf(resource: ResourceDeclaration): { ref: string; arn: string } {
  const { type, logicalId, stackName, region, accountId, properties } = resource;
  const named = (property: string) => String(properties[property] ?? `${stackName}-${logicalId}`);
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${accountId}:${rest}`;
  const by = (service: string, kind: string, property: string) => {
    const name = named(property);
    return { ref: name, arn: arn(service, `${kind}${name}`) };
  };
  switch (type) {
    case 'AWS::S3::Bucket': {
      const name = named('BucketName').toLowerCase();
      return { ref: name, arn: `arn:aws:s3:::${name}` };
    }
    case 'AWS::IAM::Role': {
      const name = named('RoleName');
      return { ref: name, arn: `arn:aws:iam::${accountId}:role/${name}` };
    }
    case 'AWS::IAM::ManagedPolicy': {
      const policy = `arn:aws:iam::${accountId}:policy/${named('ManagedPolicyName')}`;
      return { ref: policy, arn: policy };
    }
    case 'AWS::CloudTrail::Trail':
      return by('cloudtrail', 'trail/', 'TrailName');
    case 'AWS::CloudFront::Distribution':
      return { ref: logicalId, arn: `arn:aws:cloudfront::${accountId}:distribution/${logicalId}` };
    case 'AWS::SNS::Topic': {
      const topic = arn('sns', named('TopicName'));
      return { ref: topic, arn: topic };
    }
    case 'AWS::SQS::Queue': {
      const name = named('QueueName');
      return { ref: `https://sqs.${region}.amazonaws.com/${accountId}/${name}`, arn: arn('sqs', name) };
    }
    case 'AWS::Events::Rule': {
      const bus = properties.EventBusName === undefined ? '' : `${properties.EventBusName}/`;
      return { ref: named('Name'), arn: arn('events', `rule/${bus}${named('Name')}`) };
    }
    case 'AWS::StepFunctions::StateMachine': {
      const machine = arn('states', `stateMachine:${named('StateMachineName')}`);
      return { ref: machine, arn: machine };
    }
    case 'AWS::Lambda::Function':
      return by('lambda', 'function:', 'FunctionName');
    case 'AWS::SSM::Parameter':
      return { ref: named('Name'), arn: arn('ssm', `parameter${named('Name')}`) };
    case 'AWS::SageMaker::Endpoint':
      return by('sagemaker', 'endpoint/', 'EndpointName');
    case 'AWS::KMS::Key':
      return { ref: logicalId, arn: arn('kms', `key/${stackName}-${logicalId}`) };
    case 'AWS::Events::EventBus':
      return by('events', 'event-bus/', 'Name');
    case 'AWS::DSQL::Cluster':
      return { ref: logicalId, arn: arn('dsql', `cluster/${logicalId}`) };
    case 'AWS::OpenSearchService::Domain':
      return by('es', 'domain/', 'DomainName');
    case 'AWS::ApiGatewayV2::Api': {
      const id = `${stackName}-${logicalId}`;
      return { ref: id, arn: `arn:aws:apigateway:${region}::/apis/${id}` };
    }
    case 'AWS::Logs::LogGroup':
      return by('logs', 'log-group:', 'LogGroupName');
    default:
      return { ref: logicalId, arn: arn('other', `${stackName}/${logicalId}`) };
  }
}
