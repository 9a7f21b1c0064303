'use client'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { Interrupteur } from '@/components/ui/choix'
import type { Role } from '@/lib/access/droits'
import { CHOIX_ROLES, DESCRIPTIONS_ROLE } from './roles'

/** The role, what it opens, and for a distributor the client whose data it sees. */
export function ChampsRole({ role = 'reception', client }: { role?: Role; client?: string | null }) {
  const [choisi, setChoisi] = useState<Role>(role)
  return (
    <>
      <Interrupteur
        nom="role"
        libelle="Rôle"
        options={CHOIX_ROLES}
        valeur={choisi}
        surChange={(id) => setChoisi(CHOIX_ROLES.find((c) => c.id === id)?.id ?? role)}
        obligatoire
        description={DESCRIPTIONS_ROLE[choisi]}
      />
      {choisi === 'distributeur' && (
        <ChampTexte
          nom="client"
          libelle="Client"
          obligatoire
          largeur={12}
          exemple="carr15432"
          valeurDefaut={client ?? ''}
          description="Son identifiant : quatre lettres et cinq chiffres."
        />
      )}
    </>
  )
}
