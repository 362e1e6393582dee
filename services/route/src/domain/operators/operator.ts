import type * as z from 'zod';

/** What is known of a finding or a contract. A list holds every value, e.g. all findings' categories. */
export type Fact = string | number | boolean | readonly string[];

/** One comparison of a fact with an operand from the playbook. */
export interface Operator<Operand extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** What the playbook may write after the operator. */
  readonly operand: Operand;
  holds(fact: Fact, operand: z.infer<Operand>): boolean;
}

/** Declares an operator; infers the type of its operand. */
export const defineOperator = <Operand extends z.ZodType>(operator: Operator<Operand>): Operator<Operand> =>
  operator;

/** A fact as a list: single values are lists of one. */
export const valuesOf = (fact: Fact): readonly string[] => (typeof fact === 'object' ? fact : [String(fact)]);
