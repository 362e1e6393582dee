import { locateQuote } from '@countersign/documents/text/locate-quote';
import type { Citation, ExtractedText, SectionContent } from '@countersign/events';
import { unescaped } from '../prompt/document-block.ts';

/**
 * An answer in the contract's own characters: a model may copy words as its prompt has them, with "&lt;" for "<". What
 * stands in the contract as it is quoted is left alone.
 */
export function asWritten(content: SectionContent, document: ExtractedText): SectionContent {
  const quoted = (citation: Citation): Citation =>
    locateQuote(document, citation.quote) ? citation : { ...citation, quote: unescaped(citation.quote) };
  const cited = <T extends { readonly citations: readonly Citation[] }>(item: T) => ({
    ...item,
    citations: item.citations.map(quoted),
  });
  const { summary, findings, fields, gaps } = content;
  return {
    summary: unescaped(summary),
    findings: findings.map((finding) => ({
      ...cited(finding),
      title: unescaped(finding.title),
      detail: unescaped(finding.detail),
    })),
    ...(fields && { fields: fields.map((field) => ({ ...cited(field), value: unescaped(field.value) })) }),
    ...(gaps && { gaps: gaps.map(unescaped) }),
  };
}
