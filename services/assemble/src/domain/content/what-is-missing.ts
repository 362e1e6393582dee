import { isMissing, type MissingSection, type Report } from '../report.ts';
import { type Block, plain } from './block.ts';

const WHY = {
  failed: 'It could not be written.',
  unsafe: 'Its draft failed the safety check and was withheld.',
} as const;

const why = ({ status, reason }: MissingSection) => `${WHY[status]} Reported cause: ${reason}`;

/** One row for all that are missing for the same reason. */
function rowsOf(missing: readonly MissingSection[]) {
  return [...Map.groupBy(missing, why)].map(([reason, sections]) => [
    [plain(sections.map(({ number, title }) => `${number}. ${title}`).join('; '))],
    [plain(reason)],
  ]);
}

/** The sections that a reader would look for in vain, and why. */
export function whatIsMissing(report: Report): Block[] {
  const missing = report.sections.filter(isMissing);
  if (missing.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'What is missing' },
    {
      kind: 'paragraph',
      spans: [
        plain(
          'Nothing can be concluded from this report about the subjects of these sections; the contract has to be read on them.',
        ),
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'Section', width: 0.35 },
        { title: 'Why', width: 0.65 },
      ],
      rows: rowsOf(missing),
    },
  ];
}
