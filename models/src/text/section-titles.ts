const numbering =
  /^[^\w(]*(?<kind>(?:article|section|art|sec)\.?\s*)?(?<number>\d{1,2}(?:\.\d{1,2})*|[ivxl]{1,5}\b)?[.:)\s–—-]*(?<item>\([a-z\d]{1,3}\))?\s*/i;
const joining = new Set('of and or the to for in on by with a an as at from upon'.split(' '));
const wordOrMark = /[A-Za-z&][\w'’/&-]*|[^\s\w,;]|\d/g;

/** Titles are no longer than this. */
const longest = { words: 9, characters: 90 };

interface Title {
  text: string;
  /** Of an article or a numbered clause; otherwise of a part of one. */
  opensArticle: boolean;
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** The words in title case that a text starts with, and the word or mark that follows them. */
function titleCase(text: string): { words: string[]; next: string } {
  const words: string[] = [];
  let next = '';
  for (const [token] of text.slice(0, longest.characters).matchAll(wordOrMark)) {
    if (!/^[A-Z&]/.test(token) && !joining.has(token)) {
      next = token;
      break;
    }
    words.push(token);
  }
  while (joining.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  return { words, next };
}

/** The words of a passage's title: in title case before a full stop, in capitals after a number, or all there is. */
function titleWords(
  passage: string,
  { words, next }: ReturnType<typeof titleCase>,
  numbered: boolean,
): string[] {
  const closed = numbered ? /^[.:\d–—-]/.test(next) : /^[.:]/.test(next);
  if (closed && words.length <= longest.words) return words;
  const plain = words.findIndex((word) => !isCapitals(word));
  const capitals = plain < 0 ? words : words.slice(0, plain);
  if (numbered && capitals.length > 0) return capitals;
  return next === '' && passage.length < longest.characters ? words : [];
}

function titleOf(passage: string): Title | undefined {
  const { 0: prefix, groups = {} } = numbering.exec(passage)!;
  const numbered = Boolean(groups.kind ?? groups.number ?? groups.item);
  const title = titleWords(passage, titleCase(passage.slice(prefix.length)), numbered);
  const text = title.slice(0, longest.words).join(' ');
  if (text.length < 3) return;
  const deep = groups.item !== undefined || groups.number?.includes('.') === true;
  return { text, opensArticle: !deep && (numbered || title.every(isCapitals)) };
}

/** For each passage of a contract, in order: the titles of the article and of the section it stands in. */
export function sectionTitles(passages: readonly string[]): string[] {
  let article = '';
  let section = '';
  return passages.map((passage) => {
    const title = titleOf(passage);
    if (title?.opensArticle) {
      article = title.text;
      section = '';
    } else if (title) {
      section = title.text;
    }
    return `${article} ${section}`.trim();
  });
}
