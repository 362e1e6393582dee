import type { Routing, TakenPosition } from '@countersign/events';
import type { Playbook } from '@countersign/route';

const GRADES = {
  'walk-away': 'WALK AWAY',
  fallback: 'fallback',
  standard: 'standard',
  'not-stated': 'not stated',
} as const satisfies Record<TakenPosition['grade'], string>;
const LONGEST_QUOTE = 240;

const shortened = (quote: string) => {
  const words = quote.replaceAll(/\s+/g, ' ').trim();
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …` : words;
};

function positionText({
  position,
  clause,
  grade,
  severity,
  says,
  why,
  wording,
  approver,
  citations,
}: TakenPosition) {
  const outside = grade === 'walk-away' || grade === 'fallback';
  return [
    `${GRADES[grade]}  ${clause} (${position}${outside ? `, ${severity}` : ''})`,
    ...(grade === 'not-stated' ? ['    Nothing of it was found.'] : [`    ${says}`]),
    ...citations.map(
      ({ quote, page }) => `    “${shortened(quote)}”${page === undefined ? '' : ` (page ${page})`}`,
    ),
    ...(outside
      ? [`    Why: ${why}`, ...(wording ? [`    Propose: ${wording}`] : []), `    Approves: ${approver}`]
      : []),
  ].join('\n');
}

export interface Tried {
  readonly file: string;
  readonly contractType: string;
  readonly routing: Pick<
    Routing,
    'playbook' | 'positions' | 'score' | 'level' | 'route' | 'because' | 'side'
  >;
}

/** How a contract stands to each position of a playbook, and where the contract would go. */
export function triedText({ file, contractType, routing }: Tried): string {
  const { playbook, positions = [], side, score, level, route, because } = routing;
  return [
    `${file}: ${contractType}, ${side === undefined ? 'no side said' : `for the ${side}`}`,
    `Playbook ${playbook.name}, version ${playbook.version}`,
    '',
    ...(positions.length === 0
      ? [`The playbook has no position on ${contractType}${side === undefined ? ' for any side' : ''}.`]
      : positions.map(positionText)),
    '',
    `It would go to ${route}: ${level} risk, ${score} of 100.`,
    ...(because ? [because] : []),
  ].join('\n');
}

/** What a playbook holds, and what in it is probably not meant. */
export function checkedText(file: string, playbook: Playbook, doubts: readonly string[]): string {
  const { name, version, positions, findingRules, evidenceRules, sides } = playbook;
  const ofType = Map.groupBy(
    positions.flatMap(({ types }) => types),
    (type) => type,
  );
  return [
    `${file} is a valid playbook: ${name}, version ${version}`,
    `${findingRules.length} rules for findings, ${evidenceRules.length} of evidence, ${positions.length} positions, ${sides.length} sides`,
    ...[...ofType].map(([type, all]) => `  ${type}: ${all.length} positions`),
    ...(doubts.length > 0 ? ['', 'Look at:', ...doubts.map((doubt) => `- ${doubt}`)] : []),
  ].join('\n');
}
