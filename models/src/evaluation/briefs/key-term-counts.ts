import { NONE, type TermCounts } from './counts.ts';
import { at, isObject, type Loose, listOf, plainValue } from './loose.ts';
import { isSilent, sameValue } from './same-value.ts';
import { wordsOf } from './words.ts';

const SCALARS = [
  'kind',
  'effectiveDate',
  'term.kind',
  'term.value',
  'endDate',
  'renewal.automatic',
  'renewal.noticeToStop',
  'governingLaw',
  'disputes.kind',
  'juryWaiver',
  'liabilityCap.exists',
  'liabilityCap.protects',
  'excludedLosses.exists',
  'uncapped.exists',
  'indemnityDirection',
  'assignment.restricted',
  'assignment.changeOfControl',
  'confidentiality.direction',
];
const LISTS = [
  'terminationForConvenience',
  'exclusivity',
  'nonCompete',
  'nonSolicit',
  'ipAssignment',
  'minimumCommitment',
  'liquidatedDamages',
];

/** What else counts as right for a field: by its own path, by its object's, or within the object. */
function otherAnswers(gold: Loose, path: string): Loose[] {
  const also = at(gold, 'alsoRight');
  const own = isObject(also) ? listOf(also[path]) : [];
  const [parent, key] = path.split('.');
  if (parent === undefined || key === undefined) return [...own];
  const within = listOf(at(gold, `${parent}.alsoRight`)).filter(
    (each) => typeof each === 'string' || each === null,
  );
  const ofParent = listOf(at(also, parent)).flatMap((each) =>
    isObject(each) ? [each[key] ?? null] : each === null ? [null] : [],
  );
  return [...own, ...within, ...ofParent];
}

function count(gold: Loose, told: Loose, others: readonly Loose[]): TermCounts {
  const [noGold, noneTold] = [isSilent(gold), isSilent(told)];
  if ((noGold && noneTold) || sameValue(gold, told) || others.some((each) => sameValue(each, told)))
    return noGold || noneTold ? { ...NONE, silent: 1 } : { ...NONE, right: 1 };
  return { ...NONE, wrong: noneTold ? 0 : 1, missed: noGold ? 0 : 1 };
}

const isSome = (value: Loose): boolean => !isSilent(value) && value !== 0;

function countParties(gold: Loose, brief: Loose): TermCounts {
  const wanted = listOf(at(gold, 'parties'))
    .filter((party) => isSome(at(party, 'name')))
    .map((party) =>
      [at(party, 'name'), ...listOf(at(party, 'alsoRight'))]
        .filter((name) => typeof name === 'string')
        .map((name) => wordsOf(name).join(' ')),
    );
  const hit = new Set<number>();
  const told = listOf(at(brief, 'parties'));
  for (const party of told) {
    const name = wordsOf(String(plainValue(isObject(party) ? party.name : party))).join(' ');
    const place = wanted.findIndex((names, index) => !hit.has(index) && names.includes(name));
    if (place >= 0) hit.add(place);
  }
  return { ...NONE, right: hit.size, wrong: told.length - hit.size, missed: wanted.length - hit.size };
}

/** How the key terms of a brief compare with a gold brief, by field. */
export const keyTermCounts = (gold: Loose, brief: Loose): ReadonlyMap<string, TermCounts> =>
  new Map([
    ...SCALARS.map(
      (path) => [path, count(at(gold, path), at(brief, path), otherAnswers(gold, path))] as const,
    ),
    ...LISTS.map((path) => {
      const others = listOf(at(gold, `alsoRight.${path}`)).map(isSome);
      return [path, count(isSome(at(gold, path)), isSome(at(brief, path)), others)] as const;
    }),
    ['parties', countParties(gold, brief)],
  ]);
