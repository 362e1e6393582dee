import type { Report } from '../report.ts';
import { listed, wordsOf } from '../wording.ts';
import { type Block, plain } from './block.ts';

/** Pages that are named of those that no section was given. */
const MOST_PAGES = 12;

/** What the sections were given of a contract that is longer than a prompt; empty where each was given all of it. */
function givenWhat({ sharedOut, unseen }: Report['coverage']): string {
  if (!sharedOut) return '';
  const given =
    'The contract is longer than one prompt: each section was written from the passages on its subject';
  if (unseen.length === 0) return `${given}; together they were given all of it.`;
  const shown = unseen.slice(0, MOST_PAGES).join(', ');
  const more = unseen.length > MOST_PAGES ? ` and ${unseen.length - MOST_PAGES} more` : '';
  return `${given}. No section was given all of page ${shown}${more}: somebody has to read there.`;
}

/** How the report came about, for whoever has to trace it. */
export function aboutThisReport({
  runId,
  round,
  models,
  risk,
  reportType,
  sha256,
  coverage,
}: Report): Block[] {
  const given = givenWhat(coverage);
  const row = (label: string, value: string) => ({ label, value: [plain(value)] });
  return [
    { kind: 'heading', level: 1, text: 'About this report' },
    {
      kind: 'paragraph',
      spans: [
        plain(
          'The sections were drafted by the models named below. Every finding quotes the contract; the quotes were compared with its text word by word.',
        ),
      ],
    },
    ...(given === '' ? [] : [{ kind: 'paragraph', spans: [plain(given)] } satisfies Block]),
    {
      kind: 'facts',
      rows: [
        row('Run', round > 0 ? `${runId}, round ${round + 1}` : runId),
        row('Models', listed(models)),
        row('Playbook', `${risk.playbook.name}, version ${risk.playbook.version}`),
        row('Report type', wordsOf(reportType)),
        ...(sha256 ? [row('Contract file', `SHA-256 ${sha256}`)] : []),
      ],
    },
  ];
}
