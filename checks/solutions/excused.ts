/** A finding of "AwsSolutions" that is no fault here. */
export interface Excuse {
  /** Rule, what it found, and stack and resource: `IAM5[Resource::*] route/RouteRole`. */
  readonly what: RegExp;
  readonly why: string;
}

const OBJECTS =
  /^IAM5\[Resource::(arn:<AWS::Partition>:s3:::<(Inbox|Documents|Audit)BucketName>|<InboxBucket\.Arn>)\//;

export const EXCUSED: readonly Excuse[] = [
  {
    what: /^IAM5\[Resource::.*\] platform\/RolesBoundary$/,
    why: 'it bounds what roles are given, and gives nothing: no role has it as a policy',
  },
  { what: OBJECTS, why: 'objects below a prefix of a bucket of the stage' },
  {
    what: /^IAM5\[Resource::\*\] \w+\/\w+IamRoleLambdaExecution$/,
    why: 'X-Ray and the text detection of Textract know no resources: test/deploy names the actions',
  },
  {
    what: /^IAM5\[Resource::\*\] (choreographer\/CountersignDash\w+Role|classify\/EndpointRole)$/,
    why: 'deliveries of logs, tokens of a registry and metrics know no resources: the same',
  },
  {
    what: /^IAM5\[Resource::arn:<AWS::Partition>:logs:.*:log-group:\/aws\/(lambda\/countersign-|sagemaker\/)/,
    why: 'streams of one log group; those of an endpoint are named after it by SageMaker',
  },
  {
    what: /^IAM5\[Resource::arn:<AWS::Partition>:states:.*:execution:countersign-\w+-contract-run:\*\]/,
    why: 'executions of one state machine',
  },
  { what: /^IAM5\[Resource::<OperationsTopicArn>-\*\]/, why: 'a topic for each class of errors' },
  {
    what: /^IAM5\[Resource::<SearchDomainArn>\/(_tasks\/|countersign-adoptions\/_doc\/)?\*\]/,
    why: 'paths of one domain',
  },
  {
    what: /^IAM5\[Resource::\["\$\{functionArn\}:\*"/,
    why: 'versions of one function, which the plugin grants',
  },
  {
    what: /^IAM5\[Resource::arn:<AWS::Partition>:bedrock:\*::foundation-model\/\*\]/,
    why: 'by the one profile that its condition names: test/deploy',
  },
  {
    what: /^IAM5\[Resource::arn:<AWS::Partition>:ecr:<AWS::Region>:\*:repository\/sagemaker-scikit-learn\]/,
    why: "an image of AWS's, whose account differs by region",
  },
  {
    what: /^IAM5\[Resource::.*:rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*\]/,
    why: 'GuardDuty names its rule itself, and its documentation wants this',
  },
  { what: /^S1 /, why: 'the trail records each touch of an object, which access logs may leave out' },
  { what: /^SQS3 (audit|choreographer)\/FailedInvocations$/, why: 'it is the queue of dead letters' },
  { what: /^SF1 /, why: 'what a run does is told by events and kept by audit; its log holds errors' },
  { what: /^APIG4 console\/(Config|RunLink|ReviewLink)Route$/, why: 'asked for before anybody signs in' },
  { what: /^CFR[12] /, why: 'whom a stage lets in by country or firewall is for whoever runs it' },
  { what: /^CFR3 /, why: 'pages hold no data; the APIs behind them log who asks' },
  {
    what: /^CFR4 /,
    why: "CloudFront's own name has the certificate of CloudFront, whose TLS nobody can set",
  },
  { what: /^COG1 /, why: 'fourteen characters of three kinds, without symbols' },
  { what: /^COG2 /, why: 'a second factor is offered; a stage may ask for it' },
  { what: /^COG8 /, why: 'protection against stolen passwords costs by the user' },
  {
    what: /^OS[13] /,
    why: 'who comes to the domain signs as a role of the account, so no address is excepted',
  },
  { what: /^OS[47] /, why: 'one small instance; what it holds can be indexed again' },
  { what: /^OS9\[/, why: 'how long searches take is measured by the function that asks' },
];
