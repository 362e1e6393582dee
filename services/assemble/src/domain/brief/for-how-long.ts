/** `for 2 years`, `for the term and 1 year after`, or the words as they are read. */
export const forHowLong = (duration: string): string => {
  if (duration.startsWith('term')) return `for the ${duration}`;
  return /^\d/.test(duration) ? `for ${duration}` : `with ${duration}`;
};
