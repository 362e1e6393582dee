import { nearTerm } from '@countersign/shared';
import { citedPages } from '../../brief/citing.ts';
import { saidOnce } from '../../brief/key-term.ts';
import { KEY_TERMS, LAST_DAY_OF_NOTICE } from '../../brief/key-terms.ts';
import { inSentence, type Silence, silenceOn } from '../../brief/silence.ts';
import type { Report } from '../../report.ts';
import { counted, listed } from '../../wording.ts';
import { type Block, muted, plain, type Spans } from '../block.ts';

/** What may be said of terms that were not found depends on how much was read, and on what stands near to them. */
function silences(report: Report, labels: readonly string[]): Block[] {
  const groups = Map.groupBy(labels, (label) => silenceOn(report, label));
  const said = (of: Silence, words: (names: string) => string): Block[] => {
    const names = groups.get(of)?.map((label) => `${inSentence(label)}${pageOfMiss(report, label)}`);
    return names ? [{ kind: 'paragraph', spans: [plain(words(listed(names)))] }] : [];
  };
  return [
    ...said(
      'words-near-it',
      (names) =>
        `Not read as a term, though words near to it stand in the contract, which has to be read there: ${names}.`,
    ),
    ...said(
      'in-what-it-changes',
      (names) => `Not in this amendment, and to be read in the agreement that it changes: ${names}.`,
    ),
    ...notFound(report, groups.get('was-not-found') ?? []),
    ...said(
      'not-read',
      (names) => `Nothing can be said on ${names}: not found in what was read, and not everything was read.`,
    ),
  ];
}

/** Each term that was searched for in vain, with the words that it was searched by. */
function notFound(report: Report, labels: readonly string[]): Block[] {
  if (labels.length === 0) return [];
  const names = listed(labels.map(inSentence));
  const searched = labels.flatMap((label) => {
    const words = nearTerm(label)?.searched;
    return words ? [[plain(`${label}: `), muted(words)]] : [];
  });
  return [
    {
      kind: 'paragraph',
      spans: [
        plain(`Searched for in all ${counted(report.pages, 'page')} and not found: ${names}. Searched were:`),
      ],
    },
    { kind: 'list', items: searched },
  ];
}

/** Where the words stand that come near to a term: ` (page 3)`. */
function pageOfMiss({ nearMisses }: Report, label: string): string {
  const page = nearMisses.find((miss) => miss.label === label)?.page;
  return page ? ` (page ${page})` : '';
}

/** The terms that a partner asks for first, each with the pages that it was read from. */
export function keyTermsTable(report: Report): Block[] {
  const { brief } = report;
  if (!brief) return [];
  const terms = KEY_TERMS.map(({ label, read }) => ({ label, said: read(brief) }));
  const rows = terms.flatMap(({ label, said }) =>
    saidOnce(said).map(({ says, citations }, index): Spans[] => [
      index === 0 ? [plain(label)] : [muted(label)],
      [plain(says)],
      [plain(citedPages(citations).join(', ') || '–')],
    ]),
  );
  return [
    { kind: 'heading', level: 1, text: 'Key terms' },
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            columns: [
              { title: 'Term', width: 0.28 },
              { title: 'What the contract says', width: 0.58 },
              { title: 'Pages', width: 0.14 },
            ],
            rows,
          } satisfies Block,
        ]
      : []),
    ...silences(
      report,
      terms
        .filter(({ label, said }) => said.length === 0 && label !== LAST_DAY_OF_NOTICE)
        .map(({ label }) => label),
    ),
  ];
}
