import { gatewayBody, refusalBody } from '../refusal.ts';

/** What the API refused or could not do; `message` is for the person who asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** Stable name, e.g. `AlreadyDecided`. */
  readonly code: string;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = code;
  }

  /** Reads the body of an answer from 400 on: a service's, API Gateway's, or anybody's. */
  static of(status: number, body: unknown): ApiError {
    const refused = refusalBody.safeParse(body);
    if (refused.success) return new ApiError(status, refused.data.error.code, refused.data.error.message);
    const { data } = gatewayBody.safeParse(body);
    return new ApiError(status, `Http${status}`, data?.message ?? `The answer was ${status} without words.`);
  }
}
