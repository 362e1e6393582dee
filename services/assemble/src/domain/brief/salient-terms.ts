import type { Brief } from '@countersign/events';
import { TYPE_OF_SECRECY } from '@countersign/shared';
import { forHowLong } from './for-how-long.ts';
import { type Said, saidOnce } from './key-term.ts';
import { limitIn } from './money-sentences.ts';
import { isPlural, restraintsByKind } from './restraint-sentences.ts';
import { statedAmount } from './stated-amount.ts';
import { exitSaid, renewalSaid } from './term-sentences.ts';
import { whoFirst, whoOf } from './who.ts';

/** A fact of the brief that a partner is told before all others. */
export interface SalientTerm extends Said {
  /**
   * How it stands beside findings, whose severities count from 0 for `info` to 4 for `critical`. Facts that lawyers
   * listed most often among what a partner must be told (`cases/briefs`) weigh most; what binds both alike weighs less.
   */
  readonly weight: number;
  /** It binds both alike, so that there is nothing to ask for. */
  readonly mutual?: boolean;
  /** Categories of findings that say the same with fewer particulars. */
  readonly categories: readonly string[];
}

const isOfOne = (who: string | null): who is string => who !== null && who !== 'both' && who !== 'either';

/** Whose liability is limited to what, and whether something is left outside. */
function cap({ liabilityCap, uncapped }: Brief): SalientTerm[] {
  const { exists, amount, protects, citations } = liabilityCap;
  if (!exists) return [];
  const limit = amount ? limitIn(amount) : '';
  const at = limit ? `“${limit}”` : 'no stated amount';
  const one = isOfOne(protects);
  const says = one
    ? `The limit of liability, of ${at}, protects ${whoOf(protects)} alone`
    : `The liability of ${whoOf(protects ?? 'either')} is limited to ${limit ? at : 'what the clause says'}`;
  return [
    {
      says: `${says}${uncapped.exists ? ', with exceptions' : ''}.`,
      citations,
      weight: one ? 3.2 : 2.2,
      mutual: !one,
      categories: ['cap-on-liability'],
    },
  ];
}

const uncappedAlone = ({ liabilityCap, uncapped }: Brief): SalientTerm[] =>
  uncapped.exists && !liabilityCap.exists
    ? [
        {
          says: 'Some claims are outside of what limits liability.',
          citations: uncapped.citations,
          weight: 2.2,
          categories: ['uncapped-liability'],
        },
      ]
    : [];

/** Who may leave without a cause, and how fast. */
function exits(brief: Brief): SalientTerm[] {
  const [first, ...others] = brief.terminationForConvenience;
  if (!first) return [];
  const all = [first, ...others];
  const alone = new Set(all.map(({ by }) => by)).size === 1 && isOfOne(first.by);
  const said = saidOnce(all.map(exitSaid));
  return [
    {
      says: alone
        ? `${said[0]!.says} No such right of the other was read.`
        : said.map(({ says }) => says).join(' '),
      citations: said.flatMap(({ citations }) => citations),
      weight: alone ? 2.7 : 1.4,
      mutual: !alone,
      categories: ['termination-for-convenience'],
    },
  ];
}

/** A renewal of which neither the length nor the notice is read may be that of something else. */
const renewal = (brief: Brief): SalientTerm[] =>
  brief.renewal?.automatic && (brief.renewal.period ?? brief.renewal.noticeToStop)
    ? renewalSaid(brief)
        .slice(0, 1)
        .map((said) => ({
          ...said,
          weight: 2.3,
          categories: ['renewal-term', 'notice-period-to-terminate-renewal'],
        }))
    : [];

/** Whoever has taxes, wages or liens of his own answers for those everywhere. */
const OWN_DUES = /\b(?:withholdings?|taxes|wages|liens?|social security|deductions?|remittances?)\b/i;

/** A promise to answer for claims that the other side does not make in return. */
const indemnity = ({ indemnityDirection, indemnities }: Brief): SalientTerm[] =>
  indemnities
    .filter(
      ({ by, citations }) =>
        indemnityDirection === 'one-way' &&
        isOfOne(by) &&
        !citations.some(({ quote }) => OWN_DUES.test(quote)),
    )
    .slice(0, 1)
    .map(({ by, to, citations }) => ({
      says: `${whoFirst(by)} ${isPlural(by) ? 'indemnify' : 'indemnifies'} ${to ? whoOf(to) : 'the other'}; an indemnity in return was not read.`,
      citations,
      weight: 2.1,
      categories: ['one-sided-indemnity', 'indemnity'],
    }));

const RESTRAINTS = {
  nonCompete: { weight: 2.9, categories: ['non-compete'] },
  exclusivity: { weight: 2.5, categories: ['exclusivity'] },
  nonSolicit: { weight: 2.3, categories: ['no-solicit-of-customers', 'no-solicit-of-employees'] },
  liquidatedDamages: { weight: 2.6, categories: ['liquidated-damages'] },
  minimumCommitment: { weight: 2.2, categories: ['minimum-commitment'] },
  ipAssignment: { weight: 2.1, categories: ['ip-ownership-assignment'] },
} as const;

/** Of facts that lack who or how much, the finding tells as much. */
const withParticulars = (brief: Brief): Brief => ({
  ...brief,
  exclusivity: brief.exclusivity.filter(({ binds }) => binds !== null),
  nonCompete: brief.nonCompete.filter(({ binds }) => binds !== null),
  nonSolicit: brief.nonSolicit.filter(({ binds, duration }) => binds !== null || duration !== null),
  minimumCommitment: brief.minimumCommitment.filter(({ amount }) => statedAmount(amount) !== undefined),
  liquidatedDamages: brief.liquidatedDamages.filter(({ amount }) => statedAmount(amount) !== undefined),
  ipAssignment: brief.ipAssignment.filter(({ from, to }) => isOfOne(from) && isOfOne(to) && from !== to),
});

const restraints = (brief: Brief): SalientTerm[] =>
  restraintsByKind(withParticulars(brief)).flatMap(({ kind, said }) =>
    said.slice(0, 1).map((one) => ({ ...one, ...RESTRAINTS[kind] })),
  );

/** Of a promise of secrecy, whose it is and when it ends. */
function secrecy(
  { confidentiality: { direction, duration, citations } }: Brief,
  type: string,
): SalientTerm[] {
  if (direction === 'none' || type !== TYPE_OF_SECRECY) return [];
  const whose =
    direction === 'mutual'
      ? 'Both parties keep secret what they are told'
      : 'One party alone keeps secret what it is told';
  return [
    {
      says: `${whose}, ${duration ? forHowLong(duration) : 'without an end that was read'}.`,
      citations,
      weight: direction === 'mutual' ? 1.5 : 2.05,
      mutual: true,
      categories: [],
    },
  ];
}

/** What the brief holds that binds, with who, how much and how long; one fact on each matter. */
export const salientTerms = (brief: Brief, type: string): SalientTerm[] => [
  ...cap(brief),
  ...uncappedAlone(brief),
  ...restraints(brief),
  ...exits(brief),
  ...renewal(brief),
  ...indemnity(brief),
  ...secrecy(brief, type),
];
