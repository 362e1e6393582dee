"""The features of the contract type model: a mirror of models/src/types/type-features.ts."""

import math
import re

MASK = 0xFFFFFFFF
OFFSET_BASIS = 0x811C9DC5
PRIME = 0x01000193

REACH = {"head": 600, "opening": 3000, "body": 36_000}
TITLES_READ = 12
TITLE_SEARCHED = 4000
TITLE_WORDS = 7

FILING_LINE = re.compile(r"^[ \t\r\n]*EX-[^\n]{0,40}?\.(?:htm|txt)\b", re.ASCII)
SPACES = re.compile("[ \t\r\n\f\v\u00a0]+")
NOUN = re.compile(
    r"\b(agreements?|contracts?|plan|addendum|amendment|licen[cs]e|alliance|venture|covenants?|order form|(?:subscription|service|hosting|supply|purchase|hire|rental) terms)\b",
    re.ASCII | re.IGNORECASE,
)

# British spellings and the American ones that they count as: a mirror of models/src/text/spelling.ts.
AMERICAN_OF = {
    "amongst": "among",
    "authorisation": "authorization",
    "authorise": "authorize",
    "authorised": "authorized",
    "behaviour": "behavior",
    "cancelled": "canceled",
    "catalogue": "catalog",
    "centre": "center",
    "centres": "centers",
    "cheque": "check",
    "colour": "color",
    "defence": "defense",
    "endeavour": "endeavor",
    "endeavours": "endeavors",
    "favour": "favor",
    "favourable": "favorable",
    "favoured": "favored",
    "fulfil": "fulfill",
    "honour": "honor",
    "instalment": "installment",
    "instalments": "installments",
    "judgement": "judgment",
    "labour": "labor",
    "licence": "license",
    "licences": "licenses",
    "organisation": "organization",
    "organisations": "organizations",
    "organised": "organized",
    "programme": "program",
    "programmes": "programs",
    "recognise": "recognize",
    "recognised": "recognized",
    "utilise": "utilize",
    "utilised": "utilized",
    "whilst": "while",
}


def code_units(text):
    """The text as JavaScript sees it: one character a UTF-16 code unit, so that offsets agree."""
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(data[i] | data[i + 1] << 8) for i in range(0, len(data), 2))


def hash_word(word):
    value = OFFSET_BASIS
    for character in word:
        value = ((value ^ ord(character)) * PRIME) & MASK
    return value


AMERICAN = {hash_word(british): hash_word(word) for british, word in AMERICAN_OF.items()}


def join_hashes(left, right):
    return ((left ^ (right >> 15)) * 0x9E3779B1 + right * 0x85EBCA6B) & MASK


def fold(code):
    if 97 <= code <= 122:
        return code
    if 65 <= code <= 90:
        return code + 32
    if 48 <= code <= 57:
        return 48
    return code if code in (36, 37) else 0


def skip_hyphenation(codes, at):
    if codes[at] != 45:
        return at
    after = at + 1
    while codes[after] in (32, 13):
        after += 1
    if codes[after] != 10:
        return at
    while 0 <= codes[after] <= 32:
        after += 1
    return after if 97 <= codes[after] <= 122 else at


def word_hashes(text, end=None):
    """Hashes of runs of letters, of digits (as one 0), and of $ and %."""
    end = len(text) if end is None else min(end, len(text))
    codes = [ord(character) for character in text] + [-1]
    words = []
    at = 0
    while at < end:
        code = fold(codes[at])
        if code == 0:
            at += 1
            continue
        value = ((OFFSET_BASIS ^ code) * PRIME) & MASK
        at += 1
        if code == 48:
            while at < end and fold(codes[at]) == 48:
                at += 1
        elif code > 48:
            while at < end:
                at = skip_hyphenation(codes, at)
                code = fold(codes[at])
                if code < 97:
                    break
                value = ((value ^ code) * PRIME) & MASK
                at += 1
        words.append(AMERICAN.get(value, value))
    return words


def add_ngrams(bag, words, namespace, longest):
    for first in range(len(words)):
        gram = namespace
        for at in range(first, min(len(words), first + longest)):
            gram = join_hashes(gram, words[at])
            bag[gram] = bag.get(gram, 0) + 1


def ngrams(words, namespace, longest):
    bag = {}
    add_ngrams(bag, words, hash_word(namespace), longest)
    return bag


def title_phrases(text):
    head = SPACES.sub(" ", text[:TITLE_SEARCHED])
    phrases = []
    for match in NOUN.finditer(head):
        before = re.findall("[A-Za-z]+", head[max(0, match.start() - 90) : match.start()])
        phrases.append(" ".join([*before[-TITLE_WORDS:], match.group(0)]))
    return phrases[:TITLES_READ]


def named_types(titles, cues):
    bag = {}

    def count(namespace, name):
        value = join_hashes(hash_word(namespace), hash_word(name))
        bag[value] = bag.get(value, 0) + 1

    naming = [types for types in ([n for n, cue in cues if cue.search(t)] for t in titles) if types]
    first = naming[0] if naming else []
    for types in naming:
        for name in types:
            count("named", name)
    for name in first:
        count("named-first", name)
    count("named-together", "+".join(first))
    return bag


def type_blocks(filing, cues):
    """Blocks of features, each a bag of counts."""
    filing = code_units(filing)
    line = FILING_LINE.match(filing)
    text = filing[line.end() :] if line else filing
    titles = title_phrases(text)
    all_titles = {}
    for title in titles:
        add_ngrams(all_titles, word_hashes(title), hash_word("titles"), 2)
    return [
        ngrams(word_hashes(titles[0] if titles else ""), "first-title", 2),
        all_titles,
        named_types(titles, cues),
        ngrams(word_hashes(text, REACH["head"]), "head", 2),
        ngrams(word_hashes(text, REACH["opening"]), "opening", 1),
        ngrams(word_hashes(text, REACH["body"]), "body", 2),
    ]


def scaled_values(bag, row_of, idf):
    """Rows and values of one block: (1 + ln count) * idf, scaled to length 1."""
    pairs = []
    for value, count in bag.items():
        row = row_of.get(value)
        if row is not None:
            pairs.append((row, (1 + math.log(count)) * idf[row]))
    length = math.sqrt(sum(value * value for _, value in pairs))
    return [(row, value / length) for row, value in pairs] if length > 0 else []
