import {
  AT_NO_TIME,
  anyOf,
  denied,
  FREE_TO,
  FREEDOM,
  MAY,
  NON_EXCLUSIVE,
  UP_TO_EXCEPTION,
} from '../../text/denials.ts';
import { TAKES_TO_A_COMPETITOR } from '../../text/solicitation.ts';
import type { ClauseWordings } from './clause-wording.ts';

const RESTRAINT = String.raw`(?:${AT_NO_TIME}|\bnobody\b|\b(?:not|cannot|none|nor|neither|never|refrain\w*|prohibit\w*|forbid\w*|restrict(?!(?:ion|ed|ive) period)\w*)\b|\b[Nn]o [A-Z]\w+ (?:shall|will|may)\b)`;
/** An item of a list whose head, which forbids, stands in a passage before it. */
const ITEM = String.raw`(?:^\W{0,4}|;\s+)(?:(?:or|and) )?\(\w{1,4}\) (?:\w+,? ){0,4}?(?:solicit|entice|divert|induce)`;
/** The same of taking part in a business that competes. */
const ITEM_COMPETES = String.raw`(?:^\W{0,4}|;\s+)(?:(?:or|and) )?\(\w{1,4}\) (?:\w+,? ){0,6}?(?:own|manage|operate|engage|enter|acquire|participate|invest|work|employed|consult|compete)\b[^;]{0,400}\bcompet\w*`;
/** Whose custom may not be sought. */
const CUSTOM = String.raw`\b(?:customers?|clients?|accounts?|users?|members?|subscribers?|prospects?|patrons?|vendors?|suppliers?|licensees?|tenants?|advertisers?|distributors?|trade)\b`;
const PEOPLE = String.raw`\b(?:employees?|personnel|staff)\b`;
const FREE_REST = `${FREEDOM}[^.;]{0,160}`;

/** What parties may not do beside the contract. */
export const RESTRAINTS: ClauseWordings = [
  [
    'non-compete',
    {
      speaks: new RegExp(
        String.raw`${RESTRAINT}[^;]{0,500}\b(?:non-?)?(?:compet\w*|similar|(?:same|such|other) (?:\w+ )?business|any (?:other )?(?:activity|business)|engage in|cooperat\w+ with|sell|market|promote|develop\w*|commerciali[sz]e|manufacture|provide|open|work|acquire|interest in|handle|deal)|\bnon-?compet\w+\b|${ITEM_COMPETES}|\bno (?:\w+ ){0,3}(?:that|which|who) (?:\w+ ){1,3}compet\w+|\b(?:compet\w*)[^.;]{0,300}${RESTRAINT}`,
        'i',
      ),
      excluded: anyOf(FREE_REST),
      apart: anyOf(
        String.raw`(?:${FREE_TO}|${MAY})[^.;]{0,140}\bcompet\w*`,
        String.raw`\b(?:use|used)\b[^.;]{0,80}\b(?:solely|only|exclusively) (?:for|to|in)\b[^.;]{0,120}\bnot\b[^.;]{0,60}\bcompet\w*[^.;]{0,60}`,
        String.raw`\bnon-?\s?competing\b[^.;]{0,60}|\b(?:unfair|fair) competition\b|\bcompetent\b|\bcompetitive (?:price|pricing|rates?|bid\w*|position)`,
        String.raw`\bshall not constitute\b[^.;]{0,160}\bcompet\w*[^.;]{0,200}`,
        // Freed of a duty, somebody is not restrained.
        String.raw`\b(?:shall|will|is|are) not (?:be )?(?:oblig\w+|required|liable)\b(?:(?!\b(?:and|nor|but)\b)[^.;]){0,240}`,
        String.raw`\b(?:covenants?|agreements?|obligations?) not to compete\b[^.;]{0,30}\b(?:waived|released|void)\b`,
        // Taking people or custom to a competitor is another restraint.
        `${TAKES_TO_A_COMPETITOR}[^.;]{0,200}`,
        // What is shown better than the competition's restrains nobody.
        String.raw`\b(?:more|less) (?:\w+ ){1,3}than (?:that of |those of )?(?:any |all )?(?:other )?["“'‘]?(?:\w+ )?compet\w*[^.;]{0,60}`,
        // A clause that its title calls exclusivity is told as that, unless it speaks of competing with somebody.
        String.raw`^\W*(?:\d[\d.]*\s+)?EXCLUSIVITY\b(?![^]*\bcompet\w+ (?:with|to)\b)[^]*$`,
      ),
    },
  ],
  [
    'exclusivity',
    {
      speaks:
        /\bexclusiv|\bsole(?:ly)?\b|\bonly\b|\bany other\b|\banyone else\b|\bany third party\b|\bany person other\b|\bno other\b|\bother than\b|\bexcept (?:by|through|from|to|for)\b|\banother\b|\bothers\b|\b(?:not|nor|neither)\b[^.;]{0,200}\b(?:sell|supply|licen[cs]e|grant|purchase|appoint|franchise|conduct|use|distribut\w+|market|promot\w+|enter into|carry|establish|endorse)\b|\bcommits? to\b|\ball (?:of )?(?:its|their) requirements\b|\bcompet\w+ (?:product|good|line|brand)/i,
      negated: anyOf(
        denied(String.raw`(?:exclusiv\w*|sole)`, 40),
        NON_EXCLUSIVE,
        String.raw`${FREE_TO}[^.;]{0,60}\b(?:other|another|others|anyone|elsewhere)\b[^.;]{0,60}`,
      ),
      apart: anyOf(
        // A conflict of duties leaves everybody else's custom free.
        String.raw`\b(?:not|nor)\b[^.;]{0,240}\b(?:that|which)(?: \w+){0,5} (?:conflict|interfere|inconsistent)\w*[^.;]{0,160}`,
        String.raw`\bnot (?:subject to|bound by|(?:a )?party to) any other (?:agreement|contract|obligation)[^.;]{0,120}`,
        // What another paper is called.
        String.raw`\b(?:the|such|said|that|this) exclusiv(?:e|ity) (?:\w+ ){1,4}agreements?\b`,
        String.raw`\bexclusive(?:ly)? (?:jurisdiction|venue|remed\w+|property|own\w*|control|judge|responsib\w+|right to use its own|for the (?:benefit|purposes?)|by the laws?|in the courts?|from the (?:fault|negligence|acts?)|of (?:tax|VAT|costs?|ship))\b`,
        String.raw`\bsole(?:ly)? (?:and exclusive )?(?:remed\w+|property|own\w*|discretion|responsib\w+|judge?ment|cost|expense|risk|benefit|option|liab\w+|obligation|for the (?:purposes?|benefit)|responsible|liable)\b`,
      ),
    },
  ],
  [
    'no-solicit-of-customers',
    {
      speaks: new RegExp(
        String.raw`^(?=[^]*${CUSTOM}|(?![^]*${PEOPLE}))[^]*?(?:${RESTRAINT}[^;]{0,900}\b(?:solicit|entice|divert|approach|contact|induce|interfere|pursue|canvass|market|call|deal|contract with|do business|sell)|${ITEM})`,
        'i',
      ),
      excluded: anyOf(FREE_REST),
      apart: anyOf(String.raw`(?:${FREE_TO}|${MAY}) solicit\b[^.;]{0,80}`),
    },
  ],
  [
    'no-solicit-of-employees',
    {
      speaks: new RegExp(
        String.raw`^(?=[^]*?\b(?:solicit|entice|recruit|induce|engage|interfere|persuade|offer|encourage|cause)\w*\b[^.;]{0,250}(?:${PEOPLE}|\bemployment\b|\bconsultants?\b|\bcontractors?\b|\bindividuals?\b|\bpersons?\b)|[^]*\bhir(?:e|ing)\b|[^]*\bemploy(?!ee|er|ment)|(?![^]*${CUSTOM}))[^]*?(?:${RESTRAINT}[^;]{0,900}\b(?:solicit|entice|hire|hiring|recruit|employ(?!ee|er|ment)|induce|engage|interfere|persuade)|${ITEM})`,
        'i',
      ),
      excluded: anyOf(FREE_REST),
      apart: anyOf(String.raw`(?:${FREE_TO}|${MAY}) (?:solicit|hire)\b[^.;]{0,80}`),
    },
  ],
  [
    'non-disparagement',
    {
      speaks:
        /\b(?:disparag|denigrat|derogat|defam|libel|slander|ridicul|disrepute|scandal|demean|tarnish|embarrass)|\b(?:reputation|goodwill|good name|image|prestige|integrity|standing)\b/i,
      excluded: anyOf(FREE_REST, String.raw`(?:${FREE_TO}|${MAY})[^.;]{0,100}\bdisparag\w*`),
      negated: anyOf(String.raw`${denied('(?:oblig\\w+|required?|bound)', 20)}[^.;]{0,60}\bdisparag\w*`),
      apart: anyOf(
        // The title of a clause that goes on to speak of something else.
        String.raw`^\W*\d[\d.]*\s+[^.;]{0,40}\bnon-?disparagement\b[^.;]{0,20}\.`,
        String.raw`\b(?:value|transfer|sale|loss) of (?:the )?(?:\w+ )?goodwill\b|\bgoodwill (?:value|associated|of the business)\b`,
      ),
    },
  ],
  [
    'competitive-restriction-exception',
    {
      speaks:
        /\b(?:except\w*|unless|other than|provided|however|notwithstanding|but\b|not (?:be )?(?:appl|prohibit|prevent|restrict|preclude|deemed|constitute|violat|in breach|limit)|nothing|may\b|waive\w*|shall not (?:include|apply)|excluding|permitted|free to|non-?compet\w+ products|save\b|so long as)/i,
      negated: anyOf(
        denied('exceptions?', 30),
        String.raw`\b(?:without|subject to no)\b[^.;]{0,20}\bexceptions?\b`,
      ),
    },
  ],
];

/** Who beside the parties has rights. */
export const OUTSIDERS: ClauseWordings = [
  [
    'third-party-beneficiary',
    {
      speaks:
        /^(?:except|other than)\b|\bbeneficiar|\bfor the benefit of\b|\bbenefits?\b|\b(?:may|right to|entitled to|can|rights? and) (?:directly )?enforce\b|\benforceable by\b/i,
      negated: anyOf(
        denied(String.raw`third[- ]party beneficiar\w*`, 100),
        denied('confer|give|grant|create', 80) + UP_TO_EXCEPTION,
        String.raw`\bno (?:other )?(?:person|third part(?:y|ies)|one|entity)\b${UP_TO_EXCEPTION}`,
      ),
      excluded: anyOf(String.raw`\bfor the (?:sole|exclusive) benefit of the parties\b[^.;]{0,60}`),
      apart: anyOf(
        String.raw`\b(?:enure|inure|binding)\b[^.;]{0,80}\bbenefit of\b[^.;]{0,80}\b(?:successors|assigns|heirs)`,
        String.raw`\bbeneficiar(?:y|ies) of (?:a|the|any) (?:trust|policy|estate|plan)`,
      ),
    },
  ],
];
