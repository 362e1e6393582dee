/** What stands before figures that are a day, and else were a number of another kind. */
const OF_A_DAY =
  /\b(?:dated|date|(?:made|signed|executed|entered into|effective|begins?|starts?|commences?|ends?|expires?|delivered|due|payable) (?:on|from|by)|effective|as of|until|from)[:,]?\s+$/i;
const BEFORE = 30;

/** Whether words that go with days stand before a place in a text: what is there is a day, and no number of a section. */
export const isToldAsDay = (text: string, at: number): boolean =>
  OF_A_DAY.test(text.slice(Math.max(0, at - BEFORE), at));
