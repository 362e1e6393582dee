import { conversationProblems } from './conversation-problems.ts';
import { converseMembers, toolOf } from './converse.ts';

/** A whole request: a tool that is asked for is one of those given, and the conversation is one. */
export const converseRequest = converseMembers
  .refine((given) => !given.toolConfig?.toolChoice || toolOf(given), {
    path: ['toolConfig', 'toolChoice', 'tool', 'name'],
    error: 'names none of toolConfig.tools',
  })
  .superRefine((given, { addIssue }) => {
    for (const message of conversationProblems(given)) addIssue({ code: 'custom', message });
  });
