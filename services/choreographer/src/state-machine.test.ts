import { readFileSync } from 'node:fs';
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

const MODEL_RETRY = {
  ErrorEquals: [
    'ThrottlingException',
    'ModelErrorException',
    'ServiceUnavailableException',
    'ModelTimeoutException',
    'States.Timeout',
  ],
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxAttempts: 5,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
};

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
      expect(state.Retry[0]).toEqual(MODEL_RETRY);
    },
  );

  it('catches nothing around a stage, but the review that is overdue', () => {
    const catching = Object.entries(definition.States as Record<string, State>).filter(
      ([, { Catch }]) => Catch,
    );
    expect(catching.map(([name]) => name)).toEqual(['HumanReview']);
    expect(definition.States.HumanReview.Catch[0].ErrorEquals).toEqual(['States.Timeout']);
  });

  it.each(['Generate', 'Validate', 'Repair'])('lets a section that fails at %s fail alone', (name) => {
    expect(sections[name].Catch).toEqual([
      expect.objectContaining({ ErrorEquals: ['States.ALL'], Next: 'SectionFailed' }),
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
});
