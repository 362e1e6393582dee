import type { Problem } from './problem.ts';
import { type Flow, innerFlows, type State } from './state.ts';

/** Checks that what runs inside of a Map or Parallel state assigns no variable of the flow around it. */
export function* checkAssignments(machine: Flow): Generator<Problem> {
  yield* checkFlow(machine, '', new Set());
}

function* checkFlow(flow: Flow, location: string, outer: ReadonlySet<string>): Generator<Problem> {
  const own = new Set(outer);
  for (const [name, state] of Object.entries(flow.States)) {
    for (const variable of assignedBy(state)) {
      own.add(variable);
      if (!outer.has(variable)) continue;
      yield {
        code: 'SCHEMA_VALIDATION_FAILED',
        message: `Variable "${variable}" belongs to the flow around this one and cannot be assigned here`,
        location: `${location}/States/${name}`,
      };
    }
  }
  for (const [name, state] of Object.entries(flow.States)) {
    for (const inner of innerFlows(state)) {
      yield* checkFlow(inner.flow, `${location}/States/${name}/${inner.field}`, own);
    }
  }
}

/** The variables that a state assigns, on whichever way it is left. */
function assignedBy(state: State): string[] {
  const rules = state.Type === 'Choice' ? state.Choices : [];
  const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
  const own = 'Assign' in state ? [state.Assign] : [];
  const assignments = [...own, ...rules.map(({ Assign }) => Assign), ...catchers.map(({ Assign }) => Assign)];
  return assignments.flatMap((assign) => Object.keys(assign ?? {}));
}
