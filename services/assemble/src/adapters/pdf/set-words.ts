import type { Font, GlyphRun } from 'fontkit';

/** A report has some two thousand different words in four faces, and the next has most of them too. */
const MOST_WORDS = 20_000;

/**
 * Sets words, each once: pdfkit asks for every word of every document, to measure it and to draw it, and shaping takes most
 * of the time of a report. Each is set with glyphs of its own, so that what a word looks like does not depend on the words
 * and documents before; what pdfkit scales in a run is a copy.
 */
export function wordSetter(font: Font): Font['layout'] {
  const words = new Map<string, GlyphRun>();
  return (word, features) => {
    if (features) return font.layout(word, features);
    const run = words.get(word) ?? (Object.create(font, { _glyphs: { value: {} } }) as Font).layout(word);
    if (words.size < MOST_WORDS) words.set(word, run);
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.create(run, { positions: { value: positions } });
  };
}
