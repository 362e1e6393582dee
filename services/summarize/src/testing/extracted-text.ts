import type { ExtractedText } from '@countersign/events';

/** A document of given pages as extract would store it: a line of text is a line on its page. */
export function extractedText(...pages: string[]): ExtractedText {
  let start = 0;
  const read = pages.map((page, index) => {
    const from = start;
    const printed = page.split('\n');
    const lines = printed.map((line, n) => {
      const at = start;
      start += line.length + 1;
      const box = { left: 0.1, top: 0.1 + (n * 0.8) / printed.length, width: 0.8, height: 0.01 };
      return { start: at, end: at + line.length, box, confidence: 1, role: 'body' as const };
    });
    return {
      number: index + 1,
      width: 595,
      height: 842,
      method: 'text-layer' as const,
      start: from,
      end: start,
      lines,
    };
  });
  const text = pages.map((page) => `${page}\n`).join('');
  return { version: 1, language: 'en', method: 'text-layer', text, bodyEnd: text.length, pages: read };
}
