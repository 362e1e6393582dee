/** A passage that has one turn of phrase, and nowhere another that would change what it means. */
const without = (absent: RegExp, phrase: RegExp): RegExp =>
  new RegExp(`^(?!.*(?:${absent.source})).*(?:${phrase.source})`, 'i');

/** Words by which an ending is somebody's fault. */
const fault = /breach|default|\bfail|insolv|bankrupt/;
/** Words by which a right to end depends on something. */
const condition =
  /breach|default|\bfail|insolv|bankrupt|receiver|\bcure|remed(?:y|ied)|\bif\b|in the event|should\b|\bdeath|\bunless|force majeure|change (?:of|in) control|merger|material/;

/**
 * Turns of phrase that lawyers use in clauses of the risk categories. General knowledge of contract
 * language, not drawn from any document: the model learns what each is worth for which category.
 */
const phrases: RegExp[] = [
  // Most Favored Nation, Price Restrictions
  /most[- ]favou?red/i,
  /(?:no|not) less favou?rabl[ey]|as favou?rable|more favou?rable|better (?:terms|pric)|(?:lowest|best) price/i,
  /(?:price|rate|fee|charge)s?\b.{0,80}(?:increase|raise|adjust)|(?:increase|raise|adjust).{0,60}\b(?:price|fee|rate|charge)s?\b/i,
  /(?:increase|adjust|rais).{0,150}(?:not exceed|no more than|limited to|maximum|greater than).{0,60}(?:%|percent|CPI|consumer price|index)/i,
  /consumer price index|\bCPI\b|producer price index/i,
  /(?:pric|fee|rate).{0,60}(?:fixed|firm|remain (?:unchanged|in effect)|not (?:be )?(?:increase|change|raise))/i,
  /(?:increase|raise|adjust)\w*.{0,80}(?:price|fee|rate|charge|royalt)s?.{0,160}(?:not exceed|no more than|more than|limited to|maximum|cap)/i,
  /(?:price|fee|rate|charge)s?.{0,120}(?:increase|raise|adjust)\w*.{0,160}(?:not exceed|no more than|more than|limited to|maximum|cap)/i,
  /(?:increase|raise|adjust|change)\w*.{0,120}(?:once|more often|more than (?:once|one)|during (?:any|each|the)).{0,60}(?:year|month|term|period)/i,
  // Rofr/Rofo/Rofn
  /right of first (?:refusal|offer|negotiation)|first (?:right|opportunity|option|refusal)|last (?:look|refusal)|right to match|match(?:ing)? (?:the|such|any) (?:offer|terms)/i,
  /option to (?:purchase|acquire|buy|extend|license|negotiate)|exclusive option|preferential right|pre-?emptive/i,
  /negotiat\w* in good faith|good faith negotiat/i,
  /bona fide.{0,30}offer|written offer|offered to/i,
  /(?:first|prior|preferential|preferred) (?:right|opportunity|option).{0,120}(?:purchase|acquire|negotiat|obtain|match|develop|licen[cs]e|sale)/i,
  // Non-Disparagement
  /disparag|denigrat|derogat|defam|libel|slander|ridicule|disrepute|scandal/i,
  /(?:damag|harm|injur|detract|adverse|impair|jeopardi|tarnish|diminish|detriment|reflect)\w*.{0,80}(?:reputation|goodwill|good name|image|prestige)/i,
  /reputation|goodwill|good name|good will/i,
  /(?:not|nor|never|refrain).{0,120}(?:disparag|derogat|denigrat|defam|demean|negative|ridicule|detract)/i,
  // Third Party Beneficiary
  /third[- ]party beneficiar/i,
  /(?:intended|express|direct).{0,30}beneficiar/i,
  /no (?:other )?(?:person|third part|party).{0,80}(?:right|benefit|enforce)|nothing.{0,80}confer/i,
  /(?:enforceable by|entitled to enforce|right to enforce|directly enforce)/i,
  without(/\bno\b|\bnot\b|nothing|\bnor\b/, /beneficiar/),
  /(?:shall|is|are|be) (?:deemed )?(?:an? )?(?:intended |express |direct )*(?:third[- ]party )?beneficiar/i,
  /(?:except|other than).{0,160}(?:confer|third[- ]part|beneficiar|benefits? of)/i,
  // Source Code Escrow
  /escrow/i,
  /source code/i,
  // Liquidated Damages
  /liquidated damages|not (?:as )?a penalty|genuine pre-?estimate|reasonable estimate/i,
  /(?:terminat|cancel|buy-?out|early|break).{0,40}(?:fee|charge|payment|penalt)/i,
  /penalt(?:y|ies)|forfeit|late (?:fee|charge|payment)|service (?:level )?credit|default interest/i,
  /per (?:day|week).{0,40}(?:delay|late)|for each day/i,
  /(?:pay|charge|liable for)\w*.{0,120}(?:penalt|liquidated|as damages|termination fee|cancellation fee|early termination|exit fee|buy-?out)/i,
  // Change Of Control, Anti-Assignment
  /change (?:of|in) (?:the )?(?:\w+ )?(?:control|ownership|management)|controlling interest|control of/i,
  /merg(?:er|es|ed|ing)|consolidat|reorgani[sz]|acqui(?:red|sition)|takeover/i,
  /(?:all or )?substantially all|majority (?:of|interest|sharehold)|voting (?:stock|securities|shares|power)|(?:50|51|fifty).{0,20}(?:%|percent)/i,
  /by operation of law|deemed (?:to be )?an? (?:assignment|transfer)/i,
  /(?:may|shall|will|can|neither).{0,60}(?:assign|transfer|delegate|subcontract|novate)/i,
  /assign(?:able|ment|ed|s)?\b/i,
  /without.{0,30}(?:prior|express|written).{0,30}(?:consent|approval|permission)/i,
  /null and void|any (?:attempted|purported)|void/i,
  /successors? and.{0,20}assigns|successor (?:in|to)/i,
  /terminat.{0,200}(?:change (?:of|in)|control|merger|acqui|ownership|substantially all)|(?:change (?:of|in) control|merger|acqui|substantially all).{0,200}terminat/i,
  /(?:change (?:of|in) control|controlling interest|merger|sale of (?:all|substantially)).{0,250}(?:assign|consent|terminat|accelerat|notice|option)/i,
  /control.{0,40}(?:pass|transfer|chang|acquir)|chang\w*.{0,60}(?:ownership|management|control)/i,
  // Audit Rights
  /audit|inspect|examin\w*.{0,40}(?:books|records)/i,
  /books and records|books of account|(?:keep|maintain|retain).{0,60}(?:records|books|accounts)|access to.{0,80}(?:records|books|facilit|premises)/i,
  /independent.{0,30}account|certified public|underpayment|underpaid|discrepanc/i,
  /(?:audit|inspect|examin)\w*.{0,120}(?:books|records|account|facilit|premis|site|report|financ)/i,
  /(?:\bmay\b|rights?|entitled|permit|allow|access|opportunity).{0,100}(?:audit|inspect|examin)|(?:available|open|subject).{0,40}(?:audit|inspect|examin)/i,
  // Termination For Convenience
  /(?:for convenience|without cause|for any (?:or no )?reason|for no reason|no cause|at any time|at its (?:sole )?(?:option|discretion|election)|with or without cause).{0,100}terminat|terminat.{0,120}(?:for (?:its )?convenience|without cause|for any (?:or no )?reason|for no reason|no cause|at any time|at its (?:sole )?(?:option|discretion|election)|with or without)/i,
  /terminat.{0,140}(?:upon|on|by|with|giving|within|least|than).{0,60}(?:days|months|weeks|hours)\b.{0,60}noti/i,
  /terminat.{0,80}(?:breach|default|bankrupt|insolven|fail)/i,
  /(?:either|any) party may.{0,40}(?:terminate|cancel)|right to (?:terminate|cancel|withdraw)|may (?:be )?(?:terminated?|cancel)/i,
  without(condition, /(?:terminat|cancel|withdraw).*noti/),
  without(condition, /noti.*terminat/),
  without(
    fault,
    /terminat.*(?:at any time|(?:any|no|without|with or without|business) (?:reason|cause)|discretion|convenience|at will|at its option)/,
  ),
  without(fault, /(?:at any time|(?:any|no) reason|without cause|discretion|convenience|at will).*terminat/),
  /^(?!.*terminat).{0,40}\bby (?:either|any|both|mutual|the|\w+)\b.{0,90}noti/i,
  /until (?:sooner |earlier )?(?:terminated|cancel\w+) by|shall continue.{0,60}until.{0,20}terminat/i,
  /(?:immediate|summar)\w*.{0,40}terminat|terminat.{0,40}(?:immediate|forthwith|for cause)/i,
  // Cap On Liability, Uncapped Liability
  /in no event|not be (?:held )?(?:liable|responsible)|no liability|limitation of liability|limit(?:s|ed)? (?:its|the|of|on).{0,20}liability/i,
  /consequential|incidental|indirect|punitive|exemplary|lost profits|loss of (?:profit|revenue|use|data|goodwill)/i,
  /(?:aggregate|total|maximum|entire|cumulative|overall|sole).{0,40}liability|liability.{0,150}(?:exceed|limited|greater)|liable.{0,80}(?:exceed|excess|more than)/i,
  /(?:exclusive|sole) remed/i,
  /(?:limitation|exclusion|cap|restriction|section|foregoing|clause|paragraph)s?.{0,80}(?:shall|do|does|will) not (?:apply|limit|exclude)/i,
  /(?:except|other than|excluding|save|exception|notwithstanding).{0,250}(?:indemnif|gross negligence|wil+ful|fraud|confidential|breach of|infring).{0,250}(?:liab|damages)/i,
  /nothing (?:in|herein|contained).{0,100}(?:limit|exclude).{0,60}liab|unlimited liab|liability.{0,60}(?:unlimited|not (?:be )?limited)|without limit/i,
  /(?:gross negligence|wil+ful|fraud|death|personal injury)/i,
  /indemnif/i,
  /barred|statute of limitation|no (?:action|claim|suit).{0,80}(?:year|month)/i,
  /(?:except|other than|excluding|save|subject to).{0,200}(?:in no event|neither|no party|liab\w+).{0,250}damages/i,
  /(?:limit\w*|exclusion\w*|restriction\w*|foregoing|section|cap|clause)\b.{0,60}(?:shall|do|does|will|is|are) not.{0,20}(?:limit|apply|exclude|restrict|preclude)/i,
  without(
    /except|other than|excluding|save\b|notwithstanding|subject to/,
    /(?:in no event|not be liable|no liability).*(?:damages|profits|loss)/,
  ),
  /(?:liab\w+|damages).{0,200}(?:amount|fees?|price|sums?|total|\$)\w*.{0,60}(?:paid|payable|received|equal|exceed)/i,
  // Warranty Duration
  /warrant.{0,200}(?:day|month|year)s?\b|(?:day|month|year)s?\b.{0,120}warrant|warranty period/i,
  /warrant(?:y|ies|s|ed)\b/i,
  /(?:defect|non-?conform|reject|shortage|repair|replace).{0,200}(?:day|month)s?\b|(?:day|month)s?\b.{0,200}(?:defect|non-?conform|reject|shortage|repair|replace)/i,
  /shelf life|after (?:the )?(?:date of )?(?:delivery|shipment|receipt|acceptance|installation)/i,
  /warrant\w*.{0,120}(?:for|period|within|of).{0,40}(?:day|month|year)s?.{0,80}(?:deliver|ship|accept|install|purchase|date|receipt)/i,
  /represents? and warrants?/i,
  /within.{0,40}days?.{0,80}(?:receipt|deliver|arriv|inspect|accept).{0,200}(?:claim|reject|defect|shortage|non-?conform|notif)/i,
  // Insurance
  /\binsur/i,
  /commercial general|workers.{0,3} compensation|per occurrence|additional insured|certificates? of insurance|polic(?:y|ies) of/i,
  /(?:obtain|maintain|carry|procure|keep in (?:force|effect)|purchase|provide|take out)\w*.{0,80}\binsur|shall insure|insurance.{0,80}(?:maintain|carr|procure|coverage|limits?|amount)/i,
  // Covenant Not To Sue
  /(?:covenant|agree|shall|will|may|undertake)\w*.{0,40} not.{0,60}(?:sue|contest|challenge|attack|dispute|question|oppose|institute|commence|bring)/i,
  /(?:contest|challeng|attack|disput|question|oppos|impair|interfere)\w*.{0,120}(?:validity|ownership|title|registration|right|enforceab|interest)/i,
  /release[sd]?.{0,80}(?:claim|discharge|liab)|forever discharge|waives? (?:any|all).{0,40}(?:claim|right)|covenants? not to sue/i,
  /(?:acquire|claim|assert).{0,60}(?:right|title|ownership|interest).{0,100}(?:mark|name|intellectual|property|patent)/i,
  /(?:not|nor|never|refrain).{0,160}(?:contest|challeng|attack|disput|question|oppos|impair|impugn).{0,100}(?:valid|title|owner|right|mark|registr|patent)/i,
  // No-Solicit Of Employees, No-Solicit Of Customers
  /solicit|entice|induce|recruit|hire\b/i,
  /(?:solicit|hire|employ|recruit|engage|entice|induce).{0,150}(?:employee|personnel|staff|consultant|worker)/i,
  /(?:solicit|divert|entice|induce|contact|market|call).{0,150}(?:customer|client|account|member|subscriber|end[- ]user)/i,
  /(?:not|nor|never|refrain).{0,120}(?:solicit|divert|entice|induce|hire|employ|recruit).{0,120}(?:employee|personnel|staff|officer)/i,
  /(?:not|nor|never|refrain).{0,120}(?:solicit|divert|entice|induce|contact|interfere).{0,120}(?:customer|client|account|merchant|supplier|vendor|agent|advertiser)/i,
  // Non-Compete, Exclusivity, Competitive Restriction Exception
  /compet(?:e|es|ing|itive|itor|itors|ition)\b/i,
  /not.{0,100}(?:directly|indirectly).{0,120}(?:engage|compete|own|participate|assist|market|sell|develop)/i,
  /(?:engage|carry on|operate|own|participate|interest|involve)\w*.{0,80}(?:business|activit|compet)/i,
  /(?:sell|market|promote|distribut|offer|manufactur|develop|licens|supply|purchase)\w*.{0,80}(?:competi|similar|substantially similar|other products?|any other)/i,
  /(?:shall|will|may|agrees?)(?: \w+)? not.{0,160}(?:any other|another|third part|other (?:person|party|supplier|distributor|vendor|provider|compan))/i,
  /(?<!non-?)exclusiv/i,
  /non-?exclusiv/i,
  /exclusiv\w*.{0,80}(?:right|licens|distribut|suppl|provid|territor|sponsor|agent|manufactur|deal)|(?:sole|only|official) (?:suppl|provider|distribut|source|sponsor|agent|manufactur|licensee|and exclusive)|not (?:appoint|engage|grant).{0,40}(?:any )?(?:other|another)/i,
  /exclusiv\w* (?:period|territor|basis|market|field)|on an exclusive|territorial/i,
  /(?:all|entire) (?:of )?(?:its|their) requirements|(?:purchase|obtain|buy|source).{0,60}(?:solely|only|exclusively) from/i,
  /(?:notwithstanding|except|provided|other than|unless|however|nothing).{0,250}(?:exclusiv|compet|restrict|non-?compet)|(?:exclusiv|compet|restrict).{0,250}(?:notwithstanding|except|provided|other than|unless|however)/i,
  /(?:shall|will|does|do) not (?:prevent|prohibit|restrict|preclude|limit|apply|be deemed)|nothing.{0,60}(?:prevent|prohibit|restrict|preclude)|(?:free|permitted|entitled|right|reserves?).{0,40} to.{0,100}(?:sell|market|compet|engage|license|appoint)/i,
  /(?:own|hold|acquir|invest)\w*.{0,60}(?:less than|not more than|up to|no more than).{0,30}(?:%|percent)|publicly (?:traded|held|listed)/i,
  /(?:within|during).{0,80}(?:mile|radius|territory|term).{0,150}(?:compet|engage|operate|similar)/i,
  /exclusive (?:jurisdiction|venue|remed|propert|owner|forum)|exclusively (?:in|by|own|vest)/i,
  without(/non-?exclusiv|exclusive (?:jurisdiction|venue|remed|propert|owner)/, /exclusiv/),
  /(?:appoint|grant|designat|engage)\w*.{0,80}(?:sole|exclusive)|as (?:its|the|our) (?:sole|exclusive)/i,
  /\bsole (?:and exclusive |or exclusive )?(?:agent|distribut|dealer|supplier|provider|representative|licensee|franchis)/i,
  /(?:shall|will|agrees?|may|undertakes?)(?: \w+){0,2} (?:not|refrain).{0,120}(?:compet|similar|same (?:or|business)|other (?:product|franchis|licen|distribut|supplier|manufactur))/i,
  /(?:except|unless|other than|provided).{0,200}(?:prior (?:written )?consent|permitted)|notwithstanding the (?:foregoing|above|preceding)/i,
  // Revenue/Profit Sharing
  /(?:revenue|profit|income|proceeds|loss)s?.{0,40}(?:shar|split|divid|allocat|distribut)|(?:shar|split|divid)\w*.{0,60}(?:revenue|profit|income|proceeds)/i,
  /(?:%|percent(?:age)?\)?) of.{0,80}(?:revenue|sales|profit|proceeds|receipt|income|fee|gross|net)/i,
  /royalt(?:y|ies)|commissions?\b/i,
  /(?:net|gross|adjusted).{0,20}(?:revenue|sales|profit|proceeds|receipts|income|margin)/i,
  /milestone|bonus|(?:common )?stock|shares of/i,
  /(?:pay|receive|entitled|remit|retain|share|due|earn)\w*.{0,120}(?:%|percent)\)?.{0,40}(?:of|from).{0,80}(?:revenue|sales|profit|proceeds|receipts|income|gross|net|fees)/i,
  // Minimum Commitment
  /minimum/i,
  /(?:minimum|at least|no(?:t)? (?:less|fewer) than|guarantee).{0,80}(?:order|purchase|quantit|amount|commit|payment|royalt|volume|sales|unit|spend|\$|hours|per (?:year|month|quarter)|annual)/i,
  /(?:purchase|order|buy|pay|sell|spend|provide).{0,80}(?:minimum|at least|not less than|no less than|no fewer)/i,
  /take[- ]or[- ]pay|shortfall|quota|guaranteed|commitment/i,
  /\bno (?:minimum|obligation|commitment|guarantee)|not (?:obligat|commit|guarantee|require)\w*.{0,60}(?:purchase|order|minimum|buy)/i,
  /(?:shall|will|must|agrees? to|commits? to|undertakes? to|obligat\w+ to|required to).{0,80}(?:purchase|order|buy|sell|pay|spend|take|invest|deliver|provide).{0,100}(?:minimum|at least|not less than|no less than|no fewer than)/i,
  /minimum (?:annual |monthly |quarterly |guaranteed |purchase |net |aggregate |advertising )*(?:purchase|order|royalt|guarantee|quantit|commitment|payment|fee|volume|sales|amount|number)/i,
  /(?:reach|achieve|meet|attain)\w*.{0,60}(?:minimum|target|turnover|quota|sales|volume)|fail\w* to (?:reach|achieve|meet|attain|purchase)/i,
  /(?:at least|not less than|no less than|minimum of|no fewer than) (?:\w+ )?\(?(?:\$|usd|us\$|\d|\[|\*)/i,
  // Volume Restriction
  /(?:not|in no event|shall not).{0,80}exceed.{0,80}(?:unit|user|cop(?:y|ies)|hour|quantit|number|volume|amount|day|capacit|barrel|\d)/i,
  /maximum (?:number|quantity|of|volume|amount|capacity|daily)|up to.{0,40}(?:user|cop(?:y|ies)|unit|hour|person|\(\d+\))|limited to.{0,40}(?:\d|one|two|three|five|ten)|no more than|not more than/i,
  /in excess of.{0,80}|exceed(?:s|ing)?|overage|additional (?:fee|charge|hour|user)/i,
  /(?:not|nor).{0,60}(?:exceed|more than|greater than).{0,60}(?:per|in any|during|each|a) (?:day|week|month|quarter|year|calendar|contract)/i,
  /up to (?:a (?:maximum|total) of )?(?:\w+ )?\(?(?:\d|\[)/i,
  // Ip Ownership Assignment, Joint Ip Ownership
  /(?:hereby )?(?:irrevocably )?(?:assign|transfer|convey)s?.{0,120}(?:right|title|interest|intellectual|invention|copyright|patent)/i,
  /works? (?:made )?for hire|work product|moral rights/i,
  /right, title,? (?:and|or) interest/i,
  /(?:shall|will) (?:be )?(?:\w+ )?(?:own(?:ed)?|belong|vest|remain|become).{0,100}(?:property|exclusive|sole|by)|(?:sole|exclusive) property/i,
  /joint(?:ly)?.{0,40}(?:own|invent|develop|intellectual|propert|patent|title)|co-?own|undivided (?:interest|half|one)/i,
  // License Grant and its kinds
  /grants?\b.{0,150}(?:licen[cs]e|right)/i,
  /licen[cs]e to|right (?:and licen[cs]e )?to use|hereby (?:licen[cs]es|authori[sz]es|grants)|permission to/i,
  /irrevocabl/i,
  /perpetual|perpetuity|forever/i,
  /non-?\s?transfer|not transfer|non-?assign|without (?:the )?right to (?:sub|assign|transfer)|non-?sublicens|may not (?:sub-?licen|transfer)/i,
  /sub-?licen[cs]/i,
  /royalty[- ]free|fully[- ]paid|worldwide|world-wide/i,
  /(?:licensee|its|their|company|customer|group|recipient|grants? to).{0,40}(?:and|or|to).{0,20}(?:its|their|any|his)?.{0,20}(?:affiliate|subsidiar)/i,
  /affiliate|subsidiar/i,
  /(?:itself|licensor|behalf of|its).{0,40}(?:and|of).{0,20}(?:its|their)?.{0,20}(?:affiliate|subsidiar)\w*.{0,80}(?:hereby )?grant|cause (?:its|their|each).{0,40}affiliate/i,
  /unlimited|enterprise[- ]?wide|any number of|unrestricted|as many|without (?:limit|restriction)|no limit/i,
  /(?:perpetual|irrevocabl)\w*.{0,120}(?:licen[cs]e|right)|(?:licen[cs]e|right).{0,120}(?:perpetual|irrevocabl)/i,
  /(?:non-?\s?transfer|non-?assign|not (?:be )?transfer)\w*.{0,120}(?:licen[cs]e|right)|licen[cs]e.{0,120}(?:non-?\s?transfer|non-?assign)/i,
  /grants?.{0,80}(?:and|or|,|with) (?:to )?(?:its|their|each of its|any of its).{0,30}(?:affiliate|subsidiar)/i,
  /sub-?licen[cs].{0,100}(?:affiliate|subsidiar)|(?:affiliate|subsidiar).{0,100}sub-?licen[cs]|extend.{0,60}(?:rights?|licen[cs]e).{0,60}affiliate/i,
  /(?:on behalf of|for) (?:itself|themselves).{0,30}(?:and|,).{0,20}(?:its|their)?.{0,10}(?:affiliate|subsidiar)|(?:licensor|supplier|company|seller) and its (?:affiliate|subsidiar).{0,60}grant/i,
  /unlimited.{0,60}(?:right|licen|number|use|access|cop(?:y|ies)|users?)/i,
  // Renewal Term, Notice Period To Terminate Renewal
  /renew/i,
  /exten(?:d|sion).{0,60}(?:term|period|year|month|agreement)|(?:term|period|agreement).{0,60}exten(?:d|sion)/i,
  /automatic(?:ally)?.{0,40}(?:renew|exten|continu)|successive|(?:renewal|additional|extended) (?:term|period)/i,
  /(?:unless|notice|notif).{0,200}(?:not (?:to )?renew|non-?renew|inten(?:t|tion|d)|terminat|elect)/i,
  /(?:prior to|before|preceding).{0,40}(?:expir|end|terminat).{0,60}(?:term|period|renew|year)?/i,
  without(
    /mutual|agree(?:d|s)? (?:up)?on in writing|written agreement|negotiat/,
    /renew|exten(?:d|sion)|additional term|successive/,
  ),
  /(?:renew|exten[ds]|additional|successive).{0,120}(?:mutual|written (?:agreement|consent)|agreement of)|mutual.{0,60}(?:renew|exten)/i,
  /month[- ]to[- ]month|year[- ]to[- ]year|evergreen|thereafter.{0,40}(?:until|unless).{0,30}terminat/i,
  /(?:option|right|elect\w*|entitled) to (?:renew|extend)|one[- ]time right|(?:renewal|extension) option|successor (?:term|franchise|agreement)/i,
  /(?:not|intention not|decision not|desire not|elect\w* not) to (?:renew|extend)|non-?renewal|refus\w* to renew/i,
  // Post-Termination Services
  /(?:after|following|upon|on|notwithstanding|event of|effect of).{0,80}(?:terminat|expir)/i,
  /sell[- ]?off|run[- ]?off|wind[- ]?(?:down|ing)|transition|phase[- ]?out|sell (?:off|its|any|all|remaining)|remaining inventory|inventory|work[- ]in[- ]progress|deplet/i,
  /(?:terminat|expir).{0,250}(?:return|destroy|continue|pay|cease|transfer|repurchase|deliver|provide|assist|cooperat|complete|fulfil|entitled)/i,
  /surviv/i,
  /(?:for|within) (?:a period of )?.{0,40}(?:day|month|year)s?\)? (?:after|following|from|of).{0,60}(?:terminat|expir)/i,
  /thereafter|after (?:the )?(?:expir|terminat)|following (?:the )?(?:expir|terminat)|post-?terminat|tail period/i,
  /(?:terminat|expir)\w*.{0,160}(?:may|shall|will|entitled to|right to|continue to).{0,60}(?:sell|distribut|use|provide|perform|support|assist|cooperat|exhibit|complete|fulfil|honou?r|manufactur|supply|dispose)/i,
  /(?:terminat|expir)\w*.{0,160}(?:return|destroy|cease|discontinue|remove)/i,
  /(?:keep|retain|maintain|preserve)\w*.{0,120}(?:records|books|accounts|copies).{0,160}(?:years?|months?)/i,
  /(?:surviv\w+).{0,100}(?:terminat|expir)|(?:terminat|expir)\w*.{0,100}surviv/i,
  // Governing Law
  /govern(?:ed|ing).{0,20}(?:by|law)|construed.{0,40}(?:in accordance|under|law)|laws? of (?:the )?(?:state|commonwealth|province|republic|people|england)/i,
  /conflicts? of laws?|choice of law|jurisdiction|venue|arbitrat/i,
  // What many categories share
  /\$\s?\d|dollars|\bUSD\b/i,
  /\d\s?%|percent/i,
  /\b(?:thirty|sixty|ninety|\d+)\)?\s+(?:business |calendar )?days/i,
  /\b(?:one|two|three|five|\d+)\)?[\s-]+years?/i,
  /\bmeans\b|shall mean|is defined/i,
];

/** Which phrases a passage holds, by their place in the list. Line breaks count as spaces. */
export function cuesIn(passage: string): number[] {
  const line = passage.replace(/\s+/g, ' ');
  const found: number[] = [];
  phrases.forEach((phrase, at) => {
    if (phrase.test(line)) found.push(at);
  });
  return found;
}
