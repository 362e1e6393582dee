import { passagesOf } from '../../brief/passages-of.ts';
import type { Report } from '../../report.ts';
import { type Block, plain, strong } from '../block.ts';
import type { QuotedBefore } from '../quoted-before.ts';

/** Passages that bind somebody as ordinary contracts do not, with their words; nothing where none was found. */
export function whatBindsUnusually({ brief, language }: Report, before: QuotedBefore): Block[] {
  if (!brief || brief.burdens.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'What binds unusually' },
    {
      kind: 'paragraph',
      spans: [
        plain('These passages bind somebody as ordinary contracts do not. A person has to weigh each.'),
      ],
    },
    ...passagesOf(brief.burdens).flatMap(({ whys, citations }): Block[] => [
      { kind: 'paragraph', spans: [strong(whys.join(' '))] },
      ...citations.flatMap((citation) => before.print(citation, '“What binds unusually”', language)),
    ]),
  ];
}
