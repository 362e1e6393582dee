import type { PolarityPair } from './polarity-pair.ts';

/** Clauses and their denials in the many ways in which English denies a verb. */
export const DENIED_PAIRS: readonly PolarityPair[] = [
  [
    'cap-on-liability',
    'The liability of the Agent is limited to the commission.',
    'The liability of the Agent is not limited to the commission.',
    'negated',
  ],
  [
    'uncapped-liability',
    'In every event the liability of the Agent for leaks shall be unlimited.',
    'In no event shall the liability of the Agent for leaks be unlimited.',
    'negated',
  ],
  [
    'exclusivity',
    'The Dealer is not at liberty to buy tiles from any other kiln.',
    'The Dealer is at liberty to buy tiles from any other kiln.',
    'negated',
  ],
  [
    'non-compete',
    'The Agent is not free to work for a competitor of the Firm.',
    'The Agent is free to work for a competitor of the Firm.',
    undefined,
  ],
  [
    'non-compete',
    'The Agent shall at no time compete with the Firm.',
    'The Agent may at any time compete with the Firm.',
    undefined,
  ],
  [
    'non-compete',
    'Neither party may compete with the other.',
    'Either party may compete with the other.',
    undefined,
  ],
  [
    'ip-ownership-assignment',
    'Each right in the drawings vests in the Firm.',
    'No right in the drawings vests in the Firm.',
    'negated',
  ],
  [
    'ip-ownership-assignment',
    'The Agent shall not copy the drawings and hereby assigns them to the Firm.',
    'At no time does the Agent transfer the drawings to the Firm.',
    'negated',
  ],
  [
    'license-grant',
    'The Licensor grants a licence under its patents.',
    'The Licensor grants no licence under its patents.',
    'negated',
  ],
  [
    'source-code-escrow',
    'The source code shall be placed in escrow.',
    'The source code shall not be placed in escrow.',
    'negated',
  ],
  [
    'most-favored-nation',
    'The Firm is under a duty to give the Dealer its lowest price.',
    'The Firm is under no duty to give the Dealer its lowest price.',
    'negated',
  ],
  [
    'termination-for-convenience',
    'The Dealer may terminate for cause or for none.',
    'The Dealer may terminate only for cause.',
    'negated',
  ],
  [
    'termination-for-convenience',
    'Either party may end this Agreement by notice.',
    'Neither party may end this Agreement by notice.',
    'negated',
  ],
  [
    'insurance',
    'The Agent shall keep in force public liability insurance.',
    'The Agent need not keep in force public liability insurance.',
    'negated',
  ],
  [
    'liquidated-damages',
    'A sum of $40 is payable for each day of delay.',
    'No sum is payable for a day of delay.',
    'negated',
  ],
  [
    'post-termination-services',
    'The Agent shall support the Firm after termination.',
    'The Agent shall not be obliged to support the Firm after termination.',
    'negated',
  ],
  [
    'covenant-not-to-sue',
    'The Dealer shall not challenge the marks.',
    'Nothing stops the Dealer from challenging the marks.',
    'excluded',
  ],
];
