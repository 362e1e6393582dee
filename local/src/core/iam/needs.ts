import type { Call, Need, Needs } from './call.ts';
import { eventsNeeds, snsNeeds, sqsNeeds } from './calls/messaging.ts';
import { bedrockNeeds, sagemakerNeeds, textractNeeds } from './calls/models.ts';
import {
  iamNeeds,
  kmsNeeds,
  lambdaNeeds,
  searchNeeds,
  ssmNeeds,
  statesNeeds,
  stsNeeds,
} from './calls/others.ts';
import { s3Needs } from './calls/s3.ts';

/** What calls need, by signing name of the service. */
const NEEDS: Readonly<Record<string, Needs>> = {
  bedrock: bedrockNeeds,
  es: searchNeeds,
  events: eventsNeeds,
  iam: iamNeeds,
  kms: kmsNeeds,
  lambda: lambdaNeeds,
  s3: s3Needs,
  sagemaker: sagemakerNeeds,
  sns: snsNeeds,
  sqs: sqsNeeds,
  ssm: ssmNeeds,
  states: statesNeeds,
  sts: stsNeeds,
  textract: textractNeeds,
};

/** The permissions that a call needs: of a service without an entry, its operation on everything. */
export function needsOf(call: Call): readonly Need[] {
  const needs = NEEDS[call.service];
  return needs?.(call) ?? [{ action: `${call.service}:${call.operation}`, on: ['*'] }];
}
