import { Definitions } from '@/components/ui/fiche'
import { formatJour, formatJourLong, jourParis } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { ClientDuRappel, Rappel } from '@/lib/tracabilite/rappel'

const quand = (k: Rappel['commandes'][number]): string =>
  k.dateEnvoi ? `expédiée le ${formatJour(k.dateEnvoi)}` : 'pas encore expédiée, retenue chez nous'

/** One page for one client: what it has, since when, and what to do with it. */
export function RappelLettre({ rappel: r, client: c }: { rappel: Rappel; client: ClientDuRappel }) {
  const siennes = r.commandes.filter((k) => k.client === c.id)
  return (
    <article className="mb-4 max-w-3xl break-after-page rounded-lg border border-trait bg-carte p-5 last:break-after-auto print:m-0 print:max-w-none print:border-0 print:p-0">
      <header className="mb-6 flex justify-between gap-6 max-sm:flex-col">
        <div>
          <p className="text-xl font-bold tracking-wide">NOIXCOOP</p>
          <p>Coopérative de noix de Grenoble</p>
        </div>
        <address className="not-italic">
          <p className="font-semibold">{c.nom}</p>
          <p>À l’attention de {c.responsableAchats}</p>
          <p>{c.adresse}</p>
          <p>
            {c.codePostal} {c.ville}
          </p>
        </address>
      </header>
      {r.exercice && (
        <p className="mb-3 border-2 border-bord p-2 text-lg font-semibold">
          Exercice de rappel : aucune mesure n’est à prendre.
        </p>
      )}
      <h2 className="mb-1 text-xl font-semibold">
        Rappel {r.code} : {c.lots.length > 1 ? 'lots' : 'lot'} {c.lots.join(', ')}
      </h2>
      <p className="mb-3">Le {formatJourLong(jourParis(new Date(r.lanceLe)))}</p>
      <p>Madame, Monsieur,</p>
      <p className="mt-2">
        Nous rappelons les noix ci-dessous, que nous vous avons vendues. Motif : {r.motif}
      </p>
      <table className="my-3 w-full border-collapse text-left [&_td]:border [&_td]:border-trait [&_td]:p-1.5 [&_th]:border [&_th]:border-trait [&_th]:p-1.5">
        <caption className="sr-only">Commandes de {c.nom}</caption>
        <thead>
          <tr>
            <th scope="col">Commande</th>
            <th scope="col">Lot</th>
            <th scope="col">Colis</th>
            <th scope="col">Poids</th>
            <th scope="col">Où elle en est</th>
          </tr>
        </thead>
        <tbody>
          {siennes.map((k) => (
            <tr key={k.numero}>
              <th scope="row">
                {k.numero}
                {k.referenceClient && <span className="font-normal"> (la vôtre : {k.referenceClient})</span>}
              </th>
              <td>{k.lot}</td>
              <td>{k.colis}</td>
              <td className="whitespace-nowrap">{formatPoids(k.poidsGrammes)}</td>
              <td>{quand(k)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Definitions
        elements={[
          ['Expédié', formatPoids(c.expedieGrammes)],
          ['Déjà revenu', formatPoids(c.retourneGrammes)],
        ]}
      />
      {c.expedieGrammes > 0 ? <AFaire /> : <RienAFaire />}
      <p className="mt-6">{r.acteur.nom}, pour NOIXCOOP</p>
    </article>
  )
}

function AFaire() {
  return (
    <>
      <h3 className="mt-4 font-semibold">Ce que vous avez à faire</h3>
      <ol className="mt-1 list-decimal pl-6">
        <li>
          Retirez de la vente et isolez tout ce qui porte ces numéros de lot (précédés de L sur l’étiquette).
        </li>
        <li>Dites-nous par retour les quantités retrouvées, et celles que vous avez vendues.</li>
        <li>Si des consommateurs ont pu en acheter, affichez le rappel en magasin.</li>
        <li>Gardez la marchandise à notre disposition : nous organisons sa reprise.</li>
      </ol>
    </>
  )
}

/** Nothing has left for this client: there is nothing to take off its shelves. */
const RienAFaire = () => (
  <p className="mt-4">
    Rien ne vous en a encore été expédié : vous n’avez rien à retirer de la vente. Votre commande est retenue
    chez nous ; nous vous appelons pour convenir de la suite.
  </p>
)
