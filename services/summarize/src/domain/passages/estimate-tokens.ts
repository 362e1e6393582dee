/**
 * Estimates how many tokens a text takes: ASCII at the model's characters per token, anything else one token a
 * code unit, since tokenizers split what is rare in their training data.
 * An estimate serves the budget only; usage is what the provider counts.
 */
export function estimateTokens(text: string, charactersPerToken: number): number {
  let ascii = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 128) ascii++;
  return Math.ceil(ascii / charactersPerToken) + text.length - ascii;
}
