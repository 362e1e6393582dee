/** What contracts are called in languages that are not analysed, so that they are not taken for something else. */
const CALLED =
  /vertrag|vereinbarung|contrats?\b|convention\b|accord\b|contratos?\b|acuerdo|convenio|contratt[oi]\b|accordo|overeenkomst|contract\b|avtal|aftale|avtale|sopimus|sopimuk|umow[aęy]|smlouv|zmluv|szerződés|pogodb|ugovor|sözleşme|договор|соглашени|договір|συμβ[αά]σ|συμφων|عقد|اتفاقي|חוזה|הסכם|قرارداد|合同|合约|合約|协议|協議|契約|계약|협정|hợp đồng|perjanjian|kontrak|สัญญา|अनुबंध|leping|līgum|sutart/giu;
const FEWEST = 2;

/** Whether a text in another language calls itself a contract, more than once. */
export const isForeignContract = (text: string): boolean => (text.match(CALLED)?.length ?? 0) >= FEWEST;
