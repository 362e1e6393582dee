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
  readonly isWithinRate: () => boolean;
  strikesLeft: number;
}

/**
 * A plan that starts with `initial`.
 * @param now milliseconds, which only ever grow
 * @throws SyntaxError for a `match` that is no regular expression.
 */
export function createFaultPlan(
  initial: readonly FaultRule[] = [],
  now: () => number = () => performance.now(),
): FaultPlan {
  const armAll = (rules: readonly FaultRule[]) => rules.map((rule) => arm(rule, now));
  let armed = armAll(initial);
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
      change([...armed, ...armAll(rules)]);
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

/** Whether a call is one of those that a second allows; none is where no rate is given. */
function rateOf(perSecond: number | undefined, now: () => number): () => boolean {
  const passed: number[] = [];
  return () => {
    if (perSecond === undefined) return false;
    const at = now();
    while (passed.length > 0 && passed[0]! <= at - 1000) passed.shift();
    if (passed.length >= perSecond) return false;
    passed.push(at);
    return true;
  };
}

function arm(rule: FaultRule, now: () => number): ArmedRule {
  return {
    rule,
    pattern: rule.match === undefined ? undefined : new RegExp(rule.match),
    random: createSeededRandom(rule.seed ?? 1),
    isWithinRate: rateOf(rule.perSecond, now),
    strikesLeft: rule.times ?? Number.POSITIVE_INFINITY,
  };
}

function strikes(armed: ArmedRule, candidate: FaultCandidate): boolean {
  const { rule, pattern } = armed;
  if (armed.strikesLeft <= 0 || rule.service !== candidate.service) return false;
  if (rule.operation !== undefined && rule.operation !== candidate.operation) return false;
  if (pattern !== undefined && !pattern.test(candidate.text())) return false;
  if (rule.probability !== undefined && armed.random() >= rule.probability) return false;
  if (armed.isWithinRate()) return false;
  armed.strikesLeft -= 1;
  return true;
}
