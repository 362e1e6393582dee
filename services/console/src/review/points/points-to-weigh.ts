import type { Brief, Citation, Routing } from '@countersign/events';
import { burdensOnPaper } from '@countersign/shared/burdens-on-paper';
import { reasonsOf } from '@countersign/shared/reasons-of';

/** What a person has to weigh beside findings. */
export interface PointToWeigh {
  readonly id: string;
  readonly title: string;
  /** What is known of it beyond its words, a line each. */
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
}

/** Points of one kind. */
export interface PointGroup {
  readonly title: string;
  readonly points: readonly PointToWeigh[];
}

const inWords = (slug: string) => slug.replaceAll('-', ' ');

const positionsOf = ({ positions = [] }: Pick<Routing, 'positions'>): PointToWeigh[] =>
  positions
    .filter(({ grade }) => grade === 'walk-away' || grade === 'fallback')
    .map(({ position, clause, grade, says, standard, why, wording, approver, citations }) => ({
      id: `position-${position}`,
      title: `${clause}: ${says}`,
      notes: [
        `${grade === 'walk-away' ? 'The playbook walks away.' : 'The playbook accepts it as a fallback.'} ${inWords(approver)} approves.`,
        `Standard: ${standard}`,
        `Why: ${why}`,
        ...(wording ? [`Propose: ${wording}`] : []),
      ],
      citations,
    }));

/** A passage with every reason to weigh it, once. */
function burdensOf({ burdens }: Brief, { paper }: Pick<Routing, 'paper'>): PointToWeigh[] {
  const passages = Map.groupBy(burdensOnPaper(burdens, paper), ({ citations }) =>
    citations.map(({ quote }) => quote).join('\n'),
  );
  return [...passages.values()].map((same, index) => ({
    id: `burden-${index + 1}`,
    title: reasonsOf(same).join(' '),
    notes: [],
    citations: same[0]?.citations ?? [],
  }));
}

const gapsOf = ({ incomplete }: Brief): PointToWeigh[] =>
  incomplete.map(({ kind, what, page, citations }, index) => ({
    id: `gap-${index + 1}`,
    title: `${inWords(kind).charAt(0).toUpperCase()}${inWords(kind).slice(1)}: ${what}`,
    notes: page !== undefined && citations.length === 0 ? [`Page ${page}`] : [],
    citations,
  }));

const othersOf = ({ points }: Brief): PointToWeigh[] =>
  points.map(({ citations }, index) => ({ id: `point-${index + 1}`, title: '', notes: [], citations }));

/** What stands outside the playbook, binds unusually, is missing, or must be known besides; groups without any left out. */
export function pointsToWeigh(
  brief: Brief | undefined,
  routing: Pick<Routing, 'positions' | 'paper'>,
): PointGroup[] {
  const groups = [
    { title: 'Outside the playbook', points: positionsOf(routing) },
    { title: 'Binds unusually', points: brief ? burdensOf(brief, routing) : [] },
    { title: 'Is incomplete', points: brief ? gapsOf(brief) : [] },
    { title: 'Else to know', points: brief ? othersOf(brief) : [] },
  ];
  return groups.filter(({ points }) => points.length > 0);
}
