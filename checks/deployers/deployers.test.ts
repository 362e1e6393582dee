import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployerTemplate } from './deployer-template.ts';
import { DEPLOYERS } from './deployers.ts';
import { deployerPolicy } from './policy.ts';

const folder = join(import.meta.dirname, '..', '..', '.github', 'deployers');

it.each(Object.entries(DEPLOYERS))(
  'has the deployer of %s written as it is: run npm run generate',
  (name, deployer) => {
    const written = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    expect(written).toEqual(deployerTemplate(name, deployer));
  },
);

describe('the role of a deployer', () => {
  const { Properties } = deployerTemplate('route', { types: [] }).Resources.Deployer;
  const [trust] = Properties.AssumeRolePolicyDocument.Statement;

  it('is taken by jobs of one repository, for the service and stage, and by nobody else', () => {
    expect(trust!.Condition).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': {
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Fn::Sub
          'Fn::Sub': 'repo:${Repository}:environment:${Stage}-route',
        },
      },
    });
  });
});

describe('the policy of a deployer', () => {
  const actionsOf = (types: string[]) =>
    deployerPolicy('route', { types }).Statement.flatMap(({ Action }) => Action);

  it('passes no role where the stack has none', () => {
    expect(actionsOf(['SQS::Queue'])).not.toContain('iam:PassRole');
    expect(actionsOf(['IAM::Role'])).toContain('iam:PassRole');
  });

  it('names no parameter, and so touches none, where the stack publishes none', () => {
    const { Statement } = deployerPolicy('route', { types: ['SSM::Parameter'] });
    const writing = Statement.filter(({ Action }) => Action.includes('ssm:PutParameter'));
    expect(writing.flatMap(({ Resource }) => Resource)).toEqual([]);
  });

  it('refuses a type that nobody said the rights of', () => {
    expect(() => deployerPolicy('route', { types: ['DynamoDB::Table'] })).toThrow('AWS::DynamoDB::Table');
  });
});
