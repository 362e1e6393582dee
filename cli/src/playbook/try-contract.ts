import { type Classification, type ExtractedText, NOT_A_CONTRACT } from '@countersign/events';
import { classifyContract } from '@countersign/models';
import { type Playbook, tryPlaybook } from '@countersign/route';
import { ownTitle } from '@countersign/shared';
import { briefOf } from '@countersign/summarize';
import { REPORT_TYPE, writeSections } from '../reading/write-sections.ts';
import type { Tried } from './playbook-text.ts';

/** As the classify service is deployed unless somebody says otherwise. */
const THRESHOLD = 0.5;

/** The type of a contract as the embedded model gives it; something else has none. */
export function classify({ text, reading }: Pick<ExtractedText, 'text' | 'reading'>): Classification {
  const isContract = reading === undefined || ['contract', 'amendment'].includes(reading.kind);
  const ranking = isContract
    ? classifyContract(text).map(({ label, score }) => ({ type: label, score }))
    : [{ type: NOT_A_CONTRACT, score: 0 }];
  const { type, score } = ranking[0] ?? { type: NOT_A_CONTRACT, score: 0 };
  const confident = score >= THRESHOLD && ownTitle(type, text) === undefined;
  return {
    version: 1,
    contractType: type,
    score,
    threshold: THRESHOLD,
    confident,
    ranking,
    model: 'embedded',
  };
}

/** Takes the words of a contract through the embedded models, and weighs them by a playbook. */
export async function tryContract(
  file: string,
  text: ExtractedText,
  playbook: Playbook,
  side: string | undefined,
): Promise<Tried> {
  const classification = classify(text);
  const { contractType } = classification;
  const written = await writeSections(text, contractType);
  const routing = tryPlaybook(playbook, {
    text,
    classification,
    sections: written.map(({ section }) => section),
    brief: briefOf(text),
    reportType: REPORT_TYPE,
    side,
  });
  return { file, contractType, routing };
}
