import { checkAssignments } from './check-assignments.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkStates } from './check-states.ts';
import { checkTasks } from './check-tasks.ts';
import { checkTransitions } from './check-transitions.ts';
import { DefinitionError } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { type State, StateMachine } from './state.ts';
import { allStates } from './walk.ts';

const CHECKS = [checkTransitions, checkStates, checkTasks, checkAssignments, checkExpressions];

/** A definition that passed every check. State names are unique in all of it, so `states` holds the inner ones too. */
export interface Definition {
  readonly machine: StateMachine;
  readonly states: ReadonlyMap<string, State>;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new DefinitionError([
      { code: 'INVALID_JSON_DESCRIPTION', message: (error as Error).message, location: '/' },
    ]);
  }
}

/**
 * Reads a definition in the Amazon States Language.
 * @throws DefinitionError, which names the state, for anything that is wrong or that the runtime does not support.
 */
export function parseDefinition(source: string): Definition {
  const parsed = StateMachine.safeParse(parseJson(source));
  if (!parsed.success) throw new DefinitionError(schemaProblems(parsed.error));
  const machine = parsed.data;
  const problems = CHECKS.flatMap((check) => [...check(machine)]);
  if (problems.length > 0) throw new DefinitionError(problems);
  return { machine, states: new Map([...allStates(machine)].map(({ name, state }) => [name, state])) };
}
