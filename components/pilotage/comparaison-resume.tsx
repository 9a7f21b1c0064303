import { Faits } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { formatJour } from '@/lib/mesures/jour'
import { type Comparaison, type Cote, ecart, variationDixMilliemes } from '@/lib/pilotage/comparaison'
import { direChiffre, direEcart, direVariation } from './chiffres-mots'

const PREMIERS = ['RECU', 'PART_AOC', 'PART_NON_ADHERENTS', 'COMMANDE']

/** What the director looks for first: B in large, A beside it. */
export function ComparaisonFaits({ comparaison: { a, elements } }: { comparaison: Comparaison }) {
  const faits = PREMIERS.flatMap((code) => elements.filter((l) => l.code === code))
  return (
    <Faits
      faits={faits.map((l) => ({
        libelle: l.libelle,
        valeur: direChiffre(l.unite, l.b.valeur),
        precision: `${l.unite === 'PART' ? direEcart(l.unite, ecart(l)) : direVariation(variationDixMilliemes(l))} · ${direChiffre(l.unite, l.a.valeur)} en ${a.libelle}`,
        fort: true,
      }))}
    />
  )
}

const arret = ({ libelle, jusqua, fin }: Cote) =>
  jusqua === null || jusqua >= fin ? `${libelle} entière` : `${libelle} jusqu’au ${formatJour(jusqua)}`

/** What is compared with what, and what should make one careful. */
export function ComparaisonAvis({ comparaison: { a, b, elements } }: { comparaison: Comparaison }) {
  const recu = elements.find((l) => l.code === 'RECU')
  const avis = [
    a.annee === b.annee && 'Vous comparez une campagne avec elle-même : rien ne les sépare.',
    ...[
      { cote: a, grammes: recu?.a.valeur },
      { cote: b, grammes: recu?.b.valeur },
    ].map(({ cote, grammes }) => avisDuCote(cote, grammes ?? 0)),
  ].filter((phrase) => phrase !== false)
  return (
    <>
      <p className="mb-3">
        <strong>A</strong>, barre hachurée : {arret(a)}. <strong>B</strong>, barre pleine : {arret(b)}.
      </p>
      {avis.length > 0 && (
        <Message ton="attention" className="mb-4">
          {[...new Set(avis)].map((phrase) => (
            <p key={phrase}>{phrase}</p>
          ))}
        </Message>
      )}
    </>
  )
}

function avisDuCote({ libelle, debut, jusqua }: Cote, grammes: number): string | false {
  if (jusqua !== null && jusqua < debut)
    return `La campagne ${libelle} n’a commencé que le ${formatJour(debut)} : à cette date, rien n’y était reçu.`
  return (
    grammes === 0 &&
    `Aucune livraison dans la campagne ${libelle}${jusqua === null ? '' : ` jusqu’au ${formatJour(jusqua)}`}.`
  )
}
