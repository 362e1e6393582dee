import type { Deployment, Resource } from '../support/deployment.ts';
import { grantsIn } from '../support/grants.ts';
import { covers, listOf, statementsIn, statementsOfResource } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';
import { STRANGERS, sparedByEach, strangersIn } from '../support/spared.ts';

export const keysSignForOne: Rule = {
  name: 'has each key that signs refuse whoever is not the one function that signs with it',
  problems: (deployment) =>
    deployment
      .ofType('AWS::KMS::Key')
      .filter(({ properties }) => properties.KeyUsage === 'SIGN_VERIFY')
      .flatMap((key) => {
        const spared = sparedByEach(
          statementsIn(key.properties.KeyPolicy)
            .filter(({ actions }) => actions.some((pattern) => covers(pattern, 'kms:Sign')))
            .filter(({ resources }) => resources.includes('*')),
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

/** A service of AWS is not meant; what it may, the queue's other statements say. */
const OF_SERVICES = 'BoolIfExists';

/** Whom alone of all but services of AWS a queue takes messages from; undefined where it takes them from anybody. */
function sendersTo(deployment: Deployment, queue: Resource): string[] | undefined {
  const denials = deployment
    .ofType('AWS::SQS::QueuePolicy')
    .filter(({ properties }) => listOf(properties.Queues as string[]).includes(queue.ref))
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument))
    .filter(({ actions }) => actions.includes('sqs:SendMessage'))
    .filter(({ resources }) => resources.includes(queue.arn))
    .filter(({ condition }) => {
      const tests = condition[OF_SERVICES] ?? {};
      return Object.keys(tests).length === 1 && String(tests['aws:PrincipalIsAWSService']) === 'false';
    });
  return sparedByEach(denials, [OF_SERVICES])[0];
}

export const queuesHearTheirSources: Rule = {
  name: 'takes into a queue what its rule or topic says, dead letters of its functions, and what is sent again',
  problems(deployment) {
    const worked = new Set(
      deployment.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties.EventSourceArn),
    );
    const roles = deployment.ofType('AWS::IAM::Role');
    const grants = grantsIn(deployment).filter(({ actions }) =>
      actions.some((pattern) => covers(pattern, 'sqs:SendMessage')),
    );
    return deployment.ofType('AWS::SQS::Queue').flatMap((queue) => {
      const patterns = sendersTo(deployment, queue);
      if (patterns === undefined) return [`${where(queue)} takes messages from anybody`];
      const isSpared = ({ arn }: Resource) => patterns.some((pattern) => covers(pattern, arn));
      const spared = roles.filter(isSpared).map(({ arn }) => arn);
      const refused = grants
        .filter(({ resources }) => resources.some((pattern) => covers(pattern, queue.arn)))
        .flatMap(({ whose }) => roles.filter((role) => where(role) === whose && !isSpared(role)))
        .map(({ arn }) => arn);
      return [
        ...strangersIn(patterns, queue).map((arn) => `${where(queue)} takes messages from ${arn}`),
        ...(worked.has(queue.arn) ? spared : []).map((arn) => `${where(queue)} takes messages from ${arn}`),
        ...refused.map((arn) => `${where(queue)} takes nothing of ${arn}, which sends there`),
      ];
    });
  },
  faults: {
    'audit EventQueue takes messages from anybody'(template) {
      without(template('audit').Resources.EventQueuePolicy!.Properties.PolicyDocument, 'OnlyItsSourceSends');
    },
    'route DeadLetterQueue takes messages from anybody'(template) {
      without(template('route').Resources.EventQueuePolicy!.Properties.PolicyDocument, 'OnlyFunctionsGiveUp');
    },
    'choreographer IntakeQueue takes messages from anybody'(template) {
      const { Statement } =
        template('choreographer').Resources.DefaultBusQueuePolicy!.Properties.PolicyDocument;
      for (const each of Statement)
        if (each.Sid === 'OnlyItsSourceSends') each.Condition.Bool = { 'aws:SecureTransport': 'false' };
    },
    'audit EventQueue takes messages from arn:aws:iam::123456789012:role/Admin': sendingTo('*'),
    'audit EventQueue takes messages from arn:aws:iam::123456789012:role/audit-production-archive': sendingTo(
      'arn:aws:iam::123456789012:role/audit-production-archive-*',
    ),
    'route DeadLetterQueue takes nothing of arn:aws:iam::123456789012:role/route-'(template) {
      const { Statement } = template('route').Resources.EventQueuePolicy!.Properties.PolicyDocument;
      for (const each of Statement)
        if (each.Sid === 'OnlyFunctionsGiveUp') each.Condition.ArnNotLike['aws:PrincipalArn'].pop();
    },
  },
};

/** One more who may put messages into the queue of the archive. */
function sendingTo(whom: string) {
  return (template: (service: string) => Editable): void => {
    const { Statement } = template('audit').Resources.EventQueuePolicy!.Properties.PolicyDocument;
    for (const each of Statement)
      if (each.Sid === 'OnlyItsSourceSends')
        each.Condition.ArnNotLike['aws:PrincipalArn'] = [each.Condition.ArnNotLike['aws:PrincipalArn'], whom];
  };
}

const FORGETS = /\/choreographer-[a-z0-9-]+?-(forget|erase|sweep)-/;

export const busBelievesFunctions: Rule = {
  name: 'takes events from functions of the stage alone, and that a contract is forgotten from those alone who forget',
  problems: (deployment) =>
    deployment.ofType('AWS::Events::EventBus').flatMap((bus) => {
      const about = deployment
        .ofType('AWS::Events::EventBusPolicy')
        .filter(({ properties }) => properties.EventBusName === bus.ref)
        .flatMap((policy) => statementsOfResource(policy))
        .filter(({ actions }) => actions.some((pattern) => covers(pattern, 'events:PutEvents')))
        .filter(({ resources }) => resources.some((pattern) => covers(pattern, bus.arn)));
      const all = sparedByEach(about);
      const ofForgotten = sparedByEach(
        about.filter(({ condition }) =>
          listOf(condition['ForAnyValue:StringLike']?.['events:detail-type'] ?? []).includes(
            'contract.forgotten.*',
          ),
        ),
        ['ForAnyValue:StringLike'],
      );
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
