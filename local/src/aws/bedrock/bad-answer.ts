/** What a model says that forgets what it was asked: JSON, but not what the schema wants. */
export const badAnswer = (): string =>
  JSON.stringify({ note: 'The section has no issues worth mentioning.' });
