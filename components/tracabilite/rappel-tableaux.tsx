import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { MenuExport } from '@/components/ui/menu-export'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatJour } from '@/lib/mesures/jour'
import { formatKg } from '@/lib/mesures/poids'
import type { ClientDuRappel, CommandeTouchee, LotTouche, Rappel } from '@/lib/tracabilite/rappel'
import { nommerEtat } from '@/lib/tracabilite/trace'

const kg = <T,>(cle: string, titre: string, grammes: (ligne: T) => number): Colonne<T> => ({
  cle,
  titre,
  unite: 'kg',
  alignement: 'droite',
  rendu: (l) => formatKg(grammes(l)),
})

const CLIENTS: Colonne<ClientDuRappel>[] = [
  { cle: 'nom', titre: 'Client', rendu: (c) => <Lien href={`/clients/${c.id}`}>{c.nom}</Lien> },
  { cle: 'contact', titre: 'Responsable des achats', rendu: (c) => c.responsableAchats },
  {
    cle: 'telephone',
    titre: 'Téléphone',
    rendu: (c) => (c.telephone ? <a href={`tel:${c.telephone.replace(/\s/g, '')}`}>{c.telephone}</a> : '—'),
  },
  {
    cle: 'courriel',
    titre: 'Courriel',
    rendu: (c) => (c.courriel ? <a href={`mailto:${c.courriel}`}>{c.courriel}</a> : '—'),
  },
  { cle: 'lots', titre: 'Lots', rendu: (c) => c.lots.join(', ') },
  kg('expedie', 'Expédié', (c) => c.expedieGrammes),
  kg('revenu', 'Revenu', (c) => c.retourneGrammes),
  kg('nonExpedie', 'Pas encore parti', (c) => c.venduGrammes - c.expedieGrammes),
]

const jourDe = (k: CommandeTouchee): string => {
  const jour = k.dateEnvoi ?? k.dateConditionnement
  return jour ? ` le ${formatJour(jour)}` : ''
}
const COMMANDES: Colonne<CommandeTouchee>[] = [
  { cle: 'numero', titre: 'Commande', rendu: (k) => <Lien href={`/commandes/${k.numero}`}>{k.numero}</Lien> },
  { cle: 'client', titre: 'Client', rendu: (k) => k.clientNom },
  { cle: 'lot', titre: 'Lot', rendu: (k) => <Lien href={`/lots/${k.lot}`}>{k.lot}</Lien> },
  { cle: 'etat', titre: 'État', rendu: (k) => `${nommerEtat(k.etat)}${jourDe(k)}` },
  { cle: 'colis', titre: 'Colis', rendu: (k) => k.colis },
  kg('poids', 'Poids', (k) => k.poidsGrammes),
  kg('revenu', 'Revenu', (k) => k.retourneGrammes),
]

const LOTS: Colonne<LotTouche>[] = [
  { cle: 'code', titre: 'Lot', rendu: (l) => <Lien href={`/lots/${l.code}`}>{l.code}</Lien> },
  {
    cle: 'livraison',
    titre: 'Livraison',
    rendu: (l) => <Lien href={`/livraisons/${l.livraison}`}>{l.livraison}</Lien>,
  },
  { cle: 'verger', titre: 'Verger', rendu: (l) => <Lien href={`/vergers/${l.verger}`}>{l.verger}</Lien> },
  { cle: 'quoi', titre: 'Produit', rendu: (l) => `${l.variete}, ${l.typeProduit}, calibre ${l.calibre}` },
  { cle: 'de', titre: 'Tiré de', rendu: (l) => l.ascendants.at(-1) ?? '—' },
  kg('poids', 'Poids', (l) => l.quantiteGrammes),
  kg('expedie', 'Expédié', (l) => l.expedieGrammes),
  kg('reste', 'Reste', (l) => l.resteGrammes),
]

/** Whom to call, what they have, and what is still here: as it was found that day. */
export function RappelTableaux({ rappel: r }: { rappel: Rappel }) {
  return (
    <>
      <Section
        titre="Clients à prévenir"
        action={r.clients.length > 0 && <MenuExport liste={`/api/rappels/${r.code}/clients`} filtres={{}} />}
      >
        <Tableau
          legende="Clients touchés"
          colonnes={CLIENTS}
          lignes={r.clients}
          cle={(c) => c.id}
          vide="Rien n’en avait été vendu : il n’y a personne à prévenir."
        />
      </Section>
      <Section titre="Commandes">
        <Tableau
          legende="Commandes touchées"
          colonnes={COMMANDES}
          lignes={r.commandes}
          cle={(k) => k.numero}
          vide="Aucune commande ne portait sur ces lots."
        />
      </Section>
      <Section titre="Lots">
        <Tableau
          legende="Lots touchés"
          colonnes={LOTS}
          lignes={r.lots}
          cle={(l) => l.code}
          vide="Aucun lot n’était encore calibré."
        />
      </Section>
    </>
  )
}
