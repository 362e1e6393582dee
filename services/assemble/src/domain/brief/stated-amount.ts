/** What an amount begins with: a currency, a number, or a word that leads to one. */
const AMOUNT =
  /^(?:(?:at least|not less than|no less than|a minimum of|an amount equal to)\s+)?(?:US\s?|U\.S\.\s?|USD|EUR|GBP|CAD)?\s?[$€£]?\s?(?:\d|\[\*)/i;
const OTHER_UNITS = /(?<!\b(?:per|a|each|every) )\b(?:days?|months?|years?|hours?|weeks?)\b/i;
const LONGEST = 80;

/** An amount as the contract writes it; undefined where the words that were read are not an amount. */
export const statedAmount = (amount: string | null): string | undefined =>
  amount !== null && amount.length <= LONGEST && AMOUNT.test(amount) && !OTHER_UNITS.test(amount)
    ? amount
    : undefined;
