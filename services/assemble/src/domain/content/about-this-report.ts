import type { Report } from '../report.ts';
import { listed, wordsOf } from '../wording.ts';
import { type Block, plain } from './block.ts';

/** How the report came about, for whoever has to trace it. */
export function aboutThisReport({ runId, round, models, risk, reportType, sha256 }: Report): Block[] {
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
