import { expect, it } from 'vitest';
import { EXCUSED } from './excused.ts';
import { findingsIn, problemsOf } from './findings.ts';

const report = (ruleName: string, constructPath: string) => ({
  violations: [{ ruleName, violatingResources: [{ constructPath }] }],
});

it('names a finding by its rule, stack and resource', () => {
  expect(findingsIn(report('AwsSolutions-OS8', 'platform/Template/SearchDomain'))).toEqual([
    'OS8 platform/SearchDomain',
  ]);
});

it('tells what nobody excused, and what is excused and not there', () => {
  const excuses = [
    { what: /^S1 /, why: 'the trail' },
    { what: /^OS3 /, why: 'roles sign' },
  ];
  expect(problemsOf(['S1 platform/InboxBucket', 'OS8 platform/SearchDomain'], excuses)).toEqual([
    'OS8 platform/SearchDomain',
    'excused and not found: /^OS3 /',
  ]);
});

it.each([
  'IAM4[Policy::arn:aws:iam::aws:policy/AdministratorAccess] route/RouteIamRoleLambdaExecution',
  'IAM5[Action::s3:*] route/RouteIamRoleLambdaExecution',
  'IAM5[Resource::*] extract/TextractRole',
  'IAM5[Resource::arn:aws:s3:::*/runs/*] route/RouteIamRoleLambdaExecution',
  'IAM5[Resource::arn:<AWS::Partition>:sqs:<AWS::Region>:*:*] route/RouteIamRoleLambdaExecution',
  'KMS5 platform/DataKey',
  'SQS3 route/EventQueue',
])('excuses no %s', (finding) => {
  expect(problemsOf([finding], EXCUSED)).toContain(finding);
});
