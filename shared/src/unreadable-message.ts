/** A message that no retry can help; its message is the reason that is kept with the dead letter. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
}
