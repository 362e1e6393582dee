import type { TakenPaper, TakenPosition } from '@countersign/events';
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

const onPaper = ({ paper, approvedBy, approvedOn, differences }: TakenPaper): Block => ({
  kind: 'paragraph',
  spans: [
    plain(
      differences.length === 0
        ? `It is word for word on the paper “${paper}”, which ${approvedBy} approved on ${approvedOn}.`
        : `It is on the paper “${paper}”, which ${approvedBy} approved on ${approvedOn}, and differs from it where “What binds unusually” says so.`,
    ),
  ],
});

/** What stands outside the playbook's positions, with words, standard, reason and wording; nothing where all is inside. */
export function againstThePlaybook({ risk, language }: Report, before: QuotedBefore): Block[] {
  const { positions, kept, side, paper } = risk;
  if (positions.length === 0 && kept.length === 0 && !paper) return [];
  const whom = side
    ? `for the ${wordsOf(side).toLowerCase()}`
    : 'for any side; whose side the client is on was not said';
  return [
    { kind: 'heading', level: 1, text: 'Against the playbook' },
    ...(paper ? [onPaper(paper)] : []),
    ...(positions.length + kept.length > 0
      ? [{ kind: 'paragraph', spans: [plain(`The positions were taken ${whom}.`)] } satisfies Block]
      : []),
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
