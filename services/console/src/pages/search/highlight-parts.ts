/** A stretch of text, and where in the fragment it begins. */
export interface HighlightPart {
  readonly text: string;
  readonly marked: boolean;
  readonly at: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&#x2F;': '/',
};

const unescaped = (text: string) =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#x27|#39|#x2F);/g, (entity) => ENTITIES[entity]!);

/**
 * Takes a fragment apart into text and marked text. Only `<em>` and `</em>` mean anything; whatever else looks like
 * HTML stays the text that it is.
 */
export function highlightParts(html: string): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let marked = false;
  let at = 0;
  for (const piece of html.split(/(<\/?em>)/)) {
    if (piece === '<em>' || piece === '</em>') marked = piece === '<em>';
    else if (piece) parts.push({ text: unescaped(piece), marked, at });
    at += piece.length;
  }
  return parts;
}
