/** Why a file cannot be read as a contract. */
export type DocumentFault =
  | 'EmptyFile'
  | 'NotPdf'
  | 'Encrypted'
  | 'Truncated'
  | 'Damaged'
  | 'NoPages'
  | 'TooManyPages'
  | 'TooLarge'
  | 'TooDense';

/** The file itself is at fault; the message names the cause for whoever sent it. */
export class DocumentError extends Error {
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocumentError';
    this.fault = fault;
  }
}
