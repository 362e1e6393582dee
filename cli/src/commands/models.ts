import { ocrText, textLayerText } from '@countersign/documents/measure';
import { type Evaluation, evaluate, train } from '@countersign/models';
import { Command } from 'commander';
import { sectionReview } from '../measures/section-review.ts';
import { table } from '../output/table.ts';

const note = (message: string) => process.stderr.write(`${message}\n`);

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
  readonly corpus: string;
  readonly json?: boolean;
  readonly predictions?: string;
  readonly extraction: boolean;
}

export const evaluating = new Command('eval')
  .description('scores the models, extraction and sections on a corpus')
  .requiredOption('--corpus <folder>', 'a folder with cuad/ and nda/')
  .option('--json', 'prints JSON')
  .option('--predictions <file>', 'writes what was predicted, one JSON line a document')
  .option('--no-extraction', 'leaves out reading the PDFs, which takes longest')
  .action(async ({ corpus, json, predictions, extraction }: EvalOptions) => {
    const evaluation = await evaluate(corpus, {
      onProgress: note,
      review: sectionReview(),
      ...(extraction && { extraction: { textLayer: textLayerText, ocr: ocrText } }),
      ...(predictions && { predictions }),
    });
    console.log(json ? JSON.stringify(evaluation, null, 2) : inWords(evaluation));
  });

export const training = new Command('train')
  .description('rebuilds the weights of the models from a corpus; the same corpus gives the same bytes')
  .requiredOption('--corpus <folder>', 'a folder with cuad/ and nda/')
  .option('--briefs <folder>', 'briefs by lawyers, to fit what a partner must be told')
  .option('--into <folder>', "where the weights go; the models' own folder unless given")
  .action(({ corpus, into, briefs }: { corpus: string; into?: string; briefs?: string }) => {
    const options = { onProgress: note, ...(into && { into }), ...(briefs && { briefs }) };
    for (const { file, bytes } of train(corpus, options)) {
      console.log(`${file}: ${bytes} bytes`);
    }
  });
