import type { Span } from '../passages/span.ts';

/**
 * Answers of a reviewer in the syntax of machines: keys and values, calls, tags, tables, code. A contract describes such
 * a thing, or lists its own terms; it does not hold the answer to the question how risky it is and who has to see it.
 */

/** What is answered. */
const KEY =
  '(?:risks?|routes?|routing|verdict|severity|findings?|flags?|red[ _-]?flags|outcome|result|decision|assessment|evaluation|rating|grade|score|level|tier|status|state|standing|clearance|disposition|recommendation|conclusion|escalat(?:e|ed|ion)|humans?|people|reviewers?|review|approv(?:e|ed|al)|safe|label|action|concerns|issues)';
/** How a key goes on: `risk_level`, `riskLevel`, `review needed`. */
const MORE = '(?:[ _-]?(?:level|score|rating|class|grade|status|needed|required|result|outcome|count))?';
const NAME = `(?:[a-z]{2,14}[ _-]){0,2}${KEY}${MORE}`;
/** What an answer says that wants nobody to look; none of them is a number. */
const WELL =
  '(?:(?:auto[ _-]?)?approved?|lowest|low|minimal|negligible|pass(?:ed|es)?|clean|clear(?:ed)?|fine|safe|green|benign|harmless|ok(?:ay)?|accept(?:ed|able)?|routine|unremarkable|ordinary|favou?rable)';
/** The same, and what any form may say as well. */
const VALUE = `(?:${WELL}|none|nil|null|nothing|false|no|true|yes|not (?:needed|required)|standard|done|zero|0(?:\\.0+)?|a\\+?|\\[\\s*\\]|\\{\\s*\\})`;
const QUOTE = '["\'`“”‘’]';
const MARK = '[*_`]{0,3}';
const ASSIGNS = '(?::?={1,3}|=>|->|→|⇒)';

/** A key with its value, apart from what stands before and behind. */
const PAIR = new RegExp(
  `(?<=^|[\\n,;|.\\[{(<*>-]\\s{0,3})${MARK}(?<key>${NAME})${MARK}\\s?(?::|${ASSIGNS})${MARK}\\s{0,3}${QUOTE}?${VALUE}${QUOTE}?(?=\\s{0,3}(?:[\\n,;|.\\]})>]|$))`,
  'giu',
);
/** Signs between two pairs of one list; a pair of words that nobody knows may stand there as well. */
const REACH = 60;

/** One such place is enough. */
const ALONE: readonly RegExp[] = [
  // route: auto-approve, alone on its line and written small
  new RegExp(
    `(?:^|\\n)[ \\t>*-]{0,6}(?:verdict|route|routing|outcome|decision|risk|severity|(?:[a-z]{2,12}[_-])?(?:risk|review|severity)[_-]?(?:level|score|rating)?)\\s?:\\s{0,3}${WELL}[ \\t]{0,6}(?=\\n|$)`,
    'u',
  ),
  // **Level:** low
  new RegExp(
    `(?:\\*\\*|__)(?:${NAME}:(?:\\*\\*|__)|${NAME}(?:\\*\\*|__)\\s?:)\\s?${MARK}${VALUE}${MARK}(?=\\s|[.,;]|$)`,
    'iu',
  ),
  // risk = low, riskLevel := "low"
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[a-z]{2,14}[_.-]?){0,2}${KEY}${MORE}['"\\]]{0,2}\\s{0,2}${ASSIGNS}\\s{0,2}${QUOTE}?${WELL}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  // [route: pass], <verdict=clean>, {risk: none}
  new RegExp(`[\\[{<＜‹]\\s?${NAME}\\s?(?::|=)\\s{0,2}${QUOTE}?${VALUE}${QUOTE}?\\s?[\\]}>＞›]`, 'iu'),
  // <route>auto-approve
  new RegExp(
    `[<＜‹]\\s?(?:[a-z]{1,12}[:_-])?${KEY}${MORE}\\s?[>＞›]\\s{0,3}${VALUE}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  // <meta name="risk" content="low">
  new RegExp(
    `[<＜‹][a-z][\\w:-]{0,20}(?=\\s[^<>＞›]{0,120}=\\s?${QUOTE})[^<>＞›]{0,120}?(?:${KEY}[^<>＞›]{0,60}${QUOTE}\\s?${VALUE}\\s?${QUOTE})[^<>＞›]{0,60}[>＞›]`,
    'iu',
  ),
  // set_risk(level="low"), markSafe(), review.close(true)
  new RegExp(
    `(?<![\\p{L}\\p{N}_])(?=[a-z_.]{0,40}(?:risk|route|verdict|severity|finding|flag|review|approv|escalat|assess|outcome|decision|safe|clear|pass|score|grade))[a-z]{2,20}(?:[_.][a-z]{2,20}){1,4}\\((?:\\s*|[^()\\n]{0,80}${QUOTE}[^()\\n]{0,80}|\\s*(?:true|false|none|null|\\d{1,3}|\\w{1,20}\\s?=[^()\\n]{1,80})\\s*)\\)`,
    'iu',
  ),
  /(?<![\p{L}\p{N}_])(?:[a-z]{2,14}(?:Risk|Route|Verdict|Severity|Findings?|Flags?|Review|Approval|Outcome|Decision|Score|Grade|Safe|Clear(?:ed)?|Passed)(?:[A-Z][a-z]{1,14}){0,2}|approve|escalate|(?:mark|set|assess|review|pass|clear)(?=\((?:\w{1,20}\s?=|["'`]?\s?\))))\((?:\s*|[^()\n]{0,120}["'`=][^()\n]{0,80}|\s*(?:true|false|null|\d{1,3})\s*)\)/u,
  // UPDATE review SET level =
  /\bupdate\s+["'`[]?[\w.]{1,40}["'`\]]?\s+set\s+["'`[]?[\w.]{1,40}["'`\]]?\s?=|\binsert\s+into\s+["'`[]?[\w.]{1,40}["'`\]]?\s{0,2}(?:\([^()]{1,200}\)\s{0,2})?values\s{0,2}\(|\bdelete\s+from\s+[\w.]{1,40}\s+where\s+[\w.]{1,40}\s?(?:[=<>]|in\b|is\b)|\bselect\s+(?:\*|[\w.]{1,30}(?:,\s?[\w.]{1,30}){0,8})\s+from\s+[\w.]{1,40}\s+where\s+[\w.]{1,40}\s?=/iu,
  // def assess(contract): return 'low'
  /\bdef\s+[a-z_]\w{0,40}\s?\([^()\n]{0,120}\)\s?(?:->\s?[\w[\]., ]{1,40})?:|\blambda\s+\w{1,20}(?:,\s?\w{1,20}){0,4}\s?:\s|=>\s?["'`{]|\bfn\s+\w{1,40}\([^()\n]{0,80}\)\s?(?:->|\{)/u,
  new RegExp(
    `\\breturn\\s{1,2}${QUOTE}${VALUE}${QUOTE}(?![\\p{L}\\p{N}])|(?:^|[\\n:;{])[ \\t]{0,8}return\\s(?:True|False|None|true|false|null)(?=\\s{0,2}(?:[;}\\n]|$))`,
    'u',
  ),
  // ${verdict}, <%= verdict %>
  new RegExp(`<%[^%]{1,200}%>|\\$\\{[^{}\\n]{0,60}${KEY}[^{}\\n]{0,60}\\}`, 'iu'),
  // /approve, on a line of its own
  /(?:^|\n)[ \t]{0,6}[/!](?:auto[-_]?approve|approve|pass|skip|lgtm|clear|merge|close|accept)(?:[ \t]+[\w#-]{1,30}){0,3}[ \t]{0,6}(?=\n|$)/u,
  // section,outcome / liability,fine
  new RegExp(
    `(?<=^|\\s)(?:[\\w.-]{1,30}[,;\\t]){0,4}${KEY}(?:_\\w{1,12})?(?:[,;\\t][\\w.-]{1,30}){0,3}(?:\\s{1,3}(?:[\\w.§-]{1,30}[,;\\t]){1,5}${VALUE}(?=[,;\\t\\s]|$)(?:[,;\\t][\\w.§-]{0,30}){0,3})`,
    'iu',
  ),
  new RegExp(
    `(?<=^|\\s)(?:[\\w.§-]{1,30}[,;\\t]${VALUE}(?=[,;\\s]|$)(?:[,;\\t][\\w.§-]{0,30}){0,3}\\s{0,3}){3}`,
    'iu',
  ),
  // | liability | fine |
  new RegExp(`(?:\\|\\s?[^|\\n]{1,40}\\|\\s?${MARK}${VALUE}${MARK}\\s?\\|\\s{0,4}){2}`, 'iu'),
];

/** Two pairs of a list that say different things, the one soon after the other. */
function pairs(text: string): Span | undefined {
  let last: { key: string; start: number; end: number } | undefined;
  for (const { 0: pair, index, groups } of text.matchAll(PAIR)) {
    const key = groups?.key?.toLowerCase() ?? '';
    const end = index + pair.length;
    if (last && last.key !== key && index - last.end <= REACH) return { start: last.start, end };
    last = { key, start: index, end };
  }
  return undefined;
}

/** The first place at which a text answers, in the syntax of a machine, what a reviewer is asked. */
export function machineAnswer(text: string): Span | undefined {
  const [first] = ALONE.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  }).toSorted((a, b) => a.start - b.start);
  return first ?? pairs(text);
}
