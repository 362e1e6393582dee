import type { Problem } from './problem.ts';
import type { Flow, State } from './state.ts';
import { flowsOf, type PlacedFlow, statesIn } from './walk.ts';

/** The states that a state may go to, each with the field that names it. */
function targets(state: State): { field: string; target: string }[] {
  const found: { field: string; target: string }[] = [];
  if ('Next' in state && state.Next !== undefined) found.push({ field: 'Next', target: state.Next });
  if (state.Type === 'Choice') {
    state.Choices.forEach(
      (rule, index) => void found.push({ field: `Choices[${index}]/Next`, target: rule.Next }),
    );
    if (state.Default !== undefined) found.push({ field: 'Default', target: state.Default });
  }
  if ('Catch' in state) {
    state.Catch?.forEach(
      (catcher, index) => void found.push({ field: `Catch[${index}]/Next`, target: catcher.Next }),
    );
  }
  return found;
}

function* missingTargets(placed: PlacedFlow): Generator<Problem> {
  const { flow, location } = placed;
  const missing = (target: string, at: string): Problem[] =>
    Object.hasOwn(flow.States, target)
      ? []
      : [{ code: 'MISSING_TRANSITION_TARGET', message: `Missing 'Next' target: ${target}`, location: at }];
  yield* missing(flow.StartAt, `${location}/StartAt`);
  for (const { state, location: place } of statesIn(placed)) {
    for (const { field, target } of targets(state)) yield* missing(target, `${place}/${field}`);
  }
}

function* unreachable(placed: PlacedFlow): Generator<Problem> {
  const reached = new Set<string>();
  const pending = [placed.flow.StartAt];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const state = placed.flow.States[name];
    if (reached.has(name) || state === undefined) continue;
    reached.add(name);
    pending.push(...targets(state).map(({ target }) => target));
  }
  for (const { name, location } of statesIn(placed)) {
    if (reached.has(name)) continue;
    yield { code: 'MISSING_TRANSITION_TARGET', message: `State "${name}" is not reachable.`, location };
  }
}

const isEnd = (state: State): boolean =>
  state.Type === 'Succeed' || state.Type === 'Fail' || ('End' in state && state.End === true);

function* missingEnd({ flow, location }: PlacedFlow): Generator<Problem> {
  if (Object.values(flow.States).some(isEnd)) return;
  yield { code: 'MISSING_END_STATE', message: 'No state ends the flow', location: location || '/' };
}

function* ends(placed: PlacedFlow): Generator<Problem> {
  for (const { state, location } of statesIn(placed)) {
    if (state.Type === 'Choice' || state.Type === 'Succeed' || state.Type === 'Fail') continue;
    if ((state.Next === undefined) === (state.End === undefined)) {
      yield {
        code: 'SCHEMA_VALIDATION_FAILED',
        message: "Exactly one of 'Next' and 'End' is required",
        location,
      };
    }
  }
}

/** Checks that every transition leads to a state of the same flow, that every state is reached and some state ends. */
export function* checkTransitions(machine: Flow): Generator<Problem> {
  for (const placed of flowsOf(machine)) {
    const broken = [...missingTargets(placed), ...ends(placed)];
    const dead = broken.length === 0 ? [...unreachable(placed), ...missingEnd(placed)] : [];
    yield* [...broken, ...dead];
  }
}
