/** Name under which the state machine sees a task's error: whatever passes downstream is retried under one name. */
export const taskErrorName = (error: { name: string; class: string; retryable: boolean }): string =>
  error.class === 'downstream' && error.retryable ? 'DownstreamUnavailable' : error.name;
