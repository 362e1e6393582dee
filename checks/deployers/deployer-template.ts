import type { Deployer } from './deployers.ts';
import { deployerPolicy } from './policy.ts';

const ISSUER = 'token.actions.githubusercontent.com';

/** The CloudFormation template of the role that deploys one service of one stage from GitHub Actions. */
export const deployerTemplate = (service: string, deployer: Deployer) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Description: `Deploys ${service} of Countersign from GitHub Actions. Made by npm run generate.`,
  Parameters: {
    Repository: { Type: 'String', AllowedPattern: '[\\w.-]+/[\\w.-]+', Description: 'owner/name on GitHub' },
    Stage: {
      Type: 'String',
      // CloudFormation cuts long names of stacks where it makes up the names of resources.
      AllowedPattern: '[a-z][a-z0-9]{0,9}',
      Description: 'Also the beginning of the environment on GitHub, <stage>-<service>',
    },
    DeploymentBucket: {
      Type: 'String',
      AllowedPattern: '[a-z0-9][a-z0-9.-]{2,62}',
      Description: 'Output ServerlessDeploymentBucketName of the stack',
    },
    ...(deployer.types.includes('ApiGatewayV2::Api') && {
      ApiId: { Type: 'String', AllowedPattern: '[a-z0-9]{10}', Description: 'The HTTP API of the stack' },
    }),
  },
  Resources: {
    Deployer: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: { 'Fn::Sub': `countersign-deployer-\${Stage}-${service}-\${AWS::Region}` },
        MaxSessionDuration: 3600,
        AssumeRolePolicyDocument: trustPolicy(service),
        Policies: [{ PolicyName: 'deploy', PolicyDocument: deployerPolicy(service, deployer) }],
      },
    },
  },
  Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['Deployer', 'Arn'] } } },
});

/** Only jobs of this repository, in the environment of this service and stage. */
const trustPolicy = (service: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: {
        Federated: { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${ISSUER}` },
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:sub`]: { 'Fn::Sub': `repo:\${Repository}:environment:\${Stage}-${service}` },
        },
      },
    },
  ],
});
