/** The representation one of our routes gives; a failure is the caller's to say. */
export async function lire<T>(url: string, signal: AbortSignal): Promise<T> {
  const reponse = await fetch(url, { signal, headers: { Accept: 'application/json' } })
  if (!reponse.ok) throw new Error(`${url} answered ${reponse.status}`)
  return (await reponse.json()) as T // our own route: its representation
}
