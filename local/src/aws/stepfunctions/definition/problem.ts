/** What is wrong with a definition and where, as `ValidateStateMachineDefinition` reports it. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** Like `/States/Generate/Retry[0]/MaxAttempts`. */
  readonly location: string;
}

/** A definition that cannot be run; `problems` has at least one entry. */
export class DefinitionError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join('; '));
    this.name = 'DefinitionError';
    this.problems = problems;
  }
}
