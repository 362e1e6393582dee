import { anyOf, denied, FREED } from '../../text/denials.ts';
import type { ClauseWordings } from './clause-wording.ts';

/** What is paid, shared and bought. */
export const MONEY: ClauseWordings = [
  [
    'revenue-profit-sharing',
    {
      speaks:
        /\b(?:revenue|profit|royalt|commission|net |gross |sales\b|proceeds|share of|shared?\b|percent|earnings|margin|fees?\b|split\b|income|per unit|for each)|%|\bmillion\b/i,
      negated: anyOf(
        String.raw`${denied('(?:share|entitled|right|claim|participat\\w+|royalt\\w+|commission)', 40)}[^.;]{0,80}\b(?:revenues?|profits?|sales|royalt\w+|commission)\b[^.;]{0,60}`,
        String.raw`\b(?:retains?|keeps?) (?:all|100 ?%|the whole) of (?:its|the) (?:revenues?|profits?)\b`,
      ),
      apart: anyOf(
        String.raw`\b(?:loss of|lost) (?:revenues?|profits?|sales|business)\b`,
        String.raw`\b(?:\d[\d,]*|issued and outstanding|ordinary|warrants? to purchase|options? to (?:purchase|acquire)) (?:\w+ )?shares\b[^.;]{0,300}`,
        String.raw`\bcontrol\b[^.;]{0,20}\b(?:means?|meaning)\b[^;]{0,300}`,
        String.raw`\bpurchase price of \$[\d.,]+ per share\b|\bshares? of (?:common|preferred|capital|restricted) stock\b`,
      ),
    },
  ],
  [
    'price-restrictions',
    {
      speaks:
        /\b(?:pric\w*|rates?|fees?|charges?|discount\w*|royalt\w+|tariffs?|costs?|compensation|premium|payments?)\b/i,
      negated: anyOf(
        String.raw`\b(?:free to|may(?! not))\b[^.;]{0,40}\b(?:set|fix|determine|change|raise)\b[^.;]{0,20}\b(?:own|its|their) (?:\w+ )?prices?\b[^.;]{0,60}`,
        String.raw`\b(?:sole|absolute|own) discretion\b[^.;]{0,40}\bprices?\b`,
      ),
    },
  ],
  [
    'unilateral-price-increase',
    {
      speaks: /\b(?:increase|raise|change|adjust|vary|revise|modif)/i,
      negated: anyOf(
        String.raw`\b(?:may|shall|will|can) not (?:be )?(?:increase|raise|change|adjust|vary|revise)d?\b[^.;]{0,100}`,
        String.raw`\b(?:only|solely) (?:by|with|upon) (?:mutual|both|the other|written) (?:\w+ ){0,3}(?:agreement|consent)\b`,
      ),
    },
  ],
  [
    'most-favored-nation',
    {
      speaks:
        /\bmost favou?red|\b(?:no|not) less favou?rable|\b(?:more|as|equally|at least as) (?:\w+ )?favou?rable|\blowest\b|\bbest (?:price|terms|rate|available)|\b(?:better|lower|greater|higher|equal|same|additional|preferential)\b|\bno (?:more|higher|greater|other)\b|\bnot (?:be )?(?:more|higher|greater)\b|\bless (?:favou?rable|than)\b/i,
      negated: anyOf(
        `${denied('(?:oblig\\w+|require\\w*|entitled|most favou?red)', 40)}[^.;]{0,120}`,
        `${FREED}[^.;]{0,160}`,
      ),
    },
  ],
  [
    'minimum-commitment',
    {
      speaks:
        /\bminim|\bat least\b|\bnot (?:be )?(?:less|fewer) than\b|\bno (?:less|fewer) than\b|\bquota|\btake[- ]or[- ]pay|\bcommit(?:s|ted|ments?)?\b|\bguarante|\bshall (?:purchase|buy|order|pay)\b|\bagrees? to (?:purchase|buy|order|pay)\b|\bbinding\b|\btarget|\b\d+\s?%|\b(?:fails?|not) (?:to )?(?:sell|purchase|buy|order|meet|achieve|reach)\b/i,
      negated: anyOf(
        String.raw`\bno (?:\w+ ){0,3}(?:minimum|commitment|obligation)\b[^.;]{0,80}`,
        String.raw`\b(?:not|neither|nor)\b[^.;]{0,30}\b(?:oblig\w+|required?|bound|commit\w*|guarant\w*)\b[^.;]{0,80}`,
      ),
      apart: anyOf(
        String.raw`\b(?:at least|not less than|minimum of)\b[^.;]{0,30}\b(?:days?|months?|hours|years?)\b[^.;]{0,20}\b(?:notice|before|prior|advance)\b`,
        // The size of a picture.
        String.raw`\b(?:minimum|at least)\b[^.;]{0,30}\b\d+ ?(?:[x×] ?\d+|pixels?)\b[^.;]{0,60}|\bminimum (?:[\w-]+ ){0,2}(?:size|width|height|resolution|dimensions?|clear space)\b[^.;]{0,60}`,
        // A share that is due above a number commits nobody to reach it.
        String.raw`\b(?:in excess of|above|over|beyond|exceed\w*) (?:the |such |its |that )?Minimum\b[^.;]{0,60}`,
        String.raw`\bminimum (?:of )?(?:\w+ )?(?:\(\d+\) )?(?:times|people|persons|meetings|distances?|hours|days|full-time)\b|\bminimum distances?\b`,
        String.raw`\b(?:limits?|amount|coverage|insurance)\b[^.;]{0,40}\b(?:not less than|at least)\b`,
      ),
    },
  ],
  [
    'volume-restriction',
    {
      speaks:
        /\bexceed|\bexcess|\bmaximum|\bup to\b|\bmore than\b|\blimit|\bno more\b|\bthreshold|\bcap(?:acity|ped)?\b|\badditional\b|\bover\b|\babove\b|\bbeyond\b|\bgreater than\b|\bper (?:day|week|month|year|hour)\b|\bonly\b|\bone\b|\btwo\b|\bthree\b|\bat any one time\b/i,
      negated: anyOf(
        denied('(?:limit\\w*|restrict\\w*|maximum|cap)\\b', 20),
        String.raw`\bunlimited\b[^.;]{0,60}`,
      ),
      apart: anyOf(
        String.raw`\bliab\w+\b[^.;]{0,120}\b(?:exceed|limit)\w*`,
        // How much of a medicine one takes is said to patients.
        String.raw`\b(?:do not|never) (?:take|swallow|give|inject|apply|use)\b[^.;]{0,160}`,
        String.raw`\b(?:tablets?|capsules?|vials?|doses?|drops|mg)\b[^.;]{0,80}\b(?:patients?|child(?:ren)?|adults?|24 hours|(?:a|per|each) day|daily)\b[^.;]{0,80}`,
        // How long a service may be down is a promise of its provider.
        String.raw`\b(?:operational|available|availability|functional\w*|up-?time)\b[^.;]{0,120}(?:\.\d|[^.;]){0,60}%[^;]{0,240}`,
        String.raw`\b(?:down-?time|outages?|maintenance windows?)\b[^.;]{0,60}\b(?:exceed|more than|in excess of)\b[^.;]{0,160}`,
      ),
    },
  ],
];
