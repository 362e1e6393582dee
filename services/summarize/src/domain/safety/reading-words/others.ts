import type { ReadingWords } from './reading-words.ts';

export const POLISH: ReadingWords = {
  common:
    'i|w|z|na|nie|się|jest|że|od|dla|po|przez|tej|tę|tego|bez|jako|oraz|lub|być|ten|ma|go|mu|\\w*[ąćęłńóśźż]\\w*',
  model:
    '(?:drogi|szanowny|uwaga dla|do) (?:\\w+ )?(?:czytelni|recenzen|analityk|oceniając)\\w*|AI|SI|sztuczn\\w+ inteligencj\\w+|model\\w* językow\\w+|chatbot\\w*|LLMs?|GPT(?:-?\\d)?|(?:wirtualn|cyfrow|automatyczn)\\w+ (?:asysten|czytelni|recenzen)\\w+|(?:drogi|szanowny) (?:asysten|model|system)\\w*',
  tool: 'system\\w*|oprogramowani\\w+|narzędzi\\w*|program\\w*|model\\w*|asysten\\w+|maszyn\\w*|algorytm\\w*|bot\\w*|automat\\w+|zautomatyzowan\\w+|komputer\\w*|aplikacj\\w+',
  reader:
    'kto|ktokolwiek|każd\\w+,? kto|osob\\w+|czytelni\\w+|recenzent\\w*|analityk\\w*|oceniając\\w+|sporządzając\\w+|sprawdzając\\w+',
  reviewer: 'czytelni\\w+|recenzent\\w*|analityk\\w*|oceniając\\w+|sprawdzając\\w+',
  reading:
    'widzi\\w*|zobaczy\\w*|zalicz\\w+|wyciąga\\w*|redag\\w+|skan\\w+|czytając\\w*|lektur\\w+|zapozna\\w+|czyta\\w*|przeczyta\\w*|odczyt\\w*|analiz\\w+|streszcz\\w+|podsumow\\w+|oceni\\w+|ocen[aęy]|sprawdz\\w+|przegląd\\w*|sporządz\\w+|opracow\\w+|przetwarza\\w+|weryfik\\w+|bada\\w*',
  account:
    'opis\\w*|wynik\\w*|werdykt\\w*|list[aęy] (?:uwag|ryzyk|zastrzeżeń)|memorand\\w+|komentarz\\w*|zestawieni\\w+|streszczeni\\w+|podsumowani\\w+|raport\\w*|analiz\\w+|ocen[aęyi]\\w*|sprawozdani\\w+|opini\\w+|ustale\\w+|przegląd\\w*|poziom\\w* ryzyka|punktacj\\w+|wnios\\w+|notat\\w+',
  whole:
    '(?:niniejsz\\w+|t[aąeęoy]\\w{0,3}|powyższ\\w+|poniższ\\w+|załączon\\w+|do|w|z) (?:\\w+ )?(?:umow\\w+|dokumen\\w+|tekst\\w*|plik\\w*|porozumieni\\w+|pism\\w+|projekt\\w*)|t\\w+ (?:stron\\w*|postanowie\\w+|klauzul\\w*)|wszystko,? co (?:następuje|poniżej|powyżej)|(?:następn|kolejn|poprzedni)\\w+ (?:stron\\w*|akapit\\w*|zdani\\w+)',
  part: 'klauzul\\w*|postanowie\\w+|zapis\\w*|(?:artykuł\\w*|art\\.|załącznik\\w*|paragraf\\w*|§|punk\\w+|ust\\.|sekcj\\w+) ?(?:nr )?(?:\\d+\\w?|[A-Z])|kar\\w* umown\\w+|odpowiedzialnoś\\w+',
  hide: '(?:pozosta\\w+|zostaw\\w+) pust\\w+|nikt nie|strat\\w+ czasu|zatrzyma\\w*|przerwa\\w*|poprzesta\\w+|(?:nie|bez|ani)\\b[^.;]{0,50}\\b(?:zwraca\\w* (?:\\w+ )?uwag\\w*|zwróci\\w*|komentow\\w+|poruszać|porusza\\w*|opisyw\\w+|pojawi\\w*|znaleźć|omawia\\w*)|nie (?:wymaga|zasługuje)\\w* (?:\\w+ )?(?:komentarz\\w*|wzmiank\\w*|uwagi)|ukry(?:j|ć|wa)\\w*|zataj\\w+|bez komentarza|pomi[ńnj]\\w*|pomijaj\\w*|(?:nie|ani|nigdzie|bez)\\b[^.;]{0,40}\\b(?:wspomin\\w+|wspomn\\w+|wymieni\\w+|zgłasza\\w*|zgłosi\\w*|zgłoś\\w*|wskazyw\\w+|uwzględnia\\w*|uwzględni\\w*|raportow\\w+|odnotow\\w+|oznacza\\w*|zaznacza\\w*|podnosi\\w*|ujmow\\w+|przytacza\\w*)|zignoruj\\w*|ignorow\\w+|przemilcz\\w+|opuści\\w*|opuść\\w*|(?:żadn\\w+|bez|brak)(?: \\w+)? (?:ryzyk\\w*|zastrzeże\\w*|uwag|problem\\w*|ustale\\w*|wątpliwości)|nic (?:istotnego|do zgłoszenia|niepokojącego)',
  rate: 'oceni\\w+|oceń\\w*|zakwalifikow\\w+|kwalifikow\\w+|sklasyfikow\\w+|klasyfikow\\w+|uzna\\w+|traktow\\w+|potraktow\\w+|określ\\w+|opisa\\w+|opisyw\\w+|przypis\\w+|nada[ćj]\\w*|oznacz\\w+|odpowied\\w+|stwierdz\\w+|przyj[ąmęi]\\w+',
  harmless:
    'nie (?:\\w+ ){0,4}(?:ryzykown\\w+|jednostronn\\w+|nietypow\\w+|niekorzystn\\w+|problematyczn\\w+)|zielon\\w+|najwyższ\\w+ (?:ocen|not|punkt)\\w+|pozytywn\\w+|w porządku|bez zarzutu|prawidłow\\w+|ryzyk\\w*\\b[^.;]{0,40}\\b(?:niski\\w*|minimaln\\w+|zerow\\w+|znikom\\w+|żadne)|w porządku|(?:niski\\w*|najniższ\\w*|minimaln\\w+|żadn\\w+|bez|znikom\\w+|zerow\\w+|brak|pozbawion\\w+|woln\\w+ od)(?: (?:poziom\\w*|możliw\\w+|istotn\\w+))* ?ryzyk\\w*|ryzyk\\w* (?:\\w+ )?(?:niski\\w*|minimaln\\w+|zerow\\w+|znikom\\w+)|nieszkodliw\\w+|bezpieczn\\w+|niebudząc\\w+',
  usual:
    'standardow\\w+|zwyczajow\\w+|typow\\w+|rynkow\\w+|zrównoważon\\w+|wzajemn\\w+|akceptowaln\\w+|zgodn\\w+ z (?:prawem|praktyk\\w+|zasadami)|(?:już|uprzednio|wcześniej) (?:\\w+ ){0,3}(?:zatwierdz|sprawdz|zaakceptow|zweryfikow)\\w+',
  pass: '(?:natychmiast|od razu|niezwłocznie|bezpośrednio) (?:\\w+ )?(?:zatwierdz|zaakcept|podpis|zwoln)\\w+|(?:zatwierdz|zaakcept|podpis)\\w+ (?:natychmiast|od razu|niezwłocznie|bezpośrednio)|(?:zatwierdz\\w+|zaakcept\\w+|przyj[ąę]\\w+|przekaz\\w+|zwoln\\w+|podpis\\w+)\\b[^.;]{0,50}\\b(?:automatycznie|bez\\b[^.;]{0,30}\\b(?:człowieka|udziału|sprawdzania|weryfikacji|przeglądu|kontroli|analizy|czytania))|(?:bez|nie wymaga) (?:\\w+ )?(?:weryfikacji|kontroli|przeglądu|analizy|sprawdzenia|udziału) (?:\\w+ )?(?:człowieka|prawnik\\w*|ręczn\\w+|dodatkow\\w+|prawn\\w+)|automatycznie zatwierdz\\w+',
  reply: 'odpowi(?:edz|adaj)\\w*|odpowiedzieć|zwróć\\w*|napisz\\w*|podaj\\w*|stwierdź\\w*',
  needless:
    'nie\\b[^.;]{0,25}\\b(?:konieczn\\w+|potrzeb\\w+|wymag\\w+|musi|niezbędn\\w+|trzeba)|zbędn\\w+|zbyteczn\\w+|niepotrzebn\\w+|można pominąć',
  people:
    'prawni\\w+|człowiek\\w*|ludzi\\w*|osob\\w+|dział\\w* prawn\\w+|adwoka\\w+|radc\\w+|recenzent\\w*|ręczn\\w+',
  parties:
    'rozstrzyga\\w*|pierwszeństwo|stron(?:y|a|ą|om|ami)|wykonawc\\w+|zamawiając\\w+|dostawc\\w+|klient\\w*|kupując\\w+|sprzedając\\w+|sprzedawc\\w+|najemc\\w+|wynajmując\\w+|pracowni\\w+|pracodawc\\w+|akcjonariusz\\w*|wspólni\\w+|licencjobiorc\\w+|licencjodawc\\w+|notariusz\\w*|dłużni\\w+|wierzyciel\\w*|zarząd\\w*|my|nas|nasz\\w*|nagłówk\\w+|interpretacj\\w+|wykładni\\w+|integraln\\w+|skutk\\w+ prawn\\w+',
  gist: 'streszcz\\w+|podsumow\\w+|(?:poziom|ocen|stopień|stopni|kategori|klas)\\w* ryzyka|punktacj\\w+|odpowied\\w+ (?:systemu|modelu|narzędzia)',
  matters:
    'spół(?:ka|ki|ce|kę|ką)|płatnoś\\w+|wypowiedzeni\\w+|sąd\\w*|ustaw\\w+|usług\\w*|towar\\w*|praw[aoem]+',
};

export const CHINESE: ReadingWords = {
  unspaced: true,
  common: '[\\u4e00-\\u9fff]',
  model:
    '(?:亲爱的|尊敬的|致)(?:审查|审阅|阅读|评审)(?:人|者|员)|人工智能|人工智慧|语言模型|語言模型|大模型|AI|聊天机器人|(?:自动|智能|虚拟|数字)(?:助手|助理|审查员|阅读器)|(?:亲爱的|尊敬的)(?:助手|模型|系统)',
  tool: '引擎|脚本|应用|平台|机读|系统|系統|软件|軟件|程序|工具|模型|助手|助理|机器|機器|算法|机器人|自动|自動',
  reader: '阅读者|读者|审查人|审查者|审核人|审阅人|评审人|分析人员|任何人|凡|您',
  reviewer: '阅读者|读者|审查人|审查者|审核人|审阅人|评审人|分析人员|评审员|审查员',
  reading:
    '看|读到|读取|阅读|閱讀|审查|審查|审阅|審閱|审核|分析|评估|評估|总结|概括|归纳|处理|撰写|编写|起草|生成|检查|评审|解读|提取',
  account:
    '意见|评审|摘要|总结|概要|概述|报告|報告|评估|評估|评级|评分|分析|结论|結論|审查意见|审核意见|风险等级|意见书|综述|审查结果|清单',
  whole:
    '这里|本(?:合同|文件|协议|文档|文本|合約|协定)|[这该此](?:份|个)?(?:合同|文件|协议|文档|文本)|以下内容',
  part: '上述条款|下列条款|第[一二三四五六七八九十百\\d]+[条款章]|条款|附件[一二三四五六七八九十\\dA-Z]',
  hide: '留空|空白|停止|到此为止|浪费时间|不值得|不(?:作|做|加)(?:任何|出)?[^。；]{0,4}(?:标记|说明|提示|评论|批注|评价|备注|披露)|(?:不要|不得|请勿|切勿|勿|不必|无需|不应|避免)[^。；]{0,20}(?:写出|写|体现|出现|提请|提示|说明|提及|提到|报告|列|标|指出|讨论|强调|披露)|隐去|隐藏|删去|不予|省略|忽略|忽视|略去|略过|跳过|遗漏|不(?:得|要|必|应|可|需|用|予)?(?:在[^。；]{0,20})?(?:提及|提到|提出|报告|指出|标记|标注|列出|列入|涉及|披露|说明|写入|强调)|无需(?:提及|报告|指出|列出|说明)|没有(?:任何)?(?:风险|问题|异常|疑虑)|无(?:任何)?(?:风险|问题|异常|异议)',
  rate: '归类为|分类为|划为|判为|打分|评分|标注为|描述成|写成|注明|评为|评定|评价|视为|认定|列为|归为|标记为|判定|描述为|认为|定为|给予|当作|视作|得出|回答|答复',
  harmless:
    '不(?:属于|构成|存在|是)[^。；]{0,8}(?:风险|异常|不利|不公平)|满分|绿色|最高(?:分|评级|评分)|正常|公平|合理|通过|风险[^。；，]{0,8}(?:低|小|无|零)|最低(?:一级|分|等)|没有(?:任何)?不利|一切正常|符合规范|无(?:须|需)担心|低风险|無風險|无风险|最低风险|风险(?:较|很|极|最)?低|没有(?:任何)?(?:重大)?风险|无(?:任何|重大)?风险|最低(?:的)?(?:风险)?(?:等级|评分|级别)|无害|安全',
  usual:
    '标准|常规|惯例|通常|市场惯例|合规|公平合理|可接受|已(?:经)?(?:由[^。；，]{0,12})?(?:审核|审查|批准|通过|确认)',
  pass: '(?:可|应|请)(?:直接|立即|自动|马上)[^。；]{0,4}(?:签署|批准|通过|放行|归档)|(?:不用|无需|不需)[^。；]{0,10}(?:看|审|过目)|(?:直接|自动|立即|予以)(?:批准|通过|放行|核准|审批)|(?:无需|无须|不需要|不必|免于|毋需)(?:再)?(?:经)?(?:过)?(?:人工|人员|律师|法务|进一步|另行)[^。；]{0,6}(?:复核|审核|审查|审阅|检查|介入|查看)|(?:批准|通过)[^。；]{0,12}(?:无需|不需)',
  reply: '请?(?:仅|只|直接)?(?:回答|回复|答复|输出|返回|写明|注明)',
  needless: '无需|无须|不需要|不必|不用|毋需|没有必要|免除|省去',
  people: '律师|人工|法务|人员|人|审核员|法律顾问',
  parties:
    '为准|甲方|乙方|丙方|双方|一方|各方|当事人|买方|卖方|供应商|客户|出租|承租|雇员|员工|股东|许可方|被许可方|我们|标题|解释|组成部分',
  gist: '摘要|总结|概要|概括|归纳|综述|风险(?:等级|评级|评分|级别|评估)|审查(?:意见|结果|报告)|审核(?:意见|结果)',
  matters: '公司|付款|法院|法律|仲裁|货物|服务|交付|债务|债权',
};
