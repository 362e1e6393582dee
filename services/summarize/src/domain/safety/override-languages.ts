/** How a language says that earlier instructions are to be forgotten; `\w` is a letter of any script. */
interface OverrideWords {
  readonly override: string;
  readonly earlier: string;
  readonly instruction: string;
}

/** Languages whose words stand apart. */
export const SPACED_LANGUAGES: readonly OverrideWords[] = [
  // Czech and Slovak
  {
    override: '(?:z|od)?ignoruj\\w*|ignorovat|zapome[nň]\\w*|zabudni\\w*|nedbej\\w*|neber\\w* (?:v|do) úvahu',
    earlier:
      'předchoz\\w+|dřívějš\\w+|předešl\\w+|výše uveden\\w+|původní\\w*|predchádzajúc\\w+|predošl\\w+|doterajš\\w+',
    instruction: 'pokyn\\w*|instrukc\\w+|inštrukci\\w+|příkaz\\w*|príkaz\\w*',
  },
  // Danish, Norwegian and Swedish
  {
    override:
      'ignorer[ae]?|ignorér|glem|glemme|glöm\\w*|se bort fr[aå]n?|bortse\\w*|tilsidesæt\\w*|strunta i|åsidosätt\\w*|overse',
    earlier:
      'tidligere|tidigare|forrige|foregående|föregående|ovenstående|ovanstående|ovenfor|ovennævnte|ovennevnte',
    instruction: 'instruks\\w*|instruktion\\w*|instruksjon\\w*|anvisning\\w*|vejledning\\w*|veiledning\\w*',
  },
  // Finnish and Estonian
  {
    override:
      'jät\\w+ (?:\\w+ ){0,4}huomi\\w+|unohda\\w*|ohita\\w*|sivuuta\\w*|älä(?:kää)? (?:noudata|välitä)\\w*|ignoreeri\\w*|eira\\w*|unusta\\w*',
    earlier:
      'aiem\\w+|aikaisem\\w+|edelli\\w+|edeltäv\\w+|yllä olev\\w+|eelnev\\w+|varasema\\w+|eelmis\\w+|ülaltoodud',
    instruction: 'ohje\\w*|määräy\\w+|käsky\\w*|juhis\\w*|juhendi\\w*|korraldus\\w*',
  },
  // Latvian and Lithuanian
  {
    override: 'ignorē\\w*|neņem\\w* vērā|aizmirst\\w*|ignoruok\\w*|nepaisyk\\w*|pamiršk\\w*',
    earlier: 'iepriekšēj\\w+|ankstesn\\w+|aukščiau esan\\w+',
    instruction: 'norādījum\\w+|instrukcij\\w+|nurodym\\w+',
  },
  // Greek, with and without accents
  {
    override: 'αγν[όο]\\w+|ξ[έε]χ[άα]\\w+|παρ[άα]βλ[έε]ψ\\w+|μην? λ[άα]β\\w+ υπ[όο]ψη',
    earlier: 'προηγο[ύυ]μ[έε]ν\\w+|παραπ[άα]νω|προγεν[έε]στερ\\w+|ανωτ[έε]ρω|αρχικ\\w+',
    instruction: 'οδηγ[ίι]\\w+|εντολ\\w+|υποδε[ίι]\\w+',
  },
  // Vietnamese
  {
    override: 'bỏ qua|phớt lờ|lờ đi|hãy quên|quên (?:đi|hết)|không (?:tuân|làm) theo',
    earlier: 'trước|ở trên|bên trên|phía trên',
    instruction: 'hướng dẫn|chỉ dẫn|chỉ thị|mệnh lệnh|câu lệnh',
  },
  // Hungarian
  {
    override: 'figyelmen kívül|ne vedd\\w*|ne vegy\\w*|felejts\\w*|mellőz\\w+|ignoráld?\\w*',
    earlier: 'korábbi\\w*|előző\\w*|fenti\\w*|megelőző\\w*|eddigi\\w*',
    instruction: 'utasítás\\w*|útmutatás\\w*|instrukció\\w*|parancs\\w*',
  },
  // Romanian
  {
    override: 'ignor(?:ă|ați|aţi|area)|uit(?:ă|ați|aţi)|nu [țţ]ine\\w* (?:cont|seama)|trece\\w* peste',
    earlier: 'anterio\\w+|precedent\\w+|de mai sus|prealabil\\w*',
    instruction: 'instruc[țţ]iun\\w+|indica[țţ]i\\w+|îndrumăr\\w+|comenzi\\w*',
  },
  // Turkish
  {
    override: 'yok say\\w*|görmezden gel\\w*|dikkate alma\\w*|göz ardı e[td]\\w*|unut\\w*',
    earlier: 'önceki\\w*|yukarıdaki\\w*|evvelki\\w*',
    instruction: 'talimat\\w*|yönerge\\w*|komut\\w*',
  },
  // Ukrainian and Bulgarian
  {
    override:
      '(?:про)?ігнору\\w+|забудь\\w*|не зважай\\w*|не враховуй\\w*|знехту\\w+|игнорирай\\w*|забрави\\w*|пренебрегн\\w+',
    earlier: 'попередн\\w+|вищенаведен\\w+|раніш\\w+|предишн\\w+|предходн\\w+',
    instruction: 'інструкці\\w+|вказів\\w+|настанов\\w+|инструкци\\w+|указани\\w+',
  },
  // Croatian, Serbian and Slovene
  {
    override:
      'ignorira\\w*|ignoriši\\w*|zanemar\\w+|zaborav\\w+|prezri\\w*|pozabi\\w*|занемар\\w+|заборав\\w+',
    earlier: 'prethodn\\w+|ranij\\w+|gore naveden\\w+|prejšnj\\w+|zgornj\\w+|претходн\\w+',
    instruction: 'uput\\w+|instrukcij\\w+|navodil\\w+|упутств\\w+',
  },
  // Indonesian, Malay and Filipino
  {
    override: 'abaikan\\w*|lupakan\\w*|kesampingkan|balewalain|huwag pansinin|kalimutan',
    earlier: 'sebelumnya|sebelum ini|di atas|terdahulu|terdahulunya|nakaraang?|naunang?',
    instruction: 'instruksi|perintah|petunjuk|arahan|tagubilin|panuto',
  },
];

/** Scripts whose words run together, or carry their particles with them. */
export const UNSPACED_LANGUAGES: readonly OverrideWords[] = [
  // Hebrew
  { override: 'התעל[םמ]|תתעלמ|שכח', earlier: 'קודמ|הקודם|לעיל', instruction: 'הוראות|הנחיות|פקודות' },
  // Arabic and Persian
  {
    override: 'تجاهل|أهمل|انس[ َ]|انسَ|لا تتبع|نادیده|فراموش',
    earlier: 'السابق|أعلاه|قبلی|پیشین',
    instruction: 'تعليمات|الأوامر|التوجيهات|الإرشادات|دستور',
  },
  // Hindi, with and without the dot below, and Bengali
  {
    override: 'अनदेखा|नज\\u093c?र\\s?अ[ंन]\\u094d?दाज|उपेक्षा|भूल जा|भुला|উপেক্ষা|ভুলে',
    earlier: 'पिछल|पहले|पूर्व|उपरोक्त|ऊपर|পূর্ব|আগের|উপরের',
    instruction: 'निर्देश|आदेश|अनुदेश|নির্দেশ',
  },
  // Thai
  {
    override: 'ละเว้น|เพิกเฉย|ไม่ต้องสนใจ|ไม่สนใจ|มองข้าม|ลืม',
    earlier: 'ก่อนหน้า|ข้างต้น|ที่ผ่านมา',
    instruction: 'คำสั่ง|คำแนะนำ',
  },
];
