/** Verbs of competing: with one of them between, what follows is forbidden by itself. */
const COMPETING = String.raw`\b(?:engage[sd]? in|carry on|compete|own|operate|invest|manufacture|market|develop|nor|neither|shall|will)\b`;
const RIVAL = String.raw`\bcompet(?:\w+ (?:business|enterprise|activity|firm|company|person|party)|itors?|es? (?:with|against)|ing with|itive)\b`;

/** Taking people or custom to a competitor, which is another restraint than competing oneself. */
export const TAKES_TO_A_COMPETITOR = String.raw`\b(?:solicit|induce|entice|encourage|divert|persuade|recruit|hire)\w*\b(?:(?!${COMPETING})[^;]){0,400}?${RIVAL}`;
