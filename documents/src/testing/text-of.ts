import type { ExtractedText } from '@countersign/events';

/** A text document of pages, each given as its paragraphs. */
export function textOf(...pages: readonly (readonly string[])[]): ExtractedText {
  const texts = pages.map((paragraphs) => paragraphs.join('\n\n'));
  let reached = 0;
  const placed = texts.map((text, index) => {
    const start = reached;
    const end = start + text.length;
    reached = end + '\n\n'.length;
    const page = { number: index + 1, width: 595, height: 842, start, end, lines: [] };
    return { ...page, method: 'text-layer' } satisfies ExtractedText['pages'][number];
  });
  const text = texts.join('\n\n');
  return { version: 1, language: 'en', method: 'text-layer', text, bodyEnd: text.length, pages: placed };
}
