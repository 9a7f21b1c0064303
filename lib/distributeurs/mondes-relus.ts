/**
 * Whatever the names hold, both documents keep to their schemas and read back as they were: only what XML 1.0 cannot
 * hold is replaced. Looked at by the proof `flux`.
 */
import assert from 'node:assert/strict'
import { texteKg } from '@/lib/mesures/poids'
import type { CommandeDetaillee, LotCommande } from './commande-detaillee'
import { type CommandeSuivie, commandesEnCours, type Distributeur } from './distributeur'
import { xmlNonLivrees } from './etat-commandes.xml'
import { XSD_ANNEXE_2B } from './etat-commandes.xsd'
import { ESPACE_STRICT, xmlDetaille } from './etat-detaille.xml'
import { XSD_STRICT } from './etat-detaille.xsd'
import { arbre, type Noeud, sansMarque, validateur } from './xml-de-test'

/** « Char » of XML 1.0, by code point: surrogates that stand alone are none. */
const tient = (point: number): boolean =>
  [0x9, 0xa, 0xd].includes(point) ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000
const lu = (texte: string): string =>
  sansMarque([...texte].map((c) => (tient(c.codePointAt(0) ?? 0) ? c : '\ufffd')).join(''))

const element = (nom: string, attributs: Record<string, string>, enfants: Noeud[] | string): Noeud => ({
  nom,
  espace: '',
  attributs,
  texte: typeof enfants === 'string' ? lu(enfants) : '',
  enfants: typeof enfants === 'string' ? [] : enfants,
})

const enJourDuCas = (jour: string | null) => {
  const [annee = '', mois, du] = jour?.split('-') ?? []
  return jour === null ? 'null' : `${du}-${mois}-${annee.slice(2)}`
}

const commande2B = (c: CommandeSuivie): Noeud =>
  element('commande', { id: c.id }, [
    element(
      'produit',
      { variete: lu(c.produit.variete), type: c.produit.type, calibre: String(c.produit.calibre) },
      '',
    ),
    ...c.conditionnements.flatMap(({ code, quantite }) => [
      element('conditionnement', { type: code.split('-').join(' ') }, ''),
      element('quantite', {}, String(quantite)),
    ]),
    element('date_conditionnement', {}, enJourDuCas(c.dateConditionnement)),
    element('date_envoi', {}, 'null'),
  ])

const ouNul = (nom: string, valeur: string | number | null): Noeud =>
  valeur === null ? element(nom, { nil: 'true' }, '') : element(nom, {}, String(valeur))

const produitStrict = (lot: LotCommande): Noeud =>
  element('produit', { lot: lot.code }, [
    element('variete', {}, lot.variete),
    element('type', { code: lot.typeProduit.code }, lot.typeProduit.libelle),
    element('calibre', { id: String(lot.calibre.id) }, [
      element('libelle', {}, lot.calibre.libelle),
      ouNul('min_mm', lot.calibre.minMm),
      ouNul('max_mm', lot.calibre.maxMm),
    ]),
    element('commune', { insee: lot.commune.insee }, lot.commune.nom),
    element(
      'aoc',
      { verdict: lot.aoc.verdict },
      lot.aoc.regles.map(({ code, verdict, decide, ...mots }) =>
        element('regle', { code, verdict, decide: String(decide) }, [
          element('libelle', {}, mots.libelle),
          element('valeur', {}, mots.valeur),
          element('seuil', {}, mots.seuil),
          element('source', {}, mots.source),
        ]),
      ),
    ),
    element(
      'certifications',
      {},
      lot.certifications.map((c) =>
        element('certification', { code: c.certification }, [
          element('nom', {}, c.nom),
          ouNul('numero', c.numero),
          ouNul('organisme', c.organisme),
          element('date_obtention', {}, c.dateObtention),
          ouNul('date_fin', c.dateFin),
        ]),
      ),
    ),
  ])

const commandeStricte = (c: CommandeDetaillee): Noeud =>
  element('commande', { id: c.id }, [
    ouNul('reference_client', c.referenceClient),
    element('date_commande', {}, c.dateCommande),
    ouNul('date_souhaitee', c.dateSouhaitee),
    ouNul('date_conditionnement', c.dateConditionnement),
    ouNul('date_envoi', null),
    produitStrict(c.lot),
    element(
      'conditionnements',
      {},
      c.conditionnements.map(({ code, libelle, quantite, poidsUnitaireGrammes }) =>
        element('conditionnement', { code }, [
          element('libelle', {}, libelle),
          element('quantite', {}, String(quantite)),
          element('poids_unitaire_kg', {}, texteKg(poidsUnitaireGrammes)),
          element('poids_kg', {}, texteKg(quantite * poidsUnitaireGrammes)),
        ]),
      ),
    ),
    element('poids_kg', {}, texteKg(c.poidsGrammes)),
  ])

/** Every element of the strict profile is in its namespace; the rest of the comparison does without it. */
function sansEspace({ espace, enfants, ...reste }: Noeud): Noeud {
  assert.equal(espace, ESPACE_STRICT)
  return { ...reste, espace: '', enfants: enfants.map(sansEspace) }
}

/** Throws where a document is invalid, or says something else than the world it was made from. `envoyer` is the way it goes. */
export function lecteurDeMondes(envoyer: (xml: string) => string) {
  const annexe2B = validateur(XSD_ANNEXE_2B)
  const strict = validateur(XSD_STRICT)
  return {
    relire(distributeur: Distributeur<CommandeDetaillee>): void {
      const enCours = commandesEnCours(distributeur)
      const { id, nom } = distributeur

      const texte2B = envoyer(xmlNonLivrees(distributeur))
      annexe2B.valider(texte2B)
      assert.deepEqual(arbre(texte2B), element('commandes', { idDistributeur: id }, enCours.map(commande2B)))

      const texteStrict = envoyer(xmlDetaille(distributeur))
      strict.valider(texteStrict)
      assert.deepEqual(
        sansEspace(arbre(texteStrict)),
        element('commandes', { idDistributeur: id, nom: lu(nom) }, enCours.map(commandeStricte)),
      )
    },
    rendre(): void {
      annexe2B.rendre()
      strict.rendre()
    },
  }
}
