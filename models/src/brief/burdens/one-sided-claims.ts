import type { Subject } from './turned-subject.ts';

const NOT =
  '(?:(?:shall|will|may|can|does|do|must|need)(?:not)?,? (?:not|never|in no (?:event|case)|under no circumstances|no longer)|cannot|need (?:in no|not))';
/** Gives away what the law gives. */
const FORGOES =
  '(?:forgo(?:es)?|forego(?:es)?|renounces?|relinquish\\w*|surrenders?|waives?|waived|gives? up (?:any|all|every|its|the) (?:\\w+ )?(?:rights?|claims?|remed\\w+|objections?|defen\\w+|protection)|dispenses? with|abandons?)';
const ANSWERS =
  '(?:answers?(?: for)?|answerable|liable|responsible|liability|makes? good|made good|compensates?)';
/** What somebody has against another, where and how he comes by it. */
const CLAIM = [
  'claims?|sue[sd]?|suing|(?:law)?suits?(?= (?:by|of|against|is|are|may|must|shall)\\b)|proceedings|remed(?:y|ies)|recovers? (?=from|more|no|not|only|damages|its|what|nothing)|recourse|redress',
  'actions?(?= (?:by|of|against)\\b)|legal actions?|litigat\\w*|tribunals?|arbitrat\\w+|jurisdiction|injunctions?',
  `(?:plea|defen[cs]e)s?|counterclaims?|appeals?|set(?:s|ting)?[- ]off|rights? of (?:action|appeal)|${FORGOES}`,
].join('|');

/** Takes away, shortens or puts at somebody's pleasure: a claim that is only spoken of harms nobody. */
const TAKES_AWAY =
  'only|alone|no|not|cannot|never|none|nothing|nobody|unless|failing|lapses?|expires?|barred|lost|void|too late|wherever|anywhere|abroad|any (?:court|tribunal|place)|whichever|whatever|however|even|more than|at most|no later|without|on demand|entered against';

/** What ordinary contracts say of the claims and courts of one side. */
const ORDINARY_CLAIMS: readonly RegExp[] = [
  // Claims of others, and who deals with them.
  /\b(?:third[- ]part(?:y|ies)|third persons?|infring\w+|indemnif\w+|defends?|defend(?:ed|ing)|insur\w+|workers['’]|product claims|customers['’]?)\b/i,
  // What the law makes somebody disclose.
  /\b(?:disclos\w+|discover\w*|regulators?|subpoena\w*|demanded by law)\b/i,
  // A right is given, and not narrowed.
  /\bPARTY (?:also |then )?may (?:\w+ ){0,12}?(?:claim|recover|set off|seek|ask|appeal|cancel)\b(?![^.;]*\b(?:only|alone|no more|not more|wherever|anywhere|any (?:court|place)|whatever)\b)/,
  /\b(?:claims?|has|have) no (?:other )?(?:lien|hold|right over)\b|\bclaims no\b/i,
  // How complaints are handled.
  /\b(?:(?:answers?(?: to)?|deals? with|handles?|settles?) (?:an?|the|any|all|each)? ?claims?|claims? (?:promptly|in good faith|that PARTY accepts)|small[- ]claims|mediation|warranty claims?|(?:first|excess) [^.;]{0,20}\d[^.;]{0,12} of (?:a|any|each) claim)\b/i,
  /\b(?:charge|fee|price|setup|interest|rent)\b[^.;]{0,40}\bwaived\b|\bwaives recovery\b/i,
  // Puts right.
  /\bremed(?:y|ies|ied) (?:it|the|any|a|an|them|such|defects?|faults?)\b(?! (?:of|open))|\bremedy (?:is|for [^.;]{0,20}) (?:correction|repair|replacement|re-?performance)\b|\bremedy for mere\b|\bmoney remedy\b/i,
  /\bkeeps? (?:its|all) (?:\w+ )?(?:rights|remedies)\b|\b(?:conduct|control)(?: of)? (?:the )?(?:defen[cs]e|case)\b/i,
  /\b(?:each|per|any one|such a|agreed|agreeing the) claim\b|\bclaims? (?:is|are) (?:taken as )?(?:agreed|accepted|paid)\b|\bclaims? (?:about|that the \w+ accepts)\b/i,
  /\b(?:reasonable time|court order)\b|\b(?:undisputed|adjudged|adjudicated)\b|\b(?:sole|only) remedy (?:unless|for (?:the|that|such|mere|this) (?:delay|lateness))\b/i,
];

/**
 * Claims, courts, remedies and proof of one side. Where a sentence that names one side alone touches them, it has to be
 * of a form that ordinary contracts have; whatever else it says goes to a person.
 */
export const ONE_SIDED_CLAIMS: readonly Subject[] = [
  {
    why: 'It says what claims, courts or remedies one side has or has not, and nothing of the other.',
    about: new RegExp(String.raw`^(?=.*\b(?:${TAKES_AWAY}|${FORGOES})\b).*\b(?:${CLAIM})\b`, 'is'),
    ordinary: ORDINARY_CLAIMS,
  },
  {
    why: 'It says to which courts one side may go, and nothing of the other.',
    about:
      /\bPARTY\b(?!['’]s)[^.;]{0,40}\b(?:may|shall|must|can|will|submits?|only)\b[^.;]{0,60}\b(?:[Tt]he courts?|courts?|Courts of)\b|\b[Cc]ourts? of PARTY['’]s\b[^.;]{0,40}\b(?:alone|only)\b/,
    ordinary: ORDINARY_CLAIMS,
  },
  {
    why: 'One side is not to have what the law or the contract would give it.',
    about: new RegExp(
      String.raw`\bPARTY (?:has|have|shall have|will have|is left with) no (?:say|right to (?:be (?:heard|told|paid|given)|stop|leave|end|refuse|return|object|complain))\b|\bPARTY (?:is|shall) not (?:be )?entitled to\b|\bPARTY ${NOT} (?:\w+ly )?(?:object|complain|contest|challenge|dispute|question|hold back|withhold)\b`,
      'i',
    ),
    ordinary: [/\b(?:unreasonabl\w+|consent|approval|commission|benefits|in good faith)\b/i],
  },
  {
    why: 'What one side answers for is limited, and nothing is said of the other.',
    about: new RegExp(
      [
        String.raw`\bPARTY (?:is |are |shall be |will be |shall |will )?${ANSWERS}\b[^.;]{0,40}\b(?:alone|only|solely)\b`,
        String.raw`\bPARTY ${NOT}\b[^.;]{0,20}\b${ANSWERS}\b[^.;]{0,30}\b(?:more than|beyond)\b[^.;]{0,40}\b(?:paid|fees?|prices?|tenth|half|third|quarter|month|charges?)\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      /\b(?:insur\w+|death|fraud|answers? (?:the|a|any|all|questions?|calls?|e-?mails?|enquir\w+))\b/i,
    ],
  },
  {
    why: 'One side, or somebody of its own, decides what is in dispute.',
    about: new RegExp(
      [
        String.raw`\b(?:disputes?|differences?|disagreements?|questions?|doubts?|whether|complaints?|breach(?:es)?|default|quality|claims?)\b[^.;]{0,80}\b(?:decided|settled|resolved|determined|judged|ruled|assessed|heard|certified|goes?|referred|submitted)\b[^.;]{0,12}\b(?:by|on by|to|before) (?:an? |the |its |any )?(?:[\w’'-]+ ){0,8}?PARTY\b`,
        String.raw`\b(?:is|are|shall be|remains?) for (?:the |an? )?(?:\w+ ){0,3}(?:of )?PARTY to (?:say|decide|judge|determine|settle|find)\b`,
        String.raw`\b(?:persons?|experts?|arbitrators?|mediators?|panel|list|judges?|referees?)\b[^.;]{0,40}\bPARTY (?:keeps|names|chooses|appoints|picks|maintains|proposes)\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [/\bto (?:the )?(?:address|representatives?|contacts?|managers?) of PARTY\b/i],
  },
  {
    why: 'One side has to prove, or the other need not.',
    about: new RegExp(
      [
        String.raw`\b(?:is|are|lies|falls) (?:for|on|upon|with) PARTY to (?:show|prove|establish|demonstrate)\b|\b(?:burden|onus) of (?:proof|proving)\b|\bPARTY\b[^.;]{0,30}\b(?:burden|onus)\b`,
        String.raw`\bPARTY\b[^.;]{0,80}\bwithout (?:having to (?:prove|show|give)|proving|proof|showing|giving (?:security|notice|warning|reasons?)|a hearing|bond)\b`,
        String.raw`\b(?:books|records|figures|statements?|certificates?|accounts?|logs?|counts?|meters?|measurements?|word) (?:of|kept by|made by|by) PARTY\b[^.;]{0,20}\b(?:prove|proves|is proof|are proof|decide|decides|settles?|bind|binds|conclusive|final)\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [/\bunless\b[^.;]{0,30}\b(?:error|wrong|other figures|shown)\b/i],
  },
];
