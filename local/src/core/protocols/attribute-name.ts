const NAME = /^(?!aws\.|amazon\.)(?!\.)(?!.*\.\.)[\w.-]{1,256}(?<!\.)$/i;

/** Whether a message can have an attribute of this name; SQS and SNS, from which messages go on to it, say the same. */
export const isAttributeName = (name: string): boolean => NAME.test(name);
