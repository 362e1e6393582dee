import type { Incomplete } from '@countersign/events';
import { citedPages } from '../../brief/citing.ts';
import { excerpt } from '../../brief/excerpt.ts';
import type { Report } from '../../report.ts';
import { type Block, plain, type Spans } from '../block.ts';

const NAMES: Readonly<Record<Incomplete['kind'], string>> = {
  blank: 'Blank',
  redaction: 'Taken out',
  'missing-exhibit': 'Exhibit not in the file',
  unsigned: 'Not signed',
  'partly-signed': 'Signed in part',
  'words-figures-conflict': 'Words against figures',
  'amendment-in-file': 'Amended',
  'refers-to-master': 'Rests on another agreement',
  'cut-off': 'Breaks off',
};

const LONGEST_QUOTE = 240;

const row = ({ kind, what, page, citations }: Incomplete): Spans[] => {
  const [quote] = citations.map((citation) => excerpt(citation.quote, LONGEST_QUOTE));
  const adds = quote !== undefined && !what.includes(quote.replaceAll('…', ''));
  return [
    [plain(NAMES[kind])],
    [plain(adds ? `${what} The words: “${quote}”` : what)],
    [plain(page ? String(page) : citedPages(citations).join(', ') || '–')],
  ];
};

/** Why the document is not the whole agreement, with words and pages; nothing where no gap was found. */
export function whatIsIncomplete({ brief }: Report): Block[] {
  if (!brief || brief.incomplete.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'What is incomplete' },
    {
      kind: 'paragraph',
      spans: [plain('The document is not the whole agreement, or not its final state, in these places.')],
    },
    {
      kind: 'table',
      columns: [
        { title: 'Kind', width: 0.22 },
        { title: 'What', width: 0.66 },
        { title: 'Page', width: 0.12 },
      ],
      rows: brief.incomplete.map(row),
    },
  ];
}
