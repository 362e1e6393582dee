const REFERENCE = /\b(?:clause|section|article|paragraph|schedule|annex|exhibit)s? \d[\d.]*/giu;

/** How other languages say that a term does not hold, for whomever: whole phrases that English does not have. */
const DENIED = [
  String.raw`(?:gilt|gelten|gelte|greift|greifen|bindet|haftet) (?:[\p{L}\p{N}.&]+ ){0,8}nicht|nicht anwendbar|keine (?:anwendung|geltung|wirkung)|ist (?:[\p{L}\p{N}.&]+ ){0,4}(?:ausgeschlossen|abbedungen)`,
  "ne (?:s['’]applique(?:nt|ra|ront)?|vaut|valent|lie|vise|concerne|joue|oblige|limite) (?:pas|point|plus|que)|(?:non|pas) applicables? (?:à|aux?)|inapplicables? (?:à|aux)|sans (?:objet|effet|plafond|limite) (?:pour|à)",
  'no (?:se aplica(?:n|rá|rán)?|aplican?|rige|vale|obliga|afecta|vincula) (?:a|al|para|en|contra|ni)|no (?:es|será|resulta) (?:de )?aplica(?:ble|ción)|sin (?:tope|límite|efecto)',
  'non (?:si applic(?:a|ano|herà)|vale|opera|vincola|riguarda|obbliga|limita)|non (?:è |sarà )?applicabil[ei]|senza (?:limit[ei]|effetto)',
  String.raw`niet van toepassing|(?:geldt|gelden|bindt) (?:[\p{L}\p{N}.&]+ ){0,6}niet`,
  'não (?:se aplicam?|aplicável|vale|vincula|obriga)|nao se aplicam?',
  String.raw`gäller (?:inte|ej|icke)|inte tillämplig\p{L}*|(?:gælder|gjelder|finder) (?:[\p{L}\p{N}.&]+ ){0,4}(?:ikke|ingen)`,
  'nie (?:dotyczy|obowiązuje|wiąże|stosuje się|ma zastosowania)|neplatí|nevztahuje|nepoužije',
  String.raw`ei (?:koske|sovelleta|sido|päde)|nem (?:vonatkozik|alkalmazható|érvényes|köti)|nu se aplică|uygulanma[zy]\p{L}*|geçerli değil\p{L}*`,
].join('|');
const DENIAL = new RegExp(String.raw`(?<!\p{L})(?:${DENIED})(?!\p{L})`, 'iu');
/** Without its accent, `à` is an English word. */
const DENIED_TO_NAME = /\b[Nn]on applicables? a(?= \p{Lu})/u;

/**
 * Whether a sentence says in another language that a term does not hold, however many names and English references
 * stand in it: `Clause 8 no se aplica a Tarnbeck Foundry`.
 */
export const deniesTermInOthers = (text: string): boolean =>
  DENIAL.test(text.replace(REFERENCE, '8')) || DENIED_TO_NAME.test(text);
