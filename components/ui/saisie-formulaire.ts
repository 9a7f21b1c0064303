/** From the named fields of a form to the JSON body of its route. */

export type Donnees = Record<string, unknown>

/** Sets `lots.0.quantiteKg` inside nested objects and arrays; a plain name is the usual case. */
function poser(cible: Donnees, chemin: string, valeur: unknown): void {
  const [tete = '', ...reste] = chemin.split('.')
  const suivant = reste[0]
  if (suivant === undefined) {
    cible[tete] = valeur
    return
  }
  cible[tete] ??= /^\d+$/.test(suivant) ? [] : {}
  poser(cible[tete] as Donnees, reste.join('.'), valeur)
}

/** One box alone is a yes or a no (value `true`); several of one name are the list of what is ticked. */
function valeurCase(form: HTMLFormElement, boite: HTMLInputElement): unknown {
  if (boite.value === 'true' || boite.value === 'on') return boite.checked
  const soeurs = form.querySelectorAll<HTMLInputElement>(
    `input[type=checkbox][name="${CSS.escape(boite.name)}"]`,
  )
  return [...soeurs].filter((s) => s.checked).map((s) => s.value)
}

/** Kept as typed, spaces and all, also while it is shown in clear. */
const estMotDePasse = (champ: HTMLInputElement): boolean =>
  champ.type === 'password' || champ.autocomplete.endsWith('-password')

function valeurDe(form: HTMLFormElement, champ: Element): unknown {
  if (champ instanceof HTMLInputElement) {
    if (champ.type === 'checkbox') return valeurCase(form, champ)
    if (champ.type === 'radio') return champ.checked ? champ.value : undefined
    return estMotDePasse(champ) ? champ.value : champ.value.trim()
  }
  if (champ instanceof HTMLTextAreaElement || champ instanceof HTMLSelectElement) return champ.value.trim()
  return undefined
}

/** Name by name, empty strings included. */
export function valeursDe(form: HTMLFormElement): Map<string, unknown> {
  const valeurs = new Map<string, unknown>()
  for (const champ of form.elements) {
    const nom = champ.getAttribute('name')
    if (!nom || champ.matches(':disabled')) continue
    const valeur = valeurDe(form, champ)
    if (valeur !== undefined) valeurs.set(nom, valeur)
  }
  return valeurs
}

/** The same as text, to be kept by the browser: passwords never are. A ticked box is `true`, another one empty. */
export function textesDe(form: HTMLFormElement): Record<string, string> {
  const secrets = [...form.elements].flatMap((e) =>
    e instanceof HTMLInputElement && estMotDePasse(e) ? [e.name] : [],
  )
  return Object.fromEntries(
    [...valeursDe(form)]
      .filter(([nom]) => !secrets.includes(nom))
      .map(([nom, valeur]) => [nom, valeur === false ? '' : String(valeur)]),
  )
}

/**
 * The body: what is empty is left out. In a PATCH, left out means « unchanged »: a field that was filled when the
 * form opened and has been emptied is then sent as null.
 */
export function corpsDe(valeurs: Map<string, unknown>, initiales?: Map<string, unknown>): Donnees {
  const corps: Donnees = {}
  for (const [nom, valeur] of valeurs) {
    if (valeur !== '') poser(corps, nom, valeur)
    else if (initiales?.get(nom)) poser(corps, nom, null)
  }
  return corps
}
