import type { Metadata } from 'next'
import { CibleIntrouvable } from '@/components/tracabilite/cible-introuvable'
import { formatDuree } from '@/components/tracabilite/duree'
import { RappelChiffres } from '@/components/tracabilite/rappel-chiffres'
import { RappelFormulaire } from '@/components/tracabilite/rappel-formulaire'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { Recherche } from '@/components/ui/recherche'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { siTrouve } from '@/lib/doors/si-trouve'
import { cibleDuCode, DE_LA_CIBLE, estRappelable } from '@/lib/tracabilite/cible'
import { lireApercuRappel, listerRappels } from '@/lib/tracabilite/rappel.queries'

export const metadata: Metadata = { title: 'Nouveau rappel' }

export default page(async ({ acteur, demander, recherche }) => {
  const saisi = recherche.q ?? recherche.code ?? ''
  const {
    elements: [dernier],
  } = await demander(listerRappels, { limite: 1 })
  const lue = cibleDuCode(saisi)
  const cible = lue && estRappelable(lue) ? lue : null
  const apercu = cible && (await siTrouve(demander(lireApercuRappel, cible)))
  const nom = cible ? `${DE_LA_CIBLE[cible.type]} ${cible.code}` : ''
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Rappels', href: '/rappels' }, { libelle: 'Nouveau' }]}
        titre={apercu ? `Rappel ${nom}` : 'Nouveau rappel'}
      />
      <div className="mb-4">
        <Recherche
          action="/rappels/nouveau"
          filtres={{ q: saisi }}
          libelle="Code à rappeler"
          exemple="L0512-1, L0512, V058 ou P001"
        />
      </div>
      {cible && apercu ? (
        <>
          <p className="mb-3 text-lg">{apercu.cible.libelle}</p>
          <Section titre="Ce qui serait trouvé maintenant">
            <RappelChiffres totaux={apercu.totaux} />
            <p className="-mt-2 text-encre-2">Trouvé en {formatDuree(apercu.dureeMs)}.</p>
          </Section>
          <RappelFormulaire
            key={cible.code}
            cible={cible}
            nom={nom}
            peutBloquer={peut(acteur.role, 'lots.bloquer')}
          />
        </>
      ) : (
        <>
          <CibleIntrouvable saisi={saisi} rappel />
          {dernier && (
            <p className="mt-4 text-encre-2">
              Le dernier rappel est <Lien href={`/rappels/${dernier.code}`}>{dernier.code}</Lien> :{' '}
              {dernier.motif}
            </p>
          )}
        </>
      )}
    </>
  )
})
