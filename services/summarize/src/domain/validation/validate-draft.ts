import type {
  ExtractedText,
  SectionContent,
  SectionDraft,
  ValidatedSection,
  ValidationError,
} from '@countersign/events';
import { placeCitation } from '../citations/place-citation.ts';
import { type QuoteFinder, quoteFinder } from '../citations/quote-finder.ts';
import type { ReportType, SectionDefinition } from '../report-types/report-type.ts';
import { checkRules } from './check-rules.ts';
import { checkSafety } from './check-safety.ts';
import { readAnswer } from './read-answer.ts';

/** The content with every citation's page, offsets and boxes. */
function placed(content: SectionContent, document: ExtractedText, finder: QuoteFinder): SectionContent {
  const place = <T extends { citations: SectionContent['findings'][number]['citations'] }>(item: T): T => ({
    ...item,
    citations: item.citations.map((citation) => placeCitation(citation, document, finder)),
  });
  return {
    ...content,
    findings: content.findings.map(place),
    ...(content.fields && { fields: content.fields.map(place) }),
  };
}

/** The verdict on a draft: safety first, then schema, then rules. */
export function validateDraft(
  draft: SectionDraft,
  document: ExtractedText,
  reportType: ReportType,
  section: SectionDefinition,
): ValidatedSection {
  const verdict = (
    outcome: ValidatedSection['outcome'],
    errors: readonly ValidationError[],
  ): ValidatedSection => ({
    version: 1,
    sectionId: section.id,
    title: section.title,
    revision: draft.revision,
    modelId: draft.modelId,
    outcome,
    errors: [...errors],
  });

  const read = readAnswer(draft, reportType, section);
  const unsafe = checkSafety(draft.answer, read.content, document, reportType.instructions);
  if (unsafe.length > 0) return verdict('failed_safety_check', unsafe);
  if (!read.content) return verdict('failed', read.errors);

  const source = quoteFinder(document.text.slice(0, document.bodyEnd));
  const broken = checkRules({ content: read.content, source }, reportType, section);
  if (broken.length > 0) return verdict('failed', broken);
  return { ...verdict('passed', []), content: placed(read.content, document, source) };
}
