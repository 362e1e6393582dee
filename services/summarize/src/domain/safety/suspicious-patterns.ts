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
