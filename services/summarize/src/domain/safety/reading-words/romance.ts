import type { ReadingWords } from './reading-words.ts';

export const FRENCH: ReadingWords = {
  common:
    "le|la|les|des|du|de|et|est|une|ce|cet|cette|ces|que|qui|ne|pas|pour|par|dans|sans|à|au|aux|vous|sur|en|[ldns](?=['’])",
  model:
    "(?:cher|chère|à l['’]attention d(?:u|es|e la)|note (?:au|pour le)) (?:\\w+ )?(?:re)?(?:lecteur|réviseur|analyste|évaluateur)\\w*|IA|I\\.A\\.|intelligence artificielle|mod[eè]les? de langage|chatbots?|LLMs?|GPT(?:-?\\d)?|assistants? (?:virtuels?|numériques?|automatiques?)|(?:lecteurs?|relecteurs?) automatiques?|(?:cher|chère) (?:assistante?|modèle|système)",
  tool: 'syst[eè]mes?|logiciels?|outils?|programmes?|modèles?|assistants?|machines?|algorithmes?|robots?|automati\\w+|ordinateurs?|applications?|moteurs?',
  reader:
    'quiconque|celui qui|celle qui|ceux qui|(?:re)?lecteurs?|lectrices?|réviseurs?|analystes?|évaluateurs?|rédacteurs?|toute personne|vous',
  reviewer: '(?:re)?lecteurs?|lectrices?|réviseurs?|analystes?|évaluateurs?|examinateurs?',
  reading:
    'voi[rt]|vue?|rédaction|établissement|dépouill\\w+|tir\\w+ des conclusions|consult\\w+|extrai\\w+|(?:re)?(?:lit|lis[ea]\\w*|lire|lu|lecture)|analys\\w+|résum\\w+|évalu\\w+|examin\\w+|révis\\w+|synthétis\\w+|établi\\w+|rédig\\w+|trait(?:e|er|ant|ement)|contrôl\\w+|vérifi\\w+|prépar\\w+|parcour\\w+',
  account:
    'catégorie\\w*|votre rapport|notes? (?:de risque|interne|d.information)|note de synthèse|verdicts?|scores?|résultats?|fiches?|mémos?|bilans?|grille de risque|résumés?|synthèses?|rapports?|analyses?|évaluations?|appréciations?|comptes?[ -]rendus?|notes? (?:de risque|de synthèse|d.analyse)|niveau de risque|constats?|conclusions?|aperçus?|examens?|avis|relevés?|fiche de lecture|revue',
  whole:
    "ces (?:pages|lignes)|(?:ce|cet|cette|ces|le présent|la présente|du présent|au présent|les présentes|l['’]ensemble du|le|du|au) (?:\\w+ )?(?:contrat|accord|document|texte|fichier|acte|convention|pages?|clauses?|projet)|l['’]accord|tout ce qui (?:suit|précède)|(?:pages|lignes|dispositions) (?:suivantes|précédentes)|ce qui suit",
  part: "clauses? (?:de |d['’]|du |relative\\w* (?:à |au |aux )(?:la |l['’])?)\\w+|(?:la|les|une|des|toutes? (?:les|la)|chaque|aucune) (?:clauses?|stipulations?|dispositions?)|clauses?|(?:article|annexe|section|paragraphe|point|chapitre) (?:\\d+\\w?|[A-Z])",
  hide: "s['’]arrêt\\w+|(?:rest\\w+|laiss\\w+) (?:en blanc|vide)|personne ne|perd\\w+ (?:pas )?de temps|sans intérêt|saut\\w+|passer outre|en blanc|(?:ne|n|sans|pas lieu)\\b[^.;]{0,50}\\b(?:attir\\w+ l['’]attention|s['’]attard\\w+|insist\\w+|s['’]arrêt\\w+|commentaires?|parl\\w+|abord\\w+|faire (?:mention|apparaître))|n['’]appel\\w+ aucun\\w*|ne mérit\\w+ (?:pas|aucun\\w*)|tai(?:re|sez|t)|tues?|silence|oubli\\w+|néglig\\w+|om(?:et|ets|ettez|ettra|ettre|ettent|is|ise|ettant)\\w*|(?:ne|n|sans)\\b[^.;]{0,40}\\b(?:mentionn\\w+|signal\\w+|relev\\w+|cit\\w+|évoqu\\w+|rapport\\w+|figur\\w+|indiqu\\w+|soulev\\w+|inclu\\w+|apparaître|faire état|soulign\\w+)|pass\\w+ (?:\\w+ )?sous silence|laiss\\w+ de côté|ignor\\w+|écart\\w+|faire abstraction|(?:aucune?|sans|pas d[e’'])(?: \\w+)?(?: clause à)? ?(?:risques?|réserves?|objections?|remarques?|anomalies?|constats?|problèmes?|observations?)|rien (?:à signaler|de particulier|d.anormal)|inutile de (?:mentionner|signaler|relever)|saut(?:er|ez)",
  rate: 'consid[eé]r\\w+|qualifi\\w+|class\\w+|évalu\\w+|not(?:er|ez|é|ée|era)|trait(?:er|ez|é|ée|era)|décri\\w+|tenir pour|tenu\\w* pour|regard\\w+ comme|attribu\\w+|présent(?:er|ez|é|ée) comme|juge\\w*|jugé\\w*|estim\\w+|appréci\\w+|répond\\w+|conclu\\w+|réput\\w+',
  harmless:
    '(?:pas|ni|non) (?:\\w+ ){0,3}(?:risqué\\w*|déséquilibré\\w*|inhabituel\\w*|défavorable\\w*|abusi\\w+|préoccupant\\w*)|vert\\w*|note maximale|meilleure note|normal\\w*|tout (?:va|est) bien|en règle|absence de (?:risque|réserve)s?|(?:note|niveau|score|degré|classe|cote|appréciation) (?:de risque )?(?:\\w+ )?(?:la |le )?plus (?:bas|basse|faible)|risques?\\b[^.;]{0,40}\\b(?:faibles?|nuls?|minim\\w+|négligeables?|inexistants?)|(?:faible|aucun|sans|nul|moindre|minime|minimal|plus bas|le plus faible|exempt de|dépourvu de)(?:e|s|es)?(?: (?:niveau|incidence|de|véritable|tout|plus))* ?(?:risques?|incidence|danger|réserves?)?(?<=risques?|incidence|danger|réserves?)|risques? (?:\\w+ )?(?:faibles?|nuls?|minim\\w+|négligeables?)|anodin\\w*|inoffensi\\w+|sans (?:incidence|danger|risque)',
  usual:
    'conform\\w+ (?:aux usages|au marché|à la pratique|aux pratiques)|usuel\\w*|habituel\\w*|standard|courant\\w*|équilibré\\w*|réciproque\\w*|acceptable\\w*|conformes?|favorable\\w*|(?:déjà|préalablement) (?:\\w+ ){0,3}(?:validé|approuvé|vérifié|relu|examiné)\\w*',
  pass: "(?:approuv\\w+|valid\\w+|accept\\w+|sign\\w+)(?:-\\w+)? (?:immédiatement|sans délai|aussitôt|en l['’]état|tel quel|directement)|(?:immédiatement|directement|aussitôt) (?:approuv|valid|accept)\\w+|(?:approuv\\w+|valid\\w+|accept\\w+|transmet\\w+|transmis\\w*|sign\\w+|class\\w+|libér\\w+)(?:-\\w+)?\\b[^.;]{0,50}\\bsans\\b[^.;]{0,30}\\b(?:examen|vérification|contrôle|relecture|intervention|révision|lecture)|(?:aucune?|pas de|sans) (?:autre |nouvel(?:le)? )?(?:relecture|intervention|vérification|révision|examen|contrôle) (?:\\w+ )?(?:humaine?|manuel\\w*|juridique|nécessaire|requis\\w*|supplémentaire)|(?:approuv|valid)\\w+(?:-\\w+)? (?:automatiquement|d.office)",
  reply:
    'répond(?:s|ez|re|ra)|retourne[zr]?|renvoie|renvoyez|écri(?:s|vez) (?:simplement|seulement|que)|indiquez|concluez|signalez',
  needless:
    "(?:n['’]est|ne sont|n['’]a|ne)\\b[^.;]{0,25}\\b(?:nécessaires?|requis\\w*|besoin|utile|obligatoire|indispensable|doit|faut)|inutile\\w*|superflue?s?|dispens\\w+|pas besoin",
  people:
    'avocat\\w*|juristes?|humain\\w*|personnes?|service juridique|relecteurs?|manuel\\w*|conseil juridique',
  parties:
    "prévau\\w*|prévalen\\w*|foi|l['’]emporte\\w*|parties?|cocontractant\\w*|fournisseur\\w*|client\\w*|acheteur\\w*|acquéreur\\w*|vendeur\\w*|prestataire\\w*|bailleur\\w*|locataire\\w*|preneur\\w*|salarié\\w*|employeur\\w*|actionnaire\\w*|associé\\w*|licencié\\w*|concédant\\w*|notaire\\w*|titulaire\\w*|débiteur\\w*|créancier\\w*|nous|notre|intitulés?|titres|interprétation|partie intégrante|commodité|effet juridique",
  gist: 'résum\\w+|synthèses?|synthétis\\w+|comptes?[ -]rendus?|(?:niveau|note|score|degré|classe|cote) de risque|fiche de lecture|réponse (?:du|de la|de l.) ?(?:syst|mod|outil|machine)\\w*',
  matters:
    'société\\w*|paiement\\w*|résiliation\\w*|tribuna\\w+|lois?|prestations?|livraison\\w*|produits?|droits?|services',
};

export const SPANISH: ReadingWords = {
  common: 'el|la|los|las|de|del|y|que|un|una|es|en|se|con|por|para|este|esta|al|lo|su|sin|como|si',
  model:
    '(?:estimad[oa]|querid[oa]|nota (?:al|para el|para la)|a la atenci[oó]n del?) (?:\\w+ )?(?:lector|revisor|analista|evaluador)\\w*|IA|inteligencia artificial|modelos? de lenguaje|chatbots?|LLMs?|GPT(?:-?\\d)?|asistentes? (?:virtual\\w*|digital\\w*|automátic\\w+)|lectore?s? automátic\\w+|(?:estimad[oa]|querid[oa]) (?:asistente|modelo|sistema)',
  tool: 'sistemas?|software|herramientas?|programas?|modelos?|asistentes?|máquinas?|algoritmos?|robots?|automátic\\w+|automatizad\\w+|ordenador\\w*|aplicaci[oó]n\\w*|motor\\w*',
  reader:
    'quien(?:es)?|quienquiera|cualquiera que|el que|los que|lectore?s?|lectoras?|revisore?s?|analistas?|evaluador\\w*|redactor\\w*|toda persona|usted',
  reviewer: 'lectore?s?|lectoras?|revisore?s?|revisoras?|analistas?|evaluadore?s?',
  reading:
    'vea[ns]?|ver|visto|lea[ns]?|extrai\\w+|consult\\w+|redacci\\w+|elaboraci\\w+|saque conclusiones|llev\\w+ a cabo|le[aeoíy]\\w*|lectura|anali[czs]\\w+|análisis|resum\\w+|eval[uú]\\w+|revis\\w+|examin\\w+|elabor\\w+|redact\\w+|proces\\w+|prepar\\w+|sinteti\\w+|verifi\\w+',
  account:
    'not(?:a|as) (?:de riesgo|interna|informativa)|veredictos?|resultados?|fichas?|opini[oó]n\\w*|matriz de riesgos|memor[aá]ndum\\w*|res[uú]men\\w*|s[ií]ntesis|informes?|an[aá]lisis|evaluaci\\w+|valoraci\\w+|revisi[oó]n\\w*|puntuaci\\w+|calificaci\\w+|nivel de riesgo|hallazgos?|conclusi\\w+|dict[aá]men\\w*|reseñas?|reportes?',
  whole:
    'estas l[ií]neas|(?:este|esta|estos|estas|el|la|del|al) (?:presente )?(?:\\w+ )?(?:contrato|acuerdo|documento|texto|archivo|convenio|instrumento|borrador|escrito)|est[ao]s (?:p[aá]ginas|cl[aá]usulas|disposici\\w+)|todo lo (?:que sigue|anterior|siguiente)|(?:p[aá]ginas|l[ií]neas|disposiciones) (?:siguientes|anteriores)|lo que sigue',
  part: 'cl[aá]usulas? (?:de |del |sobre |relativa\\w* a )(?:la |el |los |las )?\\w+|cl[aá]usulas?|la penalizaci[oó]n|(?:art[ií]culo|anexo|secci[oó]n|apartado|p[aá]rrafo|punto) (?:\\d+\\w?|[A-Z])',
  hide: '(?:qued\\w+|dej\\w+) (?:en blanco|vac[ií]\\w+)|nadie (?:debe|necesita|tiene)|extenders?e\\w*|en blanco|p[eé]rdida de tiempo|p[aá]re\\w*|det[eé]ng\\w*|(?:no|sin|ni)\\b[^.;]{0,50}\\b(?:llam\\w+ la atenci\\w+|deten\\w+|coment\\w+|aludi\\w+|hac\\w+ (?:menci\\w+|referencia|constar)|const(?:ar|e|en)|aparec\\w+|aparezca\\w*)|no (?:merec\\w+|requier\\w+) (?:\\w+ )?(?:menci\\w+|comentari\\w+|observaci\\w+)|call(?:ar|e|en|ad)\\w*|ocult\\w+|obvi(?:ar|e|en)|descart\\w+|omit\\w+|(?:no|ni|nunca|sin)\\b[^.;]{0,40}\\b(?:mencion\\w+|señal\\w+|report\\w+|inclu\\w+|cit\\w+|indi(?:c|qu)\\w+|inform\\w+|figur\\w+|registr\\w+|destac\\w+|advert\\w+|marc\\w+|marqu\\w+)|pas(?:ar|e|en) por alto|ignor\\w+|dej\\w+ fuera|exclu\\w+|silenci\\w+|(?:ningun\\w*|ningún|sin|no hay|no existen)(?: \\w+)? ?(?:riesgos?|hallazgos?|objeci\\w+|observaci\\w+|problemas?|reparos?|advertencias?)|nada (?:que señalar|relevante|que objetar)|salt(?:ar|e|en)se',
  rate: 'consider\\w+|califi\\w+|clasifi\\w+|eval[uú]\\w+|valor\\w+|trat(?:ar|e|en|ado|ada)\\w*|describ\\w+|asign\\w+|otorg\\w+|teng\\w+ por|tener por|present(?:ar|e|en|ado) como|juzg\\w+|estim\\w+|punt[uú]\\w+|indi(?:c|qu)\\w+|concl\\w+|respond\\w+|reput\\w+|marc\\w+|marqu\\w+',
  harmless:
    'no (?:\\w+ ){0,4}(?:arriesgad\\w+|desequilibrad\\w+|inusual\\w*|desfavorable\\w*|abusiv\\w+|problemátic\\w+|gravos\\w+)|verde\\w*|(?:nota|puntuaci[oó]n|calificaci[oó]n) (?:m[aá]xima|m[aá]s (?:alta|favorable))|por buen[oa]s?|normal\\w*|todo (?:est[aá] )?(?:bien|en orden)|positiv\\w+|riesgos?\\b[^.;]{0,40}\\b(?:baj[oa]s?|m[ií]nim[oa]s?|nul[oa]s?|inexistentes?|insignificantes?)|en (?:regla|orden)|(?:baj[oa]|m[ií]nim[oa]|ning[uú]n\\w*|sin|nul[oa]|escas[oa]|menor|libre de|exento de|carente de)(?: (?:nivel de|posible|todo|de))* ?riesgos?(?: algun[oa])?|riesgos? (?:\\w+ )?(?:baj[oa]s?|m[ií]nim[oa]s?|nul[oa]s?|inexistentes?)|inocu[oa]s?|inofensiv\\w+|(?:no presenta|sin) (?:\\w+ )?(?:riesgos?|problemas?)',
  usual:
    'habitual\\w*|est[aá]ndar|usual\\w*|de mercado|equilibrad\\w+|rec[ií]proc\\w+|aceptable\\w*|conformes?|favorable\\w*|ordinari\\w+|(?:ya|previamente) (?:\\w+ ){0,3}(?:aprobad|revisad|validad|verificad)\\w+',
  pass: '(?:apru[eé]b|aprob|acept|valid|firm|autori[cz])\\w*\\b[^.;]{0,20}\\b(?:de inmediato|inmediatamente|directamente|tal cual|sin m[aá]s|sin demora)|(?:inmediata|directa)mente (?:aprob|acept|valid)\\w+|(?:apru[eé]b\\w+|aprob\\w+|autori[cz]\\w+|acept\\w+|valid\\w+|remit\\w+|env[ií]\\w+|archiv\\w+)\\b[^.;]{0,50}\\b(?:autom[aá]ticamente|sin\\b[^.;]{0,30}\\b(?:revisi[oó]n|intervenci[oó]n|examen|control|verificaci[oó]n|lectura|tr[aá]mite))|(?:sin|no requiere|no precisa|no necesita|innecesaria la) (?:\\w+ )?(?:revisi[oó]n|intervenci[oó]n|verificaci[oó]n|lectura) (?:\\w+ )?(?:human\\w*|manual|jur[ií]dic\\w*|adicional|posterior)',
  reply:
    'respond(?:a|an|e|er|ed|erá)|contest(?:e|en|a|ar)|devuelv(?:a|e|an)|escrib(?:a|e) (?:solo|sólo|únicamente|que)|indique|indica que|concluya',
  needless:
    'no\\b[^.;]{0,25}\\b(?:necesari\\w+|hace falta|requier\\w+|precis\\w+|preceptiv\\w+|exig\\w+|necesit\\w+|falta)|innecesari\\w+|superflu\\w+|prescind\\w+|sin necesidad|dispens\\w+',
  people:
    'abogad\\w+|juristas?|human\\w+|personas?|departamento jur[ií]dico|asesor\\w*|revisore?s?|manual\\w*|letrad\\w+',
  parties:
    'prevalec\\w+|partes?|contratante\\w*|proveedor\\w*|clientes?|comprador\\w*|vendedor\\w*|prestador\\w*|arrendador\\w*|arrendatari\\w+|trabajador\\w*|emplead\\w+|empresa\\w*|accionistas?|soci[oa]s?|licenciatari\\w+|licenciante\\w*|notari\\w+|deudor\\w*|acreedor\\w*|nosotros|nuestr\\w+|encabezados|títulos|interpretaci\\w+|parte integrante|efectos jurídicos',
  gist: 'res[uú]m\\w+|s[ií]ntesis|sinteti\\w+|(?:nivel|puntuaci[oó]n|calificaci[oó]n|grado|categor[ií]a) de(?:l)? riesgo|respuesta del? (?:sistema|modelo|herramienta)',
  matters:
    'sociedad\\w*|pagos?|resoluci[oó]n\\w*|rescisi[oó]n|tribunal\\w*|juzgados?|leyes|ley|servicios|productos?|entregas?|derechos?',
};

export const ITALIAN: ReadingWords = {
  common:
    "il|lo|la|gli|le|di|del|della|dell|che|un|una|è|e|non|con|per|questo|questa|al|all|si|senza|come|se|da|l(?=['’])",
  model:
    "(?:caro|gentile|egregio|nota (?:al|per il)|all['’]attenzione del) (?:\\w+ )?(?:lettor|revisor|analist|valutator)\\w*|IA|intelligenza artificiale|modell[oi] linguistic[oi]|chatbot|LLMs?|GPT(?:-?\\d)?|assistent[ei] (?:virtual[ei]|digital[ei]|automatic[oi])|lettor[ei] automatic[oi]|(?:caro|gentile|egregio) (?:assistente|modello|sistema)",
  tool: 'sistem[ai]|software|strument[oi]|programm[ai]|modell[oi]|assistent[ei]|macchin[ae]|algoritm[oi]|robot|automatic\\w+|automatizzat\\w+|computer|applicazion[ei]|motor[ei]',
  reader:
    'chi|chiunque|colui che|coloro che|lettor[ei]|revisor[ei]|analist[aei]|valutator[ei]|redattor[ei]|estensor[ei]|ogni persona',
  reviewer: 'lettor[ei]|lettric[ei]|revisor[ei]|analist[aei]|valutator[ei]|esaminator[ei]',
  reading:
    'vedere|veda|vist[oa]|estra\\w+|consult\\w+|redazione|stesura|compil\\w+|trae conclusioni|legg\\w+|lett[oaiu]\\w*|analizz\\w+|analisi|riassum\\w+|sintetizz\\w+|sintesi|valut\\w+|esamin\\w+|esame|revision\\w+|redig\\w+|elabor\\w+|prepar\\w+|verific\\w+|controll\\w+',
  account:
    'not[ae] (?:di rischio|interna|di sintesi)|verdett\\w+|risultat[oi]|sched[ae]|opinion[ei]|matrice dei rischi|memo|promemoria|sommari\\w+|riassunt[oi]|sintesi|riepilog\\w+|relazion[ei]|rapport[oi]|report|analisi|valutazion[ei]|punteggi[oi]?|livello di rischio|rilievi|esit[oi]|giudizi[oi]?|scheda|revision[ei]|parer[ei]|conclusion[ei]',
  whole:
    "queste righe|(?:quest[oaei]|il|la|del|al|dello|nel) (?:presente )?(?:\\w+ )?(?:contratto|accordo|documento|testo|file|scrittura|bozza)|(?:l|all|dell|nell)['’](?:accordo|atto)|queste (?:pagine|clausole)|tutto (?:ciò|quello|quanto) (?:che )?(?:segue|precede)|(?:pagine|righe|disposizioni) (?:seguenti|precedenti)|quanto segue",
  part: "clausol[ae] (?:di |sull['’]|sulla |sul |relativ\\w+ (?:a |al |alla |all['’]))\\w+|clausol[ae]|penal[ei]|(?:articolo|art\\.|allegato|sezione|paragrafo|punto) (?:\\d+\\w?|[A-Z])",
  hide: "(?:rest\\w+|lasci\\w+) (?:in bianco|vuot\\w+)|nessuno (?:deve|ha bisogno)|in bianco|perdita di tempo|ferm\\w+|soltanto le clausole|saltare|(?:non|né|senza)\\b[^.;]{0,50}\\b(?:richiam\\w+ l['’]attenzione|sofferm\\w+|comment\\w+|accenn\\w+|far\\w* (?:menzione|cenno|riferimento)|appa\\w+|figur\\w+|risult\\w+)|non (?:merit\\w+|richied\\w+) (?:\\w+ )?(?:menzione|comment\\w+|osservazion\\w+)|nascond\\w+|trascur\\w+|scart\\w+|alcun (?:riferimento|cenno)|omett\\w+|omess\\w+|tralasci\\w*|(?:non|né|mai|senza)\\b[^.;]{0,40}\\b(?:menzion\\w+|segnal\\w+|riport\\w+|inclu\\w+|cit\\w+|indic\\w+|evidenzi\\w+|compar\\w+|rilev\\w+|sollev\\w+|riferi\\w+|elenc\\w+)|ignor\\w+|esclud\\w+|sorvol\\w+|tac(?:ere|iuto|iuta)|(?:nessun\\w*|senza|non vi sono|non ci sono|priv[oaie] di)(?: \\w+)? (?:risch\\w+|rilievi|obiezioni|osservazioni|problem\\w+|criticità|riserve)|nulla da (?:segnalare|eccepire|rilevare)|salt(?:are|ate|i)",
  rate: 'consider\\w+|qualific\\w+|classific\\w+|valut\\w+|tratt(?:are|ato|ata|i|ate)\\w*|descriv\\w+|attribu\\w+|assegn\\w+|riten\\w+|giudic\\w+|presenta(?:re|to|ta)? come|rispond\\w+|conclu\\w+|indic\\w+|definir\\w*|reput\\w+',
  harmless:
    'non (?:\\w+ ){0,4}(?:rischios\\w+|squilibrat\\w+|insolit\\w+|sfavorevol\\w+|vessator\\w+|problematic\\w+|onero\\w+)|verde|voto massimo|massimo dei voti|punteggio (?:massimo|pieno)|in regola|normal[ei]|tutto (?:è )?(?:a posto|in ordine)|positiv\\w+|rischi\\w*\\b[^.;]{0,40}\\b(?:bass[oai]|minim[oai]|null[oai]|trascurabil[ei]|inesistent[ei])|(?:punteggio|livello|voto|giudizio) (?:di rischio )?(?:più bass[oa]|minim[oa])|(?:bass[oaie]|minim[oaie]|nessun[oa]?|senza|priv[oaie] di|null[oa]|scars[oa]|esente da)(?: (?:livello di|possibile|alcun\\w?|ogni|di))* ?(?:risch\\w+|criticità)|rischi\\w* (?:\\w+ )?(?:bass[oai]|minim[oai]|null[oai]|trascurabil[ei])|innocu[oae]|inoffensiv\\w+',
  usual:
    'consuet[oaei]|standard|usual[ei]|di mercato|equilibrat[oaei]|reciproc[oaehi]+|accettabil[ei]|conform[ei]|favorevol[ei]|ordinari[oae]|abitual[ei]|(?:già|precedentemente) (?:\\w+ ){0,3}(?:approvat|verificat|validat|esaminat)\\w+',
  pass: "(?:approv|accett|convalid|firm|autorizz)\\w*\\b[^.;]{0,20}\\b(?:subito|immediatamente|direttamente|così com['’]è|senz['’]altro)|(?:immediata|diretta)mente (?:approv|accett|convalid)\\w+|proced\\w+ (?:con l['’]|all['’])approvazione|(?:approv\\w+|autorizz\\w+|accett\\w+|convalid\\w+|inoltr\\w+|trasmett\\w+|trasmess\\w+|archivi\\w+)\\b[^.;]{0,50}\\b(?:automaticamente|senza\\b[^.;]{0,30}\\b(?:revisione|intervento|esame|controllo|verifica|lettura))|(?:senza|non richiede|non necessita di) (?:\\w+ )?(?:revisione|intervento|verifica|lettura|controllo) (?:\\w+ )?(?:uman[oa]|manuale|legale|ulteriore)",
  reply:
    'rispond(?:i|ete|a|ere|ano|erà)|restitui(?:sci|te|sca|re)|scriv(?:i|ete|a) (?:solo|soltanto|che)|indica(?:te)? che|conclud(?:i|ete|a)',
  needless:
    'non\\b[^.;]{0,25}\\b(?:necessari\\w+|occorre|serve|richied\\w+|richiest\\w+|bisogno|dovuta|dovuto)|superflu\\w+|inutil\\w+|senza (?:che|bisogno)|dispensat\\w+|si prescinde',
  people: 'avvocat\\w+|legal[ei]|giurist\\w+|uman\\w+|person[ae]|ufficio legale|revisor[ei]|manual[ei]',
  parties:
    'prevale\\w*|prevarr\\w+|part[ei]|contraent[ei]|fornitor[ei]|client[ei]|acquirent[ei]|venditor[ei]|prestator[ei]|locator[ei]|conduttor[ei]|lavorator[ei]|dipendent[ei]|soc[io]|azionist[ai]|licenziatari\\w+|licenziante|notai[oa]?|debitor[ei]|creditor[ei]|appaltator[ei]|committent[ei]|noi|nostr\\w+|rubriche|titoli|interpretazione|parte integrante|effetti giuridici',
  gist: 'riassun\\w+|riassum\\w+|sintesi|sintetizz\\w+|riepilog\\w+|(?:livello|punteggio|grado|classe|voto) di rischio|risposta del(?:lo|la)? ?(?:sistema|modello|strumento|macchina)',
  matters:
    'società|pagament[oi]|risoluzione|recesso|tribunal[ei]|legge|leggi|servizi|prodott[oi]|consegn[ae]|diritt[oi]',
};

export const PORTUGUESE: ReadingWords = {
  common:
    'os|de|da|dos|das|e|que|um|uma|é|em|não|se|com|por|para|este|esta|ao|na|sem|como|deste|desta|neste|o',
  model:
    '(?:car[oa]|prezad[oa]|estimad[oa]|nota (?:ao|para o)|à atenção do) (?:\\w+ )?(?:leitor|revisor|analista|avaliador)\\w*|IA|inteligência artificial|modelos? de linguagem|chatbots?|LLMs?|GPT(?:-?\\d)?|assistentes? (?:virtua\\w+|digita\\w+|automátic\\w+)|leitore?s? automátic\\w+|(?:car[oa]|prezad[oa]|estimad[oa]) (?:assistente|modelo|sistema)',
  tool: 'sistemas?|software|ferramentas?|programas?|modelos?|assistentes?|máquinas?|algoritmos?|robôs?|automátic\\w+|automatizad\\w+|computador\\w*|aplicaç\\w+|aplicativos?|motore?s?',
  reader:
    'quem|qualquer pessoa|aquele que|aqueles que|leitore?s?|leitoras?|revisore?s?|analistas?|avaliador\\w*|redator\\w*|você',
  reviewer: 'leitore?s?|leitoras?|revisore?s?|revisoras?|analistas?|avaliadore?s?',
  reading:
    'ver|veja|vist[oa]|anal[iy]sa\\w*|extra\\w+|consult\\w+|redação|elaboraç\\w+|tir\\w+ conclus\\w+|processa\\w+|l[eê](?:r|em|ia|itura)?|lid[oa]s?|analis\\w+|análises?|resum\\w+|avali\\w+|revis\\w+|examin\\w+|elabor\\w+|redig\\w+|process\\w+|prepar\\w+|sinteti\\w+|verifi\\w+',
  account:
    'ficha|campo de riscos|not[ao]s? (?:de risco|interna|informativa)|veredictos?|resultados?|fichas?|opini\\w+|matriz de riscos|memorandos?|resumos?|sínteses?|relatórios?|análises?|avaliaç\\w+|revis(?:ão|ões)|pontuaç\\w+|classificaç\\w+|nível de risco|achados|constataç\\w+|conclus\\w+|parecer\\w*|sumários?',
  whole:
    'estas linhas|(?:est[ea]s?|o|a|do|ao|deste|desta|neste|nesta) (?:presente )?(?:\\w+ )?(?:contrato|acordo|documento|texto|arquivo|ficheiro|instrumento|minuta)|estas (?:páginas|cláusulas)|tudo o que (?:segue|se segue|precede)|(?:páginas|linhas|disposições) (?:seguintes|anteriores)|o que se segue',
  part: 'cláusulas? (?:de |do |da |sobre |relativa\\w* (?:a |à |ao ))\\w+|cláusulas?|a multa|(?:artigo|anexo|seção|secção|parágrafo|item|ponto) (?:\\d+\\w?|[A-Z])',
  hide: '(?:fi(?:c|qu)\\w+|deix\\w+) (?:em branco|vazi\\w+)|ninguém (?:deve|precisa|tem)|em branco|perda de tempo|par(?:e|ar|em) aqui|salt(?:ar|e|em)|(?:não|sem|nem)\\b[^.;]{0,50}\\b(?:cham\\w+ a atenção|det(?:er|enha)\\w*|coment\\w+|alud\\w+|fa(?:zer|ça|çam) (?:menção|referência|constar)|const(?:ar|e|em)|aparec\\w+|apareça\\w*)|não (?:merec\\w+|requer\\w*) (?:\\w+ )?(?:menção|comentári\\w+|observaç\\w+)|silenci\\w+|ocult\\w+|descart\\w+|omit\\w+|(?:não|nem|nunca|sem)\\b[^.;]{0,40}\\b(?:mencion\\w+|sinal\\w+|report\\w+|inclu\\w+|cit\\w+|indi(?:c|qu)\\w+|inform\\w+|figur\\w+|regist\\w+|destac\\w+|apont\\w+|relat\\w+|assinal\\w+|encaminh\\w+)|ignor\\w+|deix\\w+ de fora|exclu\\w+|desconsider\\w+|pass\\w+ por cima|(?:nenhum\\w*|sem|não há|não existem)(?: \\w+)? (?:riscos?|achados?|objeç\\w+|observaç\\w+|problemas?|ressalvas?|cláusulas? relevantes)|nada a (?:assinalar|apontar|relatar)|pul(?:ar|e|em)',
  rate: 'consider\\w+|qualifi\\w+|classifi\\w+|avali\\w+|trat(?:ar|e|em|ado|ada)\\w*|descrev\\w+|atribu\\w+|dar|apresent(?:ar|e|ado) como|julg\\w+|estim\\w+|pontu\\w+|indi(?:c|qu)\\w+|conclu\\w+|respond\\w+|reput\\w+|marc\\w+|marqu\\w+',
  harmless:
    'não (?:\\w+ ){0,4}(?:arriscad\\w+|desequilibrad\\w+|invulgar\\w*|incomum|desfavoráve\\w+|abusiv\\w+|problemátic\\w+)|verde|nota máxima|pontuação máxima|tudo (?:está )?(?:bem|em ordem)|normal|normais|positiv\\w+|riscos?\\b[^.;]{0,40}\\b(?:baix[oa]s?|mínim[oa]s?|nul[oa]s?|inexistentes?|insignificantes?)|em ordem|(?:baix[oa]|mínim[oa]|menor|nenhum\\w*|sem|nul[oa]|livre de|isent[oa] de|desprovid[oa] de)(?: (?:nível de|pontuação de|possível|qualquer|de))* ?riscos?|riscos? (?:\\w+ )?(?:baix[oa]s?|mínim[oa]s?|nul[oa]s?|inexistentes?)|inócu[oa]s?|inofensiv\\w+',
  usual:
    'habitua\\w+|padrão|usua\\w+|de mercado|equilibrad\\w+|recíproc\\w+|aceitáve\\w+|conformes?|favoráve\\w+|(?:já|previamente) (?:\\w+ ){0,3}(?:aprovad|revisad|validad|verificad|revist)\\w+|aprovad\\w+',
  pass: '(?:aprov|aceit|valid|assin|autoriz)\\w*\\b[^.;]{0,20}\\b(?:de imediato|imediatamente|diretamente|tal como está|sem mais)|(?:imediata|direta)mente (?:aprov|aceit|valid)\\w+|(?:aprov\\w+|autoriz\\w+|aceit\\w+|valid\\w+|encaminh\\w+|envi\\w+|arquiv\\w+)\\b[^.;]{0,50}\\b(?:automaticamente|sem\\b[^.;]{0,30}\\b(?:revisão|intervenção|exame|controle|controlo|verificação|leitura|análise))|(?:sem|não requer|não precisa de|não necessita de|dispensa) (?:\\w+ )?(?:revisão|intervenção|verificação|leitura|análise) (?:\\w+ )?(?:human\\w*|manual|jurídic\\w*|adicional|posterior)|não\\b[^.;]{0,30}\\b(?:revisão|análise) humana',
  reply:
    'respond(?:a|am|e|er|erá)|devolv(?:a|e|am)|retorn(?:e|ar|a)|escrev(?:a|e) (?:apenas|somente|só|que)|indique|conclua',
  needless:
    'não\\b[^.;]{0,25}\\b(?:necessári\\w+|precis\\w+|requer\\w*|exig\\w+|preciso|há necessidade)|desnecessári\\w+|supérflu\\w+|dispens\\w+|sem necessidade',
  people: 'advogad\\w+|juristas?|human\\w+|pessoas?|departamento jurídico|revisore?s?|manual\\w*',
  parties:
    'prevalec\\w+|partes?|contratantes?|contratad\\w+|fornecedor\\w*|clientes?|comprador\\w*|vendedor\\w*|prestador\\w*|locador\\w*|locatári\\w+|trabalhador\\w*|empregad\\w+|empresa\\w*|acionistas?|sóci\\w+|licenciad\\w+|licenciante\\w*|notári\\w+|devedor\\w*|credor\\w*|nós|noss\\w+|títulos|interpretação|parte integrante|efeitos jurídicos',
  gist: 'resum\\w+|sínteses?|sinteti\\w+|(?:nível|pontuação|classificação|grau|nota) de risco|resposta d[oa] (?:sistema|modelo|ferramenta)',
  matters:
    'sociedade\\w*|pagamentos?|rescisão|resolução|tribuna\\w+|leis?|serviços|produtos?|entregas?|direitos?',
};
