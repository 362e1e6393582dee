import { SPACED_LANGUAGES, UNSPACED_LANGUAGES } from './override-languages.ts';

/** What a text that instructs its reader speaks of. */
export type Concept = 'override' | 'earlier' | 'instruction' | 'product' | 'nothing';

/** Who reads a text without being a party to it, in the languages of the lexicon. */
const AUTOMATIC_READER = [
  'AI|A\\.I\\.|LLMs?|GPT(?:-?\\d)?|chat ?bots?|artificial intelligence|language models?',
  "mod[eè]les? de langage|IA|intelligence artificielle|logiciels? d[’']analyse|outils? d[’']analyse",
  'KI|KI-\\w+|Sprachmodell\\w*|künstliche\\w* Intelligenz|(?:Prüf|Analyse|Auswertungs|Lese)(?:software|programm|system|werkzeug)\\w*',
  'inteligencia artificial|modelos? de lenguaje|intelligenza artificiale|modell[oi] linguistic[oi]',
  'inteligência artificial|modelos? de linguagem|taalmodel\\w*|kunstmatige intelligentie',
  'sztuczn\\w+ inteligencj\\w+|model\\w* językow\\w+|языков\\w+ модел\\w+|искусственн\\w+ интеллект\\w*|нейросет\\w+',
  'språkmodell\\w*|jazykov\\w+ model\\w*|yapay zek[aâ]\\w*|dil modeli\\w*|мовн\\w+ модел\\w+',
];

/** Scripts that do not part words by spaces. */
const AUTOMATIC_READER_UNSPACED =
  '人工智能|语言模型|語言模型|人工知能|言語モデル|인공지능|언어 모델|الذكاء الاصطناعي|نموذج اللغة';

const CONCEPTS: Readonly<Record<Concept, readonly string[]>> = {
  override: [
    'ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|ing)|bypass|overrule|set aside|discard|pay no (?:attention|heed)|do not (?:follow|obey|heed)|stop following',
    'ignor(?:ez|er|ons)|ne ten(?:ez|ir) pas compte|ne pas tenir compte|oubli(?:e|ez|er|ons)|passez outre',
    'ignorier\\w*|missacht\\w*|vergiss|vergessen|außer Acht|nicht (?:beachten|befolgen)',
    'ignor(?:a|ar|en|are|ate|ino|em)|caso omiso|no (?:tenga|tome)\\w* en cuenta|olvid\\w+|non ten\\w+ conto|dimentic\\w+|desconsider\\w+|esque[çc]\\w+',
    'negeer|negeren|vergeet|(?:z?ignoruj|pomiń|zapomnij)\\w*|(?:про)?игнориру\\w+|забудь\\w*|не учитывай\\w*|ignorera|bortse|yok say\\w*|görmezden gel\\w*|ігнору\\w+',
    'ne (?:prêt\\w+|fai\\w+) (?:pas|aucune) attention|keine (?:Beachtung|Aufmerksamkeit)|no (?:hag\\w+ caso|prest\\w+ atención)|non (?:bad\\w+|far\\w* caso|fate caso)|não (?:ligu\\w+|prest\\w+ atenção)|let niet op',
    'не обраща\\w+ внимани\\w+|не зверта\\w+ уваги|nie zwracaj\\w* uwagi|nevšímej\\w*|bry dig inte om|aldırma\\w*',
  ],
  earlier: [
    'previous|prior|above|earlier|preceding|foregoing|your|system|original|initial|developer|(?:you|it) (?:were|was|have been|has been|are|is) (?:given|told)',
    'précédent\\w*|antérieur\\w*|ci-dessus|vos|vorherig\\w*|vorig\\w*|bisherig\\w*|obig\\w*|früher\\w*|vorangegangen\\w*|deine\\w*|Ihre',
    'anterior\\w*|previ[ao]s|sus|tus|precedent\\w*|tue|vostre|prévi\\w+|suas|vorige|voorgaande|eerdere|bovenstaande|jouw',
    'poprzedni\\w*|wcześniejsz\\w*|powyższ\\w*|предыдущ\\w+|прежн\\w+|попередн\\w+|tidigare|önceki',
  ],
  instruction: [
    'instructions?|prompts?|guidelines|guidance|directives?|programming|commands?|orders',
    'consignes?|Anweisung\\w*|Instruktion\\w*|Vorgaben|instrucci\\w+|indicacion\\w+|istruzion\\w+|indicazion\\w+|instruç\\w+|orientaç\\w+',
    'instructies?|aanwijzing\\w*|instrukcj\\w+|polece\\w+|wytyczn\\w+|инструкци\\w+|указани\\w+|інструкці\\w+|instruktion\\w*|talimat\\w*',
  ],
  product: [
    'findings?|red flags?|remarks?|risks?|summar(?:y|ies)|digest|verdict|conclu\\w+|analysis|assessment|evaluation|rating|score|report|output|response|answer|JSON|array|issues?|concerns?|objections?|problems?|comments?|exposure|severity|grade',
    'constat\\w*|résumé|synthèse|rapport|risques?|réponse|évaluation|Befund\\w*|Feststellung\\w*|Zusammenfassung\\w*|Bericht\\w*|Risik\\w+|Ergebnis\\w*|Bewertung\\w*|Antwort\\w*',
    'hallazg\\w+|resumen|informe|riesg\\w+|respuesta|evaluación|rilievi|riepilogo|riassunto|relazione|rischi\\w*|risposta|valutazione|constataç\\w+|achados|resumo|relatório|risc\\w+|resposta|avaliação',
    'bevinding\\w*|samenvatting|risico\\w*|ustale\\w+|podsumowani\\w+|raport\\w*|ryzyk\\w+|замечани\\w+|резюме|отч[её]т\\w*|риск\\w*|вывод\\w*|ризик\\w*|sammanfattning\\w*|anmärkning\\w*|bulgu\\w*|özet\\w*',
  ],
  nothing: [
    'empty|blank|nil|null|none|nothing|no(?! (?:later|less|more|event|longer|fewer|person|other|party|such|amendment|waiver|failure|case|way))|zero|low|lowest|minimal|negligible|clean|harmless|unremarkable|leave out|left out|omit\\w*|suppress\\w*|withhold|skip|exclude|not (?:mention|list|report|flag|include)|favou?rabl[ey]|positive|(?:pre-?)?approve[sd]?|approval|safe|cleared|acceptable|standard|compliant|benign|trivial|insignificant|green|0(?![.,]\\p{N})',
    'vide|aucun\\w*|rien|faible|sans|omett\\w+|approuv\\w+|leer\\w*|kein\\w*|nichts|gering\\w*|niedrig\\w*|unbedenklich\\w*|weglass\\w*|genehmig\\w+|freigegeben|unauffällig',
    'vací\\w+|ningun\\w+|ningún|nada|baj[oa]|omit\\w+|sin|aprob\\w+|vuot\\w+|nessun\\w*|nulla|bass[oa]|senza|approv\\w+|vazi\\w+|nenhum\\w*|baix[oa]|sem|aprov\\w+',
    'leeg|lege|geen|niets|laag|weg|goedgekeurd|pust\\w+|żadn\\w+|brak|niski\\w*|пуст\\w+|никак\\w+|нет|низк\\w+|отсутств\\w+|одобр\\w+|порожн\\w+|немає|tom\\w*|inga|låg\\w*|boş|yok|düşük',
  ],
};

const UNSPACED: Readonly<Record<Concept, string>> = {
  override: '忽略|无视|忘记|不要理会|無視|忘れ|무시|تجاهل',
  earlier: '之前|以前|以上|上述|先前|所有|上記|これまで|이전|السابقة',
  instruction: '指令|指示|说明|提示|命令|プロンプト|지시|명령|تعليمات|التعليمات',
  product: '风险|发现|摘要|总结|报告|结论|回答|问题|リスク|所見|要約|報告|結論|問題|위험|요약|مخاطر|ملخص',
  nothing: '空|没有|无风险|低|批准|なし|ない|承認|없|낮|لا توجد|فارغ|منخفض',
};

/** A pattern over whole words of any script; `\w` of a source is a letter. */
export function wordsPattern(sources: readonly string[], unspaced = '', flags = 'iu'): RegExp {
  const words = `(?<![\\p{L}\\p{N}])(?:${sources.join('|').replaceAll('\\w', '\\p{L}')})(?![\\p{L}\\p{N}])`;
  return new RegExp(unspaced ? `${words}|${unspaced}` : words, flags);
}

type Overriding = keyof (typeof SPACED_LANGUAGES)[number];

const isOverriding = (concept: Concept): concept is Overriding =>
  concept === 'override' || concept === 'earlier' || concept === 'instruction';

function patternOf(concept: Concept): RegExp {
  if (!isOverriding(concept)) return wordsPattern(CONCEPTS[concept], UNSPACED[concept]);
  const spaced = SPACED_LANGUAGES.map((words) => words[concept]);
  const unspaced = UNSPACED_LANGUAGES.map((words) => words[concept]);
  return wordsPattern([...CONCEPTS[concept], ...spaced], [UNSPACED[concept], ...unspaced].join('|'));
}

const patterns = new Map(Object.keys(CONCEPTS).map((concept) => [concept, patternOf(concept as Concept)]));

/** Whether a text speaks of a concept, in any of the languages. */
export const speaksOf = (concept: Concept, text: string): boolean =>
  patterns.get(concept)?.test(text) ?? false;

/** An automatic reader by name, every one that a text names. */
export const AUTOMATIC = wordsPattern(AUTOMATIC_READER, AUTOMATIC_READER_UNSPACED, 'giu');
