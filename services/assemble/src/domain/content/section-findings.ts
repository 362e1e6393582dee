import type { Field } from '@countersign/events';
import { pagesInWords } from '../brief/citing.ts';
import { inSentence } from '../brief/silence.ts';
import { paragraphs } from '../printable.ts';
import { isWritten, type Report, type ReportFinding, type WrittenSection } from '../report.ts';
import { listed, minuteOf, SEVERITY_NAMES, valueInWords, wordsOf } from '../wording.ts';
import { type Block, muted, plain, type Span, strong } from './block.ts';
import type { QuotedBefore } from './quoted-before.ts';
import { anchorOf } from './risk-table.ts';

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

function findingBlocks(finding: ReportFinding, language: string, before: QuotedBefore): Block[] {
  const { number, title, severity, detail, terms, quotes } = finding;
  return [
    { kind: 'finding-heading', number, title, severity, anchor: anchorOf(finding) },
    ...prose(detail),
    ...(terms === '' ? [] : [{ kind: 'paragraph', spans: [muted(terms)] } satisfies Block]),
    ...quotes.flatMap(({ text, page }) =>
      before.print({ quote: text, ...(page && { page }) }, `finding ${number}`, language),
    ),
    ...changeNotes(finding),
  ];
}

/** `Audit rights (page 2)`. */
function named({ title, quotes }: ReportFinding): string {
  const pages = pagesInWords(quotes.map(({ text, page }) => ({ quote: text, ...(page && { page }) })));
  return pages ? `${title} (${pages})` : title;
}

/** What a section is about, where all that it says is said by its findings. */
const about = (findings: readonly ReportFinding[]): string =>
  findings.length === 0 ? '' : `It deals with ${listed(findings.map(named).map(inSentence))}.`;

/** What the section's author missed: told as that, since silence is known by the search of the whole text alone. */
const gapBlocks = ({ gaps }: WrittenSection): Block[] =>
  gaps.length === 0
    ? []
    : [
        { kind: 'paragraph', spans: [strong('Not found by whoever wrote this section:')] },
        { kind: 'list', items: gaps.map((gap) => [plain(gap)]) },
      ];

function sectionBlocks(section: WrittenSection, language: string, before: QuotedBefore): Block[] {
  const { number, title, summary, fields, findings } = section;
  return [
    { kind: 'heading', level: 2, text: `${number}. ${title}` },
    ...prose(summary || about(findings)),
    ...(fields.length > 0 ? [{ kind: 'facts', rows: fields.map(fieldRow) } satisfies Block] : []),
    ...findings.flatMap((finding) => findingBlocks(finding, language, before)),
    ...gapBlocks(section),
  ];
}

/** Each written section: its summary, its facts, its findings with the words they rest on. */
export function sectionFindings(report: Report, before: QuotedBefore): Block[] {
  const written = report.sections.filter(isWritten);
  if (written.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Findings by section' },
    ...written.flatMap((section) => sectionBlocks(section, report.language, before)),
  ];
}
