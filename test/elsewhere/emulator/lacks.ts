/**
 * What ministack lacks of CloudFormation, each by its name, with what goes without it there. A test wants each of them
 * refused: what the emulator learns leaves this list.
 */
export const LACKING_TYPES = new Map([
  ['AWS::CloudTrail::Trail', 'the record of who called what'],
  ['AWS::DSQL::Cluster', 'the database: a PostgreSQL stands for it'],
  ['AWS::Events::Archive', 'the replay of events'],
  ['AWS::Events::EventBusPolicy', 'who may put events at all: there, whoever IAM lets'],
  ['AWS::Logs::QueryDefinition', 'searches of logs that are kept by their names'],
  ['AWS::SageMaker::Endpoint', 'the contract type: the embedded model is lent'],
  ['AWS::SageMaker::EndpointConfig', 'the same'],
  ['AWS::SageMaker::Model', 'the same'],
]);

/** It has user pools without this attribute, which is made of its name. */
export const LACKING_ATTRIBUTE = 'ProviderURL';

/**
 * Conditions of statements that deny, each with why such a statement refuses there what it lets pass on AWS, so that the
 * stacks go there without it: "not authorized to perform … with an explicit deny in a resource-based policy".
 */
export const LACKING_CONDITIONS = new Map<object, string>([
  [{ Bool: { 'aws:SecureTransport': 'false' } }, 'it is spoken to over HTTP on loopback'],
  [{ Null: { 's3:if-none-match': 'true' } }, 'it gives the key no value, whatever the request says'],
  [
    { StringEquals: { 's3:object-lock-mode': 'COMPLIANCE' } },
    'without the key, see below, it would refuse every lock',
  ],
]);

/**
 * Keys that it gives no value where a service of its own calls, so that what denies all but services denies those, too: the
 * stacks go there without such statements.
 */
export const LACKING_OF_SERVICES = new Map([
  ['aws:PrincipalIsAWSService', 'a queue takes messages from whoever IAM lets send, SNS among them'],
]);

/** Keys of conditions to which it gives no value, so that what allows by one would allow nothing. */
export const LACKING_KEYS = new Map([
  ['events:source', 'each service puts events as itself alone'],
  ['s3:object-lock-mode', 'no document is locked so that nobody may delete it'],
  ['s3:object-lock-remaining-retention-days', 'no document is locked for longer than the stage says'],
]);

/**
 * Actions of which it does not know what they are on, and so asks for every resource: a token names no state machine, whose
 * right AWS asks for.
 */
export const LACKING_RESOURCE = /^states:SendTask/;

/** Its value of this key is the ARN of the session, where IAM's is that of the role which was assumed. */
export const PRINCIPAL_KEY = 'aws:PrincipalArn';

/**
 * How long a task may take, where an expression says so: its Step Functions waits for the answer of a task as many
 * seconds as that text ("'str' object cannot be interpreted"), so that each execution failed there as States.Runtime at
 * its first task, and each run by class internal.
 */
export const LACKING_TIMEOUT = /"TimeoutSeconds":\s*"\{%.*?%\}"/g;
export const TIMEOUT_SECONDS = 3600;

/** Tests that it cannot pass, by how their names begin or what is in them, each with what it does. */
export const LACKING_FOR_TEST = new Map([
  [
    'tell who may not list a bucket nothing of what is missing in it',
    'it says NoSuchKey of a missing object to everybody, where S3 says AccessDenied to who may not list',
  ],
]);
