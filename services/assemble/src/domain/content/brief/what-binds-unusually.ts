import { PERHAPS } from '@countersign/shared/reasons-of';
import { pagesInWords } from '../../brief/citing.ts';
import { excerpt } from '../../brief/excerpt.ts';
import { passagesOf, type WeighedPassage } from '../../brief/passages-of.ts';
import type { Report } from '../../report.ts';
import { type Block, muted, plain, type Spans, strong } from '../block.ts';
import type { QuotedBefore } from '../quoted-before.ts';

/** Passages that a reader takes in one by one; of more, those are told in rows that only a suspicion rests on. */
const MOST_IN_FULL = 8;
const LONGEST_EXCERPT = 90;
/** A row that goes on for too long is hard to read. */
const MOST_IN_ROW = 6;

/** What is told in full, with a word on what is only supposed, where something is. */
const introductionTo = (passages: readonly WeighedPassage[]): string =>
  passages.some(({ whys }) => whys.some((why) => why.startsWith(PERHAPS)))
    ? `These passages bind somebody as ordinary contracts do not; where “${PERHAPS.toLowerCase()}” stands, their words occur in ordinary contracts as well. A person has to weigh each.`
    : 'These passages bind somebody as ordinary contracts do not. A person has to weigh each.';

const inFull = ({ whys, citations }: WeighedPassage, language: string, before: QuotedBefore): Block[] => [
  { kind: 'paragraph', spans: [strong(whys.join(' '))] },
  ...citations.flatMap((citation) => before.print(citation, '“What binds unusually”', language)),
];

function beginningOf({ citations }: WeighedPassage): Spans {
  const pages = pagesInWords(citations);
  return [
    plain(`“${excerpt(citations[0]?.quote ?? '', LONGEST_EXCERPT)}”`),
    ...(pages ? [muted(` (${pages})`)] : []),
  ];
}

const inChunks = (passages: readonly WeighedPassage[]): (readonly WeighedPassage[])[] =>
  Array.from({ length: Math.ceil(passages.length / MOST_IN_ROW) }, (_, index) =>
    passages.slice(index * MOST_IN_ROW, (index + 1) * MOST_IN_ROW),
  );

function inRows(passages: readonly WeighedPassage[]): Block[] {
  if (passages.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      spans: [
        plain(
          'In these passages a rule sees a turn of phrase that ordinary contracts have as well, or words that it does not know as ordinary. They have to be read in the contract.',
        ),
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'What it may do', width: 0.34 },
        { title: 'Passages that begin so', width: 0.66 },
      ],
      rows: [...Map.groupBy(passages, ({ mayDo }) => mayDo)].flatMap(([why, same]) =>
        inChunks(same).map((chunk, index) => [
          [index === 0 ? plain(why) : muted(why)],
          chunk.flatMap((passage, place) => [plain(place === 0 ? '' : '; '), ...beginningOf(passage)]),
        ]),
      ),
    },
  ];
}

/** Passages that bind somebody as ordinary contracts do not, with their words; nothing where none was found. */
export function whatBindsUnusually({ brief, language }: Report, before: QuotedBefore): Block[] {
  if (!brief || brief.burdens.length === 0) return [];
  const passages = passagesOf(brief.burdens);
  const isFew = passages.length <= MOST_IN_FULL;
  const full = isFew ? passages : passages.filter(({ isGrave }) => isGrave);
  return [
    { kind: 'heading', level: 1, text: 'What binds unusually' },
    ...(full.length > 0
      ? [
          {
            kind: 'paragraph',
            spans: [plain(introductionTo(full))],
          } satisfies Block,
        ]
      : []),
    ...full.flatMap((passage) => inFull(passage, language, before)),
    ...inRows(isFew ? [] : passages.filter(({ isGrave }) => !isGrave)),
  ];
}
