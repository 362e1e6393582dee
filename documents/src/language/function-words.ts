/** Small words of a language that no other language's small words are likely to be taken for. */
export interface FunctionWords {
  readonly words: ReadonlySet<string>;
  /** Those that make a sentence of a string of names: what is, must or may be. */
  readonly verbs: ReadonlySet<string>;
}

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const language = (words: string, verbs: string): FunctionWords => ({
  words: list(`${words} ${verbs}`),
  verbs: list(verbs),
});

export const ENGLISH = list(
  `the of to and or any by this be shall for is as with that not such which will from its it are has have under may at
  if all each other than upon between in on an been was were their these those no but into including`,
);

/** By the codes of ISO 639-1. Words that English has as well, such as `in` and `an`, are left out. */
export const FOREIGN: Readonly<Record<string, FunctionWords>> = {
  de: language(
    `der die das des dem den und oder für von vom zum zur mit bei nach aus auf durch eine einer eines einem einen nicht
    auch sich als wenn sowie über unter gegen ohne dieser dieses diesem diesen diese nur ihrer seiner zwischen jede
    jeder im am ab je`,
    'ist sind wird werden wurde hat haben kann können muss müssen darf dürfen soll sollen gilt haftet verpflichtet zahlt trägt schuldet',
  ),
  fr: language(
    `le la les des du de et ou un une dans pour par sur avec sans que qui ne pas ce cette ces son sa ses leur au aux
    entre chaque toute tout tous dont ainsi présent présente`,
    'est sont sera seront doit doivent peut peuvent ont été être s’engage vaut valent paie répond supporte',
  ),
  es: language(
    `el la los las del de y o un una en para por con sin que no se su sus al este esta entre cada cualquier toda todo
    como dicho dicha presente`,
    'es son será serán debe deberá deberán puede podrá podrán ha han sido queda tendrá aplica aplican vale rige responde paga',
  ),
  it: language(
    `il lo la gli le dei del della delle dello degli di e o un una in per con senza che non si su suo sua al alla nel
    nella tra ogni qualsiasi questo presente da dal dalla`,
    'è sono sarà saranno deve devono può possono ha hanno stato essere vale valgono applica risponde paga',
  ),
  nl: language(
    `de het een en of van voor met zonder dat die niet ook op aan bij uit naar door te deze dit tussen elke alle zijn
    haar als indien in is`,
    'is wordt worden zal zullen kan kunnen moet moeten mag mogen heeft hebben zijn geldt betaalt',
  ),
  pt: language(
    `o os as do da dos das de e ou um uma em para por com sem que não se seu sua ao à no na nos nas este esta entre
    cada qualquer presente pelo pela`,
    'é são será serão deve deverá deverão pode poderá poderão tem foi ser',
  ),
  pl: language(
    'w z na do i oraz lub nie się że od po przez dla niniejsza niniejszej umowy strony jest',
    'jest są będzie będą może mogą musi ma',
  ),
  cs: language(
    'v z na do a nebo se že od po pro této tato smlouvy smluvní strany',
    'je jsou bude budou může musí má',
  ),
  sv: language(
    'och eller av för med utan att som inte på till från detta denna mellan den ett en',
    'är ska skall kan får har blir gäller betalar',
  ),
  da: language(
    'og eller af for med uden at som ikke på til fra dette denne mellem den et en',
    'er skal kan må har bliver',
  ),
  nb: language(
    'og eller av for med uten at som ikke på til fra dette denne mellom den et en',
    'er skal kan må har blir',
  ),
  fi: language('ja tai ei että tämän tämä sopimuksen sekä kanssa mukaan', 'on ovat voi tulee olla'),
  hu: language('a az és vagy nem hogy egy ezen jelen szerződés felek', 'van lesz kell lehet köteles'),
  ro: language(
    'și sau de la din pentru cu fără care nu prin prezentul acest această între',
    'este sunt va vor poate trebuie are',
  ),
  tr: language(
    've veya bir bu ile için olarak taraf taraflar sözleşme işbu',
    'olan edilir edilecektir dir değildir olacaktır',
  ),
};
