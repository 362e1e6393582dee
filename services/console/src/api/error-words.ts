import { ApiError } from '@countersign/api';

const TITLES: Readonly<Record<number, string>> = {
  0: 'No connection',
  400: 'Something in the request is not right',
  401: 'Your session has ended',
  403: 'This is not for you to do',
  404: 'There is no such thing',
  409: 'Somebody was faster',
  410: 'Too late',
  503: 'Not available right now',
};

/** A heading for an error, in words of the person it happened to. */
export const titleOf = (error: unknown): string =>
  (error instanceof ApiError && TITLES[error.status]) || 'Something went wrong';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
