/**
 * Phrases that say outright what a category is about, in the words that drafters use. They help where a contract is
 * written unlike those that the clause finder learned from. Of the contracts of CUAD that hold a phrase, at least
 * three in five were marked with its category (most: nine in ten); `uncapped-liability`, `unilateral-price-increase`
 * and "may assign only" have no measure there.
 */
export const TELLING_PHRASES: ReadonlyMap<string, RegExp> = new Map([
  [
    'uncapped-liability',
    /\bliability\b(?:[^.;]|\.\d){0,80}\b(?:(?:is|shall be|are|will be) (?:unlimited|without (?:any )?limit)|not be subject to any limit)|\bwithout (?:any )?limit(?:ation)? (?:in|of|as to) amount\b/i,
  ],
  [
    'change-of-control',
    /\bchange (?:of|in)(?: the)?(?: direct or indirect)? control\b|\bcontrol of the \w+ passes\b|\bmajority of the (?:shares|stock|voting rights) [^.;]{0,40}\bchanges? hands\b/i,
  ],
  [
    'exclusivity',
    /(?<!non-?\s?)\b(?:sole|exclusive) (?:and exclusive )?(?:agent|distributor|provider|supplier|dealer|representative|reseller)\b|\bexclusively (?:for|from|through) the \w+\b|\bshall not (?:sell|supply|host|employ|appoint|engage(?! in)|purchase)\b[^.;]{0,120}\b(?:any other|anyone else)\b/i,
  ],
  [
    'non-compete',
    /\bshall not\b[^.;]{0,40}\b(?:directly or indirectly|engage in|carry on)\b[^.;]{0,160}\bcompet(?:e|es|ing|itive|itor)\b|\bshall not,? [^.;]{0,40}\bcompete with\b/i,
  ],
  ['liquidated-damages', /\b(?:as|in) liquidated damages\b|\bpayable penalty of\b/i],
  [
    'most-favored-nation',
    /\bno less favou?rable\b[^.;]{0,120}\b(?:any|all) other (?:customers?|clients?|purchasers?|distributors?|licensees?)\b|\bmost favou?red (?:nation|customer)\b|\blowest (?:price|rate)s?\b[^.;]{0,120}\bother (?:customers?|clients?)\b/i,
  ],
  [
    'source-code-escrow',
    /\bsource (?:code|materials?)\b[^.;]{0,160}\bescrow\b|\bescrow\b[^.;]{0,160}\bsource (?:code|materials?)\b/i,
  ],
  [
    'governing-law',
    /\bgoverned (?:exclusively )?(?:by|under)(?: and (?:construed|interpreted)[^.;]{0,40})?,? (?:the )?(?:\w+ )?laws?\b/i,
  ],
  [
    'notice-period-to-terminate-renewal',
    /\b(?:renew|extend)\w*\b[^.;]{0,200}\bunless\b[^.;]{0,160}\bnotice\b[^.;]{0,160}\b(?:before|prior to)\b[^.;]{0,20}\b(?:end|expiry|expiration)\b/i,
  ],
  [
    'renewal-term',
    /\b(?:may|option to) (?:extend|renew) (?:the )?(?:term|this agreement)\b|\brenews? automatically\b|\bautomatically (?:be )?(?:renew|extend)|\b(?:is|are|shall be) (?:then )?(?:automatically )?(?:renewed|extended) (?:for|by) (?:further|additional|successive|one|two|a)\b/i,
  ],
  [
    'cap-on-liability',
    /\bliab(?:ility|le)\b[^.;]{0,200}\b(?:(?:shall|will) (?:not|in no event) exceed\b|(?:is|be|are) limited to\b|up to (?:US)?[$£€])/i,
  ],
  [
    'joint-ip-ownership',
    /\bjointly own(?:ed)?\b|\bbelongs? to the parties jointly\b|\bjoint own(?:ers|ership) of\b/i,
  ],
  [
    'unlimited-all-you-can-eat-license',
    /\bunlimited number of (?:users|copies|sites|installations|seats)\b|\bwithout limit on the number of\b/i,
  ],
  ['no-solicit-of-employees', /\b(?:solicit|entice)\b[^.;]{0,80}\b(?:employees?|personnel|staff)\b/i],
  [
    'no-solicit-of-customers',
    /\b(?:not|nor)\b[^.;]{0,100}\b(?:solicit|entice away|divert)\b[^.;]{0,60}\b(?:customers?|clients?)\b/i,
  ],
  ['non-disparagement', /\bdisparag(?:e|es|ing|ement)\b/i],
  [
    'termination-for-convenience',
    /\b(?:may|right to|entitled to|option to)\b[^.;]{0,60}\bterminate\b[^.;]{0,100}\b(?:for (?:its )?convenience|without cause|for (?:any (?:or no )?|no )reason|with or without cause)\b/i,
  ],
  [
    'covenant-not-to-sue',
    /\bcovenants? not to sue\b|\b(?:hereby|agrees? to|do(?:es)?|shall|will)\b[^.;]{0,60}\breleases?\b[^.;]{0,200}\bfrom (?:any and )?all\b[^.;]{0,60}\b(?:claims?|demands?|causes? of action)\b|\bshall not\b[^.;]{0,60}\b(?:contest|challenge)\b[^.;]{0,80}\b(?:validity|title|ownership)\b/i,
  ],
  [
    'audit-rights',
    /\b(?:audit|inspect|examine)\b[^.;]{0,100}\b(?:books|records|accounts)\b|\b(?:may|right to|entitled to)\b[^.;]{0,80}\binspect\b[^.;]{0,60}\b(?:premises|facilit(?:y|ies)|plants?|data cent(?:re|er)s?|sites?)\b/i,
  ],
  [
    'insurance',
    /\b(?:maintain|carry|keep|effect|take out|procure|obtain)\b[^.;]{0,100}\binsur(?:ance|ers?)\b/i,
  ],
  [
    'unilateral-price-increase',
    /\bmay (?:increase|raise|change|adjust) (?:the|its) (?:charges|fees|prices|rates)\b[^.;]{0,60}\b(?:at any time|in its (?:sole|absolute) discretion|at its discretion)\b/i,
  ],
  [
    'anti-assignment',
    /\b(?:may|shall) not\b[^.;]{0,60}\b(?:assign|transfer)\b[^.;]{0,100}\bconsent\b|\bmay assign (?:it|this agreement)\b[^.;]{0,40}\bonly\b/i,
  ],
  [
    'revenue-profit-sharing',
    /(?:%|per ?cent)\)? of (?:its |the |all )?(?:net |gross )?(?:sales|revenues?|profits?)\b/i,
  ],
  [
    'third-party-beneficiary',
    /\b(?:is|are|shall be)(?: an?)?(?: intended| express)* third[- ]party beneficiar/i,
  ],
  ['rofr-rofo-rofn', /\bright of first (?:refusal|offer|negotiation)\b/i],
]);
