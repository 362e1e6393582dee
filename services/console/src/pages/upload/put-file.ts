import type { UploadTarget } from '@countersign/api';

/**
 * Puts a file to a presigned address, telling the fraction that has been sent; `fetch` cannot tell it.
 * Rejects with an `Error` in words for the person who uploads.
 */
export function putFile(
  { url, headers }: Pick<UploadTarget, 'url' | 'headers'>,
  file: File,
  onProgress: (fraction: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Error(`The inbox refused the file (${request.status}).`));
    request.onerror = () => reject(new Error('The connection broke off. Try again.'));
    request.send(file);
  });
}
