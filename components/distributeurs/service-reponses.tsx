import { BlocCode } from '@/components/ui/bloc-code'
import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { ERREURS_SERVICE, type Erreur } from './service-erreurs'

const COLONNES: Colonne<Erreur>[] = [
  { cle: 'statut', titre: 'Statut', rendu: (e) => e.statut },
  { cle: 'sens', titre: 'Ce que c’est', rendu: (e) => e.sens },
  { cle: 'faire', titre: 'Que faire', rendu: (e) => e.faire },
]

/** What is no answer: how it is written, and what a program does about it. */
export function ServiceErreurs({ exemple }: { exemple: string }) {
  return (
    <Section titre="Refus et erreurs" id="erreurs">
      <p className="mb-3 max-w-3xl">
        Un refus dit en une phrase ce qu’il faut faire. Il est en XML, ou en application/problem+json quand
        vous demandez du JSON par Accept. Gardez sa référence : elle retrouve la demande dans notre journal.
      </p>
      <BlocCode titre="Exemple de refus" code={exemple} sansCopie />
      <Tableau
        legende="Statuts du service et ce qu’il faut faire"
        colonnes={COLONNES}
        lignes={ERREURS_SERVICE}
        cle={(e) => String(e.statut)}
        vide="Aucun."
      />
    </Section>
  )
}

/** The schemas to which documents are held, and the whole description of the service. */
export function ServiceDocuments() {
  return (
    <Section titre="Schémas et référence" id="schemas">
      <ul className="list-disc space-y-1 pl-5">
        <li>
          <a href="/services/etatCommandes.xsd">etatCommandes.xsd</a> : le document de l’annexe 2B, celui que
          le service donne sans profil.
        </li>
        <li>
          <a href="/services/etatCommandes-strict.xsd">etatCommandes-strict.xsd</a> : le profil strict, avec
          &amp;profil=strict (jours ISO, xsi:nil, tous les conditionnements, poids, lot, appellation,
          certifications).
        </li>
        <li>
          <a href="/services/commandes.xsd">commandes.xsd</a> : la commande que vous envoyez, et celle que le
          service répond.
        </li>
        <li>
          <a href="/services/erreur.xsd">erreur.xsd</a> : tous les refus.
        </li>
        <li>
          <a href="/api/docs#service-web">Toutes les opérations du service</a>, et leur description OpenAPI :{' '}
          <a href="/api/openapi.json">openapi.json</a>.
        </li>
      </ul>
    </Section>
  )
}
