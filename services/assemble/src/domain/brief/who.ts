/** Whom a fact of the brief names, as a sentence says it. */
export function whoOf(who: string): string {
  if (who === 'both') return 'both parties';
  return who === 'either' ? 'either party' : who;
}

/** The same as the first word of a sentence. */
export function whoFirst(who: string): string {
  const words = whoOf(who);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
