import * as z from 'zod';
import { errorHandlers } from './error-handlers.ts';
import { common, orExpression, outcome, Template, transition } from './fields.ts';
import { ChoiceState, FailState, PassState, SucceedState, WaitState } from './simple-states.ts';
import { TaskState } from './task-state.ts';

/** A set of states with one start: a whole state machine, a branch or the processor of a Map. */
export interface Flow {
  readonly StartAt: string;
  readonly States: States;
}

/** The states of a flow by name. */
export interface States {
  readonly [name: string]: State;
}

const flow = {
  StartAt: z.string(),
  States: z.lazy((): z.ZodType<States> => z.record(z.string().min(1).max(80), State)),
  Comment: common.Comment,
};

const Branch = z.strictObject(flow);

const ItemProcessor = z.strictObject({
  ...flow,
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE').default('INLINE') }).optional(),
});

export const MapState = z.strictObject({
  Type: z.literal('Map'),
  Items: orExpression(z.array(Template)).optional(),
  ItemSelector: Template.optional(),
  ItemProcessor,
  MaxConcurrency: orExpression(z.int().min(0)).optional(),
  ...errorHandlers,
  ...common,
  ...outcome,
  ...transition,
});
export type MapState = z.infer<typeof MapState>;

export const ParallelState = z.strictObject({
  Type: z.literal('Parallel'),
  Branches: z.array(Branch).min(1),
  Arguments: Template.optional(),
  ...errorHandlers,
  ...common,
  ...outcome,
  ...transition,
});
export type ParallelState = z.infer<typeof ParallelState>;

export const State = z.discriminatedUnion('Type', [
  TaskState,
  MapState,
  ParallelState,
  ChoiceState,
  WaitState,
  PassState,
  SucceedState,
  FailState,
]);
export type State = z.infer<typeof State>;

export const StateMachine = z.strictObject({
  ...flow,
  QueryLanguage: common.QueryLanguage,
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: z.int().min(1).max(99_999_999).optional(),
});
export type StateMachine = z.infer<typeof StateMachine>;

/** The flows that a state runs inside itself. */
export function innerFlows(state: State): readonly { readonly field: string; readonly flow: Flow }[] {
  if (state.Type === 'Map') return [{ field: 'ItemProcessor', flow: state.ItemProcessor }];
  if (state.Type !== 'Parallel') return [];
  return state.Branches.map((branch, index) => ({ field: `Branches[${index}]`, flow: branch }));
}
