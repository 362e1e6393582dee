import { atLeast } from './at-least.ts';
import { below } from './below.ts';
import { has } from './has.ts';
import { isIn } from './in.ts';
import { is } from './is.ts';
import { lacks } from './lacks.ts';
import { longerThan } from './longer-than.ts';
import { matches } from './matches.ts';
import { notIn } from './not-in.ts';
import type { Operator } from './operator.ts';

/** What conditions of a playbook may compare with. */
export const OPERATORS: readonly Operator[] = [
  is,
  isIn,
  notIn,
  atLeast,
  below,
  has,
  lacks,
  matches,
  longerThan,
];
