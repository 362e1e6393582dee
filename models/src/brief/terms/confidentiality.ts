import { durationMentions } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { type BriefSource, citeAround } from '../source.ts';
import { mentions } from '../who.ts';

const SECRET =
  /\b(?:confiden\w+|secre(?:t|cy)|proprietary information|non-?disclos\w+|evaluation material)\b/i;
const DUTY =
  /\b(?:shall|will|agrees?|must|may not|undertakes?|covenants?|have executed)\b[^;]{0,200}\b(?:not (?:to )?(?:disclose|use|reveal|divulge|communicate)|confiden\w+|secre(?:t|cy)|disclos\w+|divulge)\b|\b(?:not|neither)\b[^.;]{0,80}\b(?:disclose|divulge|reveal|release|use)\b/i;
const MUTUAL =
  /\b(?:receiving|disclosing|recipient|other) part(?:y|ies)\b|\b(?:each|either|neither|both|the) part(?:y|ies)\b|\beach other\b|\beach agree\b/i;
/** The same where these are the names of one side each. */
const MUTUAL_AT_ANY_RATE =
  /\b(?:each|either|neither|both|the) part(?:y|ies)\b|\beach other\b|\beach agree\b/i;
const SIDES_ROLE = /^(?:receiving|disclosing|providing) party$|^(?:recipient|discloser)$/i;
/** What is no secret, or what a breach leads to: not the duty itself. */
const BESIDE =
  /\b(?:shall|does|do|will) not (?:include|apply)\b|\b(?:violation|breach|failure)\b[^.;]{0,80}\bconfidential\w*\b[^.;]{0,60}\b(?:result|entitle|constitute)/i;
const ENDLESS =
  /\b(?:at (?:any|all) times? thereafter|and thereafter|perpetual|indefinite\w*|surviv\w+|no time limit|longest period)\b/i;
const OTHERS = /\b(?:confidential treatment|redacted|omitted|filed separately)\b/i;

/** Roles that either party may have: "information that a party (the “Discloser”) makes available". */
const EITHERS_ROLE =
  /\b(?:a|any|one|either|each) (?:of the )?part(?:y|ies)\b[^.;]{0,120}\((?:the|an?|each|in (?:such|that|this) capacity|as)?[^)]{0,16}["“”'‘](?:disclos|provid|furnish|receiv|recipient)/i;

/** Lengths of time but those in which something is to be done: "within five (5) business days". */
const lengthsIn = (words: string) =>
  durationMentions(words).filter(
    ({ start, end }) =>
      !/\b(?:within|no later than|at least|not less than)\s+(?:[a-z-]+ )?\(?$/i.test(words.slice(0, start)) &&
      !/^\W{0,3}(?:business |working )?days?\b|^[^.;,]{0,20}\bnotice\b/i.test(words.slice(end)),
  );

/** Who keeps what secret, and how long. */
export function confidentiality({ text, passages, parties }: BriefSource): Brief['confidentiality'] {
  const duties = passages.filter(
    ({ words }) => SECRET.test(words) && DUTY.test(words) && !OTHERS.test(words),
  );
  const telling = duties.find(({ words }) => !BESIDE.test(words)) ?? duties[0];
  if (!telling) return { direction: 'none', duration: null, citations: [] };
  const isSided = parties.some(({ role }) => role !== null && SIDES_ROLE.test(role));
  const saysBoth = isSided ? MUTUAL_AT_ANY_RATE : MUTUAL;
  const mutual = duties.filter(({ words }) => saysBoth.test(words)).length;
  const speakers = new Set(
    duties.flatMap(({ words }) =>
      mentions(words, parties)
        .slice(0, 1)
        .map(({ who }) => who),
    ),
  );
  const timed = duties.find(
    ({ words }) =>
      lengthsIn(words).length > 0 && /\b(?:after|following|thereafter|period of|years?)\b/i.test(words),
  );
  const endless = duties.find(({ words }) => ENDLESS.test(words));
  const length = timed && lengthsIn(timed.words)[0]!.value;
  const shown = timed ?? endless;
  return {
    direction:
      mutual * 2 >= duties.length ||
      speakers.has('both') ||
      passages.some(({ words }) => EITHERS_ROLE.test(words))
        ? 'mutual'
        : 'one-way',
    duration: length ?? (endless ? 'no end' : null),
    citations: [telling, ...(shown && shown !== telling ? [shown] : [])].flatMap((each) =>
      citeAround(text, each, DUTY.exec(each.words)?.index ?? 0),
    ),
  };
}
