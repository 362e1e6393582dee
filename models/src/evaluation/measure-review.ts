import type { ReviewOutcome, ReviewPort } from './ports.ts';

/** Reviews contracts, and adds up their citations and validations. */
export async function measureReview(
  texts: readonly string[],
  port: ReviewPort,
  onProgress: (message: string) => void,
) {
  const outcomes: ReviewOutcome[] = [];
  for (const text of texts) {
    onProgress(`review: contract ${outcomes.length + 1} of ${texts.length}`);
    outcomes.push(await port.review(text));
  }
  const total = (count: (outcome: ReviewOutcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
  const answers = total(({ passed }) => passed.atOnce + passed.afterRepair + passed.never);
  return {
    contracts: texts.length,
    verbatim: total(({ verbatim }) => verbatim) / total(({ citations }) => citations),
    atOnce: total(({ passed }) => passed.atOnce) / answers,
    afterRepair: total(({ passed }) => passed.afterRepair) / answers,
    never: total(({ passed }) => passed.never) / answers,
  };
}
