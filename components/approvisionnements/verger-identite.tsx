'use client'
import { useRef } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { Selection } from '@/components/ui/choix'
import { Combobox } from '@/components/ui/combobox'
import type { Charger } from '@/components/ui/combobox-options'
import { Groupe } from '@/components/ui/groupe'
import { type CommuneProposee, chargerCommunes, chargerProducteurs } from './charger'
import type { VergerFormulaireProps } from './verger-formulaire'
import type { SaisieVerger } from './verger-saisie'

interface Props extends VergerFormulaireProps {
  changer: (change: Partial<SaisieVerger>) => void
}

const detailCommune = ({ codesPostaux, departement, aireAoc }: CommuneProposee): string =>
  `${codesPostaux.join(', ')} · département ${departement} · ${aireAoc ? 'dans l’aire AOC' : 'hors de l’aire AOC'}`

/** Whose orchard, which, of what and where. */
export function VergerIdentite({ verger, producteur, varietes, changer }: Props) {
  const communes = useRef(new Map<string, CommuneProposee>())
  const charger: Charger = async (texte, signal) => {
    const trouvees = await chargerCommunes(texte, signal)
    for (const c of trouvees) communes.current.set(c.insee, c)
    return trouvees.map((c) => ({ id: c.insee, libelle: c.nom, detail: detailCommune(c) }))
  }
  const connu = producteur && { id: producteur.code, libelle: producteur.raisonSociale }
  return (
    <Groupe
      titre="Verger"
      colonnes={2}
      description={
        verger &&
        `Exploité par ${verger.producteurNom} : un changement d’exploitant s’enregistre sur la fiche. Les livraisons déjà reçues gardent la variété, la commune et la parcelle de leur jour.`
      }
    >
      {!verger && (
        <Combobox
          nom="producteur"
          libelle="Producteur"
          obligatoire
          options={connu ? [connu] : []}
          charger={chargerProducteurs}
          valeurDefaut={connu?.id}
          vide="Aucun producteur actif ne porte ce code ou ce nom."
          className="sm:col-span-2"
        />
      )}
      <ChampTexte
        nom="nom"
        libelle="Nom du verger"
        obligatoire
        longueurMax={80}
        valeurDefaut={verger?.nom}
        className="sm:col-span-2"
      />
      <Selection
        nom="variete"
        libelle="Variété"
        obligatoire
        invite="Choisissez…"
        options={varietes.map((v) => ({ id: v.code, libelle: v.nom }))}
        valeurDefaut={varietes.find((v) => v.nom === verger?.variete)?.code}
        surChange={(code) => changer({ variete: varietes.find((v) => v.code === code) ?? null })}
      />
      <Combobox
        nom="commune"
        libelle="Commune"
        obligatoire
        exemple="Nom, code postal ou INSEE"
        options={verger ? [{ id: verger.commune, libelle: verger.communeNom }] : []}
        charger={charger}
        valeurDefaut={verger?.commune}
        surChange={(option) => changer({ commune: (option && communes.current.get(option.id)) ?? null })}
        vide="Aucune commune d’Isère, de Drôme ou de Savoie ne porte ce nom."
      />
    </Groupe>
  )
}
