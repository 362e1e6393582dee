/**
 * The same answers, of which the last ones are remembered: contracts of one house repeat their sentences, and a vector
 * costs a tenth of a second. What is answered may not be changed.
 */
export function remembering<Answer extends object>(
  answer: (sentence: string) => Answer,
  most: number,
): (sentence: string) => Answer {
  const known = new Map<string, Answer>();
  return (sentence) => {
    const earlier = known.get(sentence);
    if (earlier) return earlier;
    const [oldest] = known.size < most ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    const made = answer(sentence);
    known.set(sentence, made);
    return made;
  };
}
