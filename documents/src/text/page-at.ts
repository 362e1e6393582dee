import type { ExtractedText } from '@countersign/events';

/** The page that an offset of a document's text is on; headers and footers stand behind the body. */
export function pageAt({ bodyEnd, pages }: Pick<ExtractedText, 'bodyEnd' | 'pages'>, offset: number): number {
  const inBody = offset < bodyEnd;
  const page = inBody
    ? pages.find(({ end }) => offset < end)
    : pages.find(({ lines }) => lines.some(({ start, end }) => start <= offset && offset < end));
  return (page ?? pages.at(-1))?.number ?? 1;
}
