import type { Field } from '@countersign/events';
import { paragraphs } from '../printable.ts';
import { isWritten, type Report, type ReportFinding, type WrittenSection } from '../report.ts';
import { minuteOf, SEVERITY_NAMES, valueInWords, wordsOf } from '../wording.ts';
import { type Block, muted, plain, type Span } from './block.ts';
import { anchorOf } from './risk-table.ts';

const pageNote = (page: number | undefined) => (page ? `Page ${page}` : 'Page not found');

function fieldRow({ name, value, citations }: Field) {
  const page = citations[0]?.page;
  return {
    label: wordsOf(name),
    value: [plain(valueInWords(value)), ...(page ? [muted(` (page ${page})`)] : [])],
  };
}

const prose = (text: string): Block[] =>
  paragraphs(text).map((paragraph) => ({ kind: 'paragraph', spans: [plain(paragraph)] }));

function changeNotes({ changes }: ReportFinding): Block[] {
  return changes.map(({ from, to, by, at, reason }) => {
    const said: Span = plain(
      `Severity changed from ${SEVERITY_NAMES[from].toLowerCase()} to ${SEVERITY_NAMES[to].toLowerCase()} by ${by}, ${minuteOf(at)}: `,
    );
    return { kind: 'paragraph', spans: [said, plain(reason)] };
  });
}

function findingBlocks(finding: ReportFinding, language: string): Block[] {
  const { number, title, severity, detail, quotes } = finding;
  return [
    { kind: 'finding-heading', number, title, severity, anchor: anchorOf(finding) },
    ...prose(detail),
    ...quotes.map(
      ({ text, page }): Block => ({
        kind: 'quote',
        text: `“${text}”`,
        source: pageNote(page),
        ...(language !== 'und' && { language }),
      }),
    ),
    ...changeNotes(finding),
  ];
}

function sectionBlocks(section: WrittenSection, language: string): Block[] {
  const { number, title, summary, fields, findings } = section;
  return [
    { kind: 'heading', level: 2, text: `${number}. ${title}` },
    ...prose(summary),
    ...(fields.length > 0 ? [{ kind: 'facts', rows: fields.map(fieldRow) } satisfies Block] : []),
    ...findings.flatMap((finding) => findingBlocks(finding, language)),
  ];
}

/** Each written section: its summary, its facts, its findings with the words they rest on. */
export function sectionFindings(report: Report): Block[] {
  const written = report.sections.filter(isWritten);
  if (written.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Findings by section' },
    ...written.flatMap((section) => sectionBlocks(section, report.language)),
  ];
}
