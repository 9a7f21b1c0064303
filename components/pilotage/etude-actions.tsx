import { ChampTexte } from '@/components/ui/champ'
import { Confirmation } from '@/components/ui/dialogue'
import type { Etude } from '@/lib/pilotage/etude'

/** What one does with a kept study: a scenario of it, or set it aside; one set aside is first taken up again. */
export function EtudeActions({ etude: { code, nom, actif } }: { etude: Etude }) {
  const url = `/api/pilotage/etudes/${code}`
  return (
    <>
      {actif ? (
        <Confirmation
          methode="PATCH"
          url={url}
          corps={{ actif: false }}
          bouton="Écarter"
          variante="discret"
          titre={`Écarter l’étude ${code} ?`}
          consequence={`« ${nom} » ne sera plus comparée aux autres. Elle pourra être reprise.`}
          confirmer={`Écarter ${code}`}
          motif="obligatoire"
        />
      ) : (
        <Confirmation
          methode="PATCH"
          url={url}
          corps={{ actif: true }}
          bouton="Reprendre"
          titre={`Reprendre l’étude ${code} ?`}
          consequence={`« ${nom} » sera de nouveau comparée aux autres.`}
          confirmer={`Reprendre ${code}`}
          motif="facultatif"
          dangereux={false}
        />
      )}
      <Confirmation
        methode="POST"
        url={`${url}/copie`}
        bouton="Dupliquer en scénario"
        titre={`Dupliquer l’étude ${code} en scénario ?`}
        consequence={`Le scénario part de « ${nom} » telle qu’elle est enregistrée ; changez-y ensuite ce qui diffère.`}
        confirmer="Créer le scénario"
        dangereux={false}
        apres="/pilotage/rentabilite/{code}?enregistre=1"
      >
        <ChampTexte nom="nom" libelle="Nom du scénario" obligatoire longueurMax={120} />
      </Confirmation>
    </>
  )
}
