import { readFileSync } from 'node:fs';
import type { Brief, Classification } from '@countersign/events';
import { readBrief } from '@countersign/models/brief/read-brief';
import { answer } from '@countersign/models/section-writer/answer';
import { nearTermsIn } from '@countersign/shared';
import { classify } from '../../cli/src/playbook/try-contract.ts';
import { readPlaybook } from '../../services/route/src/adapters/bundled-playbook.ts';
import { identified } from '../../services/route/src/app/read-contract.ts';
import { routeContract } from '../../services/route/src/domain/routing/route-contract.ts';
import { readInFull } from '../../services/route/src/testing/contract.ts';
import { placeBrief } from '../../services/summarize/src/domain/brief/place-brief.ts';
import { documentBlock } from '../../services/summarize/src/domain/prompt/document-block.ts';
import { sectionQuestion } from '../../services/summarize/src/domain/prompt/section-question.ts';
import { planSections } from '../../services/summarize/src/domain/report-types/plan-sections.ts';
import { sectionOf } from '../../services/summarize/src/domain/report-types/report-type.ts';
import { validateDraft } from '../../services/summarize/src/domain/validation/validate-draft.ts';
import { extractedText } from '../../services/summarize/src/testing/extracted-text.ts';
import { contractReview, draftOf } from '../../services/summarize/src/testing/report-type.ts';

/** The words of a sample of the project, without front matter and Markdown. @param source path below `samples/` */
export const sampleText = (source: string): string =>
  readFileSync(new URL(`../../samples/${source}`, import.meta.url), 'utf8')
    .replace(/^---[\s\S]*?---\n/, '')
    .replaceAll(/^```\w*$/gm, '')
    .replaceAll('**', '')
    .replaceAll(/^#+ /gm, '');

const THRESHOLD = 0.5;

/** The type of a contract as the model that ships gives it. */
export const classified = (text: string): Classification => classify({ text });

/** A type that is taken as known. */
export const knownType = (contractType: string): Classification => ({
  version: 1,
  contractType,
  score: 0.9,
  threshold: THRESHOLD,
  confident: true,
  ranking: [{ type: contractType, score: 0.9 }],
  model: 'given',
});

/** Takes the words of a contract, read in full, through the embedded model, validation, brief and playbook. */
export function routeText(
  text: string,
  classification: Classification,
  language = 'en',
): { routing: ReturnType<typeof routeContract>; brief: Brief } {
  const document = { ...extractedText(text), language };
  const prompt = documentBlock(text, [{ start: 0, end: text.length }]);
  const validated = planSections(contractReview, classification.contractType).sections.map(({ id }) => {
    const section = sectionOf(contractReview, id);
    const draft = draftOf(answer({ document: prompt, question: sectionQuestion(contractReview, section) }));
    return validateDraft(draft, document, contractReview, section);
  });
  const brief = placeBrief(readBrief(document.text, document.bodyEnd), document);
  const reading = {
    reportType: contractReview.name,
    language,
    text: document,
    classification,
    sections: validated.map(({ sectionId, title, outcome }) => ({
      id: sectionId,
      title,
      revision: 0,
      status: outcome === 'passed' ? ('done' as const) : ('unsafe' as const),
    })),
    findings: validated.flatMap(identified),
    fields: validated.flatMap(({ content }) => content?.fields ?? []),
    reading: readInFull(),
    readingPages: {},
    warnings: [],
    narrowedAway: 0,
    brief,
    nearTerms: nearTermsIn(document.text),
    side: undefined,
    objectKey: undefined,
  };
  return { routing: routeContract(reading, readPlaybook()), brief };
}
