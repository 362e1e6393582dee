import type { Burden } from './burden.ts';

/** What somebody who only talks of a deal may not do meanwhile, and some time after. */
export const RESTRAINTS_OF_TALKS: readonly Burden[] = [
  {
    kind: 'standstill',
    why: 'One side may not buy into the other, or seek control of it, for a time.',
    holds: [
      /\b(?:not|nor|neither|refrain|without)\b[^.;]{0,320}\b(?:acquire|purchase|offer|seek|propose|solicit|participate)\w*\b[^.;]{0,200}\b(?:securities|voting (?:stock|shares)|proxies|beneficial ownership|ownership of|control (?:of|or influence)|influence (?:or|the) control|tender offer|change the (?:management|board))\b/i,
      /\b(?:standstill|months?|years?|until|period|unless (?:specifically |expressly )?invited|without the prior)\b/i,
    ],
    unless: /\b(?:assign|trading (?:in|on)|material,? non-?public|securities laws? prohibit)\b/i,
  },
  {
    kind: 'non-circumvention',
    why: 'One side may not deal with those whom the other made known to it.',
    holds: [
      /\b(?:not|nor|neither|never|refrain)\b[^.;]{0,90}\b(?:circumvent\w*|bypass\w*|(?:conduct|transact|do) business with|deal with|contact|approach)\b[^.;]{0,140}\b(?:sources?|contacts?|introduced|made known|introduction)\b|\btransactions? circumventing\b/i,
    ],
    unless: /\b(?:circumvent\w* (?:any|the|such) (?:security|technical|access|copy|usage|protection))\b/i,
  },
];
