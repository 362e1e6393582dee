import { asLines } from '@countersign/documents/text/inert-text';
import type { BriefBurden, Routing, TakenPaper, TakenPosition } from '@countersign/events';
import type { Playbook } from '@countersign/route';
import type { Approval } from './approve-paper.ts';

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
}: TakenPosition): string[] {
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
  ];
}

export interface Tried {
  readonly file: string;
  readonly contractType: string;
  readonly routing: Pick<
    Routing,
    'playbook' | 'paper' | 'positions' | 'score' | 'level' | 'route' | 'because' | 'side'
  >;
}

const onPage = ({ page }: { readonly page?: number | undefined }) =>
  page === undefined ? '' : ` (page ${page})`;

/** Whether a contract on approved paper says the same, and where it does not. */
function paperLines({ paper, approvedBy, approvedOn, differences }: TakenPaper): string[] {
  const which = `the paper ${paper}, approved by ${approvedBy} on ${approvedOn}`;
  if (differences.length === 0) return [`Word for word on ${which}.`];
  return [
    `On ${which}, but for:`,
    ...differences.flatMap(({ paper: words, citation }) => [
      `    “${shortened(citation.quote)}”${onPage(citation)}`,
      `      ${words === '' ? 'The paper has no such words.' : `The paper says “${shortened(words)}”.`}`,
    ]),
  ];
}

/** How a contract stands to each position of a playbook, and where the contract would go. */
export function triedText({ file, contractType, routing }: Tried): string {
  const { playbook, paper, positions = [], side, score, level, route, because } = routing;
  return asLines([
    `${file}: ${contractType}, ${side === undefined ? 'no side said' : `for the ${side}`}`,
    `Playbook ${playbook.name}, version ${playbook.version}`,
    ...(paper ? ['', ...paperLines(paper)] : []),
    '',
    ...(positions.length === 0
      ? [`The playbook has no position on ${contractType}${side === undefined ? ' for any side' : ''}.`]
      : positions.flatMap(positionText)),
    '',
    `It would go to ${route}: ${level} risk, ${score} of 100.`,
    ...(because ? [because] : []),
  ]);
}

/** What a playbook holds, and what in it is probably not meant. */
export function checkedText(file: string, playbook: Playbook, doubts: readonly string[]): string {
  const { name, version, positions, findingRules, evidenceRules, sides } = playbook;
  const ofType = Map.groupBy(
    positions.flatMap(({ types }) => types),
    (type) => type,
  );
  return asLines([
    `${file} is a valid playbook: ${name}, version ${version}`,
    `${findingRules.length} rules for findings, ${evidenceRules.length} of evidence, ${positions.length} positions, ${sides.length} sides`,
    ...[...ofType].map(([type, all]) => `  ${type}: ${all.length} positions`),
    ...(doubts.length > 0 ? ['', 'Look at:', ...doubts.map((doubt) => `- ${doubt}`)] : []),
  ]);
}

/** What was approved: its holes, how much else has to be the same, and what of it binds unusually. */
export function approvedText(
  file: string,
  { paper, approvedBy, sides }: Approval,
  { papers }: Pick<Playbook, 'papers'>,
  burdens: readonly BriefBurden[],
): string {
  const text = papers.find((each) => each.paper === paper)?.text ?? '';
  const holes = [...new Set(text.match(/\{[^}]+\}/g))];
  return asLines([
    `${file}: ${paper} is approved by ${approvedBy}, ${sides.length > 0 ? `for ${sides.join(', ')}` : 'whatever side the client is on'}.`,
    `A contract on it may differ in ${holes.length > 0 ? holes.join(', ') : 'nothing'}; every other word and number has to be the same.`,
    'Write {date}, {amount}, {percentage}, {duration}, {number}, {name} or {address} in their place in the file where they need not.',
    ...(burdens.length > 0
      ? [
          '',
          'By this approval no person is told any more, where nothing differs:',
          ...burdens.map(
            ({ why, citations: [cited] }) =>
              `- ${why}${cited ? ` “${shortened(cited.quote)}”${onPage(cited)}` : ''}`,
          ),
        ]
      : []),
  ]);
}
