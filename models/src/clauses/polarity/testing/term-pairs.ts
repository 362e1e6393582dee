import type { PolarityPair } from './polarity-pair.ts';

/** How long a contract lasts, how it ends, and who may hand it on. */
export const TERM_PAIRS: readonly PolarityPair[] = [
  [
    'rofr-rofo-rofn',
    'Before a sale the Seller shall first offer the shop to the Buyer.',
    'None of the Shares are subject to any right of first refusal.',
    'negated',
  ],
  [
    'change-of-control',
    'The Buyer shall give notice of any merger.',
    '“Change of control” means any merger of a party.',
    undefined,
  ],
  [
    'renewal-term',
    'The term is extended for successive years.',
    'The time for performance shall be extended for as long as the event lasts.',
    undefined,
  ],
  [
    'anti-assignment',
    'Neither party may assign this Agreement without consent.',
    'Either party may freely assign this Agreement without the consent of the other.',
    'negated',
  ],
  [
    'anti-assignment',
    'The rights cannot be transferred or assigned.',
    'The Seller has good title to the Goods.',
    undefined,
  ],
  [
    'termination-for-convenience',
    'This Agreement provides that the Buyer may terminate it at any time on 45 days notice.',
    'The Engagement Letter shall provide that the Bank may terminate its engagement at any time on 45 days notice.',
    undefined,
  ],
  [
    'termination-for-convenience',
    'The Buyer may terminate this Agreement for convenience.',
    'Neither party may terminate this Agreement for convenience.',
    'negated',
  ],
  [
    'termination-for-convenience',
    'The Buyer may terminate on notice for any reason.',
    'Upon termination for any reason the Buyer shall return the tools.',
    undefined,
  ],
  [
    'change-of-control',
    'On a change of control the Buyer may end the contract.',
    'A change of control shall not be considered an assignment.',
    'negated',
  ],
  [
    'change-of-control',
    'If control of the Seller passes to a competitor, the Buyer may end the contract.',
    'The Undersigned shall not initiate any proposal for a tender offer or change of control of the Company.',
    undefined,
  ],
  [
    'renewal-term',
    'It may be extended by mutual agreement. It shall automatically renew for a year.',
    'Upon mutual agreement, this Agreement may be renewed for one (1) additional one (1) year term.',
    undefined,
  ],
  ['renewal-term', 'The term renews for one year.', 'The term shall not be renewed.', 'negated'],
  [
    'renewal-term',
    'At the Buyer’s option the term renews for two years.',
    'A renewal for five years will be negotiated in good faith.',
    undefined,
  ],
  [
    'renewal-term',
    'The term renews for successive years unless a party objects.',
    'The term shall renew for successive years if agreed by both parties in writing.',
    undefined,
  ],
  [
    'renewal-term',
    'It renews for three years. The goals of each year are set by mutual agreement.',
    'It shall automatically renew for three years upon the parties’ mutual agreement on new goals.',
    undefined,
  ],
  [
    'change-of-control',
    'A party may assign this Agreement on a merger only with the consent of the other.',
    'A party may assign this Agreement to whoever acquires substantially all of its assets.',
    'excluded',
  ],
  [
    'change-of-control',
    'Neither party may assign this Agreement by merger or by sale of its business.',
    'Each party shall have the right to assign this Agreement in connection with a merger without consent.',
    'excluded',
  ],
  [
    'change-of-control',
    'A party may assign on a merger, except that a merger with a competitor takes consent, which is required in writing.',
    'The Seller may transfer this Agreement to a successor, provided that it gives notice of the sale of its assets.',
    'excluded',
  ],
  [
    'anti-assignment',
    'The Agent has the right to assign this Agreement upon written notice and with the approval of the Owner.',
    'The Owner has the right to assign this Agreement, subject only to prior written notice to the Agent.',
    'negated',
  ],
  [
    'renewal-term',
    'The Buyer may extend the term by two years.',
    'A month before the end the parties may further negotiate a renewal of their cooperation.',
    undefined,
  ],
  [
    'notice-period-to-terminate-renewal',
    'It renews unless a party gives notice 60 days before the end.',
    'It renews without any notice.',
    'negated',
  ],
  [
    'post-termination-services',
    'After termination the Supplier shall hand over the data.',
    'Upon termination neither party shall have any further obligation to the other.',
    'negated',
  ],
  [
    'rofr-rofo-rofn',
    'The Buyer has a right of first refusal.',
    'The Buyer has no right of first refusal.',
    'negated',
  ],
];
