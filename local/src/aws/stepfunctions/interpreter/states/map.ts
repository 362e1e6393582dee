import type { MapState } from '../../definition/state.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { anArray, anInteger, evaluateAs } from '../../expressions/evaluate-as.ts';
import type { Json } from '../../json.ts';
import { bindings } from '../bindings.ts';
import type { Attempt } from '../decision.ts';
import { mapStarted } from '../history-events.ts';
import { limitPayload } from '../payload-limit.ts';
import type { Turn } from '../turn.ts';

/** What Step Functions runs at once of an inline Map, at most and without `MaxConcurrency`. */
const MAX_INLINE_CONCURRENCY = 40;

/** One frame per item; without `Items` the input must be the array. */
export async function attemptMap(state: MapState, turn: Turn): Promise<Attempt> {
  const scope = bindings(turn);
  const items = await evaluateAs(anArray, state.Items ?? turn.frame.input, 'Items', scope);
  const wanted = await evaluateAs(anInteger(0), state.MaxConcurrency ?? 0, 'MaxConcurrency', scope);
  turn.events.push(mapStarted(items.length));
  if (items.length === 0) return { kind: 'done', result: [] };
  const start = state.ItemProcessor.StartAt;
  return {
    kind: 'fork',
    concurrency: Math.min(wanted || MAX_INLINE_CONCURRENCY, MAX_INLINE_CONCURRENCY),
    children: items.map((Value, Index) => ({ start, input: null, item: { Index, Value } })),
  };
}

/** The input of one iteration, selected when its slot is free. `turn` is the iteration's own. */
export async function selectItem(turn: Turn): Promise<Json> {
  const [map] = turn.ancestors;
  const state = map && turn.definition.states.get(map.state);
  if (map === undefined || state?.Type !== 'Map') throw new Error('an iteration without its Map state');
  if (state.ItemSelector === undefined) return limitPayload(turn.frame.item?.Value ?? null, map.state);
  const scope = bindings({ ...turn, frame: { ...map, item: turn.frame.item } }, { input: map.input });
  return limitPayload(await evaluate(state.ItemSelector, 'ItemSelector', scope), map.state);
}
