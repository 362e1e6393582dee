import type { EventBridgeClient, Rule } from '@aws-sdk/client-eventbridge';
import { targetsOf } from '../../stages/rules-of-bus.ts';

/** A rule that a stage cannot do without. */
export interface WantedRule {
  /** How it is told. */
  readonly name: string;
  /** What it calls, by the end of the ARN: a queue or a function. */
  readonly calls: string;
  isIt(name: string): boolean;
}

/** @throws Error that names rules that are missing, are off, or do not call what they should */
export async function examineRules(
  events: EventBridgeClient,
  rules: readonly Rule[],
  wanted: readonly WantedRule[],
): Promise<void> {
  const found = wanted.map((each) => ({ ...each, rule: rules.find(({ Name = '' }) => each.isIt(Name)) }));
  const missing = found.filter(({ rule }) => rule === undefined).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`no rule for ${missing.join(', ')}`);
  const off = found.filter(({ rule }) => rule?.State === 'DISABLED').map(({ rule }) => rule?.Name);
  if (off.length > 0) throw new Error(`disabled: ${off.join(', ')}`);
  const silent = await Promise.all(
    found.map(async ({ rule = {}, calls }) =>
      (await targetsOf(events, rule)).some(({ Arn }) => Arn?.split(':').at(-1) === calls)
        ? []
        : [`${rule.Name} does not call ${calls}`],
    ),
  );
  if (silent.flat().length > 0) throw new Error(silent.flat().join('; '));
}
