/** What a contract is called, and no words for what is made under it: "the inventions made under this Agreement". */
const NAMED = String.raw`(?:(?!(?:\w+(?:ed|ing|s)|made|under|by|in|of|to|during|this|property|product)\b)[\w-]+ ){0,4}(?:agreement|contract|lease|purchase order)s?\b`;

/**
 * A contract that is handed on, and nothing that somebody made: "assigns its right, title and interest in and to the
 * Vendor Agreement", "Assignment of Lease".
 */
export const CONTRACT_HANDED_ON = String.raw`\b(?:assign|transfer|convey)\w*\b[^.;]{0,80}\b(?:rights?|title|interests?|obligations|duties)(?:,? (?:in|to|under|and))+ (?:the|that|this|such|its) ${NAMED}|\b(?:assignment|transfer) of (?:the )?${NAMED}`;
