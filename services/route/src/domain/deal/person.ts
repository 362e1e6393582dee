import type { Brief } from '@countersign/events';

/** What contracts call somebody who is no company. */
const CALLED =
  /\b(?:employee|executive|officer|director|individual|worker|physician|artist|athlete|talent)\b|^(?:I|you)$/i;
/** A word of a company's name. */
const COMPANY =
  /\b(?:inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|plc|llp|l\.?p|gmbh|ag|s\.?a|n\.?v|b\.?v|pty|pte|trust|bank|association|university|college|fund|partners|group|holdings|technolog(?:y|ies)|systems|industries|international|enterprises|services|solutions|agency|institute|foundation|society|club|league)\b|[&\d]/i;
/** "Ann B. Fell", "ANN FELL", "Dr. Ann Fell-Tarn". */
const PERSON =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?(?:\p{Lu}[\p{L}'’-]*\.?\s+){1,3}\p{Lu}[\p{L}'’-]+(?:,? (?:Jr|Sr|I{2,3}|IV|Esq)\.?)?$/u;

/** Whether a contract means a human being by whom it binds. */
export function isPerson(who: string | null, parties: Brief['parties']): boolean {
  if (who === null) return false;
  if (CALLED.test(who)) return true;
  const party = parties.find(({ name, role }) => role === who || name === who);
  return party !== undefined && PERSON.test(party.name) && !COMPANY.test(party.name);
}
