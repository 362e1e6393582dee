import type { Problem } from './problem.ts';
import type { StateMachine } from './state.ts';
import { allStates, type PlacedState } from './walk.ts';

const problem = (message: string, location: string): Problem => ({
  code: 'SCHEMA_VALIDATION_FAILED',
  message,
  location,
});

function* checkHandlers({ state, location }: PlacedState): Generator<Problem> {
  if (!('Retry' in state || 'Catch' in state)) return;
  for (const [field, handlers] of [
    ['Retry', state.Retry ?? []],
    ['Catch', state.Catch ?? []],
  ] as const) {
    for (const [index, { ErrorEquals }] of handlers.entries()) {
      if (!ErrorEquals.includes('States.ALL')) continue;
      if (ErrorEquals.length > 1 || index < handlers.length - 1) {
        yield problem(
          'States.ALL must appear alone, and in the last entry',
          `${location}/${field}[${index}]`,
        );
      }
    }
  }
}

function* checkWait({ state, location }: PlacedState): Generator<Problem> {
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    yield problem("Exactly one of 'Seconds' and 'Timestamp' is required", location);
  }
}

/** Checks what the schema of one state cannot say: query language, unique names, error handlers, waits. */
export function* checkStates(machine: StateMachine): Generator<Problem> {
  const names = new Set<string>();
  for (const placed of allStates(machine)) {
    const { name, state, location } = placed;
    if ((state.QueryLanguage ?? machine.QueryLanguage) !== 'JSONata') {
      yield problem('the embedded runtime runs states with QueryLanguage "JSONata" only', location);
    }
    if (names.has(name)) {
      yield { code: 'DUPLICATE_STATE_NAME', message: `Duplicate state name: ${name}`, location };
    }
    names.add(name);
    yield* checkHandlers(placed);
    yield* checkWait(placed);
  }
}
