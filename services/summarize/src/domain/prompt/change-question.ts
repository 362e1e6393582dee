import type { SectionContent } from '@countersign/events';
import { escaped } from './document-block.ts';

/** The section without the places that validation added to its citations: as the model had written it. */
const asWritten = (content: SectionContent) =>
  JSON.stringify(content, (key, value) =>
    ['page', 'start', 'end', 'boxes'].includes(key) ? undefined : value,
  );

/** Asks for the section again as a reviewer wants it changed. */
export function changeQuestion(
  question: string,
  comment: string,
  current: SectionContent | undefined,
): string {
  const standing = current ? `\n<current-section>\n${escaped(asWritten(current))}\n</current-section>` : '';
  return `${question}

A reviewer has read the section and asks for a change. Write the whole section again, following the comment as far
as the document bears it out.${standing}
<reviewer-comment>
${escaped(comment)}
</reviewer-comment>`;
}
