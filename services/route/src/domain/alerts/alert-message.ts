import { asLines } from '@countersign/documents/text/inert-text';
import type { Brief, ReadingWarning, Routing } from '@countersign/events';
import { asSubject, dealLines } from '@countersign/shared';
import type { RoutedContract } from '../routing/route-contract.ts';

export interface AlertedContract {
  readonly fileName: string;
  readonly contractType: string;
  readonly runId: string;
  /** What was not read, or read with doubt. */
  readonly warnings: readonly ReadingWarning[];
  /** What the deal is; undefined for runs of before there was a brief. */
  readonly brief?: Brief | undefined;
  /** Address of the console; without one the message names the command that shows the run. */
  readonly consoleUrl?: string | undefined;
}

const MOST_FINDINGS = 3;
const MOST_WARNINGS = 3;
const MOST_FACTS = 8;
const LONGEST_QUOTE = 160;
const LONGEST_MESSAGE = 2000;

const inWords = (slug: string) =>
  slug.replaceAll('-', ' ').replaceAll(/\b(ip|it|nda)\b/g, (acronym) => acronym.toUpperCase());
const capitalised = (text: string) => text[0]!.toUpperCase() + text.slice(1);
/** Cut after a whole word, where there is one. */
const shortened = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/\s+\S*$/, '')} …`;
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function whoDecides({ route, group, approvalsRequired, reviewHours }: Weighed): string {
  if (route === 'auto-approve') return 'It was approved automatically.';
  return `It needs ${plural(approvalsRequired, 'approval')} by ${inWords(group)} within ${reviewHours} hours.`;
}

function topFindings({ findings }: RoutedContract): string[] {
  const top = findings
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, MOST_FINDINGS);
  return top.flatMap(({ title, severity, citations }) => {
    const [citation] = citations;
    const page = citation?.page === undefined ? '' : `, page ${citation.page}`;
    const quote = shortened((citation?.quote ?? '').replaceAll(/\s+/g, ' '), LONGEST_QUOTE);
    return [`- ${title} (${severity}${page})`, ...(quote ? [`  "${quote}"`] : [])];
  });
}

/** The deal as the brief has it, like the report and the calendar. */
function theDeal({ brief }: Pick<AlertedContract, 'brief'>): string[] {
  const facts = brief ? dealLines(brief).slice(0, MOST_FACTS) : [];
  return facts.length === 0
    ? []
    : ['', 'The deal:', ...facts.map((fact) => `- ${shortened(fact, LONGEST_QUOTE)}`)];
}

/** What no finding can rest on. */
function notRead({ warnings }: AlertedContract): string[] {
  if (warnings.length === 0) return [];
  const more = warnings.length - MOST_WARNINGS;
  return [
    '',
    'What was not read, or read with doubt:',
    ...warnings.slice(0, MOST_WARNINGS).map(({ message }) => `- ${shortened(message, LONGEST_QUOTE)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}

/** Where the reader goes next. */
const nextStep = ({ runId, consoleUrl }: Pick<AlertedContract, 'runId' | 'consoleUrl'>) =>
  consoleUrl
    ? `Open it: ${consoleUrl.replace(/\/+$/, '')}/runs/${runId}`
    : `See it: countersign status ${runId}`;

type Weighed = Pick<
  Routing,
  'level' | 'score' | 'route' | 'group' | 'approvalsRequired' | 'reviewHours' | 'reason'
>;

const scored = (routed: Weighed, { contractType }: Pick<AlertedContract, 'contractType'>) =>
  `The contract (type: ${inWords(contractType)}) scored ${routed.score} of 100. ${whoDecides(routed)}`;

/** The same without a word of the contract but its name, for everybody who keeps events. */
export function alertFact(routed: Weighed, contract: Omit<AlertedContract, 'warnings' | 'brief'>): string {
  const lines = [
    `${capitalised(routed.level)} risk: ${contract.fileName}`,
    '',
    ...(routed.reason ? [routed.reason] : []),
    scored(routed, contract),
    '',
    nextStep(contract),
  ];
  return shortened(asLines(lines), LONGEST_MESSAGE);
}

/** Text of an alert, as it reads in an e-mail: which contract, why, what stands in it, who decides, where to look. */
export function alertMessage(because: string, routed: RoutedContract, contract: AlertedContract): string {
  const findings = topFindings(routed);
  const lines = [
    `${capitalised(routed.level)} risk: ${contract.fileName}`,
    '',
    because,
    scored(routed, contract),
    ...(findings.length > 0 ? ['', 'What weighs most:', ...findings] : []),
    ...notRead(contract),
    ...theDeal(contract),
    '',
  ];
  const end = nextStep(contract);
  return `${shortened(asLines(lines), LONGEST_MESSAGE - end.length - 1)}\n${end}`;
}

export const alertSubject = (level: string, fileName: string): string =>
  asSubject(`${capitalised(level)} risk: ${fileName}`);
