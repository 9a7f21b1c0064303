'use client'
import { Menu, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Entree } from './entrees'
import { Rail } from './rail'

const BOUTON = 'flex size-11 cursor-pointer items-center justify-center rounded-md'

/** The rail on a narrow screen: a drawer that keeps the focus until it is closed. */
export function Tiroir({ entrees }: { entrees: readonly Entree[] }) {
  const [ouvert, setOuvert] = useState(false)
  return (
    <div className="-ml-1.5 md:hidden">
      <DialogTrigger isOpen={ouvert} onOpenChange={setOuvert}>
        <Button aria-label="Menu" className={`${BOUTON} hover:bg-tete`}>
          <Menu aria-hidden className="size-5" />
        </Button>
        <ModalOverlay isDismissable className="fixed inset-0 z-50 bg-voile">
          <Modal className="h-full w-72 max-w-[85vw] overflow-y-auto bg-rail text-rail-encre shadow-xl">
            <Dialog aria-label="Menu" className="p-2.5 outline-none">
              <div className="flex items-center justify-between pl-2.5">
                <span className="text-[0.9375rem] font-bold tracking-wide text-sur-plein">NOIXCOOP</span>
                <Button
                  slot="close"
                  aria-label="Fermer le menu"
                  className={`${BOUTON} hover:bg-rail-actif focus-visible:outline-rail-encre`}
                >
                  <X aria-hidden className="size-5" />
                </Button>
              </div>
              <nav aria-label="Principale">
                <Rail entrees={entrees} surChoix={() => setOuvert(false)} />
              </nav>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </div>
  )
}
