import type { Resource } from '../support/deployment.ts';
import { covers, listOf, type Statement, statementsIn } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

const STRANGERS = [
  ...['role/Admin', 'user/root', 'root', 'role/countersign-deployer-production-route'],
  ...['role/route-other-route-us-east-1-lambdaRole', 'role/route-production-route-us-east-19-lambdaRole'],
];

/** Patterns of whom alone a statement spares that denies everybody; undefined where it spares by more than a role. */
function sparedBy(
  { effect, anyone, condition }: Statement,
  besides: readonly string[] = [],
): string[] | undefined {
  if (effect !== 'Deny' || !anyone) return undefined;
  const { ArnNotLike, ...others } = condition;
  if (!Object.keys(others).every((operator) => besides.includes(operator))) return undefined;
  if (ArnNotLike === undefined) return [];
  return Object.keys(ArnNotLike).join() === 'aws:PrincipalArn'
    ? listOf(ArnNotLike['aws:PrincipalArn']).map(String)
    : undefined;
}

/** Who is spared that is none of ours. */
const strangersIn = (patterns: readonly string[], { accountId }: Resource): string[] =>
  [...new Set([accountId, '999999999999'])]
    .flatMap((account) => STRANGERS.map((name) => `arn:aws:iam::${account}:${name}`))
    .filter((arn) => patterns.some((pattern) => covers(pattern, arn)));

export const keysSignForOne: Rule = {
  name: 'has each key that signs refuse whoever is not the one function that signs with it',
  problems: (deployment) =>
    deployment
      .ofType('AWS::KMS::Key')
      .filter(({ properties }) => properties.KeyUsage === 'SIGN_VERIFY')
      .flatMap((key) => {
        const spared = statementsIn(key.properties.KeyPolicy)
          .filter(({ actions }) => actions.some((pattern) => covers(pattern, 'kms:Sign')))
          .filter(({ resources }) => resources.includes('*'))
          .flatMap((statement) =>
            [sparedBy(statement) ?? []].filter(() => sparedBy(statement) !== undefined),
          );
        const roles = deployment.ofType('AWS::IAM::Role').map(({ arn }) => arn);
        const signers = [
          ...roles,
          ...STRANGERS.map((name) => `arn:aws:iam::${key.accountId}:${name}`),
        ].filter((arn) => spared.every((patterns) => patterns.some((pattern) => covers(pattern, arn))));
        if (spared.length === 0) return [`${where(key)} signs for anybody`];
        return signers.length > 1 ? [`${where(key)} signs for ${signers.join(' and ')}`] : [];
      }),
  faults: {
    'audit SigningKey signs for anybody'(template) {
      without(template('audit').Resources.SigningKey!.Properties.KeyPolicy, 'NobodyElseSigns');
    },
    'audit RecordingKey signs for anybody'(template) {
      without(template('audit').Resources.RecordingKey!.Properties.KeyPolicy, 'NobodySigns');
    },
    'audit SigningKey signs for arn:aws:iam::123456789012:role/'(template) {
      for (const each of template('audit').Resources.SigningKey!.Properties.KeyPolicy.Statement)
        if (each.Sid === 'NobodyElseSigns')
          each.Condition.ArnNotLike['aws:PrincipalArn'] = 'arn:aws:iam::123456789012:role/*';
    },
  },
};

function without(document: { Statement: { Sid: string }[] }, sid: string) {
  document.Statement = document.Statement.filter(({ Sid }) => Sid !== sid);
}

const FORGETS = /\/choreographer-[a-z0-9-]+?-(forget|erase|sweep)-/;

export const busBelievesFunctions: Rule = {
  name: 'takes events from functions of the stage alone, and that a contract is forgotten from those alone who forget',
  problems: (deployment) =>
    deployment.ofType('AWS::Events::EventBus').flatMap((bus) => {
      const about = deployment
        .ofType('AWS::Events::EventBusPolicy')
        .filter(({ properties }) => properties.EventBusName === bus.ref)
        .flatMap(({ properties }) => statementsIn({ Statement: properties.Statement }))
        .filter(({ actions }) => actions.some((pattern) => covers(pattern, 'events:PutEvents')))
        .filter(({ resources }) => resources.some((pattern) => covers(pattern, bus.arn)));
      const all = about.flatMap((each) => [sparedBy(each)]).filter((each) => each !== undefined);
      const ofForgotten = about
        .filter(({ condition }) =>
          listOf(condition['ForAnyValue:StringLike']?.['events:detail-type'] ?? []).includes(
            'contract.forgotten.*',
          ),
        )
        .flatMap((each) => [sparedBy(each, ['ForAnyValue:StringLike'])])
        .filter((each) => each !== undefined);
      const roles = deployment.ofType('AWS::IAM::Role').map(({ arn }) => arn);
      const speaking = ofForgotten.flatMap((patterns) =>
        roles.filter((arn) => !FORGETS.test(arn) && patterns.some((pattern) => covers(pattern, arn))),
      );
      return [
        ...(all.length === 0 ? [`${where(bus)} takes events from anybody`] : []),
        ...all.flatMap((each) =>
          strangersIn(each, bus).map((arn) => `${where(bus)} takes events from ${arn}`),
        ),
        ...(ofForgotten.length === 0 ? [`${where(bus)} believes anybody that a contract is forgotten`] : []),
        ...[...ofForgotten.flatMap((each) => strangersIn(each, bus)), ...speaking].map(
          (arn) => `${where(bus)} believes ${arn} that a contract is forgotten`,
        ),
      ];
    }),
  faults: {
    'platform Bus takes events from anybody'(template) {
      delete template('platform').Resources.OnlyFunctionsPublish;
    },
    'platform Bus takes events from arn:aws:iam::123456789012:role/Admin': sparing('OnlyFunctionsPublish'),
    'platform Bus believes anybody that a contract is forgotten'(template) {
      delete template('platform').Resources.OnlyWhoForgetsSaysSo;
    },
    'platform Bus believes arn:aws:iam::123456789012:role/Admin': sparing('OnlyWhoForgetsSaysSo'),
    'platform Bus believes arn:aws:iam::123456789012:role/route-': sparing(
      'OnlyWhoForgetsSaysSo',
      'arn:aws:iam::123456789012:role/route-production-*-lambdaRole',
    ),
  },
};

/** One more whom a policy of the bus spares. */
function sparing(policy: string, whom = '*') {
  return (template: (service: string) => Editable): void => {
    const { Statement } = template('platform').Resources[policy]!.Properties;
    Statement.Condition.ArnNotLike['aws:PrincipalArn'].push(whom);
  };
}
