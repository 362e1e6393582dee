/**
 * What ministack lacks of CloudFormation, each by its name, with what goes without it there. A test wants each of them
 * refused: what the emulator learns leaves this list.
 */
export const LACKING_TYPES = new Map([
  ['AWS::CloudTrail::Trail', 'the record of who called what'],
  ['AWS::DSQL::Cluster', 'the database, so no run is kept'],
  ['AWS::Events::Archive', 'the replay of events'],
  ['AWS::Logs::QueryDefinition', 'searches of logs that are kept by their names'],
  ['AWS::SageMaker::Endpoint', 'the contract type'],
  ['AWS::SageMaker::EndpointConfig', 'the contract type'],
  ['AWS::SageMaker::Model', 'the contract type'],
]);

/** It has user pools without this attribute, which is made of its name. */
export const LACKING_ATTRIBUTE = 'ProviderURL';

/**
 * It is spoken to over HTTP on loopback, and refuses then what policies deny without TLS, so that they go there without
 * those statements: "not authorized to perform … with an explicit deny in a resource-based policy".
 */
export const LACKING_CONDITION = 'aws:SecureTransport';

/** Keys of conditions to which it gives no value, so that what allows by one would allow nothing. */
export const LACKING_KEYS = new Map([['events:source', 'each service puts events as itself alone']]);

/** Its value of this key is the ARN of the session, where IAM's is that of the role which was assumed. */
export const PRINCIPAL_KEY = 'aws:PrincipalArn';

/** Tests of those that run against it which it cannot pass, each with what it does. */
export const LACKING_FOR_TEST = new Map([
  [
    'tell who may not list a bucket nothing of what is missing in it',
    'it says NoSuchKey of a missing object to everybody, where S3 says AccessDenied to who may not list',
  ],
]);

/**
 * End-to-end tests that it cannot pass, each with what it lacks for them. `operations` was tried with a PostgreSQL in the
 * place of the database, the two others follow from what its APIs answered: all three speak to the HTTP API, whose address
 * is `<id>.execute-api.127.0.0.1` there, which is the host of no URL, and its tokens are issued under an address of AWS,
 * where nothing answers here.
 */
export const LACKING_FOR_TESTS = new Map([
  [
    'contract-to-report.test.ts',
    'a run is kept in Aurora DSQL, typed by SageMaker, both refused above, and written by a model: its Bedrock answers every prompt with the same words',
  ],
  ['forget.test.ts', 'it forgets a run, which wants one: the same'],
  ['operations.test.ts', 'steps of operations are recorded in that database before they are made'],
]);
