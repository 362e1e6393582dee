import { readFileSync } from 'node:fs';
import {
  CIRCUIT_OPEN,
  DOWNSTREAM_UNAVAILABLE,
  isProviderAway,
  PERMANENT_ERRORS,
  PROVIDER_AWAY,
  RETRYABLE_MODEL_ERRORS,
} from '@countersign/shared';
import aslValidator from 'asl-validator';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// biome-ignore lint/suspicious/noExplicitAny: the definition is walked as it is
type State = any;

const file = new URL('../state-machine.yml', import.meta.url);
const { definition } = parse(readFileSync(file, 'utf8'));
const asDeployed = JSON.parse(
  JSON.stringify(definition).replaceAll(
    /\{"Fn::GetAtt":[^}]+\}/g,
    '"arn:aws:lambda:eu-central-1:000000000000:function:f"',
  ),
);

const sections: Record<string, State> = definition.States.Sections.ItemProcessor.States;
const states: Record<string, State> = { ...definition.States, ...sections };
const waiting = Object.entries(states).filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'));
const expressions = [...JSON.stringify(definition).matchAll(/"\{%(.*?)%\}"/g)].map(([, text]) =>
  JSON.parse(`"${text}"`),
);

const PACE = { IntervalSeconds: 2, BackoffRate: 2, MaxDelaySeconds: 60, JitterStrategy: 'FULL' };
const AWAY_RETRY = {
  ErrorEquals: [...PROVIDER_AWAY, CIRCUIT_OPEN],
  ...{ ...PACE, MaxDelaySeconds: 180, MaxAttempts: 120 },
};
const MODEL_RETRY = {
  ErrorEquals: [...RETRYABLE_MODEL_ERRORS.filter((name) => !isProviderAway(name)), 'States.Timeout'],
  MaxAttempts: 5,
  ...PACE,
};
const DOWNSTREAM_RETRY = {
  ErrorEquals: expect.arrayContaining([DOWNSTREAM_UNAVAILABLE, 'Lambda.TooManyRequestsException']),
  MaxAttempts: 4,
  ...PACE,
};
const NEVER = { ErrorEquals: Object.values(PERMANENT_ERRORS).flat(), MaxAttempts: 0 };
const UNKNOWN = { ErrorEquals: ['States.ALL'], MaxAttempts: 4, ...PACE };
const tasks = Object.entries(states).filter(([, { Type }]) => Type === 'Task');

describe('the state machine', () => {
  it('is valid', () => {
    const { isValid, errorsText } = aslValidator(asDeployed);
    expect(isValid ? '' : errorsText()).toBe('');
  });

  it.each(expressions)('has an expression that can be read: %s', (expression) => {
    expect(() => jsonata(expression)).not.toThrow();
  });

  it.each(waiting)('%s waits for its token no longer than a timeout', (_, state) => {
    expect(state.TimeoutSeconds).toBeDefined();
    expect(state.Arguments.Payload.token).toBe('{% $states.context.Task.Token %}');
  });

  it.each(waiting.filter(([name]) => name !== 'HumanReview'))(
    '%s is retried as the design says',
    (_, state) => {
      expect(state.Retry).toEqual([AWAY_RETRY, MODEL_RETRY, DOWNSTREAM_RETRY, NEVER, UNKNOWN]);
    },
  );

  it.each(tasks)('%s tries again whatever no service is known to have the last word on', (_, { Retry }) => {
    expect(Retry.slice(-2)).toEqual([NEVER, UNKNOWN]);
    expect(Retry.flatMap(({ ErrorEquals }: State) => ErrorEquals)).toContain(DOWNSTREAM_UNAVAILABLE);
  });

  it('leaves it to the review what becomes of it when nobody decides in time', () => {
    const [, timeout] = definition.States.HumanReview.Retry;
    expect(timeout).toEqual({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 });
  });

  it('catches nothing around a stage, but the review that is overdue', () => {
    const catching = Object.entries(definition.States as Record<string, State>).filter(
      ([, { Catch }]) => Catch,
    );
    expect(catching.map(([name]) => name)).toEqual(['HumanReview']);
    expect(definition.States.HumanReview.Catch[0].ErrorEquals).toEqual(['States.Timeout']);
  });

  it.each(['Generate', 'Validate'])('lets a section that fails at %s fail alone', (name) => {
    expect(sections[name].Catch).toEqual([
      expect.objectContaining({
        ErrorEquals: ['States.ALL'],
        Output: { status: 'failed', failure: '{% $states.errorOutput %}' },
        Next: 'RecordSection',
      }),
    ]);
  });
});

describe('its expressions', () => {
  const assigned = (name: string, variable: string) => jsonata(states[name].Assign[variable].slice(2, -2));
  const done = (id: string, revision = 0) => ({
    id,
    title: id,
    status: 'done',
    revision,
    section: { uri: id },
  });

  it('puts the sections that were written again in the place of the earlier ones', async () => {
    const outcomes = [done('parties'), done('liability')];
    const merged = await assigned('Sections', 'outcomes').evaluate(
      {},
      { outcomes, states: { result: [done('liability', 2)] } },
    );
    expect(merged).toEqual([done('parties'), done('liability', 2)]);
  });

  it.each([[['parties']], [['parties', 'liability']]])('takes the first round as it is: %j', async (ids) => {
    const result = ids.map((id) => done(id));
    expect(await assigned('Sections', 'outcomes').evaluate({}, { outcomes: [], states: { result } })).toEqual(
      result,
    );
  });

  it('sends back the named sections alone, at their next revision', async () => {
    const failed = { id: 'term', title: 'term', status: 'failed', revision: 0, reason: 'x' };
    const todo = await assigned('ChangeSections', 'todo').evaluate(
      {},
      {
        outcomes: [done('parties', 1), failed, done('liability')],
        states: { input: { sections: ['parties', 'term'] } },
      },
    );
    expect(todo).toEqual([
      { id: 'parties', title: 'parties', revision: 2, previous: { uri: 'parties' } },
      { id: 'term', title: 'term', revision: 1, previous: null },
    ]);
  });

  it.each([
    ['passed', undefined, 'done'],
    ['failed', undefined, 'rejected'],
    ['failed', { draft: 'd', section: 's' }, 'failed'],
    ['failed_safety_check', undefined, 'unsafe'],
    ['failed_safety_check', { draft: 'd', section: 's' }, 'unsafe'],
  ])('takes a draft that %s, repaired from %j, for %s', async (outcome, repair, status) => {
    const expression = jsonata(sections.Validate.Output.status.slice(2, -2));
    const bindings = { section: { id: 'term', ...(repair && { repair }) }, states: { result: { outcome } } };
    expect(await expression.evaluate({}, bindings)).toBe(status);
  });

  const rejected = {
    ...{ ...done('term', 1), status: 'rejected', reason: 'x', previous: null },
    repair: { draft: { uri: 'draft' }, section: { uri: 'term' } },
  };
  const repairOf = ({ id, title, previous, repair }: typeof rejected) => ({
    ...{ id, title, revision: 2, previous, repair },
  });
  const waiting = { id: 'payment', title: 'payment', revision: 0, previous: null };
  const first = { id: 'term', title: 'term', revision: 1, previous: null };

  it.each([
    ['the others, once the first is written', [done('term', 1)], true, [first, waiting], [waiting]],
    [
      'a repair of the first with the others',
      [rejected],
      true,
      [first, waiting],
      [repairOf(rejected), waiting],
    ],
    ['repairs alone', [rejected, done('payment')], false, [first, waiting], [repairOf(rejected)]],
    ['nothing more', [done('term', 2)], false, [repairOf(rejected)], []],
  ])('then asks for %s', async (_, result, firstAlone, todo, next) => {
    const bindings = { todo, firstAlone, states: { result } };
    expect(await assigned('Sections', 'todo').evaluate({}, bindings)).toEqual(next);
  });

  it('puts what became of a repair in the place of what was rejected', async () => {
    const outcomes = [rejected, done('payment')];
    const bindings = { outcomes, states: { result: [done('term', 2)] } };
    const merged = await assigned('Sections', 'outcomes').evaluate({}, bindings);
    expect(merged).toEqual([done('term', 2), done('payment')]);
  });

  it.each([
    ['a first draft', undefined],
    ['a repair', { draft: { uri: 'draft' }, section: { uri: 'section' } }],
  ])('asks for %s with what it needs', async (_, repair) => {
    const expression = jsonata(sections.Generate.Arguments.Payload.request.slice(2, -2));
    const asked = await expression.evaluate(
      {},
      {
        ...{
          text: { uri: 'text' },
          classified: { contractType: 'nda' },
          run: { reportType: 'contract-review' },
        },
        states: { input: { id: 'term', revision: 1, ...(repair && { repair }) } },
      },
    );
    expect(asked).toEqual({
      ...{ text: { uri: 'text' }, contractType: 'nda', reportType: 'contract-review', sectionId: 'term' },
      ...{ revision: 1, ...(repair && { repair }) },
    });
  });
});
