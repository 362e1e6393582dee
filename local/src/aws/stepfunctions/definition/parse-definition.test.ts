import { expect, test } from 'vitest';
import { parseDefinition } from './parse-definition.ts';
import { DefinitionError } from './problem.ts';

const machine = (states: Record<string, object>, more: object = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

function problemsOf(definition: unknown): string[] {
  try {
    parseDefinition(typeof definition === 'string' ? definition : JSON.stringify(definition));
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems.map((it) => `${it.location}: ${it.message}`);
    throw error;
  }
  return [];
}

const end = { Type: 'Pass', End: true };
const Resource = 'arn:aws:states:::lambda:invoke';
const task = { Type: 'Task', Resource, Arguments: { FunctionName: 'f' }, End: true };

test('all states, those inside Map and Parallel too, are found by name', () => {
  const inner = { StartAt: 'Inner', States: { Inner: end } };
  const branch = { StartAt: 'Branch', States: { Branch: { ...end, Type: 'Wait', Seconds: 1 } } };
  const { states } = parseDefinition(
    JSON.stringify(
      machine({
        Each: { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...inner }, Next: 'Both' },
        Both: { Type: 'Parallel', Branches: [branch], Next: 'Done' },
        Done: { Type: 'Succeed' },
      }),
    ),
  );
  expect([...states.keys()].sort()).toEqual(['Both', 'Branch', 'Done', 'Each', 'Inner']);
});

test.each<[string, unknown, string | RegExp]>([
  ['text that is no JSON', '{', /JSON/],
  ['a version there is not', machine({ A: end }, { Version: '2.0' }), /^\/Version: /],
  [
    'a missing target',
    machine({ A: { Type: 'Pass', Next: 'B' } }),
    "/States/A/Next: Missing 'Next' target: B",
  ],
  ['a missing start', { ...machine({ A: end }), StartAt: 'B' }, "/StartAt: Missing 'Next' target: B"],
  ['an unreachable state', machine({ A: end, B: end }), '/States/B: State "B" is not reachable.'],
  ['neither Next nor End', machine({ A: { Type: 'Pass' } }), /\/States\/A: Exactly one of 'Next' and 'End'/],
  ['a type there is not', machine({ A: { Type: 'Jump' } }), /^\/States\/A/],
  [
    'JSONPath',
    { ...machine({ A: end }), QueryLanguage: 'JSONPath' },
    /^\/States\/A: .*QueryLanguage "JSONata" only/,
  ],
  ['no query language', { StartAt: 'A', States: { A: end } }, /QueryLanguage "JSONata" only/],
  [
    'a JSONPath field',
    machine({ A: { ...end, ResultPath: '$' } }),
    /^\/States\/A: "ResultPath" belongs to JSONPath/,
  ],
  [
    'an unknown field',
    machine({ A: { ...end, Colour: 1 } }),
    /^\/States\/A: .* does not support the field "Colour"/,
  ],
  [
    'tolerated failures',
    machine({
      A: {
        Type: 'Map',
        ItemProcessor: { StartAt: 'B', States: { B: end } },
        ToleratedFailureCount: 1,
        End: true,
      },
    }),
    /^\/States\/A: .*"ToleratedFailureCount"/,
  ],
  [
    'a distributed Map',
    machine({
      A: {
        Type: 'Map',
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'B', States: { B: end } },
        End: true,
      },
    }),
    /^\/States\/A\/ItemProcessor\/ProcessorConfig/,
  ],
  [
    'another service',
    machine({ A: { ...task, Resource: 'arn:aws:states:::sqs:sendMessage' } }),
    /^\/States\/A\/Resource: .*not "arn:aws:states:::sqs:sendMessage"/,
  ],
  [
    'an SDK integration',
    machine({ A: { ...task, Resource: 'arn:aws:states:::aws-sdk:s3:getObject' } }),
    /^\/States\/A\/Resource: the embedded runtime supports/,
  ],
  ['a broken expression', machine({ A: { ...end, Output: '{% 1 + %}' } }), /^\/States\/A\/Output: /],
  [
    'an unclosed expression',
    machine({ A: { ...end, Output: { x: '{% 1' } } }),
    /^\/States\/A\/Output\/x: .*must end with/,
  ],
  [
    '$eval',
    machine({ A: { ...end, Output: '{% $eval("1") %}' } }),
    /^\/States\/A\/Output: Reference to '\$eval' is not supported/,
  ],
  [
    'the document root',
    machine({ A: { ...end, Output: '{% name.first %}' } }),
    /^\/States\/A\/Output: Reference to 'name' at the top level/,
  ],
  [
    '$',
    machine({ A: { ...end, Output: '{% $.name %}' } }),
    /^\/States\/A\/Output: Reference to '\$' at the top level/,
  ],
  ['a reserved variable', machine({ A: { ...end, Assign: { states: 1 } } }), /^\/States\/A\/Assign/],
  [
    'States.ALL among others',
    machine({ A: { ...task, Retry: [{ ErrorEquals: ['States.ALL', 'E'] }] } }),
    /^\/States\/A\/Retry\[0\]: States.ALL must appear alone/,
  ],
  [
    'States.ALL before others',
    machine({ A: { ...task, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['E'] }] } }),
    /^\/States\/A\/Retry\[0\]: States.ALL must appear alone/,
  ],
  [
    'two times to wait',
    machine({ A: { ...end, Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z' } }),
    /Exactly one/,
  ],
  [
    'a heartbeat beyond the timeout',
    machine({ A: { ...task, TimeoutSeconds: 5, HeartbeatSeconds: 5 } }),
    /^\/States\/A\/HeartbeatSeconds/,
  ],
  [
    'no function',
    machine({ A: { ...task, Arguments: {} } }),
    /^\/States\/A\/Arguments: .*needs a FunctionName/,
  ],
  [
    'an argument that is not honoured',
    machine({ A: { ...task, Arguments: { FunctionName: 'f', LogType: 'Tail' } } }),
    /^\/States\/A\/Arguments: .*"LogType"/,
  ],
  [
    'an asynchronous invocation',
    machine({ A: { ...task, Arguments: { FunctionName: 'f', InvocationType: 'Event' } } }),
    /^\/States\/A\/Arguments: .*"Event"/,
  ],
  [
    'a qualifier that is no text',
    machine({ A: { ...task, Arguments: { FunctionName: 'f', Qualifier: 7 } } }),
    /^\/States\/A\/Arguments: Qualifier must be a string, not 7/,
  ],
  ['a flow without end', machine({ A: { Type: 'Pass', Next: 'A' } }), '/: No state ends the flow'],
  [
    'the error output outside of Catch',
    machine({ A: { ...end, Output: '{% $states.errorOutput %}' } }),
    /^\/States\/A\/Output: Reference to '\$states.errorOutput'/,
  ],
  [
    'one name twice',
    machine({ A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: end } }], End: true } }),
    /Duplicate state name: A/,
  ],
])('%s is an error that names the place', (_, definition, expected) => {
  const problems = problemsOf(definition);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
});

test('every problem is told at once', () => {
  const definition = machine({ A: { Type: 'Pass', Next: 'Nowhere' }, B: { ...end, Output: '{% ( %}' } });
  expect(problemsOf(definition)).toHaveLength(2);
});
