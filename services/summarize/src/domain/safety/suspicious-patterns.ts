/** A pattern that shows something beside a plain answer or a plain contract. */
export interface SuspiciousPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Tag characters: invisible letters, by which text is hidden from people. */
export const HIDDEN = /[\u{E0000}-\u{E007F}]+/u;

/** Markup by which chat models tell turns and roles apart; neither contracts nor answers hold it. */
export const CHAT_MARKUP: readonly SuspiciousPattern[] = [
  {
    name: 'chat-markup',
    pattern:
      /<\s*\|\s*[a-z_]{2,20}\s*\|\s*>|\[\s*\/?\s*(?:INST|SYSTEM|ASSISTANT)\s*\]|<<\s*\/?\s*SYS\s*>>|[<＜‹][\s\\]*\/?\s*(?:system|assistant|human|user|instructions?)\s*\/?\s*[>＞›]/i,
  },
  {
    // Names of several words joined by a line below are written by machines; a contract has addresses and blanks to fill in.
    name: 'machine-markup',
    pattern:
      /[<＜‹]\s*[/／]?\s*(?:[a-z]+(?:_[a-z]+)+|think(?:ing)?|invoke|tool|bos|eos|s)(?:\s[^<>＞›]{0,80})?\s*[>＞›]|\[\s*\/?\s*(?:AVAILABLE_)?TOOLS?(?:_[A-Z]+)?\s*\]/,
  },
  { name: 'chat-turn', pattern: /^\s*(?:###\s*)?(?:system|assistant|human|user|instruction)\s*:\s*\S/im },
  {
    name: 'prompt-markup',
    pattern:
      /(?:[<＜‹]|&lt;|\\u003c|%3c)[\s\\]*[/／]?\s*(?:(?:document|contract|context|prompt|passage)(?:s|[_-](?:contents?|text))?|refused[-_ ]answer|reviewer[-_ ]comment|current[-_ ]section)\b[^<>]{0,40}?(?:[>＞›]|&gt;|\\u003e|%3e)/i,
  },
];

/** What programs hand each other, in whatever words: a contract may describe it, and does not hold it. */
export const MACHINE_STRUCTURE: readonly SuspiciousPattern[] = [
  {
    // An object or a list of fields with their values, each name in quotes; where values are types, an interface is agreed.
    name: 'machine-structure',
    pattern:
      /\{(?![\s\S]{0,300}?"(?:string|object|integer|number|boolean|array)")\s*(["'“”‘’])[\p{L}][\w .-]{0,40}["'“”‘’]\s*:\s*(?:["'“”‘’[{\d-]|true|false|null|none)|\[\s*\{\s*["'“”‘’]|(?=["“”][a-z][\w-]{1,30}["“”]\s*:)(?![\s\S]{0,300}?"(?:string|object|integer|number|boolean|array)")(?:["“”][a-z][\w-]{1,30}["“”]\s*:\s*(?:["“”[{]|\d|true\b|false\b|null\b)[^:{}\n]{0,120},\s*){2}/iu,
  },
  {
    // An element that is opened and closed again, or closes itself; exhibits of the SEC have tables between tags of their own.
    name: 'machine-structure',
    pattern:
      /[<＜‹](?!\/|(?:table|caption|page|text|type|sequence|filename|description|fn|pre|font|div|p|b|i|u|a|br|hr|td|tr|th|center|html|body|head|title|img|sup|sub|span|small)\b)([a-z][\w.:-]{1,40})(?:\s[^<>＞›]{0,120})?(?:\/\s*[>＞›]|[>＞›][^<＜‹]{0,600}(?:[<＜‹][^<>＜＞‹›]{1,200}[>＞›][^<＜‹]{0,600}){0,12}[<＜‹]\s*\/\s*\1\s*[>＞›])/i,
  },
  {
    name: 'machine-structure',
    pattern: /(?:^|\n)[ \t]{0,8}(?:`{3,12}|~{3,12})[ \t]{0,4}[\w-]{0,20}[ \t]{0,8}(?=\n|$)/,
  },
  {
    // A comment of a program or of a page, which nobody sees who reads it as it is shown.
    name: 'machine-structure',
    pattern: /<!--[\s\S]{0,800}?-->|\/\*[\s\S]{3,400}?\*\/|\{[#%][\s\S]{1,300}?[#%]\}|\{\{[^{}]{1,120}\}\}/,
  },
  {
    // How letters are written down for a journey: no page shows them so.
    name: 'transport-encoding',
    pattern:
      /(?:\\u\{?[0-9a-f]{4,6}\}?){3}|(?:\\x[0-9a-f]{2}){3}|(?:=[0-9A-F]{2}){3}|=\?[\w-]{3,20}\?[QB]\?\S{4,200}\?=|\bbegin [0-7]{3} \S{1,80}\.\w|&(?:lt|gt|#x?[0-9a-f]{1,6});[^&\n]{1,60}&(?:lt|gt|#x?[0-9a-f]{1,6});/iu,
  },
  {
    // Statements of a program, and what machines say before what they send.
    name: 'machine-structure',
    pattern:
      /\)\s*\{\s*[a-z_$][^{}\n]{0,200}[;}]|\b[a-z_]\w*\(\s*["'`][^"'`\n]{0,160}["'`]\s*\)\s*;|\{\s*[a-z_$][\w$]*\s*:\s*["'`][^"'`\n]{0,80}["'`]\s*[,}]|(?:^|\n)HTTP\/\d|(?:^|\n)(?:Content-(?:Type|Length|Encoding|Disposition)|X-[A-Z][\w-]+):\s*\S|(?:^|\n)#!\/\w/u,
  },
  {
    // A list of things done, with its ticks, of what readers do.
    name: 'ticked-off',
    pattern:
      /\[\s?[x✓✔]\s?\]\s*(?:[\w-]+ ){0,4}(?:reviewed|checked|approved?|approval|vetted|cleared|read|passed|no (?:risks?|issues?|findings?|concerns?))\b/i,
  },
];
