import type { TakenPosition } from '@countersign/events';
import type { Report } from '../report.ts';
import { listed, wordsOf } from '../wording.ts';
import { type Block, muted, plain, strong } from './block.ts';
import type { QuotedBefore } from './quoted-before.ts';

const GRADES = {
  'walk-away': 'The playbook walks away from this.',
  fallback: 'The playbook accepts this as a fallback.',
  standard: '',
  'not-stated': '',
} as const satisfies Record<TakenPosition['grade'], string>;

function positionBlocks(position: TakenPosition, language: string, before: QuotedBefore): Block[] {
  const { clause, grade, severity, says, standard, why, wording, approver, citations } = position;
  return [
    {
      kind: 'paragraph',
      spans: [strong(`${clause}. ${says} `), { text: wordsOf(severity), severity, style: 'strong' }],
    },
    ...citations.flatMap((citation) => before.print(citation, '“Against the playbook”', language)),
    {
      kind: 'list',
      items: [
        [plain(GRADES[grade])],
        [muted('Approval: '), plain(wordsOf(approver))],
        [muted('Standard: '), plain(standard)],
        [muted('Why: '), plain(why)],
        ...(wording ? [[muted('Propose: '), plain(wording)]] : []),
      ],
    },
  ];
}

/** What stands outside the playbook's positions, with words, standard, reason and wording; nothing where all is inside. */
export function againstThePlaybook({ risk, language }: Report, before: QuotedBefore): Block[] {
  const { positions, kept, side } = risk;
  if (positions.length === 0 && kept.length === 0) return [];
  const whom = side
    ? `for the ${wordsOf(side).toLowerCase()}`
    : 'for any side; whose side the client is on was not said';
  return [
    { kind: 'heading', level: 1, text: 'Against the playbook' },
    { kind: 'paragraph', spans: [plain(`The positions were taken ${whom}.`)] },
    ...positions.flatMap((position) => positionBlocks(position, language, before)),
    ...(kept.length > 0
      ? [
          {
            kind: 'paragraph',
            spans: [
              plain(
                `Kept as the playbook would have it: ${listed(kept.map((clause) => clause.toLowerCase()))}.`,
              ),
            ],
          } satisfies Block,
        ]
      : []),
  ];
}
