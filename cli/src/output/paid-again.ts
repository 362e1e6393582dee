/** What operators are told before events and messages are delivered once more. */
export const PAID_AGAIN =
  'What was finished is answered from what is stored. What had failed, or was given up, is done again, also for runs that have ended: extract asks Textract, classify SageMaker, summarize Bedrock. That is paid for, is counted in cost_usd and in the day once it is answered, and no cap is asked before.';
