interface LookAlike {
  /** Words that deny what the category holds, or merely sound like it. */
  readonly contrary: RegExp;
  /** Words that must be left without them for a passage to hold the category. */
  readonly holds: RegExp;
}

/** "Nothing in this Agreement shall prevent the Buyer from …" forbids nothing. */
const FREEDOM = String.raw`(?:\b(?:nothing|no provision)\b[^.;]{0,80}\b(?:prevent|prohibit|restrict|preclude)|\b(?:not|nor) (?:be )?(?:prevent|prohibit|restrict|preclude)(?:ed)?\b)`;
const DENIED = String.raw`\b(?:not|no|nothing|nor|neither|never|without any)\b(?! (?:more|less|later|fewer|longer|only)\b)`;

/** What every fair limit of liability leaves out, one after the other. */
const USUAL_EXCEPTION = String.raw`(?:(?:its|their|any|a party['’]s|either party['’]s) )?(?:(?:own )?fraud\w*(?: misrepresentation)?|gross negligence|wil+ful (?:misconduct|default)|intent(?:ional (?:misconduct|acts?))?|death|(?:bodily|personal) injury|injury to life, body or health|(?:(?:death|injury) )?caused by (?:its )?negligence|mandatory law)`;
const USUAL_EXCEPTIONS = String.raw`\b(?:except (?:for|in (?:the )?cases? of)|(?:limits? |excludes? |exclusions? )*(?:do|does|shall|will) not apply to|nothing(?: in this \w+)? (?:limits?|excludes?)(?: or excludes?)? (?:the )?liability(?: of either party)? for)\s+${USUAL_EXCEPTION}(?:(?:,? (?:or|and)|,)(?: to| for)? ${USUAL_EXCEPTION})*(?![^.;,]{0,3}(?:or|and|,) (?:under|claims?|indemn|breach|infring))`;

/** The rest of a denial; what is excepted from it is not denied. */
const UP_TO_EXCEPTION = String.raw`(?:(?!\b(?:except|unless|other than as)\b)[^.;]){0,120}`;

const denied = (words: string, reach = 60): string => String.raw`${DENIED}[^.;]{0,${reach}}?\b(?:${words})`;
const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'gi');

/**
 * Passages that sound like a category and say something else, by category. What a contract denies is no finding; the
 * same words with a part that holds still are one ("non-exclusive in Utah and exclusive in Texas").
 */
const LOOK_ALIKES: ReadonlyMap<string, LookAlike> = new Map([
  [
    'third-party-beneficiary',
    {
      contrary: anyOf(
        denied('third[- ]party beneficiar\\w*', 100),
        denied('confer|give|grant|create', 80) + UP_TO_EXCEPTION,
        String.raw`\bno (?:other )?(?:person|third party|one)\b` + UP_TO_EXCEPTION,
      ),
      holds:
        /^(?:except|other than)\b|\bthird[- ]party beneficiar|\b(?:may|right to|entitled to|can) (?:directly )?enforce\b/i,
    },
  ],
  [
    'exclusivity',
    {
      contrary: anyOf(
        String.raw`\bnon-?\s?exclusiv\w*`,
        denied('(?:exclusiv\\w*|sole)', 40),
        String.raw`\bexclusive (?:jurisdiction|venue|remed\w+|property|owner\w*|control|judge|right to use its own)\b`,
      ),
      holds: /\bexclusiv|\bsole\b|\bonly\b|\bany other\b|\banyone else\b/i,
    },
  ],
  [
    'uncapped-liability',
    {
      contrary: anyOf(
        String.raw`\b(?:including|includes?),? (?:but )?(?:without limit(?:ation|ing)?|not limited to)`,
        String.raw`\bwithout limiting (?:the|any)\b`,
        String.raw`\blimited liability (?:company|partnership)`,
        denied('unlimited', 40),
        USUAL_EXCEPTIONS,
        String.raw`\b(?:shall|will|does|is|are)?\s*(?:not )?(?:exceeds?|limited to)\b`,
      ),
      holds:
        /\blimit(?!s? of liab)|\bcap(?:ped|s)?\b|\buncapped\b|\bunlimited\b|\bexclu(?:ded|sion)|\bexcept|\bnot apply\b/i,
    },
  ],
  [
    'cap-on-liability',
    {
      contrary: anyOf(
        String.raw`\blimited liability (?:company|partnership)`,
        String.raw`\b(?:insurance|polic(?:y|ies)|coverage)\b[^.;]{0,120}\blimits? of liability\b`,
        String.raw`\b(?:including|includes?),? (?:but )?(?:without limitation|not limited to)`,
        String.raw`\bliab\w+\b[^.;]{0,60}\b(?:(?<!but )not (?:be )?limited(?! to)|unlimited|without (?:any )?limit)\b`,
      ),
      holds:
        /\bexceed|\blimit|\bmaximum\b|\bup to\b|\bcapped\b|\bexclud|\b(?:not|no|nor|neither)\b[^.;]{0,100}\bliab/i,
    },
  ],
  [
    'non-compete',
    {
      contrary: anyOf(
        `${FREEDOM}[^.;]{0,160}`,
        String.raw`\b(?:free to|may|can)(?! not\b)[^.;]{0,140}\bcompet\w*`,
      ),
      holds: /\b(?:not|nor|neither|refrain)\b[^.;]{0,200}\bcompet/i,
    },
  ],
  [
    'no-solicit-of-employees',
    {
      contrary: anyOf(`${FREEDOM}[^.;]{0,160}`, String.raw`\b(?:free to|may) (?:solicit|hire)\b`),
      holds: /\b(?:not|nor|neither|refrain)\b[^.;]{0,200}\b(?:solicit|entice|hire|recruit)/i,
    },
  ],
  [
    'no-solicit-of-customers',
    {
      contrary: anyOf(`${FREEDOM}[^.;]{0,160}`, String.raw`\b(?:free to|may) solicit\b`),
      holds: /\b(?:not|nor|neither|refrain)\b[^.;]{0,200}\b(?:solicit|entice|divert)/i,
    },
  ],
  [
    'anti-assignment',
    {
      contrary: anyOf(
        String.raw`(?<!\b(?:neither|no|nor|not)\b[^.;]{0,80})\bmay (?:freely )?(?:assign|transfer)\b[^.;]{0,120}\bwithout\b[^.;]{0,60}\bconsent\b`,
        String.raw`\b(?:freely assignable|no consent is (?:needed|required))\b`,
      ),
      holds: /\b(?:not|nor|neither|no|void|only)\b[^.;]{0,160}\b(?:assign|transfer|consent)/i,
    },
  ],
  [
    'termination-for-convenience',
    {
      contrary: anyOf(
        `${denied('terminat\\w*', 60)}[^.;]{0,120}`,
        String.raw`\b(?:upon|after|following) (?:the )?(?:expiration or )?termination\b[^.;]{0,60}\b(?:any|whatever) reason\b`,
      ),
      holds: /\bterminat|\bcancel/i,
    },
  ],
  [
    'liquidated-damages',
    {
      contrary: anyOf(denied('liquidated damages|penalt(?:y|ies) (?:is|are|shall be) (?:due|payable)', 40)),
      holds: /\bliquidated|\bpenalt(?:y|ies) of\b/i,
    },
  ],
  [
    'most-favored-nation',
    {
      contrary: anyOf(`${denied('(?:oblig\\w+|require\\w*|entitled|most favou?red)', 40)}[^.;]{0,120}`),
      holds: /\bmost favou?red|\bno less favou?rable|\blowest\b|\bbest (?:price|terms)/i,
    },
  ],
  [
    'change-of-control',
    {
      contrary: anyOf(
        String.raw`\bchange (?:of|in)(?: the)? control\b[^.;]{0,30}\b(?:shall|will|does|is) not\b[^.;]{0,120}`,
      ),
      holds: /\bcontrol\b|\bmerger\b|\bmajority\b/i,
    },
  ],
  [
    'audit-rights',
    {
      contrary: anyOf(`${denied('(?:audit|inspect|examine)', 60)}[^.;]{0,80}`),
      holds: /\b(?:audit|inspect|examin)/i,
    },
  ],
  [
    'insurance',
    {
      contrary: anyOf(`${denied('(?:oblig\\w+|required?|need)', 30)}[^.;]{0,60}\\binsur\\w*`),
      holds: /\binsur/i,
    },
  ],
  [
    'renewal-term',
    {
      contrary: anyOf(denied('(?:renew\\w*|extend\\w*|extension)', 40)),
      holds: /\brenew|\bexten(?:d|sion)|\bsuccessive/i,
    },
  ],
  ['joint-ip-ownership', { contrary: anyOf(denied('(?:joint\\w*)', 60)), holds: /\bjoint/i }],
  [
    'source-code-escrow',
    { contrary: anyOf(`${denied('(?:oblig\\w+|required?|escrow)', 30)}[^.;]{0,80}`), holds: /\bescrow/i },
  ],
  [
    'rofr-rofo-rofn',
    {
      contrary: anyOf(denied('right of first (?:refusal|offer|negotiation)', 12)),
      holds: /\bfirst (?:refusal|offer|negotiation|right)/i,
    },
  ],
  [
    'minimum-commitment',
    {
      contrary: anyOf(`${denied('(?:minimum|oblig\\w+|required?)', 40)}[^.;]{0,60}`),
      holds: /\bminimum|\bat least\b|\bnot less than\b/i,
    },
  ],
  [
    'unilateral-price-increase',
    {
      contrary: anyOf(String.raw`\b(?:may|shall|will) not (?:increase|raise|change|adjust)\b[^.;]{0,100}`),
      holds: /\b(?:increase|raise|change|adjust)/i,
    },
  ],
]);

/** Whether a passage only sounds like a category: it denies it, or uses its words for something else. */
export function isLookAlike(category: string, words: string): boolean {
  const rule = LOOK_ALIKES.get(category);
  if (!rule) return false;
  const rest = words.replaceAll(rule.contrary, ' ');
  return rest !== words && !rule.holds.test(rest);
}

/** Categories of which look-alikes are known. */
export const categoriesWithLookAlikes: readonly string[] = [...LOOK_ALIKES.keys()];
