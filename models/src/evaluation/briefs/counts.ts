/** Right answers, right silences, false answers, and answers that were missed. */
export interface Counts {
  readonly right: number;
  readonly silent: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NONE: Counts = { right: 0, silent: 0, wrong: 0, missed: 0 };

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      right: a.right + b.right,
      silent: a.silent + b.silent,
      wrong: a.wrong + b.wrong,
      missed: a.missed + b.missed,
    }),
    NONE,
  );

/** F1; silences do not count. */
export const f1 = ({ right, wrong, missed }: Counts): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed);
