import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingOf, openTrial } from '../testing.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const NAMES = [
  ...['intake', 'scans', 'executions', 'audit-seal'].map((name) => `countersign-trial-${name}`),
  // As CloudFormation shortens what it names.
  'countersign-trial-choreogr-SweepEventsRuleSchedule1-A1B2C3D4E5F6',
  'countersign-trial-choreogr-EraseEventsRuleSchedule1-A1B2C3D4E5F6',
];

/** What each of them calls. */
const CALLED = [
  ...['choreographer-intake', 'choreographer-intake', 'choreographer-executions'].map(
    (name) => `sqs:eu-central-1:1:countersign-trial-${name}`,
  ),
  ...['audit-seal', 'choreographer-sweep', 'choreographer-erase'].map(
    (name) => `lambda:eu-central-1:1:function:countersign-trial-${name}`,
  ),
].map((rest) => `arn:aws:${rest}`);

/** What the doctor says where the bus has these rules, two on a page, and these targets, one on a page. */
function findingWith(
  rules: readonly { Name: string; State: string }[],
  targetsOf = (name: string): readonly string[] => CALLED.filter((_, index) => NAMES[index] === name),
) {
  trial.answers.set('events', ({ headers, body }) => {
    const { NextToken, Rule } = JSON.parse(new TextDecoder().decode(body));
    const from = Number(NextToken ?? 0);
    const page = <T>(all: readonly T[], size: number) => ({
      items: all.slice(from, from + size),
      ...(from + size < all.length && { NextToken: String(from + size) }),
    });
    if (headers['x-amz-target'] === 'AWSEvents.ListRules') {
      const { items: Rules, ...next } = page(rules, 2);
      return { body: { Rules, ...next } };
    }
    const { items, ...next } = page(targetsOf(Rule), 1);
    return { body: { Targets: items.map((Arn, index) => ({ Id: String(index), Arn })), ...next } };
  });
  return findingOf(trial.deployment, 'rules on the default bus');
}

const enabled = NAMES.map((Name) => ({ Name, State: 'ENABLED' }));

it('counts the rules that are there', async () => {
  expect(await findingWith(enabled)).toMatchObject({ ok: true, found: '6 rules' });
});

it.each(NAMES)('names %s where it is disabled', async (name) => {
  const rules = enabled.map((each) => (each.Name === name ? { ...each, State: 'DISABLED' } : each));
  expect(await findingWith(rules)).toMatchObject({ ok: false, found: `disabled: ${name}` });
});

it.each([
  ['intake', 0],
  ['scans', 1],
  ['executions', 2],
  ['audit-seal', 3],
  ['sweep', 4],
  ['erase', 5],
])('says that there is no rule for %s', async (said, index) => {
  const rules = enabled.filter((_, each) => each !== index);
  expect(await findingWith(rules)).toMatchObject({ ok: false, found: `no rule for ${said}` });
});

it('takes no rule of another stage for one of this', async () => {
  const others = enabled.map(({ Name, State }) => ({ Name: Name.replace('trial', 'other'), State }));
  expect(await findingWith(others.slice(0, 4).concat(enabled.slice(4)))).toMatchObject({
    ok: false,
    found: 'no rule for intake, scans, executions, audit-seal',
  });
});

it.each(NAMES)('names %s where it calls nobody, or somebody else', async (name) => {
  const none = await findingWith(enabled, (each) => (each === name ? [] : CALLED));
  expect(none).toMatchObject({
    ok: false,
    found: expect.stringContaining(`${name} does not call countersign-trial-`),
  });
  const other = await findingWith(enabled, (each) =>
    each === name ? ['arn:aws:sqs:eu-central-1:1:countersign-other-choreographer-intake'] : CALLED,
  );
  expect(other).toMatchObject({ ok: false, found: none.found });
});

it('reads every page of targets', async () => {
  expect(await findingWith(enabled, () => CALLED)).toMatchObject({ ok: true });
});
