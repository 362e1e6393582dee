/** What stands between the first and the last quotation mark; to the end where a message was cut. */
const QUOTED = /"(?:[\s\S]*"|[\s\S]*$)/;

/** How AWS says which value of a request broke a rule. */
const VALUE = /\bValue '[\s\S]*?' at '/g;

/**
 * A message without what it quotes: quotes are words of a contract or of a model, and travel where nobody can have them
 * forgotten. Whoever may read them finds them in the document that the message is about.
 */
export const withoutQuotes = (message: string): string =>
  message.replace(QUOTED, '"…"').replaceAll(VALUE, "Value '…' at '");
