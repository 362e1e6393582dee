/** How many passages back the words may stand that introduce a list. */
const REACH = 8;
const INTRODUCES = /\bterminat\w*\b[^.;]{0,120}:\s*$/i;

/** Whether a passage stands in a list of grounds on which the contract may be ended. */
export const isGround = (passages: readonly { readonly words: string }[], index: number): boolean =>
  passages.slice(Math.max(0, index - REACH), index).some(({ words }) => INTRODUCES.test(words));
