import * as z from 'zod';
import { OPERATORS } from '../operators/index.ts';
import type { Fact } from '../operators/operator.ts';

/** Comparisons of one fact, all of which must hold: `{atLeast: 0.5, below: 0.9}`. */
const comparisons = z
  .strictObject(Object.fromEntries(OPERATORS.map(({ name, operand }) => [name, operand.optional()])))
  .refine((given) => Object.keys(given).length > 0, 'needs an operator');

/** Conditions on facts by name, all of which must hold, and the combinators `all`, `any` and `not`. */
export interface Condition {
  readonly all?: readonly Condition[] | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type Facts = ReadonlyMap<string, Fact>;

/** Names that begin as a name does, up to as late a dot as possible: what was probably meant. */
function alike(name: string, names: readonly string[]): readonly string[] {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const same = names.filter((each) => each.startsWith(name.slice(0, dot + 1)));
    if (same.length > 0) return same;
  }
  return names;
}

/** Reads conditions on the named facts and on any field of the contract, `field.<name>`. */
export function conditionOn(names: readonly string[]): z.ZodType<Condition> {
  const isFact = (name: string) => names.includes(name) || name.startsWith('field.');
  const condition: z.ZodType<Condition> = z.lazy(() =>
    z
      .object({
        all: z.array(condition).min(1).optional(),
        any: z.array(condition).min(1).optional(),
        not: condition.optional(),
      })
      .catchall(comparisons)
      .transform(({ all, any, not, ...facts }, context) => {
        for (const name of Object.keys(facts).filter((each) => !isFact(each))) {
          const message = `unknown fact "${name}"; there are ${alike(name, names).join(', ')}, and field.<name>`;
          context.addIssue({ code: 'custom', path: [name], message });
        }
        return { all, any, not, facts: facts as Condition['facts'] };
      }),
  );
  return condition;
}

function compare(fact: Fact | undefined, given: Readonly<Record<string, unknown>>): boolean {
  return OPERATORS.filter(({ name }) => given[name] !== undefined).every(
    ({ name, holds }) => fact !== undefined && holds(fact, given[name]),
  );
}

/** Whether a condition holds. A fact that is not known keeps no condition. */
export function conditionHolds({ all, any, not, facts: conditions }: Condition, facts: Facts): boolean {
  return (
    (all ?? []).every((each) => conditionHolds(each, facts)) &&
    (!any || any.some((each) => conditionHolds(each, facts))) &&
    !(not && conditionHolds(not, facts)) &&
    Object.entries(conditions).every(([name, given]) => compare(facts.get(name), given))
  );
}

/** The facts that a condition names, each once, those of its parts included. */
export function factsNamed({ all = [], any = [], not, facts }: Condition): string[] {
  const parts = [...all, ...any, ...(not ? [not] : [])];
  return [...new Set([...Object.keys(facts), ...parts.flatMap(factsNamed)])];
}
