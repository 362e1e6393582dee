import type { ReadingWords } from './reading-words.ts';

export const ENGLISH: ReadingWords = {
  common: 'the|of|to|a|an|this|that|is|be|and|or|by|for|in|on|as|no|not|it|if|your|you',
  model:
    '(?:dear|to (?:the|any|every|all)|note (?:to|for)(?: the)?) (?:\\w+ )?(?:readers?|reviewers?|analysts?|summari[sz]ers?|assessors?|evaluators?)|AI|A\\.I\\.|LLMs?|GPT(?:-?\\d)?|chat ?bots?|artificial intelligence|(?:large )?language models?|(?:virtual|digital|automated|dear) (?:assistants?|models?|readers?|reviewers?)',
  tool: 'software|tools?|systems?|program(?:me)?s?|machines?|machinery|algorithms?|models?|assistants?|bots?|engines?|automat\\w+|computers?|pipelines?|parsers?|scripts?|robots?',
  reader:
    'whoever|whichever|whatever|anyone|anybody|reviewers?|readers?|analysts?|summari[sz]ers?|those who|assessors?|evaluators?|examiners?|you',
  reviewer:
    'readers?|reviewers?|analysts?|summari[sz]ers?|assessors?|evaluators?|(?:risk|legal|review) desk|paralegals?',
  reading:
    'seen?|sees|asked? (?:about|for)|looking at|looks? at|draw\\w* (?:\\w+ )?conclusions?|work\\w* through|advis\\w+ on|brief\\w* (?:on|about)|consult\\w*|re-?read\\w*|read(?:s|ing)?|review\\w*|summar\\w+|analy[sz]\\w*|assess\\w*|evaluat\\w*|scor\\w+|screen\\w*|apprais\\w*|examin\\w*|triag\\w*|compil\\w*|digest\\w*|condens\\w*|extract\\w*|pars\\w+|scan\\w*|prepar\\w*|draw\\w* up|writ(?:e|es|ing)|go(?:es|ing)? through',
  account:
    'pile|category|ticket|case file|grades?|verdicts?|opinions?|conclusions?|bullet points|(?:whatever|what|anything) you (?:hand|give|send|write|prepare|produce|tell|report|pass)|advice note|cover note|dashboards?|risk matrix|summar(?:y|ies)|digests?|overviews?|abstracts?|synopsis|briefs?|briefing|reports?|reviews?|analys[ei]s|assessments?|evaluations?|ratings?|scores?|findings?|write-ups?|memos?|risk (?:level|class|score|rating|table|register)|red flags?|list of (?:issues|risks|concerns|points)|appraisals?',
  whole:
    'this (?:\\w+ )?(?:lease|licen[cs]e|amendment|letter|nda|order form|note)|(?:this|the present|the enclosed|the attached) (?:\\w+ )?(?:agreement|contract|document|instrument|deed|text|file|paper|draft|pdf|page)|these (?:\\w+ )?(?:pages|terms|provisions|clauses|lines)|what follows|everything (?:below|above|that follows)',
  part: '(?:clause|section|article|annex|schedule|appendix|paragraph|exhibit)s? (?:\\d\\w*|[A-H])|(?:the|every|each|any|all) (?:\\w+ )?(?:clauses?|covenants?|provisions?|indemnity|cap)|(?:\\w+ )?(?:termination|payment|assignment|warranty|indemnity|liability|exclusivity|renewal|non-compete|penalty|audit|notice|consent|waiver|remedies|employment) (?:clauses?|provisions?|wording|covenants?|sections?|articles?|language|terms|mechanism)|the (?:above|below|following)',
  hide: '(?:left|leave|stays?|remain\\w*|kept) (?:blank|empty)|dwell\\w*|(?:nobody|no one) (?:need|should|shall|has to)|waste of time|absent|missing from|stop (?:at|before|short)|do(?:es)? not belong|leave\\w* (?:it|them|this) (?:out|alone|aside)|(?:keep|kept|take|taken)\\b[^.;]{0,60}\\bout of|(?:not|no need to|never) (?:draw|call)\\w*\\b[^.;]{0,20}\\battention|requires? no (?:comment|mention|remark|discussion|explanation|attention)|(?:is|are) of no (?:interest|relevance|concern|note)|say nothing|stay\\w* silent|unreported|disregard\\w*|ignor\\w+|not worth|omit\\w*|(?:leav(?:e|es|ing)|left)\\b[^.;]{0,60}\\bout|unmentioned|(?:not|never|nor|nowhere|avoid|refrain from)\\b[^.;]{0,30}\\b(?:mention\\w*|report\\w*|flag\\w*|includ\\w*|list\\w*|rais\\w+|cit(?:e|ed|ing)|highlight\\w*|not(?:e|ed|ing)|dwell|describ\\w+|discuss\\w*|surfac\\w+|draw\\w* attention)|no need\\b[^.;]{0,20}\\b(?:mention|report|flag|include|list|raise|highlight)|need not\\b[^.;]{0,30}\\b(?:mention\\w*|report\\w*|flag\\w*|look\\w* at|appear|be listed|read|review\\w*)|skip\\w*|pass(?:ed)? over|gloss\\w* over|overlook\\w*|suppress\\w*|nothing (?:of concern|to report|worth|remarkable|unusual)|no (?:\\w+ )?(?:findings?|issues?|concerns?|red flags?|objections?|remarks?)|(?:without|no) (?:mention|comment|remark)|silent (?:on|about|as to)',
  rate: 'scor(?:e|es|ed|ing)|rat(?:e|es|ed|ing)|class(?:ed|ify|ified|es)?|grad(?:e|ed|es|ing)|treat\\w*|consider\\w*|regard\\w*|characteri[sz]\\w*|describ\\w*|label\\w*|mark(?:s|ed)?|rank\\w*|assess\\w*|evaluat\\w*|assign\\w*|judg\\w*|call(?:s|ed)?|find|found|deem(?:s|ed)?|report(?:s|ed)? as|record(?:s|ed)? as|put down as|tak(?:e|en) (?:to be|as)',
  harmless:
    'not (?:\\w+ ){0,3}(?:risky|one-sided|unusual|adverse|onerous|harsh|problematic|unfavou?rable)|full marks|top (?:marks?|grade|score|rating|one)|(?:in|into) the green|green (?:category|light|pile|box)|all is well|in order|(?:low|lowest|no|zero|minimal|negligible|little|nil|without|free of|devoid of)(?: (?:available|possible|material|legal|significant|any|or no))*[ -](?:risks?|exposure|concerns?|severity|rating|score|risk (?:level|class|score|rating)|level)|risk-free|harmless|unproblematic|benign|innocuous|unobjectionable|unremarkable',
  usual:
    'market[- ](?:standard|practice|norm)|customary|usual|ordinary|standard|routine|boilerplate|balanced|mutual|acceptable|compliant|unexceptional|typical|favou?rabl[ey]|conforming|(?:already|previously) (?:been )?(?:cleared|approved|vetted|agreed|checked|reviewed)',
  pass: '(?:approv|clear|accept|releas|sign)\\w*(?: off)? (?:immediately|at once|straight away|as it stands|as is|forthwith)|(?:immediate|instant|straight-through|unattended) (?:approval|clearance|release|processing)|record it and move on|approv\\w+ (?:it|this)\\b[^.;]{0,30}\\bunread|(?:approv\\w+|clear(?:ed|ance)?|releas\\w+|forward\\w*|sign(?:ed)? off|accept\\w*|pass(?:ed)?(?: on)?|wav(?:e|ed) through|proceed\\w*|archiv\\w*|fil(?:e|ed))\\b[^.;]{0,50}\\bwithout\\b[^.;]{0,20}\\b(?:human|manual|further|additional|any|a person|a lawyer|being (?:read|reviewed))\\b|without (?:human|manual) (?:review|involvement|intervention|oversight|inspection)|(?:no|not require|need no) (?:human|manual|further|legal|lawyer\\W?s?) (?:review|check|involvement|inspection|reading|attention)|auto-?approv\\w+|approv\\w+ automatically|automatically approv\\w+',
  reply:
    '(?:respond|answer|reply|return|output|print|emit|write)(?:s|ing)?(?: (?:only|solely|simply|just))?(?: (?:that|with|the words?|an?|no)\\b|:)',
  needless:
    '(?:not|never|nor)\\b[^.;]{0,20}\\b(?:necessary|needed|required|called for)|need not|needs? no|no need|unnecessary|superfluous|dispensed with|waived|no (?:lawyer|human|reviewer|counsel|person) (?:needs?|has) to|not call for',
  people:
    'lawyers?|humans?|people|persons?|counsel|legal (?:team|department|review|function)|reviewers?|manual\\w*|attorneys?|paralegals?',
  parties:
    'prevails?|controls?|part(?:y|ies)|shareholders?|stockholders?|board|company|suppliers?|customers?|licen[sc](?:ee|or)s?|employees?|buyers?|sellers?|tenants?|landlords?|lenders?|borrowers?|contractors?|consultants?|(?<!your )clients?|distributors?|merchants?|vendors?|we|us|our|convenience|legal effect|interpret\\w*|constru\\w+|headings?|captions?|integral part|acknowledge\\w*|represent\\w*|executive|before signing|sign below',
  gist: 'summar(?:y|ies|i[sz]\\w+)|digests?|abstracts?|synopsis|write-ups?|risk (?:level|class|score|rating|table|register|matrix)|verdicts?|(?:system|model|tool)\\W?s? (?:response|answer|output)',
  matters:
    'carefully|download\\w*|install\\w*|hereunder|herein|hereto|thereof|hereof|pursuant|payments?|notices?|courts?|terminat\\w+|breach|employment|warrant\\w*|tax\\w*|counterparts?|signatures?|jurisdiction|assign(?:ment|able|ees?|ors?)|amend\\w*|execut\\w+|unenforceable|waiver|agrees?|consent|rights?|remed\\w+|attorneys?|licen[sc]e\\w*|products?|services|goods|disclos\\w*|confidential\\w*|merchant\\w*',
};

export const GERMAN: ReadingWords = {
  common:
    'der|die|das|den|dem|des|und|ist|zu|zum|zur|ein\\w*|dies\\w*|nicht|kein\\w*|wird|werden|sind|im|als|mit|auf|für|von|Sie|auch|aus|es',
  model:
    '(?:liebe\\w*|werte\\w*|sehr geehrte\\w*|an (?:den|die|alle)) (?:\\w+ )?(?:Prüf|Leser|Gutachter|Bearbeit|Analyst)\\w*|KI|KI-\\w+|Sprachmodell\\w*|künstliche\\w* Intelligenz|Chatbots?|LLMs?|GPT(?:-?\\d)?|(?:virtuelle|digitale|automatische|maschinelle)\\w* (?:Assistent|Leser|Prüfer|Gutachter)\\w*|(?:liebe\\w*|werte\\w*|sehr geehrte\\w*) (?:Assistent|Modell|System)\\w*',
  tool: '\\w*(?:system|software|programm|werkzeug|modell|assistent|assistenz|maschine|algorithm)\\w*|Tools?|Bots?|automati\\w+|maschinell\\w*|Computer\\w*|Rechner',
  reader:
    'wer|Leser\\w*|Prüfer\\w*|Prüfende\\w*|Bearbeiter\\w*|Gutachter\\w*|Verfasser\\w*|jede[rmn]?|alle,? die|Analyst\\w*|Sachbearbeit\\w*|Juristin\\w*|Sie',
  reviewer: 'Leser\\w*|Prüfer\\w*|Prüfende\\w*|Gutachter\\w*|Sachbearbeit\\w*|Analyst\\w*|Rechtsabteilung',
  reading:
    'sehen|gesehen|Inhalt|\\w*lesen|\\w*ausles\\w*|\\w*(?:schlüsse|auszieh|wiedergeb|schilder|darstell|darzustell|dargestellt)\\w*|\\w*(?:lies|lese|gelesen|prüf|analys|auswert|ausgewert|auszuwert|bewert|zusammenfass|zusammengefasst|zusammenzufass|durchsicht|durchseh|begutacht|beurteil|verarbeit|einles|sichtet|scann|erstell|verfass)\\w*|fasst?\\b[^.;]{0,60}\\bzusammen',
  account:
    '\\w*(?:ausgabe|kategorie|stapel)\\w*|\\w*einschätzung\\w*|\\w*(?:note|urteil|ergebnis|fazit|abstract|kommentar|liste der|auszug|votum|ampel|risikomatrix)\\w*|\\w*(?:zusammenfassung|kurzfassung|übersicht|bericht|gutachten|auswertung|analyse|bewertung|beurteilung|einstufung|prüfung|befund|feststellung|risikostufe|risikoklasse|überblick|prüfergebnis|prüfvermerk|resümee|stellungnahme)\\w*',
  whole:
    'den Inhalt|an dieser Stelle|(?:dies\\w*|vorliegend\\w*|obig\\w*|nachstehend\\w*|beigefügt\\w*|der|dem|den|des|das) (?:\\w+ )?(?:Vertrag|Vertrage?s|Vertragstext\\w*|Dokument\\w*|Texte?s?|Vereinbarung\\w*|Datei|Schriftstück\\w*|Entwurf\\w*|Urkunde\\w*|Werk)|dies\\w* (?:\\w+ )?(?:Seiten?|Vereinbarung\\w*|Unterlage\\w*|Klauseln|Bestimmungen|Datei)|(?:folgende\\w*|nachfolgende\\w*|obige\\w*|weitere\\w*) (?:seiten|absätze|abschnitte|ausführungen|zeilen)|alles (?:folgende|weitere|nachstehende)',
  part: '\\w*(?:klausel|regelung|bestimmung|haftung|vertragsstrafe)\\w*|(?:Ziffer|Ziff\\.|Artikel|Art\\.|Abschnitte?n?|Anlage|Anhang|Absatz|§+|Nr\\.|Nummer|Punkt) ?(?:\\d+\\w?|[A-Z])',
  hide: '(?:niemand|keiner)\\b[^.;]{0,30}\\b(?:einzugehen|ein|erwähn\\w*|anzusprechen)|(?:bleibt|bleiben|leer|lassen) (?:leer|frei)|leere?n? (?:liste|feld)\\w*|nicht vorzulegen|(?:ab|auf)(?:zu)?(?:brechen|hören)|Zeitverschwendung|fehlen|zu fehlen|(?:hin)?weg(?:zu)?seh\\w*|seh\\w*\\b[^.;]{0,80}\\b(?:hin)?weg|zu überspringen|überspring\\w*|(?:nicht|kein\\w*|nirgends)\\b[^.;]{0,60}\\b(?:aufmerksam|hin(?:zu)?weis\\w*|hingewiesen|Aufmerksamkeit|Hinweis\\w*|thematisier\\w*|auszuführen|zu erwähnen|erscheinen|auftauchen|vorkommen)|keiner (?:Erwähnung|Anmerkung|Kommentierung)|bedarf keine\\w*|nicht (?:der Rede|erwähnenswert)|stillschweigen\\w*|ausgeblendet|auszublenden|blend\\w*\\b[^.;]{0,40}\\baus|unterschlag\\w*|unerwähnt|(?:weg|aus)(?:zu|ge)?lass\\w*|lass\\w*\\b[^.;]{0,60}\\b(?:weg|aus)|(?:weg|aus)lässt|(?:nicht|nirgends|keinesfalls|keiner\\w*)\\b[^.;]{0,40}\\b(?:erwähn\\w*|aufführ\\w*|aufzuführen|aufgeführt|genannt|(?:zu )?nennen|meld\\w*|gemeldet|bericht\\w*|hervor\\w*|vermerk\\w*|beanstand\\w*|anzusprechen|einzugehen|eingegangen|aufgenommen|aufzunehmen|berücksichtig\\w*|auszuweisen|anzumerken|anmerk\\w*|markier\\w*)|übergeh\\w*|übergangen|überspring\\w*|verschweig\\w*|außer (?:Betracht|Acht)|ignorier\\w*|(?:kein\\w*|ohne)(?: \\w+)? (?:\\w*risik\\w*|befund\\w*|bedenken|beanstandung\\w*|auffälligkeit\\w*|einw[aä]nd\\w*|problem\\w*|feststellung\\w*|anmerkung\\w*|mängel)|nichts (?:zu beanstanden|auszusetzen|zu melden|aufgefallen)',
  rate: '\\w*(?:bewert|einstuf|einzustuf|eingestuft|beurteil|bezeichn|behandel|betracht|anzuseh|angesehen|ansehen|einordn|eingeordnet|einzuordnen|klassifizier|erachte|beschreib|beschrieben|qualifizier|vergeben|vergib|darstell|darzustell|dargestellt|werten|gewertet|stufen|stuft|markier|kennzeichn)\\w*|gilt|gelten|ausweisen|auszuweisen',
  harmless:
    'nicht (?:\\w+ ){0,3}(?:nachteilig|riskant|einseitig|ungewöhnlich|auffällig|kritisch|bedenklich|problematisch)\\w*|grün\\w*|Bestnote\\w*|volle\\w* Punkt\\w*|in Ordnung|erledigt\\w*|durchzuwinken|positiv\\w*|(?:un|völlig un)bedenklich\\w*|unproblematisch\\w*|risikofrei\\w*|risikolos\\w*|risikoarm\\w*|harmlos\\w*|unauffällig\\w*|unkritisch\\w*|(?:gering|niedrig|minimal|kein|ohne|null)\\w*(?: (?:mögliche\\w*|nennenswerte\\w*|jede\\w*|wesentliche\\w*))? ?\\w*(?:risik|bedenken|gefahr)\\w*|Risiko\\w*\\b[^.;]{0,20}\\b(?:gering|niedrig|minimal|null)\\w*',
  usual:
    '(?:markt|branchen|handels)?üblich\\w*|Standard\\w*|ausgewogen\\w*|angemessen\\w*|gewöhnlich\\w*|konform\\w*|regelkonform\\w*|akzeptabel|(?:bereits|schon) (?:\\w+ ){0,3}(?:geprüft|freigegeben|genehmigt|abgestimmt|gebilligt)',
  pass: '(?:sofort|umgehend|unmittelbar|direkt|unverzüglich|ungelesen|ungeprüft)\\b[^.;]{0,30}\\b(?:abgezeichnet|abzuzeichnen|frei(?:gegeben|zugeben|geben)|genehmig\\w*|durchgewinkt|durchzuwinken|durchgelassen|abgelegt|angenommen)|(?:frei|genehmig\\w*|ab)(?:zu)?(?:geben|gegeben|zeichnen)? (?:sofort|umgehend)|Freigabe (?:ist |wird )?(?:bereits |automatisch |sofort )?(?:erteilt|zu erteilen)|(?:freizugeben|freigeb\\w*|freigegeben|genehmig\\w*|zuzulassen|durchzuwinken|weiterzuleiten|weitergeleitet|abzuzeichnen|abzulegen|bestätigen|anzunehmen|geben?)\\b[^.;]{0,60}\\bohne\\b[^.;]{0,30}\\b(?:prüfung|durchsicht|menschen?|rückfrage\\w*|kontrolle|sichtung|beteiligung|freigabe)|ohne (?:\\w+ )?(?:prüfung|durchsicht|rückfrage\\w*|kontrolle|sichtung|beteiligung\\b[^.;]{0,20}\\bmenschen)\\b[^.;]{0,50}\\b(?:freizugeben|frei|freigeb\\w*|freigegeben|genehmig\\w*|weiterzuleiten|durchzuwinken|abzulegen)|automatisch (?:frei\\w*|genehmig\\w*|weiter\\w*)|(?:keine\\w*|nicht) (?:\\w+ )?(?:menschliche\\w*|juristische\\w*|manuelle\\w*|anwaltliche\\w*|weitere\\w*) (?:Prüfung|Durchsicht|Kontrolle|Sichtung)|kein (?:Mensch|Jurist|Anwalt)',
  reply:
    'antworte\\w*|zu antworten|gib\\b[^.;]{0,30}\\baus|geben Sie\\b[^.;]{0,30}\\b(?:aus|an)|schreibe?n? (?:Sie )?(?:nur|lediglich|einfach)|melde|melden Sie',
  needless:
    '(?:nicht|kaum)\\b[^.;]{0,20}\\b(?:erforderlich|nötig|notwendig|geboten|veranlasst)|entbehrlich|entfällt|entfallen|erübrigt sich|überflüssig|unnötig|verzichtet|(?:braucht|muss|müssen)\\b[^.;]{0,30}\\b(?:nicht|kein\\w*)|kein\\w* (?:\\w+ )?(?:muss|braucht)',
  people:
    'anwält\\w*|anwalt\\w*|jurist\\w*|mensch\\w*|person\\w*|rechtsabteilung|prüfer\\w*|manuell\\w*|händisch\\w*',
  parties:
    'vorrang\\w*|maßgeb\\w*|gehen?\\b[^.;]{0,20}\\bvor|\\w*part(?:ei|eien|ner|nern|ners)|auftrag(?:nehmer|geber)\\w*|lieferant\\w*|(?:ver)?käufer\\w*|kunden?|(?:ver)?mieter\\w*|arbeit(?:nehmer|geber)\\w*|gesellschafter\\w*|lizenz(?:nehmer|geber)\\w*|besteller\\w*|dienstleister\\w*|anbieter\\w*|schuldner\\w*|gläubiger\\w*|notar\\w*|geschäftsführ\\w*|wir|uns|überschriften|auslegung|bestandteil\\w*|rechtswirkung\\w*|übersichtlichkeit',
  gist: '\\w*(?:zusammenfass|zusammengefasst|zusammenzufass|kurzfassung|risikostufe|risikoklasse|risikobewert|risikoniveau|risikonote|prüfbericht|prüfergebnis|prüfvermerk)\\w*|fasst?\\b[^.;]{0,60}\\bzusammen|Resümee|Abstract',
  matters:
    'zahlung\\w*|kündigung\\w*|gerichte?n?|gesetz\\w*|darlehens\\w*|vergütung\\w*|leistungen|lieferung\\w*|gesellschaft\\w*|ware\\w*|recht(?:e|en)?',
};

export const DUTCH: ReadingWords = {
  common: 'het|een|en|van|dit|deze|dat|die|te|niet|geen|wordt|worden|als|zijn|dan|voor|met|uit|de|zonder',
  model:
    '(?:beste|geachte|aan de) (?:\\w+ )?(?:lezer|beoordelaar|analist)\\w*|AI|taalmodel\\w*|kunstmatige intelligentie|chatbots?|LLMs?|GPT(?:-?\\d)?|(?:virtuele|digitale|automatische|geautomatiseerde) (?:assistent|lezer|beoordelaar)\\w*|(?:beste|geachte) (?:assistent|model|systeem)',
  tool: '\\w*(?:systeem|systemen|software|programma|model|assistent|algoritme|machine)\\w*|tools?|bots?|hulpmiddel\\w*|automatisch\\w*|geautomatiseerd\\w*|computer\\w*',
  reader:
    'wie|iedereen die|eenieder die|ieder die|lezers?|beoordelaars?|analisten?|opstellers?|behandela\\w*|degenen? die|u|juristen?',
  reviewer: 'lezers?|beoordelaars?|analist\\w*|toetser\\w*',
  reading:
    'zien|gezien|\\w*doorlop\\w*|\\w*(?:conclusies trek|weergeef|weergeven|uitlees|uitlez)\\w*|\\w*(?:lees|leest|lezen|gelezen|analyse|beoordel|samenvat|samengevat|samen te vatten|evaluer|evalueer|screen|scant|scannen|verwerk|onderzoek|opstel|doorne|nakijk)\\w*|vat\\b[^.;]{0,60}\\bsamen',
  account:
    'slotsom\\w*|verslag\\w*|\\w*(?:oordeel|conclusie|cijfer|uitkomst|resultaat|uittreksel|lijst van)\\w*|\\w*(?:samenvatting|overzicht|rapport|verslag|beoordeling|analyse|evaluatie|risicoscore|risicoklasse|bevinding|score|advies|memo)\\w*|samenvatten|beoordelen',
  whole:
    '(?:deze|dit) (?:regels|pagina.s|stukken)|(?:deze|dit|onderhavige|bijgaande|het|de|onderstaande) (?:\\w+ )?(?:overeenkomst|contract|document|tekst|bestand|pagina|ontwerp|akte)\\w*|al(?:les|le) (?:wat )?(?:hieronder|hierna|volgende)\\w*|(?:volgende|voorgaande) (?:pagina|alinea|regel)\\w*',
  part: '\\w*(?:clausule|bepaling|beding)\\w*|(?:artikel|bijlage|paragraaf|lid|onderdeel|hoofdstuk) (?:\\d+\\w?|[A-Z])',
  hide: '(?:niemand)\\b[^.;]{0,30}\\b(?:vermeld\\w*|ingaan)|leeg (?:te )?(?:blijf\\w*|laten|gelaten)|over te slaan|onbesproken|onbenoemd|tijdverspilling|te stoppen|stopp?en|ontbre\\w+|afwezig|wegblijven|(?:niet|geen|nergens)\\b[^.;]{0,60}\\b(?:aandacht|te wijzen op|wijzen op|gewezen|opmerking\\w*|voorkomen|verschijnen|aan de orde)|behoeft geen|niet (?:vermeldenswaard\\w*|noemenswaardig)|achterhoud\\w*|links (?:te )?la\\w*ten liggen|(?:laat|laten|te laten|gelaten|weg te laten|weglaten|weggelaten)\\b[^.;]{0,20}\\b(?:weg|buiten|achterwege)|weg(?:gelaten|laten|laat)|weg te laten|laat\\b[^.;]{0,60}\\b(?:weg|achterwege)|buiten beschouwing|(?:niet|nergens|nooit)\\b[^.;]{0,40}\\b(?:vermeld\\w*|noem\\w*|genoemd|meld\\w*|rapport\\w*|signaleer\\w*|signaler\\w*|op(?:genomen|nemen|te nemen)|aan te merken|besproken|bespreken|markeer\\w*)|hoeft?\\b[^.;]{0,40}\\bniet|onvermeld|overslaan|sla\\b[^.;]{0,40}\\bover|verzwijg\\w*|negeer\\w*|negeren|(?:geen|zonder)(?: \\w+)? (?:\\w*risico\\w*|bevinding\\w*|bezwa\\w+|opmerking\\w*|problem\\w+|bedenking\\w*|aandachtspunt\\w*)|niets (?:te melden|bijzonders|op aan te merken)',
  rate: '\\w*(?:beoordeel|beoordel|classific|kwalific|beschouw|behandel|aan te merken|aangemerkt|aanmerk|beschrijf|beschreven|beschrijv|waarde[re]|score|bestempel|geef|geven|toeken|toe te ken|typeer|typer|noem)\\w*|geldt|gelden|aanduid\\w*',
  harmless:
    'niet (?:\\w+ ){0,3}(?:nadelig|riskant|eenzijdig|ongebruikelijk|bezwarend|problematisch)|groen\\w*|hoogste (?:cijfer|score|waardering)|in orde|positief|positieve|(?:laag|lage|laagste|gering\\w*|geen|minima\\w+|zonder|nihil)(?: (?:mogelijke|noemenswaardig\\w*|enig))? ?\\w*(?:risico|bezwar|gevar)\\w*|risico(?:loos|vrij)\\w*|onproblematisch\\w*|ongevaarlijk|onschuldig\\w*|onbedenkelijk|probleemloos',
  usual:
    '(?:markt)?gebruikelijk\\w*|marktconform\\w*|standaard\\w*|evenwichtig\\w*|gangbaar|gangbare|aanvaardbaar|redelijk|(?:al|reeds) (?:\\w+ ){0,3}(?:goedgekeurd|gecontroleerd|beoordeeld|akkoord)',
  pass: '(?:direct|meteen|onmiddellijk|ongelezen|terstond)\\b[^.;]{0,30}\\b(?:goed(?:gekeurd|keuren|te keuren)|vrij(?:gegeven|geven)|getekend|geaccepteerd|afgetekend|geaccordeerd)|goedkeuring (?:is|wordt) (?:al |reeds )?(?:verleend|gegeven)|(?:goed(?:gekeurd|keuren|te keuren)|goed te keuren|keur\\b[^.;]{0,40}\\bgoed|vrij(?:gegeven|geven|te geven)|door(?:gestuurd|sturen|te sturen)|geaccepteerd|af te tekenen|akkoord)\\b[^.;]{0,50}\\bzonder\\b[^.;]{0,30}\\b(?:controle|beoordeling|tussenkomst|toetsing|mens\\w*|lezing)|zonder (?:\\w+ )?(?:controle|beoordeling|tussenkomst|toetsing)\\b[^.;]{0,40}\\b(?:goed\\w*|vrij\\w*|door\\w*)|automatisch (?:goed\\w*|te worden goedgekeurd)|(?:geen|niet) (?:\\w+ )?(?:menselijke|juridische|handmatige|nadere|verdere) (?:controle|beoordeling|toetsing|tussenkomst)',
  reply:
    'antwoord(?:en|t)?|te antwoorden|geef\\b[^.;]{0,30}\\b(?:terug|aan|weer)|schrijf (?:alleen|slechts|enkel)|meld',
  needless:
    '(?:niet|geen)\\b[^.;]{0,30}\\b(?:nodig|vereist|noodzakelijk|verplicht)|overbodig|onnodig|hoeft?\\b[^.;]{0,40}\\bniet|kan (?:vervallen|achterwege blijven)|vervalt',
  people: 'jurist\\w*|advoca\\w+|mens\\w*|persoon|personen|juridische afdeling|beoordelaar\\w*|handmatig\\w*',
  parties:
    'prevale\\w+|voorrang|partij(?:en)?|wederpartij|opdracht(?:nemer|gever)\\w*|leverancier\\w*|(?:ver)?koper\\w*|klant\\w*|(?:ver)?huurder\\w*|werk(?:nemer|gever)\\w*|aandeelhouder\\w*|licentie(?:nemer|gever)\\w*|notaris\\w*|bestuur\\w*|wij|ons|onze|kopjes|uitleg|integraal onderdeel|rechtsgevolg\\w*|leesbaarheid',
  gist: '\\w*(?:samenvat|samengevat|risicoscore|risicoklasse|risiconiveau|risicobeoordel|uittreksel)\\w*|samen te vatten|vat\\b[^.;]{0,60}\\bsamen',
  matters:
    'vennootschap\\w*|betaling\\w*|opzegging\\w*|rechter|rechtbank|wet|vergoeding\\w*|levering\\w*|diensten|goederen|rechten',
};
