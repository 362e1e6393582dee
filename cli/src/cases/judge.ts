import { CASE_KEYS, type Case, type CaseKey } from './case.ts';
import { CHECKS, type Check, type Others, type Verdict } from './checks.ts';
import type { Outcome } from './outcome.ts';

/** One thing that a case asks for. */
export interface CheckedKey extends Verdict {
  readonly key: CaseKey | 'ended';
  readonly expected: unknown;
}

/** A case with what was seen of it. */
export interface JudgedCase {
  readonly file: string;
  readonly situation: string | null;
  readonly status: Outcome['result']['status'];
  readonly route: string | null;
  readonly seconds: number;
  readonly checks: readonly CheckedKey[];
}

function checkKey<Key extends CaseKey>(key: Key, of: Case, outcome: Outcome, others: Others): CheckedKey[] {
  const expected = of[key];
  const check: Check<NonNullable<Case[Key]>> = CHECKS[key];
  if (expected === undefined || expected === null) return [];
  return [{ key, expected, ...check(expected, outcome, others) }];
}

/** Whether everything that a case asks for holds; that its run came to an end is asked of each. */
export function judge(of: Case, outcome: Outcome, others: Others): JudgedCase {
  const { status, route, durationMs, error } = outcome.result;
  const ended = {
    key: 'ended',
    expected: true,
    passed: status !== 'LOST',
    seen: error?.message ?? status,
  } as const;
  return {
    file: of.file,
    situation: of.situation ?? null,
    status,
    route,
    seconds: durationMs / 1000,
    checks: [ended, ...CASE_KEYS.flatMap((key) => checkKey(key, of, outcome, others))],
  };
}

export const hasPassed = ({ checks }: JudgedCase): boolean => checks.every(({ passed }) => passed);
