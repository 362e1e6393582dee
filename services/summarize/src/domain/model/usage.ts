import type { Usage } from '@countersign/events';
import type { ModelProfile } from './model-profile.ts';

/** Tokens of one call as providers bill them: the four counts do not overlap. */
export interface BilledTokens {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

const MILLION = 1_000_000;

/** Price of a call in USD. */
export function costUsd(tokens: BilledTokens, { price }: Pick<ModelProfile, 'price'>): number {
  const total =
    tokens.input * price.input +
    tokens.output * price.output +
    tokens.cacheRead * price.cacheRead +
    tokens.cacheWrite * price.cacheWrite;
  return total / MILLION;
}

/** Usage as events carry it: all tokens sent, and how many of them came from the cache. */
export const toUsage = ({ input, output, cacheRead, cacheWrite }: BilledTokens): Usage => ({
  inputTokens: input + cacheRead + cacheWrite,
  outputTokens: output,
  cachedTokens: cacheRead,
});
