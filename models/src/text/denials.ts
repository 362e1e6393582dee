import { blanked, blankedWhere } from './blanked.ts';

/**
 * How English contracts deny, permit and except. The one home of such words: clauses, terms and burdens build their
 * patterns of these pieces.
 */

/** "Nothing in this Agreement shall prevent the Buyer from …" forbids nothing. */
export const FREEDOM = String.raw`(?:\b(?:nothing|no provision)\b[^.;]{0,80}\b(?:prevent|prohibit|restrict|preclude)|\b(?:not|nor) (?:be )?(?:(?:deemed|construed) to )?(?:prevent|prohibit|restrict|preclude)(?:ed)?\b|\bnothing\b[^.;]{0,60}\b(?:stop|keep|hinder|bar)s?\b[^.;]{0,40}\bfrom\b)`;

/** Words that deny what follows; "not more than" and its like only bound it. */
const DENIAL = String.raw`\b(?:not|cannot|no|none|nothing|nor|neither|never|without any|in no way|under no)\b(?! (?:more|less|later|fewer|longer|only|earlier|exceed\w*)\b)`;

/** The rest of a denial; what is excepted from it is not denied. */
export const UP_TO_EXCEPTION = String.raw`(?:(?!\b(?:except|unless|other than as|save)\b)[^.;]){0,120}`;

/** A list that goes on limits nothing: "including, without limitation, …". */
export const INCLUDING = String.raw`\b(?:including|includes?),? (?:but )?(?:without limit(?:ation|ing)?|not limited to)|\bwithout limiting (?:the|any)\b`;

/** "Neither is bound to the other exclusively": no further than to the next part of the sentence. */
export const EXCLUSIVITY_DENIED = String.raw`\b(?:not|neither|nor|no|nothing)\b(?:(?!\b(?:and|but|except|other than|else|elsewhere|unless|others)\b)[^.;,]){0,50}\bexclusiv(?:e|ely|ity)\b`;

/** An exclusivity that is said not to be one. */
export const NON_EXCLUSIVE = String.raw`\bnon-?\s?exclusiv\w*|${EXCLUSIVITY_DENIED}`;

/** A denial of some words. @param reach characters between the denial and the words, at most */
export const denied = (words: string, reach = 60): string =>
  String.raw`${DENIAL}[^.;]{0,${reach}}?\b(?:${words})`;

/** One pattern of several, for taking out everything that fits, whatever its case. */
export const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'gi');

/*
 * How a verb is denied, in one way for all readers: "Neither party may end it", "the Agent need not comply", "in no event
 * shall it be limited". Where the words leave a doubt, nothing is denied.
 */

/** These bound what follows, and deny nothing: "not later than", "not only". */
const BOUNDS = String.raw`(?! (?:be )?(?:more|less|later|fewer|longer|only|earlier|sooner|greater|higher|exceed\w*|limited to,)\b)`;

/** Behind these the denial holds no more: another verb is denied, an exception is made, or another part begins. */
const ENDS_DENIAL = String.raw`but|except|unless|other than|save|only|which|who|whom|that|if|when|where|because|since|until|before|while|whereas|provided|prevent\w*|prohibit\w*|restrict\w*|preclude\w*|stop\w*|keeps?|fail\w*|affect\w*|prejudice\w*|impair\w*|hinder\w*|waives?|waived|withh[eo]ld\w*|unreasonably|without`;
const FINITE = 'shall|will|may|must|can|could|would|is|are|was|were|has|does|do|did';

/** Words that go on in one part of a sentence, with what stands between two commas. @param stops not among them */
const goesOn = (stops: string, reach: number): string =>
  String.raw`(?:(?!\b(?:${stops})\b)[^.;:,]|,(?!\s*(?:and|but|to)\b)[^.;:,]{1,60},){0,${reach}}?`;

/** Behind the subject that is none of all: "neither party", "no dispute", "nobody", "in no event", "under no duty". */
const BY_SUBJECT = String.raw`(?:\bneither|\bnor|\bnobody|\bno one|\bnone|\bnothing|\b(?:in|under|at) no (?:time|event|case|way|circumstances?|account|condition|dut(?:y|ies)|obligation)|\bno (?:right|power|dut(?:y|ies)|obligation|liberty|freedom|authority|option)|(?<!\b(?:for|with|or|of|at|on|to|by|in|under|through|is|are|there) )\bno (?!longer|reason|cause|charge|cost)\w+)\b${BOUNDS}${goesOn(`${ENDS_DENIAL}|${FINITE}`, 90)}(?:\b(?:${FINITE})\b${goesOn(`${ENDS_DENIAL}|${FINITE}|and`, 60)})?`;

/** Behind a verb's own "not": "does not", "need not", "free not to", "never", "without being". */
const BY_VERB = String.raw`(?:(?<!\b(?:whether or|if|or|but) )\bnot|\bnever|\bcannot|n['’]t|\bwithout (?:being|having)|\b(?:refrain\w*|prohibited|barred|debarred) from)\b${BOUNDS}${goesOn(`${ENDS_DENIAL}|${FINITE}|and`, 50)}`;

const VERB_DENIAL = `(?:${BY_SUBJECT}|${BY_VERB})`;
const DENIED_HERE = new RegExp(`${VERB_DENIAL}$`, 'i');
/** A sentence is looked at no further back than this. */
const BACK = 260;

/** Verbs that are denied, with their denial, as a piece of a pattern. */
export const deniedVerb = (verbs: string): string => String.raw`${VERB_DENIAL}\b(?:${verbs})`;

/** Whether what begins at a place is denied by the words before it. */
export const isDenied = (words: string, at: number): boolean =>
  DENIED_HERE.test(words.slice(Math.max(0, at - BACK), at));

/** Words without the verbs that are denied in them; all others keep their places. */
export const withoutDenied = (words: string, verbs: RegExp): string =>
  blankedWhere(words, new RegExp(verbs, 'gi'), (_, at) => isDenied(words, at));

/** Whoever is freed of a duty owes nothing: "need not keep", "is not obliged to", "under no duty to", "free not to". */
export const FREED = String.raw`(?:\b(?:need not|needn['’]t|(?:free|at liberty) not to|(?:no|without any) (?:\w+ )?(?:dut(?:y|ies)|obligations?|need) to)\b|${VERB_DENIAL}\b(?:oblig\w+|requires?|required|bound|have|subject)(?: \w+)? to\b)`;
/** What is owed from some time, or beyond some measure, is owed. */
const AFTER_ALL = String.raw`(?![^.;]{0,200}\b(?:until|unless|before|except|if|more than|in excess|other than|beyond|save|but)\b)`;
/** A duty of which somebody is freed goes on no further than to the next side's: ", and the Buyer shall". */
const OF_THE_FREED = String.raw`(?:(?!,? (?:and|but) (?:the |each |either )?\w+ (?:shall|will|must|agrees?)\b)[^.;]){0,160}`;

/** Words without the duties of which they free somebody, at the places where they stand. */
export const withoutFreedDuties = (words: string): string =>
  words.replaceAll(new RegExp(`${FREED}${AFTER_ALL}${OF_THE_FREED}`, 'gi'), blanked);

const NOT_DENIED = String.raw`(?<!\b(?:neither|nor|no|not|nobody|never|none)\b[^.;,]{0,60})`;
/** Freedom that somebody has: "is free to", "remains at liberty to". */
export const FREE_TO = String.raw`${NOT_DENIED}\b(?:free|at liberty) to\b`;
/** Leave that somebody has: "may", "can". */
export const MAY = String.raw`${NOT_DENIED}\b(?:may|can)\b(?! not\b)`;
/** Freedom that somebody does not have: "is not free to". */
export const NOT_FREE = String.raw`\b(?:not|nor|never|neither|no)\b[^.;,]{0,40}\b(?:free|at liberty) to\b`;
/** "at no time", "in no event": as much as "never". */
export const AT_NO_TIME = String.raw`\b(?:at|in|under) no (?:time|event|case|way|circumstances?)\b`;
