import { anyOf, denied, deniedVerb, FREED } from '../../text/denials.ts';
import type { ClauseWordings } from './clause-wording.ts';

const MUTUAL = String.raw`(?:the )?(?:parties['’]? )?mutual(?:ly)? (?:written )?(?:agree(?:ment|d|ing)|consent|understanding)\b`;
/** A sale of the business that the contract leaves free; what it asks consent for even then is not. */
const FREE_SALE = String.raw`(?<!\b(?:neither|no|nor|not|without)\b[^.;]{0,80})\b(?:may(?! not)|(?:shall |will )?(?:ha(?:s|ve) the right|be (?:free|entitled)) to)\b[^.;]{0,60}\b(?:assign|transfer)(?![^.;]{0,500}\b(?:only (?:with|if|upon)|(?:with|subject to|upon|obtain\w*) (?:(?!without)[^.;]){0,30}(?:consent|approval)|(?:consent|approval)\b[^.;]{0,40}\brequired|terminat))[^.;]{0,240}\b(?:merg|acqui|sale of|purchas|successor|substantially all|consolidat|reorgani[sz]|change (?:of|in) control)[^.;]{0,300}`;
/** A right to hand the contract on that takes no more than a notice. */
const ON_NOTICE_ALONE = String.raw`(?<!\b(?:neither|no|nor|not)\b[^.;]{0,80})\b(?:may(?! not)|(?:shall |will )?ha(?:s|ve) the right to)\b[^.;]{0,30}\b(?:assign|transfer)(?![^.;]{0,300}\b(?:consent|approval|void)\b)[^.;]{0,240}\b(?:subject only to|upon|on|by|after)\b[^.;]{0,30}\bnotice\b[^.;]{0,60}`;

/** How long the contract lasts and how it ends. */
export const TERM: ClauseWordings = [
  [
    'renewal-term',
    {
      speaks:
        /\brenew|\bexten(?:d|sion)|\bsuccessive|\b(?:continue|thereafter|(?:additional|further) (?:[\w()-]+ ){0,4}(?:terms?|periods?|years?|months?)|year to year|month to month)\b|\bprolong|\brollover|\broll over/i,
      negated: anyOf(denied(String.raw`(?:renew\w*|extend\w*|extension)`, 40)),
      apart: anyOf(
        // An agreement to talk renews nothing.
        String.raw`\b(?:(?:re)?negotiate|discuss)\b[^.;]{0,80}\b(?:renew\w*|exten\w*|cooperation|terms?)\b[^.;]{0,80}`,
        String.raw`\b(?:renew\w*|exten(?:d\w*|sion))\b[^.;]{0,120}\b(?:will|shall|to|may|must) be (?:re)?(?:negotiated|discussed)\b[^.;]{0,100}`,
        // Nor does what both have to agree to.
        String.raw`\b(?:upon|by|with|subject to) ${MUTUAL}[^.;]{0,80}\b(?:renew|exten)\w*[^.;]{0,150}|\b(?:automatically )?(?:renew|exten)\w*[^.;]{0,120}\b(?:upon|by|with|subject to) ${MUTUAL}[^.;]{0,100}`,
        String.raw`\b(?:automatically )?(?:renew|exten)\w*[^.;]{0,160}\b(?:only )?(?:if|when|provided(?: that)?) (?:it is |so |mutually )?(?:agreed|(?:both |the )parties (?:so )?(?:mutually )?agree)\b[^.;]{0,120}`,
        String.raw`\b(?:time|period|deadline)\b[^.;]{0,60}\b(?:be|is|are) (?:automatically )?extended\b[^.;]{0,80}`,
        String.raw`\bagree in writing to (?:extend|renew)\b[^.;]{0,80}`,
        String.raw`\b(?:renewal|extension) of (?:the )?(?:insurance|polic|coverage|lease|registration|patent|licen[cs]e)\w*`,
      ),
    },
  ],
  [
    'notice-period-to-terminate-renewal',
    {
      speaks:
        /^(?=[\s\S]*(?:\brenew|\bexten[ds]|\bsuccessive|\bexpir|\bend of\b|\banniversary|\bthereafter\b|\bcontinue|\bfurther|\badditional|\bterm\b(?!ina)|\byear))[\s\S]*(?:\bnoti(?:ce|f)|\badvise|\binform|\bin writing\b|\bprior to\b|\bbefore\b)/i,
      // A contract that goes on until somebody ends it has no renewal to stop.
      apart: anyOf(
        String.raw`\b(?:remains?|continues?|be) in (?:full )?(?:force|effect)\b[^.;]{0,40}\buntil (?:it is )?terminated\b(?![^.;]{0,200}\b(?:renew|exten[ds]|expir|anniversary|successive))[^.;]*`,
      ),
      negated: anyOf(
        String.raw`\b(?:no|without) (?:\w+ )?notice\b[^.;]{0,60}`,
        denied(String.raw`(?:renew\w*|extend\w*)`, 20) +
          String.raw`(?![^.;]{0,120}\bunless\b)(?=[^.;]{0,60}(?:\.|;|$))`,
      ),
    },
  ],
  [
    'termination-for-convenience',
    {
      speaks: /\bterminat|\bcancel|\bwithdraw|\bend\b|\bnotice\b|\bdiscontinu|\bresign/i,
      negated: anyOf(
        `${denied('terminat\\w*|cancel\\w*', 60)}(?!\\b[^.;]{0,30}\\bunless\\b)[^.;]{0,120}`,
        `${deniedVerb('(?:end|withdraw|leave|stop|resign)')}(?!\\b[^.;]{0,30}\\bunless\\b)\\b[^.;]{0,120}`,
        // Whoever needs a cause is not free to leave.
        String.raw`\b(?:terminat\w*|cancel\w*|end)\b[^.;]{0,40}\bonly (?:for|with|upon|on)(?: \w+)? (?:cause|breach|default)\b[^.;]{0,120}`,
      ),
      apart: anyOf(
        String.raw`\bterminat\w*\b[^.;]{0,140}\b(?:of any breach|prior to the Effective Date|of (?:such|the) transaction|at the expiration of its term)\b[^.;]{0,60}`,
        String.raw`\b(?:upon|after|following|in the event of) (?:the )?(?:any )?(?:expiration or )?termination\b[^.;]{0,60}\b(?:any|whatever|no) reason\b`,
        // An item that hangs on what happens to a side.
        String.raw`(?:^|(?<=[;:]\s+(?:and\s+|or\s+)?))\W{0,2}\w{1,4}\)\s(?:(?!\(\w{1,4}\)\s)[^;]){0,160}\b(?:in the event (?:that|of)|if|upon)\b[^;]{0,80}\b(?:[Cc]hange (?:of|in) [Cc]ontrol|breach\w*|default\w*|insolven\w*|bankrupt\w*)\b[^;]*`,
        // The grounds stand in the list that follows.
        String.raw`(?:^\W*\d[\d.]*\s+TERMINATION\.?\s+)?\b(?:(?:This )?Agreement )?(?:may|can) be terminated\b(?![^.;]{0,200}\b(?:at any time|without cause|any reason|convenience)\b)[^.;]{0,200}:\s*$`,
        // An event that it hangs on.
        String.raw`[^.;]*\b(?:terminat|cancel)\w*\b(?![^.;]*\b(?:at any time|without cause|any reason|no reason|convenience)\b)[^.;]{0,160}\b(?:up)?on (?:the )?(?:dissolution|liquidation|winding[- ]up|bankruptcy|insolvency|revocation|withdrawal|loss|sale|expir(?:y|ation)|termination) of (?!(?:this|the) agreement\b)[^.;]*`,
        // How another contract is to be ended.
        String.raw`\b(?:[Ll]etter|[Ll]ease|[Ss]ub-?lease|[Cc]ontract|[Aa]greement)s? (?:with [^.;]{0,60} )?(?:shall|will|must) (?:provide|state|contain)\b[^.;]{0,60}\bterminat\w*[^.;]{0,160}`,
      ),
    },
  ],
  [
    'post-termination-services',
    {
      speaks:
        /\bterminat|\bexpir|\bafter\b|\bfollowing\b|\bthereafter\b|\bsurviv|\bcancel|\bend of\b|\bconclusion|\bcontinu/i,
      negated: anyOf(
        String.raw`\b(?:upon|after|following)\b[^.;]{0,60}\b(?:terminat\w+|expir\w+)\b[^.;]{0,80}\b(?:no (?:further|more)|neither)\b[^.;]{0,80}\b(?:oblig\w+|duty|duties|liab\w+|rights?)\b[^.;]{0,60}`,
        String.raw`${FREED}[^.;]{0,120}\b(?:after|following|upon)\b[^.;]{0,40}\b(?:terminat\w+|expir\w+|end)\b[^.;]{0,40}`,
        String.raw`\bno (?:further |continuing )?(?:oblig\w+|dut(?:y|ies))\b[^.;]{0,60}\b(?:after|following|upon)\b[^.;]{0,60}\bterminat\w+`,
      ),
    },
  ],
];

/** Who may hand the contract on, look into books, buy first; which law holds. */
export const TRANSFER: ClauseWordings = [
  [
    'anti-assignment',
    {
      speaks:
        /\b(?:not|cannot|nor|neither|no|void|only|without|unless|subject to|require\w*|prohibit\w*|prior|breach|notice|consent\w*|non-?assignable|personal)\b[^;]{0,400}\b(?:assign|transfer|delegat|consent|subcontract|convey|void)|\b(?:assign|transfer|delegat|subcontract|sell|convey)\w*\b[^;]{0,300}\b(?:not|void|only|consent|approv\w*|unless|prior|permission|notice|breach)/i,
      negated: anyOf(
        String.raw`(?<!\b(?:neither|no|nor|not)\b[^.;]{0,80})\bmay (?:freely )?(?:(?:be )?assign(?:ed)?|transfer)\b[^.;]{0,120}\bwithout\b[^.;]{0,60}\bconsent\b`,
        String.raw`\b(?:freely assignable|no consent is (?:needed|required))\b`,
        ON_NOTICE_ALONE,
      ),
      // What somebody may not sell is no contract.
      apart: anyOf(
        String.raw`\b(?:not|neither|nor)\b[^.;]{0,40}\b(?:sell|transfer|convey|dispose|lease|encumber)(?:(?!\b(?:agreement|contract|rights?|obligations|interest|duties|licen[cs]e|assign\w*|delegat\w*)\b)[^.;]){0,80}\b(?:assets?|equipment|premises|shares|stock|securities|goods|land|buildings?|machinery|inventory|vehicles?)\b(?:[^.;]|\.\d)*`,
        String.raw`^\W*[\d.]*\s*(?:transfer|sale|disposal|disposition) of [^.;]{0,60}\b(?:assets?|equipment|shares|stock|property|goods)\.`,
      ),
    },
  ],
  [
    'change-of-control',
    {
      speaks:
        /\bcontrol|\bmerg|\bmajority\b|\bacqui|\bownership\b|\bsubstantially all\b|\bconsolidat|\bsale of\b|\bvoting\b|\bby operation of law\b|\btransfer|\bsuccessor|\breorgani[sz]|\bsell(?!er)/i,
      negated: anyOf(
        String.raw`\bchange (?:of|in)(?: the)? control\b[^.;]{0,30}\b(?:shall|will|does|is) not\b[^.;]{0,120}`,
      ),
      excluded: anyOf(FREE_SALE),
      apart: anyOf(
        // What a bidder may not try.
        String.raw`\b(?:proposal|announcement|proposed?|initiate|solicit|tender offer|proxies)\b[^.]{0,300}\b(?:merger|business combination|change of control|tender offer)\b[^.]{0,120}`,
        String.raw`\b(?:means|meaning) the (?:possession|power|ability)\b[^.;]{0,200}`,
        String.raw`\bbeyond\b[^.;]{0,40}\bcontrol\b`,
        // Papers that are called after it, with what they are said to hold.
        String.raw`\b(?:that certain |his |her |each |such |the )?(?:\w+['’]s? )?change (?:of|in) control (?:agreement|plan|policy|letter|severance)s?\b(?:[^.;]{0,80}\((?:each|the|a)\b[^)]{0,60}\))?[^.;]{0,200}`,
      ),
    },
  ],
  [
    'rofr-rofo-rofn',
    {
      speaks:
        /\bfirst\b(?! (?:\w+ )?(?:year|quarter|month|week|day|payment|instal+ment|anniversary|sentence|paragraph)\b)|\boption|\bmatch|\brefusal\b|\bpre-?empt|\bnegotiat|\boffer|\bprior(?:ity)?\b|\bpreferential|\blast\b|\bopportunity\b|\bright to (?:purchase|acquire|buy|participate|prosecute)\b|\bROF[ORN]\b|\bthird party\b/i,
      negated: anyOf(
        `${denied('subject to any', 40)}[^.;]{0,300}`,
        denied('right of first (?:refusal|offer|negotiation)', 12),
        String.raw`\bwaives? (?:any|its|all) rights? of first (?:refusal|offer|negotiation)\b`,
      ),
    },
  ],
  [
    'audit-rights',
    {
      speaks:
        /\b(?:audit|inspect|examin|books|records|review|verif|access|visit|account|check|report|stock)/i,
      negated: anyOf(`${denied('(?:audit|inspect|examine)', 60)}[^.;]{0,80}`),
      apart: anyOf(
        String.raw`\b(?:un)?audited\b[^.;]{0,80}\b(?:balance sheets?|financial|statements?|accounts)\b[^.;]{0,200}`,
      ),
    },
  ],
  [
    'governing-law',
    {
      speaks: /\blaws?\b|\blegislation\b|\bstatutes?\b/i,
      negated: anyOf(
        String.raw`\b(?:shall|will|is|are) not (?:be )?(?:govern\w*|subject)\b[^.;]{0,120}`,
        denied('governed', 20),
      ),
      apart: anyOf(
        String.raw`\b(?:organi[sz]ed|existing|incorporated|formed|established|enter into [^.;]{0,40}|qualified)\b[^.;]{0,40}\b(?:under|in accordance with|pursuant to) the laws? of\b[^.;,]{0,40}`,
        String.raw`\bgoverning law\b[.:]?\s+(?=(?:all|any) (?:disputes?|claims?)\b)`,
        String.raw`\barbitrat\w+[^.;]{0,60}\b(?:under|in accordance with|pursuant to) the (?:laws?|rules)\b[^.;]{0,60}`,
        String.raw`\b(?:complies|comply|compliance|conform\w*|required by|permitted by|violat\w+)\b[^.;]{0,20}\b(?:all |any )?(?:applicable |federal |local |state )*laws?\b(?! of)`,
      ),
    },
  ],
];
