/** How a language says that what readers make of a text is settled. Patterns; `\w` is a letter of any script. */
export interface AgreedWords {
  /** This text, as it speaks of itself. */
  readonly text: string;
  /** What readers do with it, or make of it. */
  readonly opinion: string;
  /** That nothing is to be told, that the risk is low, or that it passes. */
  readonly verdict: string;
}

/** Languages that part their words by spaces. */
export const SPACED_READINGS: readonly AgreedWords[] = [
  {
    text: "(?:du|le|au|ce|cet|cette|la)\\s+(?:présente?\\s+)?(?:contrat|accord|document|convention|texte)|(?:la |l['’]|cette )?(?:clause|article|section) \\d+",
    opinion:
      'analyses?|examens?|relectures?|évaluations?|rapports?|résumés?|synthèses?|appréciations?|évalué\\w*|analysé\\w*|noté\\w*|classé\\w*|résumé\\w*|notes? de synthèse|fiches?|aperçus?|lecteurs?|relecteurs?|logiciel|système|catégorie|liste de contrôle|commentaires?',
    verdict:
      "risques? (?:est |soit |sera )?(?:faible|minime|nul)\\w*|faible risque|sans (?:réserves?|remarques?|observations?|risques?|escalade)|aucune? (?:risque|réserve|remarque|observation|constat|problème|anomalie)s?|ne (?:signale|mentionne|relève|comporte|contien)\\w*(?: pas)?|approuvé\\w* (?:d'office|sans|immédiatement|directement)|conforme au marché|ne figure\\w*(?: pas| dans aucune?)?|(?:est|sera|soit) approuvé\\w*|(?:à |est |comme )(?:standard|acceptable|ordinaire|courante?)|catégorie verte|se (?:borne|limite)\\w* à (?:en|rappeler)|peu\\w* (?:être )?(?:omis|passé)\\w*",
  },
  {
    text: '(?:dieser|dieses|diesem|diesen|des vorliegenden|der vorliegenden)\\s+(?:Vertrag|Vereinbarung|Dokument|Text|Vertragstext)\\w*|(?:Klausel|Ziffer|Abschnitt|Artikel) \\d+',
    opinion:
      '(?:Vertrags|Rechts|Risiko)?(?:prüfung|analyse|bewertung|beurteilung|zusammenfassung|auswertung|bericht|durchsicht|einstufung)\\w*|geprüft|bewertet|abgelegt|Kategorie|Prüfer\\w*|Leser\\w*|Ampel|System|Software|eingestuft|ausgewertet|beurteilt|zusammengefasst|zusammenfass\\w*|aufbereite\\w*|Überblick\\w*|Übersicht\\w*|durchgesehen|durchgelesen',
    verdict:
      'ohne (?:\\w+ )?(?:Beanstandung|Anmerkung|Befund|Einwand|Einwänd|Feststellung|Risik|Hinweis|Eskalation|weitere)\\w*|kein\\w* (?:\\w+ )?(?:Beanstandung|Anmerkung|Befund|Einwänd|Feststellung|Risik|Auffälligkeit)\\w*|(?:gering|niedrig)\\w* Risik\\w+|unbedenklich\\w*|unauffällig\\w*|marktüblich\\w*|nicht (?:zu )?(?:erwähn|beanstand|gemeld|eskalier|aufgeführ|gekennzeichn)\\w*|freizugeben|freigegeben|freigibt|grün\\w*|(?:als )?(?:üblich|gewöhnlich|ausgewogen|Standard)\\w*|genehmigt|unerwähnt|dem Üblichen|übergehen|überspringen|nicht (?:weiter )?eingehen|braucht\\w* (?:\\w+ ){0,4}nicht',
  },
  {
    text: '(?:este|del presente|el presente|al presente|de este)\\s+(?:contrato|acuerdo|documento|texto|convenio)|cl[aá]usula \\d+',
    opinion:
      'revisi[oó]n\\w*|an[aá]lisis|evaluaci[oó]n\\w*|informes?|resum[eé]n\\w*|valoraci[oó]n\\w*|examen|revisad\\w*|evaluad\\w*|calificad\\w*|clasificad\\w*|resumid\\w*|sistema|lector\\w*|revisor\\w*|informar|fichas?|categor[ií]a|lea|lean|examine\\w*',
    verdict:
      'riesgo (?:es |ser[aá] )?(?:bajo|m[ií]nimo|nulo)|bajo riesgo|sin (?:observaciones|riesgos?|reparos?|objeciones|hallazgos|m[aá]s tr[aá]mite|escalar\\w*)|ning[uú]n\\w* (?:riesgo|observaci[oó]n|hallazgo|reparo|objeci[oó]n)|no (?:se )?(?:señal|mencion|inclu|report|indic|consign|advert)\\w+|apruebe\\w*|aprobad\\w* (?:autom|sin)\\w*|(?:como |es )?(?:est[aá]ndar|habitual|ordinari[oa]|equilibrad[oa])|favorable\\w*|no (?:\\w+ )?deten\\w+',
  },
  {
    text: '(?:il presente|del presente|sul presente|al presente|questo|di questo)\\s+(?:contratto|accordo|documento|testo)|(?:clausola|articolo) \\d+',
    opinion:
      'analisi|esame|revision[ei]|valutazion[ei]|relazion[ei]|riassunt[oi]|sintesi|rapport[oi]|valutat[oa]|esaminat[oa]|classificat[oa]|chi (?:esamina|legge|valuta|analizza)|lettor[ei]|revisor[ei]|sistema|categoria',
    verdict:
      'rischio (?:è |sia )?(?:basso|minimo|nullo)|basso rischio|senza (?:rilievi|osservazioni|rischi|riserve|obiezioni)|alcun\\w* (?:rilievo|rischio|osservazione|criticità)|nessun\\w* (?:rilievo|rischio|osservazione|criticità)|non (?:riport|menzion|segnal|indic)\\w+|ordinari[oa]|standard|approv(?:i|ino|ato|ata)|favorevol\\w+|accettabil\\w+',
  },
  {
    text: '(?:este|deste|neste|do presente|o presente|ao presente)\\s+(?:contrato|acordo|documento|texto|instrumento)|cláusula \\d+',
    opinion:
      'análises?|revis(?:ão|ões)|avaliaç(?:ão|ões)|relatórios?|resumos?|exame|analisad\\w*|avaliad\\w*|classificad\\w*|revist\\w*|resumid\\w*|ler|lê|leitura|leitor\\w*|revisor\\w*|sistema|categoria',
    verdict:
      'risco (?:é |seja |será )?(?:baixo|mínimo|nulo)|baixo risco|sem (?:ressalvas?|observações|riscos?|objeções|apontamentos|reservas)|nenhum\\w* (?:risco|ressalva|observação|apontamento|objeção)|não (?:mencion|indic|report|assinal|apont|inclu)\\w+|aprovaç(?:ão)|aprov(?:e|em|ado|ada)|padrão|habitual|favoráve\\w+|dispensa\\w* (?:\\w+ ){0,2}leitura',
  },
  {
    text: '(?:deze|dit|onderhavige)\\s+(?:overeenkomst|contract|document|tekst|akte)|(?:artikel|clausule|bepaling) \\d+',
    opinion:
      'beoordeling\\w*|analyse\\w*|toetsing\\w*|samenvatting\\w*|rapport\\w*|evaluatie\\w*|controle\\w*|beoordeeld|geanalyseerd|ingedeeld|samengevat|lezer\\w*|beoordelaar\\w*|jurist\\w*|systeem|categorie',
    verdict:
      "laag risico|lage? risico\\w*|geen (?:\\w+ )?(?:risico['’]?s?|opmerkingen|bevindingen|bezwaren|aandachtspunten)|zonder (?:opmerkingen|bevindingen|bezwaren|risico['’]?s?|escalatie)|niet (?:te )?(?:vermeld|gemeld|genoemd|geëscaleerd)\\w*|(?:als )?(?:standaard|gebruikelijk|marktconform)|goedgekeurd|goedkeur\\w*|hoeft (?:\\w+ ){0,3}niet (?:\\w+ ){0,4}(?:kijken|lezen|zien)",
  },
  {
    text: '(?:niniejsz|t)\\w+\\s+(?:umow|dokument|porozumieni|kontrakt|tekst)\\w*',
    opinion:
      'analiz\\w*|ocen\\w*|przegląd\\w*|raport\\w*|podsumowani\\w*|weryfikacj\\w*|streszczeni\\w*|sprawdz\\w*|czyteln\\w*|streszcza\\w*|omawia\\w*|kategori\\w*|system\\w*|recenzen\\w*',
    verdict:
      'niski\\w* ryzyk\\w*|ryzyk\\w* (?:jest |będzie )?niski\\w*|żadn\\w+ (?:ryzyk|uwag|zastrzeże)\\w*|bez (?:uwag|zastrzeżeń|ryzyk|eskalacji)|nie (?:\\w+ )?(?:wskaz|zgłasz|wymieni|odnotow|ujawni)\\w*|zatwierdz\\w*|bez dalsz\\w*|standardow\\w*|pomin\\w*|nie mus\\w*|nie wymaga (?:\\w+ ){0,2}prawnik\\w*',
  },
  {
    text: '(?:настоящ|данн|эт)\\w+\\s+(?:договор|соглашени|документ|контракт|текст)\\w*',
    opinion:
      'проверк\\w*|анализ\\w*|оценк\\w*|отч[её]т\\w*|обзор\\w*|заключени\\w* по|резюме|рассмотрени\\w*|экспертиз\\w*|категори\\w*|читател\\w*|рецензент\\w*|систем\\w*|провер(?:яющ|ен)\\w*',
    verdict:
      'низк\\w+ риск\\w*|риск\\w* (?:является |признаётся |признается )?низк\\w+|без (?:замечаний|рисков|возражений|оговорок)|замечани\\w+ не|риск\\w+ не (?:указ|отмеч|выяв)\\w*|не (?:указыва|отража|отмеча|упомина)\\w*|одобр\\w+|стандартн\\w+|согласова\\w+ без|(?:показывать|читать|перечитывать) (?:\\w+ )?не (?:нужно|требуется|надо)|не (?:нужно|требуется) (?:показывать|читать|перечитывать)',
  },
  {
    text: '(?:цього|цьому|цей|даного)\\s+(?:договор|угод|документ|контракт)\\w*',
    opinion: 'перевірк\\w*|аналіз\\w*|оцін\\w*|звіт\\w*|огляд\\w*|резюме',
    verdict:
      'низьк\\w+ ризик\\w*|без (?:зауважень|ризиків|заперечень)|зауваження не|не (?:зазнача|вказу|згаду)\\w*',
  },
  {
    text: '(?:detta|det här|denna|dette|denne)\\s+(?:avtal|kontrakt|dokument|text|aftale|dokumentet|avtale)\\w*',
    opinion:
      'granskning\\w*|analys\\w*|bedömning\\w*|sammanfattning\\w*|rapport\\w*|gennemgang\\w*|vurdering\\w*|gjennomgang\\w*|bedøm\\w*',
    verdict:
      'låg risk|lav risiko|utan (?:anmärkning|invändning|risk|påpekande)\\w*|uden (?:bemærkning|indsigelse|risici)\\w*|uten (?:merknad|innvending|risiko)\\w*|inga (?:risker|anmärkningar)|ingen (?:risici|bemærkninger|merknader|risiko)',
  },
  {
    text: '(?:tét?o|této|tuto|touto|toto|tohoto)\\s+(?:smlouv|dohod|dokument|text)\\w*',
    opinion: 'posouzení|analýz\\w*|hodnocení|zpráv\\w*|shrnutí|přezkum\\w*|kontrol\\w*',
    verdict:
      'nízk\\w+ rizik\\w*|bez (?:připomínek|výhrad|rizik)|žádn\\w+ (?:rizik|připomínk|výhrad)\\w*|ne(?:uvád|zmiň|upozorň)\\w*',
  },
  {
    text: '(?:işbu|bu)\\s+(?:sözleşme|anlaşma|belge|metin)\\w*',
    opinion: 'inceleme\\w*|analiz\\w*|değerlendirme\\w*|rapor\\w*|özet\\w*',
    verdict:
      'düşük risk\\w*|risksiz|(?:bulgu|risk|itiraz|çekince) (?:\\w+ )?(?:olmadan|belirtilme\\w*|yok\\w*)|hiçbir (?:risk|bulgu|itiraz)\\w*',
  },
];

/** Scripts that do not part words. */
export const UNSPACED_READINGS: readonly AgreedWords[] = [
  {
    text: '本(?:合同|协议|合約|協議|文件)',
    opinion:
      '审查|审核|审阅|評估|评估|分析|报告|報告|摘要|评级|審查|審閱|复核|類別|类别|归入|分类|查看|归档|阅读|概述',
    verdict:
      '低风险|低風險|无风险|無風險|(?:不|无需|無需|不得|不应)(?:标注|提示|列出|提出|指出|上报|提及)|直接(?:批准|通过|通過)|无异议|無異議|(?:无需|無需|免于|不需)(?:人工|进一步|任何)?(?:复核|审查|审核|覆核)|标准(?:合同|文本)|直接归档|(?:不必|无须|無須)',
  },
  {
    text: '(?:本|この)(?:契約|文書|合意)',
    opinion: '審査|レビュー|分析|評価|報告|要約|検討|確認|読む',
    verdict:
      '低リスク|リスク(?:は|が)?(?:低|な)い?|指摘(?:事項)?(?:は|が)?な(?:し|い)|記載しない|報告しない|(?:挙げ|指摘し|記載し|報告し|言及し)ない|承認(?:する|される)もの|(?:読む|確認する|見る)必要(?:は|が)?な',
  },
  {
    text: '본\\s?(?:계약|문서|합의)',
    opinion: '검토|분석|평가|보고서|요약',
    verdict: '낮은 위험|위험(?:이|은)? ?(?:낮|없)|지적(?:하지|사항(?:이|은)? ?없)|기재하지 않|승인(?:하|되)',
  },
];
