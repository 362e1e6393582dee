/** Requests a second, and how many may come at once, as a stage's `DefaultRouteSettings` say. */
export interface Limits {
  readonly rate: number;
  readonly burst: number;
}

/** Lets requests in by the token bucket of API Gateway. */
export function createThrottle({ rate, burst }: Limits, now: () => number = Date.now): () => boolean {
  let tokens = burst;
  let filled = now();
  return () => {
    const at = now();
    tokens = Math.min(burst, tokens + ((at - filled) / 1000) * rate);
    filled = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
