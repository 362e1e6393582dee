import { listOf } from '../support/policies.ts';
import type { Rule } from '../support/rule.ts';

/** By these people are known in decisions, mails and records. */
const NAMING: ReadonlySet<string> = new Set(['name', 'email', 'preferred_username']);

/** What Cognito lets people write of themselves where a client says nothing. */
const EVERYTHING = [...NAMING];

export const namesAreGiven: Rule = {
  name: 'lets nobody write the name under which they decide',
  problems: (deployment) =>
    deployment.ofType('AWS::Cognito::UserPoolClient').flatMap(({ stackName, logicalId, properties }) =>
      listOf(properties.WriteAttributes ?? EVERYTHING)
        .map(String)
        .filter((attribute) => NAMING.has(attribute))
        .map((attribute) => `${stackName} ${logicalId} lets people write their ${attribute}`),
    ),
  faults: {
    'ConsoleClient lets people write their name'(template) {
      template('platform').Resources.ConsoleClient!.Properties.WriteAttributes = undefined;
    },
  },
};
