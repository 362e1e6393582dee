const LOCAL_NAME = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/**
 * The Host header names this machine. Refusing others keeps a web page whose name was pointed at 127.0.0.1
 * (DNS rebinding) out of an API that checks no signatures.
 */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL_NAME.test(host.replace(/:\d+$/, ''));
}
