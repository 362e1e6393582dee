import type { Report } from '../report.ts';
import { counted } from '../wording.ts';
import { type Block, plain, strong } from './block.ts';

const TITLE = 'What was not read';
/** More would bury the report; the rest is counted. */
const MAX_ROWS = 60;

const pageOf = (page: number | undefined) => (page === undefined ? 'File' : String(page));

/** What the file holds that was not read, or read with doubt, with its page; nothing where all of it was. */
export function whatWasNotRead({ warnings }: Report): Block[] {
  if (warnings.length === 0) return [];
  const more = warnings.length - MAX_ROWS;
  const rows = warnings
    .slice(0, MAX_ROWS)
    .map(({ page, message }) => [[plain(pageOf(page))], [plain(message)]]);
  return [
    { kind: 'heading', level: 1, text: TITLE },
    {
      kind: 'paragraph',
      spans: [
        plain(
          'No finding below rests on these parts of the file, and no silence about them means that they are harmless. The contract has to be read on them.',
        ),
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'Page', width: 0.1 },
        { title: 'What', width: 0.9 },
      ],
      rows: more > 0 ? [...rows, [[plain('…')], [plain(`${more} more of them.`)]]] : rows,
    },
  ];
}

/** The same in a sentence, for whoever reads no further. */
export function notReadSummary({ warnings }: Report): Block[] {
  if (warnings.length === 0) return [];
  const pages = [...new Set(warnings.flatMap(({ page }) => page ?? []))];
  const where = pages.length > 0 ? `, on ${counted(pages.length, 'page')}` : '';
  return [
    {
      kind: 'paragraph',
      spans: [
        strong('Not all of the file was read without doubt. '),
        plain(`${counted(warnings.length, 'thing')} to look at${where}; see “${TITLE}”.`),
      ],
    },
  ];
}
