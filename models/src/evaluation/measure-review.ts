import type { ReviewOutcome, ReviewPort } from './ports.ts';

/** Generating sections takes a while: every n-th contract is reviewed. */
const reviewEvery = 10;

/** Reviews a sample of contracts, and adds up their citations and validations. */
export async function measureReview(
  texts: readonly string[],
  port: ReviewPort,
  onProgress: (message: string) => void,
) {
  const sample = texts.filter((_, at) => at % reviewEvery === 0);
  const outcomes: ReviewOutcome[] = [];
  for (const text of sample) {
    onProgress(`review: contract ${outcomes.length + 1} of ${sample.length}`);
    outcomes.push(await port.review(text));
  }
  const total = (count: (outcome: ReviewOutcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
  const answers = total(({ passed }) => passed.atOnce + passed.afterRepair + passed.never);
  return {
    contracts: sample.length,
    verbatim: total(({ verbatim }) => verbatim) / total(({ citations }) => citations),
    atOnce: total(({ passed }) => passed.atOnce) / answers,
    afterRepair: total(({ passed }) => passed.afterRepair) / answers,
    never: total(({ passed }) => passed.never) / answers,
  };
}
