/** What a contract that is handed on is called by what is done with it. */
const DONE_WITH =
  'transferred|assigned|assumed|acquired|purchased|listed|designated|underlying|existing|remaining';
/** What a contract is called, and no words for what is made under it: "the inventions made under this Agreement". */
const NAMED = String.raw`(?:(?:${DONE_WITH}) )?(?:(?!(?:\w+(?:ed|ing|s)|made|under|by|in|of|to|during|this|property|product)\b)[\w-]+ ){0,4}(?:agreement|contract|lease|purchase order)s?\b`;

/**
 * A contract that is handed on, and nothing that somebody made: "assigns its right, title and interest in and to the
 * Vendor Agreement", "Assignment of Lease".
 */
export const CONTRACT_HANDED_ON = String.raw`\b(?:assign|transfer|convey)\w*\b[^.;]{0,140}\b(?:rights?|title|interests?|obligations|duties)(?:,? (?:in|to|under|and))+ (?:the|that|this|such|its) ${NAMED}|\b(?:assignment|transfer) of (?:the )?${NAMED}`;
