/** A pattern that shows something beside a plain answer or a plain contract. */
export interface SuspiciousPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Tag characters: invisible letters, by which text is hidden from people. */
export const HIDDEN = /[\u{E0000}-\u{E007F}]+/u;

/** Markup by which chat models tell turns and roles apart; neither contracts nor answers hold it. */
export const CHAT_MARKUP: readonly SuspiciousPattern[] = [
  { name: 'chat-markup', pattern: /<\|[a-z_]{2,20}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant)>/i },
  { name: 'chat-turn', pattern: /^\s*(?:###\s*)?(?:system|assistant|human|user|instruction)\s*:\s*\S/im },
  { name: 'prompt-markup', pattern: /<\/?(?:document|refused-answer|reviewer-comment|current-section)>/i },
];
