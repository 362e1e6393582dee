import type { Brief } from '@countersign/events';
import { TYPE_OF_SECRECY } from '@countersign/shared';
import { pagesInWords, withPages } from '../../brief/citing.ts';
import { excerpt } from '../../brief/excerpt.ts';
import { gapSentences } from '../../brief/gap-sentences.ts';
import { type MainPoint, mainPoints } from '../../brief/main-points.ts';
import { capOf, paymentsOf } from '../../brief/money-sentences.ts';
import { restraintSentences } from '../../brief/restraint-sentences.ts';
import { silenceOn } from '../../brief/silence.ts';
import { termSentences } from '../../brief/term-sentences.ts';
import { whatToDo } from '../../brief/what-to-do.ts';
import { paragraphs } from '../../printable.ts';
import type { Report } from '../../report.ts';
import { dayOf, firstOf, listed } from '../../wording.ts';
import { type Block, muted, plain, type Spans, strong } from '../block.ts';
import { kindOfContract } from '../kind-of-contract.ts';

const LONGEST_SUBJECT = 320;
/** The number of the next item, at the end of one that was taken out of a list. */
const NEXT_ITEM = /(?<=[.;])\s+\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]$/;
/** A sentence that ends with a name that ends with a full stop has one. */
const endedOnce = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);
const MOST_PAYMENTS = 5;

const nameOf = ({ name, role, citations }: Brief['parties'][number]) => {
  const pages = pagesInWords(citations);
  return `${name}${role ? ` (“${role}”)` : ''}${pages ? ` (${pages})` : ''}`;
};

function dealOf(report: Report, { parties, effectiveDate, governingLaw }: Brief): string {
  const names = firstOf(parties.map(nameOf));
  const parts = [
    kindOfContract(report),
    names.length > 0 ? ` ${names.length > 1 ? 'between' : 'with'} ${listed(names)}` : '',
    effectiveDate ? withPages(`, effective ${dayOf(effectiveDate.value)}`, effectiveDate.citations) : '',
    governingLaw ? withPages(`, governed by the law of ${governingLaw.value}`, governingLaw.citations) : '',
  ];
  return endedOnce(parts.join(''));
}

function subjectOf({ subjectPage }: Report, { subject }: Brief): string[] {
  if (!subject) return [];
  const page = subjectPage ? ` (page ${subjectPage})` : '';
  return [`In the contract’s words: “${excerpt(subject.replace(NEXT_ITEM, ''), LONGEST_SUBJECT)}”${page}`];
}

/** What was looked for and not found, if that may be said. */
const silence = (report: Report, found: readonly unknown[], label: string, what: string): string[] =>
  found.length === 0 && silenceOn(report, label) === 'was-not-found' ? [`${what} was not found.`] : [];

function moneyOf(report: Report, brief: Brief): string[] {
  const paid = paymentsOf(brief);
  const cap = [capOf(brief)].filter((each) => each !== undefined);
  // Nobody expects a price or a limit of liability in a promise of secrecy; the key terms say that there is none.
  const isOfSecrecy = report.contractType.type === TYPE_OF_SECRECY;
  if (isOfSecrecy && brief.payments.length === 0) return cap;
  return [
    ...(paid.length > 0 ? [`It names these sums: ${firstOf(paid, MOST_PAYMENTS).join('; ')}.`] : []),
    ...(paid.length === 0 && brief.payments.length > 0 ? ['Its sums were taken out of this copy.'] : []),
    ...silence(report, brief.payments, 'Payments', 'A sum to be paid'),
    ...cap,
    ...(isOfSecrecy ? [] : silence(report, cap, 'Cap on liability', 'A cap on liability')),
  ];
}

function timeOf(report: Report, brief: Brief): string[] {
  const { runs, renews, ends } = termSentences(brief);
  return [
    ...runs,
    // What renews has a term, whether or not its words were understood.
    ...silence(report, [...runs, ...renews], 'Term', 'A term'),
    ...renews,
    ...ends,
    ...silence(report, ends, 'Ending it without a cause', 'A right to end it without a cause'),
  ];
}

const pointSpans = ({ said, quote, pages, todo }: MainPoint): Spans => [
  ...(said ? [strong(quote ? `${said} ` : said)] : []),
  ...(quote ? wordsOf(quote, pages) : []),
  ...(todo ? [plain(` ${todo}`)] : []),
];

const wordsOf = (quote: string, pages: MainPoint['pages']): Spans => [
  plain(`“${quote}”`),
  muted(
    pages.length > 0 ? ` (${pagesInWords(pages.map((page) => ({ quote, page })))})` : ' (page not found)',
  ),
];

const told = (title: string, sentences: readonly string[]): Block[] =>
  sentences.length === 0
    ? []
    : [{ kind: 'paragraph', spans: [strong(`${title} `), plain(sentences.join(' '))] }];

const bullets = (title: string, items: readonly Spans[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'paragraph', spans: [strong(title)] },
        { kind: 'list', items },
      ];

/** The deal, its money, its time and its bounds by template, whose every sentence names its pages. */
const byTemplate = (report: Report, brief: Brief): Block[] => [
  ...told('The deal.', [dealOf(report, brief), ...subjectOf(report, brief)]),
  ...told('Money.', moneyOf(report, brief)),
  ...told('How long, and how to get out.', timeOf(report, brief)),
  ...told('What it forbids and commits to.', restraintSentences(brief)),
];

/** The same in a model's words, where they hold nothing that the brief does not. */
function inWords(report: Report, brief: Brief): Block[] {
  const { text, modelId } = brief.summary ?? { text: null, modelId: '' };
  if (text === null) return byTemplate(report, brief);
  return [
    ...paragraphs(text).map((said): Block => ({ kind: 'paragraph', spans: [plain(said)] })),
    {
      kind: 'paragraph',
      spans: [
        muted(
          `Written by ${modelId} from the brief; it holds no number, name or date that the brief does not.`,
        ),
      ],
    },
  ];
}

/** What the deal is, its money, its time and its ways out, what matters in it, what it lacks, and what to do. */
export function dealSummary(report: Report, brief: Brief): Block[] {
  const points = mainPoints(report, brief);
  return [
    ...inWords(report, brief),
    ...bullets('What matters most, and what to do where it binds the client:', points.map(pointSpans)),
    ...bullets(
      'What is missing from the document, and what closes the gap:',
      gapSentences(brief).map((gap) => [plain(gap)]),
    ),
    ...bullets(
      'What else to do:',
      whatToDo(report, brief, points).map((step) => [plain(step)]),
    ),
  ];
}
