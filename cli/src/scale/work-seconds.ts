/** Seconds that each piece of work takes by itself, with nothing to wait for. */
export interface WorkSeconds {
  readonly intake: number;
  readonly dispatch: number;
  readonly resume: number;
  readonly record: number;
  readonly archive: number;
  /** A contract, beside its pages. */
  readonly extract: number;
  readonly page: number;
  /** A page of a scan, in Textract. */
  readonly scannedPage: number;
  readonly classify: number;
  readonly plan: number;
  /** A section, beside the model. */
  readonly generate: number;
  /** One answer of the model. */
  readonly model: number;
  /** A call that the model refused. */
  readonly refused: number;
  readonly validate: number;
  readonly brief: number;
  readonly route: number;
  readonly assemble: number;
  readonly index: number;
}

/**
 * Believed, from what `usage.ts` counts costs with. The model: 700 tokens of an answer at 60 a second, and three
 * seconds for the prompt.
 */
export const WORK_SECONDS: WorkSeconds = {
  intake: 0.1,
  dispatch: 0.05,
  resume: 0.05,
  record: 0.05,
  archive: 0.1,
  extract: 0.3,
  page: 0.03,
  scannedPage: 1,
  classify: 0.2,
  plan: 0.2,
  generate: 0.2,
  model: 15,
  refused: 0.1,
  validate: 0.2,
  brief: 0.3,
  route: 0.3,
  assemble: 0.8,
  index: 0.3,
};
