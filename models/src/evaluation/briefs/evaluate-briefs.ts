import { readBrief } from '../../brief/read-brief.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { textsById } from '../../corpus/texts-by-id.ts';
import { fittedTo } from '../../training/provenance.ts';
import { readGold } from './read-gold.ts';
import { type BriefScores, type Judged, scoreBriefs } from './score-briefs.ts';

/** Review and result of a contract that went through a whole run, with its brief. */
export type Written = Pick<Judged, 'brief' | 'review' | 'result'>;

export interface BriefsEvaluation {
  readonly briefs: string;
  /** What the models may have seen of these contracts before. */
  readonly split: string;
  /** Contracts of gold briefs of which nothing was written, by id. */
  readonly missing: readonly string[];
  /** Whether whole runs were scored, and not only briefs. */
  readonly wholeRuns: boolean;
  readonly scores: BriefScores;
}

const splitOf = (texts: readonly string[], isFitted = fittedTo()): string => {
  const seen = texts.filter((text) => isFitted(text)).length;
  return `shipped weights, fitted to ${seen} of these ${texts.length} contracts; on the 28 briefs handed with the project nothing is unseen: the weights of points were fitted to them, and rules were written with them at hand`;
};

/**
 * Scores briefs against those of a folder. Each is read straight from the corpus' text by the brief's reader, unless
 * what whole runs wrote is given.
 * @throws Error when the folder has no briefs, or no corpus is there.
 */
export function evaluateBriefs(
  folder: string,
  corpusDirectory: string,
  written?: ReadonlyMap<string, Written>,
): BriefsEvaluation {
  const texts = textsById(readCorpus(corpusDirectory));
  const gold = readGold(folder);
  const judged = gold.flatMap((each): Judged[] => {
    if (written) {
      const documents = written.get(each.id);
      return documents ? [{ ...each, ...documents }] : [];
    }
    const text = texts.get(each.id);
    return text === undefined ? [] : [{ ...each, brief: readBrief(text) }];
  });
  const scored = new Set(judged.map(({ id }) => id));
  return {
    briefs: folder,
    split: splitOf(judged.flatMap(({ id }) => texts.get(id) ?? [])),
    missing: gold.map(({ id }) => id).filter((id) => !scored.has(id)),
    wholeRuns: written !== undefined,
    scores: scoreBriefs(judged),
  };
}
