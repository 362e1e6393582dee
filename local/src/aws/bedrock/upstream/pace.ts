/** How long an answer took, in milliseconds. */
export interface Measured {
  readonly promptTokens: number;
  /** Until its first token. */
  readonly firstMs: number;
  readonly tokens: number;
  /** From the first token to the last. */
  readonly restMs: number;
}

export interface PaceLimits {
  /** For the first token of a server that nothing is known of: a laptop may read a contract for half an hour. */
  readonly unmeasuredFirstMs: number;
  /** Between two tokens of such a server. */
  readonly unmeasuredNextMs: number;
  /** No server is given less than this for its first token, nor than the other between two. */
  readonly leastFirstMs: number;
  readonly leastNextMs: number;
}

const LIMITS: PaceLimits = {
  unmeasuredFirstMs: 1_800_000,
  unmeasuredNextMs: 120_000,
  leastFirstMs: 60_000,
  leastNextMs: 30_000,
};

/** A server is given up when it takes so many times as long as it did before. */
const PATIENCE = 5;

/** Time that a server is given, by how fast it was until now: the slowest of its answers counts. */
export function createPace(limits: PaceLimits = LIMITS) {
  let msPerPromptToken: number | undefined;
  let msPerToken: number | undefined;
  const slower = (before: number | undefined, now: number) => Math.max(before ?? 0, now);
  return {
    /** Milliseconds until the first token of an answer to a prompt of so many tokens. */
    firstMs: (promptTokens: number): number =>
      msPerPromptToken === undefined
        ? limits.unmeasuredFirstMs
        : Math.max(limits.leastFirstMs, PATIENCE * msPerPromptToken * promptTokens),
    /** Milliseconds between two tokens. */
    nextMs: (): number =>
      msPerToken === undefined
        ? limits.unmeasuredNextMs
        : Math.max(limits.leastNextMs, PATIENCE * msPerToken),
    saw({ promptTokens, firstMs, tokens, restMs }: Measured): void {
      if (promptTokens > 0) msPerPromptToken = slower(msPerPromptToken, firstMs / promptTokens);
      if (tokens > 1) msPerToken = slower(msPerToken, restMs / (tokens - 1));
    },
  };
}
export type Pace = ReturnType<typeof createPace>;
