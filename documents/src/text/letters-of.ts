/** Letters and digits of a text in lower case: what two readings of the same print have in common. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
