/** Right answers, right silences, false answers, and answers that were missed. */
export interface TermCounts {
  readonly right: number;
  readonly silent: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NONE: TermCounts = { right: 0, silent: 0, wrong: 0, missed: 0 };

export const sum = (all: readonly TermCounts[]): TermCounts =>
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
export const f1 = ({ right, wrong, missed }: TermCounts): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed);
