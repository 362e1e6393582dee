export function RunPage({ runId }: { readonly runId: string }) {
  return runId;
}
