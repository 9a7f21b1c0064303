'use client'
import { ChevronDown, CircleUserRound } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { LIBELLES_ROLE, type Role } from '@/lib/access/droits'
import { seDeconnecter } from './deconnexion'

const LIGNE =
  'flex min-h-8 cursor-pointer items-center rounded-sm px-2.5 text-encre no-underline focus:bg-feuille-fond pointer-coarse:min-h-11'

/** Who is signed in, in words, and the two things one does with an account. */
export function MenuUtilisateur({
  nom,
  identifiant,
  role,
}: {
  nom: string
  identifiant: string
  role: Role
}) {
  return (
    <MenuTrigger>
      <Button className="flex h-controle max-w-60 min-w-0 cursor-pointer items-center gap-1.5 rounded-full border border-bord bg-carte px-3 hover:bg-tete max-sm:border-0 max-sm:px-2">
        <CircleUserRound aria-hidden className="size-4 shrink-0 max-sm:size-5" />
        <span className="truncate max-sm:sr-only">
          {nom} <span className="text-encre-2 max-lg:hidden">· {LIBELLES_ROLE[role]}</span>
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-encre-2 max-sm:hidden" />
      </Button>
      <Popover
        placement="bottom end"
        className="min-w-56 rounded-lg border border-bord bg-carte p-1 text-encre shadow-lg"
      >
        <Menu
          aria-label="Votre compte"
          onAction={(cle) => {
            if (cle === 'sortie') void seDeconnecter()
          }}
          className="outline-none"
        >
          <MenuSection>
            <Header className="mb-1 border-b border-trait px-2.5 py-1.5">
              <span className="block font-semibold">{nom}</span>
              <span className="block text-sm text-encre-2">
                {identifiant} · {LIBELLES_ROLE[role]}
              </span>
            </Header>
            <MenuItem id="compte" href="/compte" className={LIGNE}>
              Mon compte
            </MenuItem>
            <MenuItem id="sortie" className={LIGNE}>
              Se déconnecter
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
