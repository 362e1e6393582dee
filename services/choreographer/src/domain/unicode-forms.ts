/** A text in both forms of its letters, composed and decomposed; once where they are the same. */
export const unicodeForms = (text: string): readonly string[] => [
  ...new Set([text.normalize('NFC'), text.normalize('NFD')]),
];
