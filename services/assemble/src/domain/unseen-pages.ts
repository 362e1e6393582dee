import type { ExtractedText, ValidatedSection } from '@countersign/events';

type Seen = Pick<ValidatedSection, 'narrowedAway' | 'seen'>;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Whether some section was written from less than the whole contract. */
export const wasSharedOut = (sections: readonly Seen[]): boolean =>
  sections.some(({ narrowedAway = 0 }) => narrowedAway > 0);

/** Pages with words that no section was written from, in their order. */
export function unseenPages(
  { text, pages }: Pick<ExtractedText, 'text' | 'pages'>,
  sections: readonly Seen[],
): number[] {
  if (sections.length === 0 || sections.some(({ narrowedAway = 0 }) => narrowedAway === 0)) return [];
  const seen = sections.flatMap((section) => section.seen ?? []).toSorted((a, b) => a.start - b.start);
  const isUnseen = (start: number, end: number): boolean => {
    let at = start;
    for (const span of seen) {
      if (span.end <= at) continue;
      if (span.start >= end) break;
      if (HAS_WORDS.test(text.slice(at, Math.min(span.start, end)))) return true;
      at = Math.max(at, span.end);
    }
    return at < end && HAS_WORDS.test(text.slice(at, end));
  };
  return pages.filter(({ start, end }) => isUnseen(start, end)).map(({ number }) => number);
}
