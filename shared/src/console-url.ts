/** Address of the console, with a slash at the end; `undefined` as long as no console is deployed. */
export type ConsoleUrl = () => Promise<string | undefined>;
