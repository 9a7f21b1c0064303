/**
 * The strict profile: annexe 2B's words, with what a machine expects beside them. A namespace of its own, ISO days,
 * `xsi:nil` for what is not there, weights, and the lot with its reasons. Pure.
 */
import type { RegleAoc } from '@/lib/approvisionnements/aoc'
import { DECLARATION_XML, enTexteXml } from '@/lib/fichiers/xml-texte'
import { texteKg } from '@/lib/mesures/poids'
import type {
  CertificationTenue,
  CommandeDetaillee,
  ConditionnementDetaille,
  LotCommande,
} from './commande-detaillee'
import { commandesEnCours, type Distributeur } from './distributeur'

export const ESPACE_STRICT = 'https://noixcoop.fr/ns/etat-commandes/1'
const ESPACE_XSI = 'http://www.w3.org/2001/XMLSchema-instance'

type Attributs = Record<string, string | number | boolean>

const ouvrante = (nom: string, attributs: Attributs): string =>
  [nom, ...Object.entries(attributs).map(([cle, v]) => `${cle}="${enTexteXml(String(v))}"`)].join(' ')

const parent = (nom: string, enfants: readonly string[], attributs: Attributs = {}): string =>
  `<${ouvrante(nom, attributs)}>${enfants.join('')}</${nom}>`

/** What is not there is said to be so: an absent element would read like a forgotten one. */
const feuille = (nom: string, valeur: string | number | null, attributs: Attributs = {}): string =>
  valeur === null
    ? `<${ouvrante(nom, { ...attributs, 'xsi:nil': true })} />`
    : parent(nom, [enTexteXml(String(valeur))], attributs)

const regle = ({ code, libelle, verdict, valeur, seuil, source, decide }: RegleAoc): string =>
  parent(
    'regle',
    [
      feuille('libelle', libelle),
      feuille('valeur', valeur),
      feuille('seuil', seuil),
      feuille('source', source),
    ],
    { code, verdict, decide },
  )

const certification = (c: CertificationTenue): string =>
  parent(
    'certification',
    [
      feuille('nom', c.nom),
      feuille('numero', c.numero),
      feuille('organisme', c.organisme),
      feuille('date_obtention', c.dateObtention),
      feuille('date_fin', c.dateFin),
    ],
    { code: c.certification },
  )

const produit = ({ code, variete, typeProduit, calibre, commune, aoc, certifications }: LotCommande) =>
  parent(
    'produit',
    [
      feuille('variete', variete),
      feuille('type', typeProduit.libelle, { code: typeProduit.code }),
      parent(
        'calibre',
        [
          feuille('libelle', calibre.libelle),
          feuille('min_mm', calibre.minMm),
          feuille('max_mm', calibre.maxMm),
        ],
        { id: calibre.id },
      ),
      feuille('commune', commune.nom, { insee: commune.insee }),
      parent('aoc', aoc.regles.map(regle), { verdict: aoc.verdict }),
      parent('certifications', certifications.map(certification)),
    ],
    { lot: code },
  )

const conditionnement = ({
  code,
  libelle,
  quantite,
  poidsUnitaireGrammes,
}: ConditionnementDetaille): string =>
  parent(
    'conditionnement',
    [
      feuille('libelle', libelle),
      feuille('quantite', quantite),
      feuille('poids_unitaire_kg', texteKg(poidsUnitaireGrammes)),
      feuille('poids_kg', texteKg(quantite * poidsUnitaireGrammes)),
    ],
    { code },
  )

const xmlCommandeDetaillee = (c: CommandeDetaillee): string =>
  parent(
    'commande',
    [
      feuille('reference_client', c.referenceClient),
      feuille('date_commande', c.dateCommande),
      feuille('date_souhaitee', c.dateSouhaitee),
      feuille('date_conditionnement', c.dateConditionnement),
      feuille('date_envoi', c.dateEnvoi),
      produit(c.lot),
      parent('conditionnements', c.conditionnements.map(conditionnement)),
      feuille('poids_kg', texteKg(c.poidsGrammes)),
    ],
    { id: c.id },
  )

/** All that is left to dispatch, in the order of the numbers. */
export function xmlDetaille(distributeur: Distributeur<CommandeDetaillee>): string {
  const racine = ouvrante('commandes', {
    xmlns: ESPACE_STRICT,
    'xmlns:xsi': ESPACE_XSI,
    idDistributeur: distributeur.id,
    nom: distributeur.nom,
  })
  return [
    `${DECLARATION_XML}<${racine}>`,
    ...commandesEnCours(distributeur).map((commande) => `\n${xmlCommandeDetaillee(commande)}`),
    '</commandes>\n',
  ].join('')
}
