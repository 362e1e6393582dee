/** Why something that a person asked for is not done; nothing has changed then. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410;
  /** Stable name that a program can tell refusals apart by. */
  readonly code: string;

  constructor(status: Refusal['status'], code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}
