import type { Deployment, Resource } from '../support/deployment.ts';
import { allows, statementsOfRole } from '../support/policies.ts';
import type { Rule } from '../support/rule.ts';
import { variablesOf } from '../support/targets.ts';

const MIGRATOR = /-choreographer-migrate$/;

const functionsThatMay = (deployment: Deployment, action: string): Resource[] =>
  deployment.ofType('AWS::Lambda::Function').filter(({ properties }) => {
    const role = deployment.ofType('AWS::IAM::Role').find(({ arn }) => arn === properties.Role);
    return role !== undefined && allows(statementsOfRole(role), action);
  });

const nameOf = ({ properties }: Resource) => String(properties.FunctionName);
const shortNameOf = (each: Resource) => nameOf(each).replace(/^.*-choreographer-/, '');

export const databaseHasOneAdmin: Rule = {
  name: 'lets one function alone administer the database, and nothing else sign in as its admin',
  problems(deployment) {
    const admins = functionsThatMay(deployment, 'dsql:DbConnectAdmin').map(nameOf);
    return [
      ...admins.filter((name) => !MIGRATOR.test(name)).map((name) => `${name} may administer the database`),
      ...(admins.some((name) => MIGRATOR.test(name)) ? [] : ['nobody can make the tables']),
    ];
  },
  faults: {
    '-choreographer-api may administer the database'(template) {
      const { Policies } = template('choreographer').Resources.ApiIamRoleLambdaExecution!.Properties;
      Policies[0].PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: ['dsql:DbConnectAdmin'],
        Resource: ['*'],
      });
    },
    'nobody can make the tables'(template) {
      const { Policies } = template('choreographer').Resources.MigrateIamRoleLambdaExecution!.Properties;
      for (const each of Policies[0].PolicyDocument.Statement)
        each.Action = [each.Action].flat().filter((action: string) => action !== 'dsql:DbConnectAdmin');
    },
  },
};

export const databaseRoleIsOnesOwn: Rule = {
  name: 'has a function sign in to the database as the role of its own name',
  problems: (deployment) =>
    functionsThatMay(deployment, 'dsql:DbConnect').flatMap((each) => {
      const { DATABASE_ROLE = 'nobody' } = variablesOf(each);
      const own = `countersign_${shortNameOf(each)}`;
      return DATABASE_ROLE === own ? [] : [`${nameOf(each)} signs in as ${DATABASE_ROLE}, not as ${own}`];
    }),
  faults: {
    '-choreographer-api signs in as countersign_forget, not as countersign_api'(template) {
      const { Variables } = template('choreographer').Resources.ApiLambdaFunction!.Properties.Environment;
      Variables.DATABASE_ROLE = 'countersign_forget';
    },
  },
};

export const databaseRolesAreMapped: Rule = {
  name: 'has the database map its roles to the IAM roles that the functions have',
  problems(deployment) {
    const migrator = deployment.ofType('AWS::Lambda::Function').find((each) => MIGRATOR.test(nameOf(each)));
    const { FUNCTION_ROLES = '' } = migrator ? variablesOf(migrator) : {};
    return functionsThatMay(deployment, 'dsql:DbConnect').flatMap((each) => {
      const mapped = FUNCTION_ROLES.replace('*', shortNameOf(each));
      return mapped === each.properties.Role
        ? []
        : [`${nameOf(each)} is ${each.properties.Role}, not ${mapped}`];
    });
  },
  faults: {
    ', not arn:aws:iam::000000000000:role/api'(template) {
      const { Variables } = template('choreographer').Resources.MigrateLambdaFunction!.Properties.Environment;
      Variables.FUNCTION_ROLES = 'arn:aws:iam::000000000000:role/*';
    },
  },
};
