import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingOf, openTrial } from '../testing.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const asked = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body));

it('finds a state machine of which the first page does not tell', async () => {
  const page = (names: readonly string[]) => ({
    stateMachines: names.map((name) => ({
      name,
      stateMachineArn: `arn:${name}`,
      type: 'STANDARD',
      creationDate: 0,
    })),
  });
  trial.answers.set('states', ({ body }) => ({
    body: asked(body).nextToken
      ? page(['countersign-trial-contract-run'])
      : { ...page(['other']), nextToken: 'on' },
  }));
  expect(await findingOf(trial.deployment, 'state machine')).toMatchObject({ ok: true });
  trial.answers.set('states', { body: page(['other']) });
  expect(await findingOf(trial.deployment, 'state machine')).toMatchObject({
    ok: false,
    found: 'there is no countersign-trial-contract-run',
  });
});

it('finds who confirmed among those of the next page', async () => {
  trial.parameters.set('operations-topic-arn', 'arn:aws:sns:eu-central-1:1:operations');
  const page = (arn: string, next = '') =>
    `<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions><member><SubscriptionArn>${arn}</SubscriptionArn></member></Subscriptions>${next}</ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;
  trial.answers.set('sns', ({ body }) => ({
    body: new TextDecoder().decode(body).includes('NextToken')
      ? page('arn:aws:sns:eu-central-1:1:operations:1')
      : page('PendingConfirmation', '<NextToken>on</NextToken>'),
  }));
  expect(await findingOf(trial.deployment, 'subscribers of operations-topic-arn')).toMatchObject({
    ok: true,
    found: '1 confirmed',
  });
  trial.answers.set('sns', { body: page('PendingConfirmation') });
  expect(await findingOf(trial.deployment, 'subscribers of operations-topic-arn')).toMatchObject({
    ok: false,
    found: 'nobody is told',
  });
});

it('counts the people of every page', async () => {
  trial.parameters.set('token-issuer', 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_pool');
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ Username: String(index) }));
  trial.answers.set('cognito-idp', ({ body }) => ({
    body: asked(body).PaginationToken ? { Users: people(3) } : { Users: people(60), PaginationToken: 'on' },
  }));
  expect(await findingOf(trial.deployment, 'user pool')).toMatchObject({
    ok: true,
    found: 'eu-central-1_pool, 63 people',
  });
});
