import { ocrText, textLayerText } from '@countersign/documents/measure';
import { type Evaluation, evaluate, evaluateBriefs, type TrainOptions, train } from '@countersign/models';
import { Command } from 'commander';
import { tableOfCases, totalsOfCases } from '../cases/cases-table.ts';
import { evaluateCases } from '../cases/evaluate-cases.ts';
import { briefsTable } from '../measures/briefs-table.ts';
import { runBriefs } from '../measures/run-briefs.ts';
import { sectionReview } from '../measures/section-review.ts';
import { atLeast } from '../output/number-option.ts';
import { log, say, sayJson } from '../output/say.ts';
import { table } from '../output/table.ts';
import { DEFAULT_WINDOW } from '../process/process-privately.ts';

function inWords({ corpus, split, measures }: Evaluation): string {
  const figure = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3));
  const rows = measures.map(({ name, value, baseline, target, note: remark }) => [
    name,
    figure(baseline),
    value === null ? '–' : figure(value),
    figure(target),
    remark,
  ]);
  return [
    `Corpus: ${corpus}`,
    `Split: ${split}`,
    '',
    table(['measure', 'plain baseline', 'reached', 'aim', 'on'], rows),
  ].join('\n');
}

interface EvalOptions {
  readonly corpus?: string;
  readonly cases?: string;
  readonly briefs?: string;
  readonly process?: boolean;
  readonly window: number;
  readonly limit: number;
  readonly json?: boolean;
  readonly predictions?: string;
  readonly extraction: boolean;
}

async function evaluateCorpus(corpus: string, { json, predictions, extraction }: EvalOptions): Promise<void> {
  const evaluation = await evaluate(corpus, {
    onProgress: log,
    review: sectionReview(),
    ...(extraction && { extraction: { textLayer: textLayerText, ocr: ocrText } }),
    ...(predictions && { predictions }),
  });
  if (json) sayJson(evaluation);
  else say(inWords(evaluation));
}

/** Prints what holds of the cases of a folder, and exits with 1 when one does not. */
async function evaluateFolder(folder: string, { json, window, limit }: EvalOptions): Promise<void> {
  const cases = await evaluateCases(folder, { window, limitMs: limit * 1000, onProgress: log });
  const totals = totalsOfCases(cases);
  if (json) sayJson({ cases, totals });
  else say(tableOfCases(cases));
  if (totals.cases.passed < totals.cases.of) process.exitCode = 1;
}

/** Scores briefs against those that lawyers wrote, straight from the reader or through whole runs. */
async function evaluateGold(
  folder: string,
  corpus: string,
  { process: wholeRuns, json, window, limit }: EvalOptions,
): Promise<void> {
  const options = { window, limitMs: limit * 1000, onProgress: log };
  const written = wholeRuns ? await runBriefs(folder, corpus, options) : undefined;
  const evaluation = evaluateBriefs(folder, corpus, written);
  const { byField, ...scores } = evaluation.scores;
  const asJson = { ...evaluation, scores: { ...scores, byField: Object.fromEntries(byField) } };
  if (json) sayJson(asJson);
  else say(briefsTable(evaluation));
}

export const evaluating = new Command('eval')
  .description(
    'scores the models, extraction and sections on a corpus, the whole on a folder of cases, or briefs on those of lawyers',
  )
  .option('--corpus <folder>', 'a folder with cuad/ and nda/')
  .option(
    '--cases <folder>',
    'files with what must hold of each (cases.jsonl); exits with 1 when one does not',
  )
  .option(
    '--briefs <folder>',
    'briefs by lawyers of contracts of the corpus (<id>.json), to score those that are read here',
  )
  .option('--process', 'with --briefs: scores whole runs on the PDFs, findings and routes included')
  .option('--window <n>', 'cases under way at once', atLeast(1), DEFAULT_WINDOW)
  .option('--limit <seconds>', 'how long a case may take before it counts as lost', atLeast(1), 240)
  .option('--json', 'prints JSON')
  .option('--predictions <file>', 'writes what was predicted, one JSON line a document')
  .option('--no-extraction', 'leaves out reading the PDFs, which takes longest')
  .action(async (options: EvalOptions) => {
    const { corpus, cases, briefs } = options;
    if (briefs !== undefined) {
      if (corpus === undefined || cases !== undefined)
        throw new Error('Give --corpus with --briefs, and no --cases');
      return evaluateGold(briefs, corpus, options);
    }
    if ((corpus === undefined) === (cases === undefined))
      throw new Error('Give either --corpus or --cases, or --briefs with --corpus');
    if (corpus) await evaluateCorpus(corpus, options);
    if (cases) await evaluateFolder(cases, options);
  });

export const training = new Command('train')
  .description('rebuilds the weights of the models from a corpus; the same corpus gives the same bytes')
  .requiredOption('--corpus <folder>', 'a folder with cuad/ and nda/')
  .option('--briefs <folder>', 'briefs by lawyers, to fit what a partner must be told')
  .option(
    '--twins <folder>',
    'short contracts with changes of one place, to fit what reads unlike ordinary terms',
  )
  .option(
    '--readers <folder>',
    'sentences that speak to whoever reads a contract, to fit with the twins what reads so',
  )
  .option(
    '--one-sided <folder>',
    'sentences that bind one side to its harm, to fit with the twins what reads so',
  )
  .option('--encoder <folder>', 'a published sentence encoder of the BERT family, to take in')
  .option('--into <folder>', "where the weights go; the models' own folder unless given")
  .action(({ corpus, ...given }: { corpus: string } & Omit<TrainOptions, 'onProgress'>) => {
    for (const { file, bytes } of train(corpus, { onProgress: log, ...given })) {
      say(`${file}: ${bytes} bytes`);
    }
  });
