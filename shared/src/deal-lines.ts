import type { Brief } from '@countersign/events';

type Said = string | null | undefined | false;

const joined = (separator: string, ...parts: readonly Said[]): string =>
  parts.filter(Boolean).join(separator);
const line = (label: string, ...parts: readonly Said[]): string[] => {
  const said = joined(', ', ...parts);
  return said === '' ? [] : [`${label}: ${said}`];
};

const untilWhen = ({ term: { kind, value }, endDate }: Brief): readonly Said[] => [
  kind === 'perpetual' ? 'without end' : kind !== 'until-date' && value,
  endDate && `until ${endDate.value}`,
];

const renewalOf = ({ renewal, lastDayOfNotice }: Brief): readonly Said[] =>
  renewal
    ? [
        renewal.automatic ? 'by itself' : 'not by itself',
        renewal.period && `for ${renewal.period}`,
        renewal.noticeToStop && `notice ${renewal.noticeToStop} before`,
        lastDayOfNotice && `last day of notice ${lastDayOfNotice.value}`,
      ]
    : [];

/**
 * What the deal is, a line a fact, as the brief has it: for texts that have no room for its tables. What is not said
 * there has no line.
 */
export function dealLines(brief: Brief): string[] {
  const { parties, effectiveDate, governingLaw, disputes, payments, liabilityCap } = brief;
  return [
    ...line('Parties', ...parties.map(({ name, role }) => joined(' ', name, role && `(${role})`))),
    ...line('Effective', effectiveDate?.value),
    ...line('Term', ...untilWhen(brief)),
    ...line('Renewal', ...renewalOf(brief)),
    ...line('Governing law', governingLaw?.value),
    ...line('Disputes', disputes?.kind, disputes?.place),
    ...payments.flatMap(({ what, amount, payer }) =>
      line('Payment', amount, payer && `paid by ${payer}`, what !== amount && what),
    ),
    ...line(
      'Cap on liability',
      liabilityCap.exists && liabilityCap.amount,
      liabilityCap.exists && liabilityCap.amount && liabilityCap.protects && `for ${liabilityCap.protects}`,
    ),
  ];
}
