import { OF_BOTH, PARTY_DENIES, type Subject } from './turned-subject.ts';

const NO_FAULT =
  /\b(?:caused by|because of|due to|arising from|results? from|resulting from|beyond|outside|unless|if|where|except|save|misuse\w*|event|failure of|acts? of|wear|until|requires?)\b/i;
/** Whoever pays for work done by the people of the other. */
const WHO_PAYS = '(?:Customer|Client|Buyer|Hirer|Purchaser|Company|Licensee|Principal)';

/** Promises and formalities that contracts of any trade give in one polarity, and by one side or both. */
export const TURNED_PROMISES: readonly Subject[] = [
  {
    why: 'One side alone may change the contract, or the other need not sign a change.',
    about:
      /\b(?:var(?:y|ied|iations?)|amend\w*|modif\w+|changes? (?:to|of|in) (?:it|this|the (?:agreement|contract|terms)|these)|changed)\b[^.;]{0,80}\b(?:signed|signature|sign|agreed|writing)\b(?: (?:\w+ ){0,4}?(?:by|for|of|from))? (?:an? (?:\w+ ){1,3}of )?PARTY\b(?! (?:and|or) PARTY\b)|\b(?:var(?:y|ied)|amend\w*|modif\w+|changed?)\b[^.;]{0,60}\bwithout\b[^.;]{0,20}\b(?:signature|consent|agreement|signed)\b/i,
    ordinary: [
      OF_BOTH,
      /\bPARTY and (?:by )?(?:an? (?:\w+ ){1,3}of )?PARTY\b/,
      /\b(?:the parties|not be|nobody|no (?:variation|amendment|change|modification)|order|design|drawing|specification|schedule of|may not|shall not|address)\b/i,
    ],
  },
  {
    why: 'Somebody who is no party may enforce the contract.',
    about:
      /\b(?:third part(?:y|ies)|(?:person|anyone|anybody|somebody|one) (?:who|that|which) (?:is|are) (?:not|no) (?:an? )?part(?:y|ies)|non-?part(?:y|ies)|other persons?|affiliates?|group compan(?:y|ies))\b[^.;]{0,60}\b(?:enforce|rely on|(?:benefit|rights?) (?:of|under) (?:it|this))\b/i,
    ordinary: [
      /\b(?:no|nor|nothing|none|neither|never|nobody|excluded|not intended|only)\b(?! (?:an? )?part(?:y|ies)\b)/i,
      /\b(?:has|have|shall|may|can|does|do|will|is|are|must) (?:not\b(?! (?:an? )?part)|no (?:right|benefit))/i,
      /\b(?:cannot|under the contracts)\b/i,
    ],
  },
  {
    why: 'A side does not promise what it is paid for.',
    about: new RegExp(
      String.raw`${PARTY_DENIES}[^.;,]{0,30}\bwarrant(?:y|s|ies)?(?: that| of (?:the|its)\b)|\bno warrant(?:y|ies) (?:is given )?that\b`,
      'i',
    ),
    ordinary: [
      OF_BOTH,
      /\b(?:uninterrupted|error|errors|interruption|implied|any other|further|result in|results? (?:will|from)|particular|merchantab\w+|every|increase|sales?|turnover|profit|success\w*|confidential information|complete(?:ness)?|accurate|at all times|never|always|all)\b/i,
    ],
  },
  {
    why: 'A side is freed of what every contract of the kind has it do: insure, obey the law, put right, answer for its own.',
    about: new RegExp(
      String.raw`${PARTY_DENIES}[^.;]{0,40}\b(?:(?:keep|maintain|hold|take out|carry)\b[^.;]{0,60}\binsurance|comply with\b[^.;]{0,60}\blaw|(?:correct|replace|repair|refund|re-?perform|put (?:it |them )?right|redo|repeat)\b[^.;]{0,60}\b(?:defects?|errors?|goods|work|services?|it|them|fees?|charges?)|(?:answers?|responsible|liable)(?: for| to)?\b[^.;]{0,30}\b(?:subcontract\w*|staff|employees|people|carriers?|agents)|keep\b[^.;]{0,40}\b(?:secret|confidential|secure)|return\b[^.;]{0,40}\b(?:data|samples?|materials?|property)|(?:hold|have|need) (?:the |any )?(?:licen[cs]es?|permits?|accreditation))\b`,
      'i',
    ),
    ordinary: [
      OF_BOTH,
      NO_FAULT,
      /\bfor PARTY['’]s (?:own )?(?:subcontract\w*|staff|employees|people|carriers?|agents)\b/i,
    ],
  },
  {
    why: 'Indirect loss is to be paid, or only one side is spared it.',
    about:
      /\b(?:indirect|consequential)\b[^.;]{0,60}\b(?:loss\w*|damages?)\b|\bloss(?:es)?\b[^.;]{0,40}\b(?:indirect|consequential)\b/i,
    ordinary: [
      /\b(?:no|not|nor|neither|never|none|exclud\w*|without|nothing)\b/i,
      /\b(?:means?|includ\w+|whether)\b/i,
    ],
  },
  {
    why: 'People of one side are made the other’s to employ.',
    asWritten: true,
    about: new RegExp(
      String.raw`\b${WHO_PAYS} (?:is|becomes?|shall be|will be) (?:deemed )?(?:the|an) employer\b`,
    ),
    ordinary: [/\b(?:no|not|nor|neither|never)\b/i],
  },
  {
    why: 'A side is not free to do what contracts of the kind leave it free to do.',
    about:
      /\bPARTY\b[^.;,]{0,60}\b(?:(?:is|are|be|remains?) (?:not|no longer|never) (?:free|at liberty)|no freedom) to\b/i,
    ordinary: [OF_BOTH, /\b(?:assign\w*|disclos\w+|copy|confiden\w+|sublicen\w+|sublet|infring\w+)\b/i],
  },
  {
    why: 'A side loses what it had before the contract.',
    about:
      /\b(?:had|owned|existing|developed|made|held)\b[^.;]{0,30}\b(?:before|prior to)\b[^.;]{0,60}\b(?:(?:do|does|shall|will) not|not|no longer) (?:stay|remain|belong|kept?)|\b(?:had|owned|existing|developed|made|held)\b[^.;]{0,30}\b(?:before|prior to) (?:this|the)\b[^.;]{0,40}\b(?:pass(?:es)?|go(?:es)?|belongs?|vests?|(?:is|are) assigned) (?:\w+ )?to PARTY\b/i,
    ordinary: [OF_BOTH],
  },
  {
    why: 'Nobody may leave before the end without a cause.',
    about:
      /\b(?:neither|no) (?:party|side)\b[^.;]{0,10} (?:may|can|shall) (?:end|terminate|cancel)\b[^.;]{0,60}\b(?:without (?:cause|reason)|for convenience|early|sooner|before)\b/i,
    ordinary: [/\b(?:except|unless|save|within|notice of (?:at least|not less))\b/i],
  },
  {
    why: 'Somebody answers with what is his own for what a side owes.',
    about:
      /\b(?:answers?|liable|pays?|stands?|makes? good|responsible)\b[^.;]{0,60}\b(?:(?:with|out of|from) (?:his|her|their) own (?:means|pocket|money|assets|funds|purse|estate)|in (?:his|her) own person|personally)\b|\bpersonally (?:liable|answers?|responsible)\b/i,
    ordinary: [
      /\b(?:not|nor|neither|never|nobody|no \w+)\b[^.;,]{0,30}\b(?:personally|answers?|liable|responsible)\b/i,
    ],
  },
];
