import { locateQuote } from '@countersign/documents/text/locate-quote';
import type {
  Citation,
  ExtractedText,
  SectionContent,
  SectionDraft,
  ValidatedSection,
  ValidationError,
} from '@countersign/events';
import type { ReportType, SectionDefinition } from '../report-types/report-type.ts';
import { asWritten } from './as-written.ts';
import { checkRules } from './check-rules.ts';
import { checkSafety } from './check-safety.ts';
import { readAnswer } from './read-answer.ts';

function placed<T extends { readonly citations: readonly Citation[] }>(item: T, document: ExtractedText): T {
  const citations = item.citations.map(({ quote }) => ({ quote, ...locateQuote(document, quote) }));
  return { ...item, citations };
}

/** The content with every citation's page, offsets and boxes. */
const withPlaces = (content: SectionContent, document: ExtractedText): SectionContent => ({
  ...content,
  findings: content.findings.map((finding) => placed(finding, document)),
  ...(content.fields && { fields: content.fields.map((field) => placed(field, document)) }),
});

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
    narrowedAway: draft.narrowedAway,
    ...(draft.seen && { seen: draft.seen }),
  });

  const read = readAnswer(draft, reportType, section);
  const unsafe = checkSafety(draft.answer, read.content, document, reportType.instructions);
  if (unsafe.length > 0) return verdict('failed_safety_check', unsafe);
  if (!read.content) return verdict('failed', read.errors);

  const content = asWritten(read.content, document);
  const broken = checkRules({ content, document }, reportType, section);
  if (broken.length > 0) return verdict('failed', broken);
  return { ...verdict('passed', []), content: withPlaces(content, document) };
}
