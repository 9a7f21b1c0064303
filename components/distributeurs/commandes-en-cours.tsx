import { adresse } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { accorder } from '@/components/ui/nombres'
import { styleTableau } from '@/components/ui/tableau-style'
import type { Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'
import { CommandeEnCours } from './commande-en-cours'
import { LienEtatCommandes } from './lien-etat-commandes'
import { HISTORIQUE } from './portail-filtres'

interface Props {
  client: string
  /** What should leave first on top. */
  commandes: readonly Commande[]
  /** Of all that is open: more than is shown, some day. */
  total: TotalCommandes
  aujourdhui: Jour
}

/** The open orders, the most urgent ones. */
export function CommandesEnCours({ client, commandes, total, aujourdhui }: Props) {
  const titre =
    total.nombre === 0
      ? 'En cours'
      : `En cours : ${accorder(total.nombre, 'commande')}, ${formatPoids(total.poidsGrammes)}`
  const reste = total.nombre - commandes.length
  return (
    <Section titre={titre} action={<LienEtatCommandes client={client} />}>
      {commandes.length === 0 && (
        <div className={styleTableau.vide}>
          <ListeVide
            phrase="Vous n’attendez aucune commande. Passez la suivante ici, ou retrouvez les précédentes dans l’historique."
            action={
              <>
                <LienBouton href="/portail/commandes/nouvelle" variante="principal">
                  Commander
                </LienBouton>
                <LienBouton href={HISTORIQUE}>Historique</LienBouton>
              </>
            }
          />
        </div>
      )}
      <div className="flex flex-col gap-2.5">
        {commandes.map((c) => (
          <CommandeEnCours key={c.numero} commande={c} aujourdhui={aujourdhui} />
        ))}
      </div>
      {reste > 0 && (
        <p className="mt-2">
          <Lien href={adresse(HISTORIQUE, { etat: 'enCours' })}>
            {`Et ${accorder(reste, 'autre commande', 'autres commandes')} en cours`}
          </Lien>
        </p>
      )}
    </Section>
  )
}
