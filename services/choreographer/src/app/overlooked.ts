export interface GracePorts {
  /** Age from which something is overlooked rather than on its way. */
  readonly graceSeconds: number;
}

/** The instant so many minutes ago. */
export const minutesAgo = ({ now }: { now(): Date }, minutes: number): Date =>
  new Date(now().getTime() - minutes * 60_000);

/** What was recorded by this instant, and went no further, is overlooked. */
export const overlooked = ({ now, graceSeconds }: GracePorts & { now(): Date }): Date =>
  new Date(now().getTime() - graceSeconds * 1000);
