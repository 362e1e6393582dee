import type { Brief, BriefParty } from '@countersign/events';

/** A party by its place in the brief, or all of them. */
type Side = number | 'both';

interface Mention {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

const ALL = /\b(?:both|either|each|neither) (?:of the )?part(?:y|ies)\b|\bthe parties\b|\beither of them\b/gi;
const literally = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a sentence names a party, by name, by its first word or by role, in the order of the sentence. */
function mentionsIn(sentence: string, parties: readonly BriefParty[]): Mention[] {
  const found = parties.flatMap(({ name, role }, side) =>
    [name, name.split(/[\s,]+/)[0]!, ...(role ? [role] : [])]
      .filter((call) => call.length > 2)
      .flatMap((call) =>
        Array.from(
          sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${literally(call)}(?![\\p{L}\\p{N}])`, 'giu')),
          ({ index, 0: words }): Mention => ({ side, start: index, end: index + words.length }),
        ),
      ),
  );
  const all = Array.from(
    sentence.matchAll(ALL),
    ({ index, 0: words }): Mention => ({ side: 'both', start: index, end: index + words.length }),
  );
  return [...found, ...all].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const BOTH = /^(?:both|either|each|neither|any)(?: part(?:y|ies))?$|^the parties$/i;
const plain = (who: string) => who.toLowerCase().replace(/^the /, '').trim();

/** Whom the brief means; undefined where it means nobody of its parties. */
function sideOf(who: string | null, parties: readonly BriefParty[]): Side | undefined {
  if (who === null) return undefined;
  if (BOTH.test(who.trim())) return 'both';
  const index = parties.findIndex(({ name, role }) =>
    [name, role ?? name].some((call) => plain(call) === plain(who)),
  );
  return index < 0 ? undefined : index;
}

interface Relation {
  readonly from: string | null;
  readonly to: string | null;
}

interface Direction {
  readonly called: string;
  readonly active: RegExp;
  readonly passive?: RegExp;
  /** Who does it for whom as the brief has it; none where the brief does not know. */
  readonly known: (brief: Brief) => readonly Relation[];
  /** Parties pay others and much besides: only who is paid, or what is paid in the brief, tells of which payment. */
  readonly tells?: (sentence: string, brief: Brief) => boolean;
}

const toNobody = (who: string | null): Relation => ({ from: who, to: null });

const DIRECTIONS: readonly Direction[] = [
  {
    called: 'who pays',
    active: /\b(?:pays|(?:shall|must|will|has to|is to) pay|owes)\b/gi,
    passive: /\b(?:paid|payable|owed) by\b/gi,
    known: ({ payments }) => payments.map(({ payer }) => toNobody(payer)),
    tells: (sentence, { payments }) =>
      payments.some(({ what, amount }) =>
        [what, amount].some((words) => sentence.toLowerCase().includes(words.toLowerCase())),
      ),
  },
  {
    called: 'who indemnifies whom',
    active: /\b(?:indemnif(?:y|ies)|holds? harmless)\b/gi,
    passive: /\bindemnified by\b/gi,
    known: ({ indemnities }) => indemnities.map(({ by, to }) => ({ from: by, to })),
  },
  {
    called: 'who may end it without a cause',
    active: /\bmay (?:terminate|end)\b(?=[^.;]{0,80}\b(?:convenience|without (?:a )?(?:cause|reason)))/gi,
    known: ({ terminationForConvenience }) => terminationForConvenience.map(({ by }) => toNobody(by)),
  },
  {
    called: 'who may not compete',
    active: /\b(?:may|shall|must|will) not compete\b/gi,
    known: ({ nonCompete }) => nonCompete.map(({ binds }) => toNobody(binds)),
  },
  {
    called: 'who hands over intellectual property',
    active:
      /\b(?:assigns?|transfers?)\b(?=[^.;]{0,60}\b(?:intellectual property|inventions|work product|copyrights?)\b)/gi,
    known: ({ ipAssignment }) => ipAssignment.map(({ from, to }) => ({ from, to })),
  },
  {
    called: 'whose liability is limited',
    active: /(?:['’]s?|\bof)? liability (?:is|are) (?:limited|capped)\b/gi,
    known: ({ liabilityCap: { exists, protects } }) => (exists ? [toNobody(protects)] : []),
  },
];

const DENIED = /\b(?:not|never|no|nor|neither)\b[^.;,]{0,15}$/i;
const covers = (known: Side | undefined, said: Side | undefined): boolean =>
  known === undefined || said === undefined || known === 'both' || known === said;

/** The side that is named last before a place, and the one named first behind another. */
const before = (mentions: readonly Mention[], at: number) => mentions.findLast(({ end }) => end <= at);
const behind = (mentions: readonly Mention[], at: number) => mentions.find(({ start }) => start >= at);

/** Who is said to do something for whom, for each place in the sentence that says so. */
function saidIn(sentence: string, parties: readonly BriefParty[], { active, passive }: Direction) {
  const mentions = mentionsIn(sentence, parties);
  const actives = Array.from(sentence.matchAll(active), ({ index, 0: words }) => ({
    at: index,
    from: before(mentions, index)?.side,
    to: behind(mentions, index + words.length)?.side,
  }));
  const passives = passive
    ? Array.from(sentence.matchAll(passive), ({ index, 0: words }) => ({
        at: index,
        from: behind(mentions, index + words.length)?.side,
        to: before(mentions, index)?.side,
      }))
    : [];
  return [...actives, ...passives].filter(({ at }) => !DENIED.test(sentence.slice(0, at)));
}

/** Sides that a sentence turns round: who pays, indemnifies, is bound, as the brief has it otherwise. */
export function wrongDirection(sentence: string, brief: Brief): string[] {
  const { parties } = brief;
  if (parties.length < 2) return [];
  return DIRECTIONS.flatMap((direction) => {
    const known = direction
      .known(brief)
      .map(({ from, to }) => ({ from: sideOf(from, parties), to: sideOf(to, parties) }));
    if (known.length === 0) return [];
    const wrong = saidIn(sentence, parties, direction).some(
      ({ from, to }) =>
        !(direction.tells && (from === 'both' || (to === undefined && !direction.tells(sentence, brief)))) &&
        !known.some((each) => covers(each.from, from) && (to === from || covers(each.to, to))),
    );
    return wrong ? [`The brief says otherwise ${direction.called}.`] : [];
  });
}
