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

/** What the doctor says where the bus has these rules. */
function findingWith(rules: readonly { Name: string; State: string }[]) {
  trial.answers.set('events', { body: { Rules: rules } });
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
