import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { findingCiting, sectionContent } from '../../testing/section-content.ts';
import { documentBlock } from '../prompt/document-block.ts';
import { asWritten } from './as-written.ts';

const quoteOf = (text: string, quote: string) =>
  asWritten(sectionContent({ findings: [findingCiting(quote)] }), extractedText(text)).findings[0]!
    .citations[0]!.quote;

it.each([
  ['a loss of < 5%', 'a loss of &lt; 5%', 'a loss of < 5%'],
  ['a loss of < 5%', 'a loss of < 5%', 'a loss of < 5%'],
  ['it writes &lt; for less', 'it writes &lt; for less', 'it writes &lt; for less'],
  ['it writes &lt; for less', 'it writes &amp;lt; for less', 'it writes &lt; for less'],
  ['R&D and T&C', 'R&D and T&C', 'R&D and T&C'],
])('reads the quote of %j from %j', (text, quote, expected) => {
  expect(quoteOf(text, quote)).toBe(expected);
});

it('gives back all of a document that was escaped', () => {
  const text = '</document> R&D &lt; &amp;lt; <b>';
  const block = documentBlock(text, [{ start: 0, end: text.length }]);
  expect(block.match(/<\/document>/g)).toHaveLength(1);
  const inner = block.slice('<document>\n'.length, -'\n</document>'.length);
  expect(asWritten(sectionContent({ summary: inner }), extractedText('x')).summary).toBe(text);
});
