import type { Brief, Citation, Incomplete } from '@countersign/events';
import { withoutUndone } from '../text/undone.ts';
import { letterMarker, partyMarker } from './burdens/acting-parties.ts';
import { byWeight } from './burdens/by-weight.ts';
import { withoutExitsOfBoth } from './burdens/exits-of-both.ts';
import { findBurdens } from './burdens/find-burdens.ts';
import { markedIfSuspected } from './burdens/said-outright.ts';
import { foundClauses } from './found-clauses.ts';
import { findIncomplete } from './incomplete/find-incomplete.ts';
import { againstOne } from './one-sided/against-one.ts';
import { findPoints } from './points/find-points.ts';
import { wordsToReaders } from './readers/words-to-readers.ts';
import { reconcileClauses } from './reconcile-clauses.ts';
import { type BriefSource, briefSource, passagesOf, SHORT_CONTRACT } from './source.ts';
import { asAmended } from './superseded.ts';
import { liquidatedDamages, minimumCommitment } from './terms/commitments.ts';
import { confidentiality } from './terms/confidentiality.ts';
import { disputes, juryWaiver } from './terms/disputes.ts';
import { term } from './terms/duration.ts';
import { effectiveDate } from './terms/effective-date.ts';
import { endDate, lastDayOfNotice } from './terms/end-date.ts';
import { terminationForConvenience } from './terms/exits.ts';
import { dataProtection, guaranty, noticeAddresses, precedence } from './terms/formalities.ts';
import { governingLaw } from './terms/governing-law.ts';
import { indemnities, indemnityDirection } from './terms/indemnities.ts';
import { excludedLosses, liabilityCap, uncapped } from './terms/liability.ts';
import { payments } from './terms/payments.ts';
import { renewal } from './terms/renewal.ts';
import { exclusivity, nonCompete, nonSolicit } from './terms/restraints.ts';
import { subject } from './terms/subject.ts';
import { assignment, ipAssignment } from './terms/transfers.ts';
import { unusualTerms } from './unusual/unusual-terms.ts';

const OPENING = 1500;

/** A form: nobody has signed it, and its opening still has blanks. */
const isForm = (text: string, incomplete: readonly Incomplete[]): boolean =>
  incomplete.some(({ kind }) => kind === 'unsigned') &&
  incomplete.some(
    ({ kind, citations }) => kind === 'blank' && (citations[0]?.start ?? text.length) < OPENING,
  );

/** Every citation in a value, however deep. */
export function citationsOf(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value) return [value as Citation];
  return Object.values(value).flatMap(citationsOf);
}

/** When the contract begins, ends and goes on. */
function timesOf(
  source: BriefSource,
): Pick<Brief, 'effectiveDate' | 'term' | 'endDate' | 'renewal' | 'lastDayOfNotice'> {
  const from = effectiveDate(source);
  const runs = term(source);
  const last = endDate(runs, from);
  const further = renewal(source);
  return {
    effectiveDate: from,
    term: runs,
    endDate: last,
    renewal: further,
    lastDayOfNotice: lastDayOfNotice(last, further),
  };
}

function indemnitiesOf(source: BriefSource): Pick<Brief, 'indemnities' | 'indemnityDirection'> {
  const all = indemnities(source);
  return { indemnities: all, indemnityDirection: indemnityDirection(all) };
}

/**
 * What binds unusually: what rules name and what reads unlike ordinary terms, whatever it is about. The latter is
 * learnt from short contracts; of a long one it is asked only where nothing else would send it to a person.
 */
function burdensOf(source: BriefSource, whole: string): Brief['burdens'] {
  const { text, passages, parties } = source;
  // A clause binds in a footer too.
  const everything =
    text.length < whole.length
      ? { text: whole, passages: passagesOf(whole), parties, bodyEnd: text.length }
      : source;
  const named = findBurdens(everything);
  if (named.length > 0 && text.length > SHORT_CONTRACT) return named;
  const marked = letterMarker(text, partyMarker(text, parties));
  const known = [
    ...named,
    ...wordsToReaders(everything.text, everything.passages),
    ...(text.length > SHORT_CONTRACT ? [] : againstOne(text, passages, marked)),
  ];
  return byWeight(unusualTerms(text, passages, marked, known));
}

/**
 * Reads the brief of a contract: what a partner must be told, each fact once, each with the words it rests on.
 * Deterministic, by rules and the small models of this package: words in a contract that address its reader
 * cannot change it.
 * @param whole text of the contract in reading order; offsets of citations are UTF-16 code units of it
 * @param bodyEnd where headers and footers begin: terms are read before it, burdens are looked for behind it too
 * @param signedByHand signatures that were seen and that no word tells of
 */
export function readBrief(whole: string, bodyEnd = whole.length, signedByHand = 0): Brief {
  const text = whole.slice(0, bodyEnd);
  const source = briefSource(text);
  const incomplete = findIncomplete(text, signedByHand);
  const clauses = foundClauses(source);
  const current = {
    ...source,
    passages: asAmended(source.passages).passages.map((each) => ({
      ...each,
      words: withoutUndone(each.words),
    })),
  };
  const read: Omit<Brief, 'points' | 'clauses'> = {
    version: 1,
    kind: isForm(text, incomplete) ? 'form' : 'contract',
    subject: subject(current),
    parties: [...current.parties],
    ...timesOf(current),
    governingLaw: governingLaw(current),
    disputes: disputes(current),
    juryWaiver: juryWaiver(current),
    payments: payments(current),
    liabilityCap: liabilityCap(current),
    excludedLosses: excludedLosses(current),
    uncapped: uncapped(current),
    ...indemnitiesOf(current),
    terminationForConvenience: terminationForConvenience(current),
    exclusivity: exclusivity(current),
    nonCompete: nonCompete(current),
    nonSolicit: nonSolicit(current),
    assignment: assignment(current),
    ipAssignment: ipAssignment(current),
    minimumCommitment: minimumCommitment(current),
    liquidatedDamages: liquidatedDamages(current),
    confidentiality: confidentiality(current),
    noticeAddresses: noticeAddresses(current),
    precedence: precedence(current),
    dataProtection: dataProtection(current),
    guaranty: guaranty(current),
    incomplete,
    burdens: burdensOf(source, whole).map(markedIfSuspected),
  };
  const terms = reconcileClauses(read, source, clauses);
  const burdens = withoutExitsOfBoth(terms.burdens, terms.terminationForConvenience);
  return { ...terms, burdens, points: findPoints(source, citationsOf(terms)), clauses };
}
