/** A problem in words, where there is one. */
export const when = (condition: boolean, problem: string): string[] => (condition ? [problem] : []);
