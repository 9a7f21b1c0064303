/** What a distributor types, beside what is free. Pure. */
import type { ChampEnFaute } from '@/components/ui/envoyer'
import type { SaisieLigne } from '@/components/ventes/saisie-lignes'
import type { Disponibilite } from '@/lib/distributeurs/disponibilite'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { formatPoids } from '@/lib/mesures/poids'

export interface ProduitVoulu {
  variete: string
  typeProduit: string
  calibre: string
}

interface Option {
  id: string
  libelle: string
}

const uniques = (options: readonly Option[]): Option[] => [...new Map(options.map((o) => [o.id, o])).values()]

/** What each list offers, once what stands before it is chosen. */
export function listesDe(offre: readonly Disponibilite[], voulu: ProduitVoulu) {
  const deVariete = offre.filter((d) => d.variete === voulu.variete)
  const deType = deVariete.filter((d) => d.typeProduit === voulu.typeProduit)
  return {
    varietes: uniques(offre.map((d) => ({ id: d.variete, libelle: d.variete }))),
    types: uniques(deVariete.map((d) => ({ id: d.typeProduit, libelle: d.typeProduitLibelle }))),
    calibres: deType.map((d) => ({
      id: String(d.calibre),
      libelle: `${nommerCalibre({ id: d.calibre, libelle: d.calibreLibelle })} (${formatPoids(d.disponibleGrammes)})`,
    })),
  }
}

const tenu = (valeur: string, options: readonly Option[]): string => {
  const [premiere] = options
  if (options.some((o) => o.id === valeur)) return valeur
  return options.length === 1 && premiere ? premiere.id : ''
}

/** What is no longer offered is chosen no more; what is alone is chosen. */
export function accorderProduit(offre: readonly Disponibilite[], voulu: ProduitVoulu): ProduitVoulu {
  const variete = tenu(voulu.variete, listesDe(offre, voulu).varietes)
  const typeProduit = tenu(voulu.typeProduit, listesDe(offre, { ...voulu, variete }).types)
  const calibre = tenu(voulu.calibre, listesDe(offre, { ...voulu, variete, typeProduit }).calibres)
  return { variete, typeProduit, calibre }
}

export const trouver = (offre: readonly Disponibilite[], voulu: ProduitVoulu): Disponibilite | undefined =>
  offre.find(
    (d) =>
      d.variete === voulu.variete &&
      d.typeProduit === voulu.typeProduit &&
      String(d.calibre) === voulu.calibre,
  )

/** Above what one order can take: what to do; nothing when it fits. */
export function tropGrande(d: Disponibilite, poidsGrammes: number): string | null {
  if (poidsGrammes <= d.commandeMaxGrammes) return null
  const max = formatPoids(d.commandeMaxGrammes)
  return poidsGrammes <= d.disponibleGrammes
    ? `Une commande prend au plus ${max} de ce produit : passez-en plusieurs, ou appelez le service commercial.`
    : `Une commande prend au plus ${max} de ce produit, et ${formatPoids(d.disponibleGrammes)} sont libres en tout : réduisez-la, ou appelez le service commercial.`
}

const A_CHOISIR: readonly [keyof ProduitVoulu, string][] = [
  ['variete', 'Choisissez la variété.'],
  ['typeProduit', 'Choisissez le type de produit.'],
  ['calibre', 'Choisissez le calibre.'],
]

/** What need not be asked of the server. */
export function fautesDe(
  voulu: ProduitVoulu,
  disponible: Disponibilite | undefined,
  poidsGrammes: number,
): ChampEnFaute[] {
  const manques = A_CHOISIR.filter(([nom]) => voulu[nom] === '').map(([nom, message]) => ({
    champ: `demande.${nom}`,
    message,
  }))
  if (poidsGrammes === 0)
    return [...manques, { champ: 'lignes.0.quantite', message: 'Donnez un nombre entier, à partir de 1.' }]
  const trop = disponible && tropGrande(disponible, poidsGrammes)
  return trop ? [...manques, { champ: 'lignes', message: trop }] : manques
}

const NOM_LIGNE = /^lignes\.(\d+)\.quantite$/

/** The lines that the browser kept, or one to begin with. */
export function lignesGardees(valeurs: Readonly<Record<string, string>>, premier: string): SaisieLigne[] {
  const gardees = Object.entries(valeurs).flatMap(([nom, quantite]) => {
    const rang = NOM_LIGNE.exec(nom)?.[1]
    if (rang === undefined) return []
    return [
      { cle: Number(rang), quantite, conditionnement: valeurs[`lignes.${rang}.conditionnement`] ?? premier },
    ]
  })
  return gardees.length > 0 ? gardees : [{ cle: 0, conditionnement: premier, quantite: '' }]
}
