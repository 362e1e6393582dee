import type { BriefCommitment, BriefRestraint } from '@countersign/events';
import { dayOf } from '../wording.ts';
import { excerpt } from './excerpt.ts';
import { forHowLong } from './for-how-long.ts';
import { type KeyTerm, present, type Said } from './key-term.ts';
import { capOf } from './money-sentences.ts';
import { statedAmount } from './stated-amount.ts';
import { whoFirst, whoOf } from './who.ts';

const LONGEST = 240;
/** Computed from other terms, so that it is never missing by itself. */
export const LAST_DAY_OF_NOTICE = 'Last day of notice';

const restraint = ({ binds, duration, citations }: BriefRestraint): Said => ({
  says: `Binds ${binds ? whoOf(binds) : 'a party that the passage does not name'}${duration ? `, ${forHowLong(duration)}` : ''}`,
  citations,
});

const commitment = ({ by, amount, citations }: BriefCommitment): Said => ({
  says: [statedAmount(amount), by && `owed by ${whoOf(by)}`].filter(Boolean).join(', ') || 'Agreed',
  citations,
});

const DISPUTES = {
  courts: 'Courts',
  arbitration: 'Arbitration',
  both: 'Arbitration and courts',
  mediation: 'Mediation',
} as const;

const TIME: readonly KeyTerm[] = [
  {
    label: 'Effective date',
    read: ({ effectiveDate }) =>
      effectiveDate ? [{ says: dayOf(effectiveDate.value), citations: effectiveDate.citations }] : [],
  },
  {
    label: 'Term',
    read: ({ term: { kind, value, citations }, endDate }) => {
      const until = endDate ? `until ${dayOf(endDate.value)}` : undefined;
      if (kind === 'none') return [];
      if (kind === 'perpetual') return [{ says: 'Without end', citations }];
      if (kind === 'until-event')
        return [
          { says: value ? `Until an event: “${excerpt(value, LONGEST)}”` : 'Until an event', citations },
        ];
      const says = [kind === 'duration' ? value : undefined, until].filter(Boolean).join(', ');
      return says ? [{ says, citations }] : [];
    },
  },
  {
    label: 'Renewal',
    read: ({ renewal }) => {
      if (!renewal) return [];
      const { automatic, period, noticeToStop, condition, citations } = renewal;
      const parts = [
        automatic ? 'By itself' : 'Not by itself',
        period && `for ${period}`,
        noticeToStop && `notice ${noticeToStop} before`,
        condition && `“${excerpt(condition, LONGEST)}”`,
      ];
      return [{ says: parts.filter(Boolean).join(', '), citations }];
    },
  },
  {
    label: LAST_DAY_OF_NOTICE,
    read: ({ lastDayOfNotice }) =>
      lastDayOfNotice
        ? [{ says: `${dayOf(lastDayOfNotice.value)}, computed`, citations: lastDayOfNotice.citations }]
        : [],
  },
  {
    label: 'Ending it without a cause',
    read: ({ terminationForConvenience }) =>
      terminationForConvenience.map(({ by, notice, condition, citations }) => ({
        says: [
          whoFirst(by),
          notice && `on notice of ${notice}`,
          condition && `“${excerpt(condition, LONGEST)}”`,
        ]
          .filter(Boolean)
          .join(', '),
        citations,
      })),
  },
];

const MONEY: readonly KeyTerm[] = [
  {
    label: 'Payments',
    read: ({ payments }) =>
      payments.map(({ amount, payer, citations }) => ({
        says: `${amount}${payer ? `, paid by ${whoOf(payer)}` : ''}`,
        citations,
      })),
  },
];

const LAW: readonly KeyTerm[] = [
  {
    label: 'Governing law',
    read: ({ governingLaw }) =>
      governingLaw ? [{ says: governingLaw.value, citations: governingLaw.citations }] : [],
  },
  {
    label: 'Disputes',
    read: ({ disputes }) => {
      if (!disputes) return [];
      const { kind, place, exclusive, citations } = disputes;
      const only = exclusive === null ? undefined : exclusive ? 'exclusive' : 'not exclusive';
      return [{ says: [DISPUTES[kind], place, only].filter(Boolean).join(', '), citations }];
    },
  },
  {
    label: 'Waiver of a jury',
    read: ({ juryWaiver: { value, citations } }) => present({ exists: value, citations }, 'Waived'),
  },
];

const LIABILITY: readonly KeyTerm[] = [
  {
    label: 'Cap on liability',
    read: (brief) => {
      const { exists, citations } = brief.liabilityCap;
      const says = capOf({ ...brief, liabilityCap: { ...brief.liabilityCap, citations: [] } });
      return exists && says ? [{ says, citations }] : [];
    },
  },
  {
    label: 'Excluded losses',
    read: ({ excludedLosses }) => present(excludedLosses, 'Some losses are excluded'),
  },
  {
    label: 'Liability without a limit',
    read: ({ uncapped }) => present(uncapped, 'Part of the liability has no limit'),
  },
  {
    label: 'Indemnities',
    read: ({ indemnities }) =>
      indemnities.map(({ by, to, citations }) => ({
        says:
          by === 'both'
            ? 'Each party indemnifies the other'
            : `${whoFirst(by)}${to ? ` to ${whoOf(to)}` : ''}`,
        citations,
      })),
  },
  { label: 'Liquidated damages', read: ({ liquidatedDamages }) => liquidatedDamages.map(commitment) },
  { label: 'Minimum commitment', read: ({ minimumCommitment }) => minimumCommitment.map(commitment) },
  { label: 'Guaranty', read: ({ guaranty }) => present(guaranty, 'Given') },
];

const FREEDOM: readonly KeyTerm[] = [
  { label: 'Exclusivity', read: ({ exclusivity }) => exclusivity.map(restraint) },
  { label: 'Non-compete', read: ({ nonCompete }) => nonCompete.map(restraint) },
  { label: 'Non-solicitation', read: ({ nonSolicit }) => nonSolicit.map(restraint) },
  {
    label: 'Assignment',
    read: ({ assignment: { restricted, binds, changeOfControl, citations } }) => {
      const parts = [
        restricted && `Restricted${binds ? ` for ${whoOf(binds)}` : ''}`,
        changeOfControl && 'a change of control counts',
      ];
      const says = parts.filter(Boolean).join('; ');
      return says ? [{ says: says.charAt(0).toUpperCase() + says.slice(1), citations }] : [];
    },
  },
  {
    label: 'Transfer of intellectual property',
    read: ({ ipAssignment }) =>
      ipAssignment.map(({ from, to, citations }) => ({
        says:
          [from && `From ${whoOf(from)}`, to && `to ${whoOf(to)}`].filter(Boolean).join(' ') || 'Transferred',
        citations,
      })),
  },
  {
    label: 'Confidentiality',
    read: ({ confidentiality: { direction, duration, citations } }) =>
      direction === 'none'
        ? []
        : [
            {
              says: `${direction === 'mutual' ? 'Mutual' : 'One way'}${duration ? `, ${forHowLong(duration)}` : ''}`,
              citations,
            },
          ],
  },
  { label: 'Data protection', read: ({ dataProtection }) => present(dataProtection, 'Regulated') },
  {
    label: 'Order of precedence',
    read: ({ precedence }) =>
      precedence
        ? [{ says: `“${excerpt(precedence.value, LONGEST)}”`, citations: precedence.citations }]
        : [],
  },
];

/** What a partner asks for of every contract, in the order of a term sheet. */
export const KEY_TERMS: readonly KeyTerm[] = [...TIME, ...MONEY, ...LAW, ...LIABILITY, ...FREEDOM];
