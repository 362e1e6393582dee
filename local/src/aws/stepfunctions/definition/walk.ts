import { type Flow, innerFlows, type State } from './state.ts';

/** A state with its name and its place in the definition. */
export interface PlacedState {
  readonly name: string;
  readonly state: State;
  readonly location: string;
}

/** A flow with its place in the definition. */
export interface PlacedFlow {
  readonly flow: Flow;
  readonly location: string;
}

/** The flow itself and every flow inside its states, outermost first. */
export function* flowsOf(flow: Flow, location = ''): Generator<PlacedFlow> {
  yield { flow, location };
  for (const { state, location: place } of statesIn({ flow, location })) {
    for (const inner of innerFlows(state)) yield* flowsOf(inner.flow, `${place}/${inner.field}`);
  }
}

/** The states that stand directly in a flow. */
export function* statesIn({ flow, location }: PlacedFlow): Generator<PlacedState> {
  for (const [name, state] of Object.entries(flow.States)) {
    yield { name, state, location: `${location}/States/${name}` };
  }
}

/** Every state of a definition, those inside Map and Parallel too. */
export function* allStates(flow: Flow): Generator<PlacedState> {
  for (const placed of flowsOf(flow)) yield* statesIn(placed);
}
