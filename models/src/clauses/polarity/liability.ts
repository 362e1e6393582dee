import { anyOf, denied, deniedVerb, FREED, FREEDOM, INCLUDING, MAY } from '../../text/denials.ts';
import type { ClauseWordings } from './clause-wording.ts';

/** What every fair limit of liability leaves out, one after the other. */
const USUAL_EXCEPTION = String.raw`(?:(?:its|their|any|a party['’]s|either party['’]s) )?(?:(?:own )?fraud\w*(?: misrepresentation)?|gross negligence|wil+ful (?:misconduct|default)|intent(?:ional (?:misconduct|acts?))?|death|(?:bodily|personal) injury|injury to life, body or health|(?:(?:death|injury) )?caused by (?:its )?negligence|mandatory law)`;
const USUAL_EXCEPTIONS = String.raw`\b(?:except (?:for|in (?:the )?cases? of)|(?:limits? |excludes? |exclusions? )*(?:do|does|shall|will) not apply to|nothing(?: in this \w+)? (?:limits?|excludes?)(?: or excludes?)? (?:the )?liability(?: of either party)? for)(?![^.;]{0,250}\b(?:indemnif|breach|infring|confidential))\s+${USUAL_EXCEPTION}(?:(?:,? (?:or|and)|,)(?: to| for)? ${USUAL_EXCEPTION})*(?![^.;,]{0,3}(?:or|and|,) (?:under|claims?|indemn|breach|infring))`;
const COMPANY = String.raw`\blimited liability (?:company|partnership)`;

const LOSSES = String.raw`\b(?:special|indirect|consequential|incident(?:al|ial)|punitive|exemplary)\b|\b(?:lost|loss of)(?: \w+){0,2} (?:profits?|revenues?|business|data|goodwill)\b`;
const LIMIT = String.raw`\bexceed|\bin excess of\b|\blimit(?:s|ed)?\b|\bcap(?:s|ped)?\b|\bmaximum (?:aggregate |total )?(?:liab|amount)|\b(?:aggregate|total|entire) liab|\b(?:no|not) (?:be )?(?:more|greater) than\b|\bup to\b|\bunlimited\b|\buncapped\b|\b(?:sole|exclusive|only) (?:and exclusive )?(?:remed|liab|oblig)|\blimitations? (?:[^.;]{0,60} )?(?:shall|will|does|do) not apply\b|\b(?:claim|action|suit)s?\b[^.;]{0,200}\b(?:within|after|barred)\b`;
/**
 * To leave out kinds of loss sets no limit to what is left: words that speak of losses have to speak of a limit, too.
 */
const withLimit = (speaks: RegExp): RegExp =>
  new RegExp(`^(?:(?=[^]*(?:${LIMIT}))|(?![^]*(?:${LOSSES})))[^]*?(?:${speaks.source})`, 'i');
/** A limit at the damage itself is none. */
const AT_THE_DAMAGE = String.raw`\b(?:(?:is|are|be) )?limited to,?[^.;]{0,80}\b(?:direct|actual) (?:damages|losses)\b(?![^.;]{0,80}(?:\bexceed|\bup to\b|[$€£]))[^.;]{0,40}`;

/** Who answers for what, and up to which amount. */
export const LIABILITY: ClauseWordings = [
  [
    'uncapped-liability',
    {
      speaks: withLimit(
        /\blimit(?!s? of liab|ed to\b)|\bcap(?:ped|s)?\b|\buncapped\b|\bunlimited\b|\bexclu(?:ded|ding|sion)|\bexcept|\bnot apply\b|\bother than\b|\bnotwithstanding|\bsave\b|\bsubject to\b|\bnot be (?:relieved|liable)\b/i,
      ),
      negated: anyOf(
        denied('unlimited', 100),
        String.raw`\b(?:shall|will|does|is|are)?\s*(?:not )?(?:exceeds?|limited to)\b`,
      ),
      excluded: anyOf(USUAL_EXCEPTIONS),
      apart: anyOf(INCLUDING, COMPANY),
    },
  ],
  [
    'cap-on-liability',
    {
      speaks: withLimit(
        /\bexceed|\blimit|\bmaximum\b|\bup to\b|\bcapped\b|\bexclud|\b(?:not|no|nor|neither)\b[^;]{0,300}\b(?:liab|damages|responsib|recover|claim)|\b(?:sole|exclusive|only) (?:and exclusive )?(?:remed|liab|oblig)|\b(?:liab\w+|damages|claims?|action)\b[^;]{0,200}\b(?:not|waive[sd]?|barred|within|excluded)\b|\bremed(?:y|ies)\b|\bno more than\b|\bwaives?\b[^;]{0,300}\b(?:consequential|punitive|indirect|special)|\bmore than (?:one|two|\d)\b[^;]{0,60}\bafter\b/i,
      ),
      negated: anyOf(
        String.raw`\bliab\w+\b[^.;]{0,60}\b(?:(?<!but )not (?:be )?(?:limited|capped)|unlimited|without (?:any )?limit)\b`,
        String.raw`\bno (?:limit|cap)\b[^.;]{0,40}\bliab\w+`,
        String.raw`${deniedVerb('(?:limited|capped)')}\b[^.;]{0,120}`,
      ),
      apart: anyOf(
        COMPANY,
        String.raw`\b(?:insurance|polic(?:y|ies)|coverage)\b[^.;]{0,120}\blimits? of liability\b`,
        AT_THE_DAMAGE,
        INCLUDING,
        // What somebody earns at most.
        String.raw`\b(?:entitled to|receive)\b[^.;]{0,40}\b(?:fees|compensation|commissions?)\b[^.;]{0,120}\b(?:exceed|maximum)\b[^.;]{0,80}`,
        // Losses that are left out whatever becomes of a remedy set no limit to the others.
        String.raw`\b(?:failure of )?(?:the )?essential purpose of (?:any|a|the) (?:limited|exclusive|sole)(?: or exclusive)? remed\w+`,
      ),
    },
  ],
  [
    'liquidated-damages',
    {
      speaks:
        /\bliquidated|\bpenalt|\bfee\b|\bpay(?:ment|able|s)?\b|\bcharge|\bforfeit|\bcredit|\bdeduct|\bbonus\b|\bcompensat|\binterest\b|\brefund|\breimburs|[$£€%]/i,
      negated: anyOf(
        denied('liquidated damages|penalt(?:y|ies) (?:is|are|shall be) (?:due|payable)', 40),
        `${deniedVerb('(?:pay(?:s|able)?|owes?|forfeits?|accrues?)')}\\b[^.;]{0,120}`,
        String.raw`\bwithout (?:any )?(?:penalty|termination fee|fee|charge)\b`,
      ),
      apart: anyOf(
        String.raw`\bpenalt(?:y|ies) (?:imposed )?by (?:a|any|the) (?:court|regulator|tax|govern)\w*`,
      ),
    },
  ],
  [
    'covenant-not-to-sue',
    {
      speaks:
        /\b(?:sue|contest\w*|challeng\w*|disput\w*|attack\w*|attempt\w*|oppos\w*|impair\w*|impugn\w*|infring\w*|releas\w*|waiv\w*|discharg\w*|claims?|suit|action|regist\w*|adverse|jeopardi[sz]\w*|acquire|assert\w*|object\w*|question\w*|interest|right|anything)\b/i,
      negated: anyOf(
        String.raw`\b(?:does|do|shall|will) not (?:release|waive|covenant)\b[^.;]{0,120}`,
        String.raw`\bno covenant not to sue\b`,
        String.raw`\b(?:is|are) (?:not )?(?:a )?party to any\b[^.;]{0,200}|\bneither\b[^.;]{0,160}\b(?:a )?party to any\b[^.]{0,800}`,
      ),
      excluded: anyOf(
        `${FREEDOM}[^.;]{0,40}\\b(?:contest|challeng|su|bring)\\w*[^.;]{0,120}`,
        String.raw`\b(?:free to|may(?! not))\b[^.;]{0,30}\b(?:contest|challenge|sue|bring)\b[^.;]{0,120}`,
      ),
    },
  ],
  [
    'one-sided-indemnity',
    {
      speaks: /\bindemni/i,
      negated: anyOf(`${denied('indemnif\\w*|indemnit\\w*', 60)}[^.;]{0,80}`),
      apart: anyOf(
        String.raw`\b(?:each|either|both) (?:of the )?part(?:y|ies)\b[^.;]{0,120}\bindemnif\w*|\bindemnif\w+[^.;]{0,60}\beach other\b`,
        // Whoever has taxes and wages of his own answers for them everywhere.
        String.raw`\b(?:withholdings?|taxes|wages|social security|contributions)\b[^.;]{0,160}\bindemnif\w*[^.;]{0,160}\b(?:thereto|therefrom|therefor|such (?:taxes|withholdings?|wages|contributions|payments))\b`,
        String.raw`\bindemnif\w*[^.;]{0,60}\b(?:against|for|from) (?:any |all )*(?:such )?(?:taxes|withholdings?|wages)\b[^.;]{0,120}`,
      ),
    },
  ],
  [
    'warranty-duration',
    {
      speaks:
        /\bwarrant|\bguarante|\bdefect|\bnon-?conform|\breject|\brepair|\breplac|\bshelf life|\bworkmanship|\bfree (?:from|of)\b|\bcorrect/i,
      negated: anyOf(
        `${denied('warrant\\w*|guarant\\w*', 40)}[^.;]{0,300}`,
        String.raw`\bAS[ -]IS\b[^.;]{0,80}`,
        String.raw`\bdisclaims?\b[^.;]{0,60}\bwarrant\w*[^.;]{0,100}`,
      ),
      apart: anyOf(
        // How long goods may be looked at and rejected.
        String.raw`\b(?:may|shall|must)\b[^.;]{0,40}\b(?:reject|inspect)\w*\b(?:(?!\bwarrant)[^.;]){0,160}\bwithin\b[^.;]{0,120}\b(?:after|of|from|upon) (?:receipt|delivery|arrival)\b[^.;]{0,300}`,
        String.raw`\brepresents? and warrants? that\b(?![^.;]{0,200}\b(?:days?|months?|years?)\b)`,
      ),
    },
  ],
  [
    'insurance',
    {
      speaks:
        /\b(?:shall|will|must|agrees?|maintain\w*|carr(?:y|ies)|keep|procure|obtain|effect|provide|require\w*|covenants?)\b[^;]{0,400}\b(?:insur|coverage|polic(?:y|ies))|\b(?:insur\w*|coverage|polic(?:y|ies))\b[^;]{0,300}\b(?:shall|will|must|required|maintain\w*|provide|not less than)\b/i,
      negated: anyOf(
        String.raw`${denied('(?:oblig\\w+|required?|need)', 30)}[^.;]{0,60}\binsur\w*`,
        String.raw`${FREED}[^.;]{0,100}\binsur\w*[^.;]{0,60}`,
        String.raw`${deniedVerb('(?:take out|keep|effect|procure|hold|buy|insure)')}\b[^.;]{0,60}\b(?:insur\w*|cover)\b[^.;]{0,60}`,
        String.raw`\bnot (?:withhold|make|provide|carry|obtain|maintain)\b[^.]{0,250}\binsur\w*[^.]{0,100}`,
        String.raw`${MAY}[^.;]{0,30}\b(?:acquire|obtain|buy|purchase|take out|maintain|carry)\b[^.;]{0,30}\binsur\w*[^;]{0,200}`,
      ),
      apart: anyOf(
        String.raw`\binsurance (?:business|cent(?:er|re)|site|portal|provider|quotes?|leads?|applications?|marketplace|compan(?:y|ies)|products?|agents?|agency|brokers?)\b(?![^.;]{0,80}\b(?:polic|coverage|maintain))`,
      ),
    },
  ],
];
