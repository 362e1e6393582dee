export interface GracePorts {
  /** Age from which something is overlooked rather than on its way. */
  readonly graceSeconds: number;
}

/** What was recorded by this instant, and went no further, is overlooked. */
export const overlooked = ({ now, graceSeconds }: GracePorts & { now(): Date }): Date =>
  new Date(now().getTime() - graceSeconds * 1000);
