'use client'
import { useState } from 'react'
import { Interrupteur } from '@/components/ui/choix'
import { Combobox } from '@/components/ui/combobox'
import { chargerDistributeurs } from '@/components/ventes/clients-proposes'
import type { Role } from '@/lib/access/droits'
import type { Client } from '@/lib/ventes/client'
import { CHOIX_ROLES, DESCRIPTIONS_ROLE } from './roles'

interface Props {
  role?: Role
  /** Of the account as it stands. */
  client?: Pick<Client, 'id' | 'nom'> | null
}

/** The role, what it opens, and for a distributor the client whose data it sees. */
export function ChampsRole({ role = 'reception', client }: Props) {
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
        <Combobox
          nom="client"
          libelle="Client"
          obligatoire
          exemple="Identifiant ou nom du distributeur"
          options={client ? [{ id: client.id, libelle: client.nom }] : []}
          valeurDefaut={client?.id}
          charger={chargerDistributeurs}
          vide="Aucun distributeur actif ne porte cet identifiant ou ce nom : enregistrez d’abord sa fiche de client."
        />
      )}
    </>
  )
}
