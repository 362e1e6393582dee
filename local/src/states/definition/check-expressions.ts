import { compile } from '../expressions/compile.ts';
import { isExpression } from './expression-string.ts';
import type { Problem } from './problem.ts';
import type { StateMachine } from './state.ts';
import { allStates } from './walk.ts';

/** Fields whose states are checked on their own. */
const INNER_FLOWS = new Set(['ItemProcessor', 'Branches']);

function* checkString(value: string, location: string): Generator<Problem> {
  if (!isExpression(value)) {
    if (value.startsWith('{%')) {
      yield {
        code: 'INVALID_JSONATA',
        message: 'an expression that starts with "{%" must end with "%}"',
        location,
      };
    }
    return;
  }
  try {
    compile(value);
  } catch (error) {
    yield { code: 'INVALID_JSONATA', message: (error as Error).message, location };
  }
}

function* checkValue(value: unknown, location: string): Generator<Problem> {
  if (typeof value === 'string') yield* checkString(value, location);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* checkValue(inner, Array.isArray(value) ? `${location}[${key}]` : `${location}/${key}`);
  }
}

/** Compiles every expression of a definition. */
export function* checkExpressions(machine: StateMachine): Generator<Problem> {
  for (const { state, location } of allStates(machine)) {
    for (const [field, value] of Object.entries(state)) {
      if (!INNER_FLOWS.has(field)) yield* checkValue(value, `${location}/${field}`);
    }
  }
}
