/** What the API refused or could not do; `message` is for the person who asked. */
export class ApiError extends Error {
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** Stable name, e.g. `AlreadyDecided`. */
  readonly code: string;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }

  /** Reads `{error: {code, message}}`, or API Gateway's own `{message}`. */
  static of(status: number, body: unknown): ApiError {
    const { error, message } = (body ?? {}) as {
      error?: { code: string; message: string };
      message?: string;
    };
    if (error) return new ApiError(status, error.code, error.message);
    return new ApiError(status, `Http${status}`, message ?? `The answer was ${status} without words.`);
  }
}

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
