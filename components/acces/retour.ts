/** Where a sign-in may lead: a page of ours, never another site and never a page that sends back here. Pure. */
const ICI = 'http://noixcoop.invalid'
const SANS_RETOUR = /^\/(?:connexion|api|services)(?:\/|$)/

export function retourSur(voulu: string | undefined): string {
  if (!voulu?.startsWith('/') || !URL.canParse(voulu, ICI)) return '/'
  // Read as a browser would: `//host`, `/\host` and `/<tab>/host` all become another site here.
  const { origin, pathname, search, hash } = new URL(voulu, ICI)
  // `/.//host` has our origin, but its path alone would be read as a host again.
  if (origin !== ICI || pathname.startsWith('//') || SANS_RETOUR.test(pathname)) return '/'
  return `${pathname}${search}${hash}`
}
