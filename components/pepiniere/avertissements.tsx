import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { formatPlage } from '@/lib/mesures/hauteur'
import type { Avertissements } from '@/lib/pepiniere/catalogue'
import { direAge, type Manque } from '@/lib/pepiniere/tarif'

/** What asks for attention in the catalogue; nothing when all is well. */
export function AvertissementsPepiniere({ avis }: { avis: Avertissements }) {
  const { sansTarif, chevauchements, inversions, manques } = avis
  const lignes: [string, ReactNode][] = [
    ...(sansTarif.length > 0
      ? [['sans prix', <SansTarif key="sans" varietes={sansTarif} />] as [string, ReactNode]]
      : []),
    ...chevauchements.map((dire): [string, ReactNode] => [
      dire,
      <>
        {dire} <Lien href="/pepiniere/dimensions">Voir les dimensions</Lien>
      </>,
    ]),
    ...inversions.map((dire): [string, ReactNode] => [dire, dire]),
    ...(manques.length > 0
      ? [['manques', <Manques key="manques" manques={manques} />] as [string, ReactNode]]
      : []),
  ]
  if (lignes.length === 0) return null
  return (
    <Message ton="attention" titre="À vérifier dans le catalogue" className="mb-4 print:hidden">
      <ul className="list-disc pl-4.5 leading-6">
        {lignes.map(([cle, contenu]) => (
          <li key={cle}>{contenu}</li>
        ))}
      </ul>
    </Message>
  )
}

/** Question 2.4. */
const SansTarif = ({ varietes }: { varietes: Avertissements['sansTarif'] }) => (
  <>
    Sans aucun prix :{' '}
    {varietes.map((v, i) => (
      <span key={v.id}>
        {i > 0 && ', '}
        <Lien href={`/pepiniere/varietes/${v.id}`}>{v.libelle}</Lien>
      </span>
    ))}
    .
  </>
)

const VARIETES_NOMMEES = 6

function Manques({ manques }: { manques: readonly Manque[] }) {
  const parVariete = [...new Map(manques.map((m) => [m.variete, m])).values()]
  return (
    <>
      {accorder(manques.length, 'combinaison')} d’âge et de hauteur que d’autres variétés de l’espèce ont,
      sans prix ici :{' '}
      {parVariete.slice(0, VARIETES_NOMMEES).map((v, i) => (
        <span key={v.variete}>
          {i > 0 && ', '}
          <Lien href={`/pepiniere/varietes/${v.variete}`}>{v.varieteLibelle}</Lien> (
          {manques.filter((m) => m.variete === v.variete).length})
        </span>
      ))}
      {parVariete.length > VARIETES_NOMMEES && '…'}
    </>
  )
}

/** On the page of one variety: which they are. */
export function ManquesDeLaVariete({ manques }: { manques: readonly Manque[] }) {
  if (manques.length === 0) return null
  return (
    <p className="mb-2 text-encre-2">
      Sans prix, alors que d’autres variétés de l’espèce en ont un :{' '}
      {manques.map((m) => `${direAge(m.age)} et ${formatPlage(m.minCm, m.maxCm)}`).join(' ; ')}.
    </p>
  )
}
