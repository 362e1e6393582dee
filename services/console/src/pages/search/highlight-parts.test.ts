import { expect, it } from 'vitest';
import { highlightParts } from './highlight-parts.ts';

const shown = (html: string) => highlightParts(html).map(({ text, marked }) => (marked ? `[${text}]` : text));

it('marks what the index marked', () => {
  expect(shown('liability is <em>un</em>limited, <em>ever</em>')).toEqual([
    'liability is ',
    '[un]',
    'limited, ',
    '[ever]',
  ]);
});

it('shows escaped text as it was', () => {
  expect(shown('Smith &amp; Sons &lt;em&gt; &quot;x&quot; &amp;lt;')).toEqual(['Smith & Sons <em> "x" &lt;']);
});

it.each(['<img src=x onerror=alert(1)>', '<em onclick="x">a', '<script>alert(1)</script>'])(
  'takes %s for text',
  (html) => expect(shown(html)).toEqual([html]),
);
