/** Pieces of which the patterns of ordinary positions are built. */

/** Words with which a burden rides along on an ordinary clause. */
const TWIST =
  'whether or not|even (?:if|where|when|though)|or not|discretion|sees fit|thinks fit|without (?:any )?(?:limit(?! (?:of|in|on|as to) time)|cause|consent|reason|refund|more)|whatever|whatsoever|however|howsoever|regardless|irrespective|notwithstanding|despite|automatic\\w*|sole(?:ly)?|forfeit\\w*|penalt\\w+|deemed|for ever|never|in full|at once|double|twice|(?<!the )other|others|any(?:one|body|thing)|every(?:one|body|thing)?|all|nobody|nothing|nor|save|except|unless|provided|together with|in addition|as well as|and (?:each|any|every|all|for|(?:the )?[A-Z])|negligence|whoever|wherever|sublicen\\w+|irrevocabl\\w+|(?<!non-)exclusive\\w*';
/** Words between those that a pattern names: none of them turns it. */
export const PLAIN = String.raw`(?:(?!\b(?:${TWIST})\b)[^.;,])`;
/** The same over commas. */
export const PLAIN_OVER_COMMAS = String.raw`(?:(?!\b(?:${TWIST})\b)[^.;])`;

export const BOTH =
  '(?:(?:[Ee]ither|[Ee]ach|[Nn]either|[Nn]o|[Bb]oth|[Aa]ny)(?: of (?:the|them|us))?(?: (?:party|parties|side|sides))?)';
export const DUTY = '(?:shall|will|must|may)';
/** A side by its name or role. */
export const SIDE = String.raw`(?:[Tt]he |[Aa]n? )?(?:[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}|it|she|he|they)`;
/** Thirty days at least, by number or in words. */
export const MONTH_OR_MORE = String.raw`(?:(?:2[89]|[3-9]\d|1[0-7]\d|180)|(?:twenty-eight|thirty|forty|forty-five|sixty|ninety))(?: \(\d+\))? (?:calendar )?days?|(?:(?:[4-9]|1\d|2[0-6])|(?:four|six|eight|ten|twelve))(?: \(\d+\))? weeks?|(?:[1-5]|a|one|two|three|four)(?: \(\d+\))? (?:calendar )?months?`;
export const ENDS = String.raw`(?:end|terminate|cancel|leave|withdraw|bring (?:it|this \w+) to an end)`;
/** What everybody answers for, and no limit of liability reaches. */
const CARVED_OUT = String.raw`(?:(?:its |the |their )?(?:own )?(?:death|personal injury|(?:death or )?(?:personal |bodily )?injury(?: to life, body or health)?|(?:death or )?(?:personal|bodily) injury|fraud(?:ulent misrepresentation)?|intent|(?:gross )?negligence|wil(?:l)?ful (?:misconduct|default|acts?)|(?:deliberate|intentional) (?:default|breach|acts?|misconduct)|life, body or health|(?:claims? )?under (?:the )?(?:[Pp]roduct [Ll]iability(?: (?:Act|[Ll]aw))?|mandatory law)|guarantees? (?:that (?:it|they) )?expressly (?:given|made)(?: by (?:it|them))?)(?: caused by (?:its |their |his )?negligence)?|(?:for )?(?:any(?:thing| other (?:matter|liability))?(?: else)?|(?:where|what|whatever)) (?:for which |that |which |where )?(?:no limit is (?:lawful|permitted|allowed)|(?:mandatory |the |applicable )?(?:law|statute)\b[^.;,]{0,50}|(?:liability )?cannot (?:lawfully )?be (?:limited|excluded)[^.;,]{0,40}|mandatory law[^.;,]{0,30}))`;

/** The list of them is whole: nothing else stands in it. */
export const ONLY_CARVED_OUT = String.raw`${CARVED_OUT}(?:(?:,| or| and|,? or| for| to)+ ${CARVED_OUT})*(?=\s*(?:[.;]|$))`;

export const position = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'g');
