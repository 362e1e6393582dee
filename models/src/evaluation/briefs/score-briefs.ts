import { f1, NONE, sum, type TermCounts } from './counts.ts';
import { keyTermCounts } from './key-term-counts.ts';
import { at, type Loose, listOf, quotesIn } from './loose.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { quoted, shares } from './words.ts';

/** A gold brief with what was written of the same contract; what is missing was not written. */
export interface Judged {
  readonly id: string;
  readonly gold: Loose;
  readonly brief?: Loose;
  readonly review?: Loose;
  readonly result?: Loose;
}

export interface BriefScores {
  readonly contracts: number;
  readonly keyTermsF1: number;
  /** F1 by field, in the order of the brief. */
  readonly byField: ReadonlyMap<string, number>;
  readonly partiesF1: number;
  /** Share of the points that must be told whose words are cited. */
  readonly mustTell: number;
  readonly mustTellOf: number;
  /** Findings that hold and rest on words which say otherwise. */
  readonly suspects: readonly { readonly id: string; readonly category: string; readonly claim: string }[];
  readonly incompleteF1: number;
  /** Contracts that passed without a person although the gold brief refuses it. */
  readonly wronglyApproved: readonly string[];
  /** Spearman's correlation of score and risk; null where scores are too few or all equal. */
  readonly riskOrder: number | null;
}

const RISKS = ['low', 'medium', 'high', 'critical'];

function findingsOf(review: Loose): readonly Loose[] {
  const routed = listOf(at(review, 'routing.findings'));
  return routed.length > 0 ? routed : listOf(at(review, 'findings'));
}

function suspectsOf({ id, gold, review }: Judged) {
  return listOf(at(gold, 'mustNotSay')).flatMap((said) => {
    const quote = at(said, 'quote');
    if (typeof quote !== 'string' || quote === '') return [];
    return findingsOf(review)
      .filter((finding) => (at(finding, 'polarity') || 'holds') === 'holds')
      .filter((finding) =>
        shares(quote, quoted(listOf(at(finding, 'citations')).map((each) => String(at(each, 'quote'))))),
      )
      .map((finding) => ({
        id,
        category: String(at(finding, 'category')),
        claim: String(at(said, 'claim')),
      }));
  });
}

const kindsOf = (document: Loose) =>
  new Set(listOf(at(document, 'incomplete')).map((each) => at(each, 'kind')));

function incompleteCounts({ gold, brief }: Judged): TermCounts {
  const [wanted, told] = [kindsOf(gold), kindsOf(brief)];
  const right = [...told].filter((kind) => wanted.has(kind)).length;
  return { ...NONE, right, wrong: told.size - right, missed: wanted.size - right };
}

function toldOf({ gold, brief, review }: Judged): boolean[] {
  const cited = quoted([...quotesIn(brief), ...quotesIn(review)]);
  return listOf(at(gold, 'mustTell'))
    .map((point) => at(point, 'quote'))
    .filter((quote) => typeof quote === 'string' && quote !== '')
    .map((quote) => shares(String(quote), cited));
}

/** Scores briefs, reviews and results against gold briefs, as the script that comes with the gold files does. */
export function scoreBriefs(judged: readonly Judged[]): BriefScores {
  const fields = judged.map(({ gold, brief }) => keyTermCounts(gold, brief ?? {}));
  const names = fields[0] ? [...fields[0].keys()] : [];
  const totals = new Map(names.map((name) => [name, sum(fields.map((each) => each.get(name) ?? NONE))]));
  const told = judged.flatMap(toldOf);
  return {
    contracts: judged.length,
    keyTermsF1: f1(sum([...totals.values()])),
    byField: new Map([...totals].map(([name, counts]) => [name, f1(counts)])),
    partiesF1: f1(totals.get('parties') ?? NONE),
    mustTell: told.filter(Boolean).length / Math.max(1, told.length),
    mustTellOf: told.length,
    suspects: judged.flatMap(suspectsOf),
    incompleteF1: f1(sum(judged.map(incompleteCounts))),
    wronglyApproved: judged
      .filter(({ gold, result }) => at(result, 'route') === 'auto-approve' && !at(gold, 'autoApprove'))
      .map(({ id }) => id),
    riskOrder: rankCorrelation(
      judged.map(({ gold, result }) => {
        const score = at(result, 'risk.score');
        return [RISKS.indexOf(String(at(gold, 'risk'))), typeof score === 'number' ? score : 0];
      }),
    ),
  };
}
