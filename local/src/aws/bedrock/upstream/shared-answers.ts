/**
 * Asks once for what is asked again while the answer is on its way: whoever gave up waiting and comes back takes over
 * where it stands, and the server is not asked twice.
 */
export function sharedAnswers<Answer>() {
  const underWay = new Map<string, Promise<Answer>>();
  return (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = underWay.get(key);
    if (known) return known;
    const asked = ask().finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}
