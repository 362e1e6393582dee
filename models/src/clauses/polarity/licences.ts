import { anyOf, denied, deniedVerb } from '../../text/denials.ts';
import { CONTRACT_HANDED_ON } from '../../text/handed-on.ts';
import type { ClauseWordings } from './clause-wording.ts';

/** What somebody makes, and hands over beside a contract. */
const MADE =
  'inventions?|copyrights?|patents?|work product|works|intellectual property|trade ?marks?|know-how|improvements?|software';
const LICENCE = String.raw`(?:licen[cs]e\w*|sublicen[cs]e\w*)`;
const NO_LICENCE = String.raw`${denied(`${LICENCE}|(?:rights?|title) (?:or interest )?(?:is|are|in|to)`, 30)}(?=[^.;]{0,120}\b(?:granted|grants?|conveyed|implied|transferred|license)\b)[^.;]{0,160}`;

/** Who owns and who may use what. */
export const LICENCES: ClauseWordings = [
  [
    'ip-ownership-assignment',
    {
      speaks:
        /\b(?:assign\w*|vest\w*|own(?:s|ed|er|ership)?|title|property of|belong\w*|transfer\w*|convey\w*|work[- ]?(?:made )?for[- ]?hire|retain\w*|inure\w*|copyright holder|proprietor)\b/i,
      negated: anyOf(
        String.raw`\b(?:does|do|shall|will) not (?:assign|transfer|convey|vest)\b[^.;,]{0,160}`,
        String.raw`\bnothing\b[^.;]{0,80}\b(?:assigns?|transfers?|conveys?|vests?)\b[^.;]{0,160}`,
        String.raw`\bno (?:assignment|transfer) of\b[^.;]{0,120}`,
        String.raw`${deniedVerb('(?:assign|transfer|convey|vest|pass|belong)(?:s|ed|es)?')}\b[^.;,]{0,160}`,
      ),
      // A contract that is handed on, with what is due under it.
      apart: anyOf(
        String.raw`(?:${CONTRACT_HANDED_ON})(?![^.;]*\b(?:${MADE})\b)[^.;]{0,300}`,
        String.raw`\bassignments? and assumptions?\b`,
      ),
    },
  ],
  [
    'joint-ip-ownership',
    {
      speaks:
        /\bjoint|\bco-?own|\bcommon(?:ly)?\b|\bboth parties\b|\bequal(?:ly)?\b|\bshared?\b|\btogether\b/i,
      negated: anyOf(denied(String.raw`(?:joint\w*)`, 60)),
      apart: anyOf(String.raw`\bjoint (?:venture|and several)\w*|\bjointly and severally\b`),
    },
  ],
  [
    'license-grant',
    {
      speaks:
        /\b(?:licen[cs](?!(?:or|ee)s?\b)\w*|grant\w*|right to|rights? (?:of|in|and)|permi\w+|authori[sz]\w*|may use|use of|appoint\w*|franchise|entitled)\b/i,
      negated: anyOf(
        NO_LICENCE,
        String.raw`\b(?:grants?|gives?|confers?|conveys?) no (?:\w+,? ){0,4}(?:licen[cs]e|right)s?\b[^.;]{0,160}`,
        String.raw`\b(?:shall|may|will|must) not (?:use|copy|reproduce|sublicen[cs]e|distribute)\b[^.;]{0,160}`,
      ),
      apart: anyOf(
        String.raw`\b(?:holds?|obtain|maintain|procure)\b[^.;]{0,60}\b(?:all )?(?:necessary |valid |required |governmental )*licen[cs]es?\b[^.;]{0,80}`,
      ),
    },
  ],
  [
    'non-transferable-license',
    {
      speaks:
        /\b(?:non-?\s?(?:transferr?able|assignable|sublicen[cs]able)|(?:not|no|nor|neither|without)\b[^;]{0,160}\b(?:transfer\w*|assign\w*|sublicen[cs]\w*|sub-licen[cs]\w*))/i,
      negated: anyOf(
        String.raw`\b(?:is|are|shall be) (?:freely )?(?:transferable|assignable)\b[^.;]{0,80}`,
        String.raw`\bmay (?:freely )?(?:transfer|assign|sublicen[cs]e)\b[^.;]{0,60}\bwithout\b[^.;]{0,60}\b(?:consent|approval)\b`,
      ),
    },
  ],
  [
    'affiliate-license-licensor',
    {
      speaks: /\baffiliat|\bsubsidiar|\bgroup\b|\bparent\b|\brelated (?:compan|entit)/i,
      negated: anyOf(
        denied('affiliates?|subsidiar(?:y|ies)', 40),
        String.raw`\b(?:excluding|other than|except|without) (?:that |those )?(?:of )?(?:its|the licensor['’]s) affiliates?\b`,
      ),
    },
  ],
  [
    'affiliate-license-licensee',
    {
      speaks: /\baffiliat|\bsubsidiar|\bgroup\b|\bparent\b|\brelated (?:compan|entit)|\bsublicens/i,
      negated: anyOf(
        String.raw`${denied('extend\\w*|includ\\w*|appl\\w+', 40)}[^.;]{0,40}\b(?:affiliates?|subsidiar(?:y|ies))\b`,
        String.raw`\b(?:excluding|other than|except|but not) (?:its|their|the licensee['’]s|any) affiliates?\b`,
        String.raw`\bno affiliates?\b[^.;]{0,80}`,
      ),
    },
  ],
  [
    'unlimited-all-you-can-eat-license',
    {
      speaks:
        /\bunlimited\b|\bwithout (?:any )?(?:limit|restrict)|\bany number\b|\bno limit|\bunrestricted\b|\bas many\b|\benterprise\b/i,
      negated: anyOf(denied('unlimited', 40), String.raw`\bno (?:unlimited|enterprise)\b[^.;]{0,40}`),
      apart: anyOf(
        String.raw`\b(?:including|includes?),? (?:but )?(?:without limitation|not limited to)|\bunlimited liab\w+`,
      ),
    },
  ],
  [
    'irrevocable-or-perpetual-license',
    {
      speaks:
        /\birrevocabl|\bperpetu|\bin perpetuity\b|\bindefinite|\bforever\b|\bno(?:t|n)?[- ](?:be )?terminable|\bsurviv|\bnever\b|\bfully paid/i,
      negated: anyOf(denied('irrevocabl\\w*|perpetual\\w*', 30), String.raw`\brevocable\b(?<!irrevocable)`),
      apart: anyOf(
        String.raw`\birrevocabl[ye] (?:letter|submit|consent|waive|appoint|commit|instruct|agree)\w*|\birrevocable (?:letter of credit|L/C|proxy|power of attorney|offer|order)`,
        String.raw`\bperpetual (?:existence|succession)\b`,
      ),
    },
  ],
  [
    'source-code-escrow',
    {
      speaks: /\bescrow|\bsource (?:code|materials?)\b/i,
      negated: anyOf(
        `${denied('(?:oblig\\w+|required?|escrow)', 30)}[^.;]{0,80}`,
        String.raw`\bsource (?:code|materials?)\b[^.;]{0,40}${deniedVerb('(?:placed|deposited|put|held|lodged|released)')}\b[^.;]{0,80}`,
        String.raw`${deniedVerb('(?:place|deposit|put|lodge|release)')}\b[^.;]{0,60}\b(?:source code|escrow)\b[^.;]{0,60}`,
      ),
      apart: anyOf(String.raw`\bescrow (?:account|of (?:funds|the (?:purchase )?price|money))\b`),
    },
  ],
];
