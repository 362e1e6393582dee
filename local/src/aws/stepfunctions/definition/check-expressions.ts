import { compile } from '../expressions/compile.ts';
import { UnsupportedExpression } from '../expressions/reject-unsupported.ts';
import { isExpression } from './expression-string.ts';
import type { Problem } from './problem.ts';
import type { StateMachine } from './state.ts';
import { allStates } from './walk.ts';

const INVALID = 'INVALID_JSONATA_EXPRESSION';
const UNSUPPORTED = 'UNSUPPORTED_JSONATA_EXPRESSION';

/** Fields whose states are checked on their own. */
const INNER_FLOWS = new Set(['ItemProcessor', 'Branches']);

function* checkString(value: string, location: string): Generator<Problem> {
  if (!isExpression(value)) {
    if (value.startsWith('{%')) {
      yield {
        code: INVALID,
        message: 'an expression that starts with "{%" must end with "%}"',
        location,
      };
    }
    return;
  }
  if (value.includes('$states.errorOutput') && !location.includes('/Catch[')) {
    yield {
      code: UNSUPPORTED,
      message: "Reference to '$states.errorOutput' is not supported here.",
      location,
    };
  }
  try {
    compile(value);
  } catch (error) {
    const code = error instanceof UnsupportedExpression ? UNSUPPORTED : INVALID;
    yield { code, message: (error as Error).message, location };
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
