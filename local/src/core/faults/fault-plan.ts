import { createSeededRandom } from '../seeded-random.ts';
import type { FaultCandidate, FaultRule } from './fault-rule.ts';

/** The faults in force; changed at run time by tests. */
export interface FaultPlan {
  rules(): readonly FaultRule[];
  add(rules: readonly FaultRule[]): void;
  clear(): void;
  /** Calls `listener` whenever the rules were changed. */
  onChange(listener: () => void): void;
  /** What ends whoever signs in a session: the instances of functions, which `crash` on a call strikes. */
  readonly callers: Map<string, () => void>;
  /** The faults that strike this call or delivery, counted as used. */
  strike(candidate: FaultCandidate): readonly FaultRule[];
}

interface ArmedRule {
  readonly rule: FaultRule;
  readonly pattern: RegExp | undefined;
  readonly random: () => number;
  strikesLeft: number;
}

/** A plan that starts with `initial`. @throws SyntaxError for a `match` that is no regular expression. */
export function createFaultPlan(initial: readonly FaultRule[] = []): FaultPlan {
  let armed = initial.map(arm);
  const listeners: (() => void)[] = [];
  const change = (rules: ArmedRule[]) => {
    armed = rules;
    for (const listener of listeners) listener();
  };
  return {
    callers: new Map(),
    onChange: (listener) => void listeners.push(listener),
    rules: () => armed.filter((each) => each.strikesLeft > 0).map((each) => each.rule),
    add(rules) {
      change([...armed, ...rules.map(arm)]);
    },
    clear() {
      change([]);
    },
    strike(candidate) {
      if (armed.length === 0) return [];
      return armed.filter((each) => strikes(each, candidate)).map((each) => each.rule);
    },
  };
}

function arm(rule: FaultRule): ArmedRule {
  return {
    rule,
    pattern: rule.match === undefined ? undefined : new RegExp(rule.match),
    random: createSeededRandom(rule.seed ?? 1),
    strikesLeft: rule.times ?? Number.POSITIVE_INFINITY,
  };
}

function strikes(armed: ArmedRule, candidate: FaultCandidate): boolean {
  const { rule, pattern } = armed;
  if (armed.strikesLeft <= 0 || rule.service !== candidate.service) return false;
  if (rule.operation !== undefined && rule.operation !== candidate.operation) return false;
  if (pattern !== undefined && !pattern.test(candidate.text())) return false;
  if (rule.probability !== undefined && armed.random() >= rule.probability) return false;
  armed.strikesLeft -= 1;
  return true;
}
