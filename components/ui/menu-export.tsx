'use client'
import { ChevronDown, Download } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { adresse, type Filtres } from './adresse'
import { Bouton } from './bouton'

const FORMATS = [
  { format: 'csv', libelle: 'CSV', precision: 'tableur, virgule décimale' },
  { format: 'xlsx', libelle: 'Excel', precision: 'vrais nombres et vraies dates' },
  { format: 'xml', libelle: 'XML', precision: 'pour un autre logiciel' },
] as const

interface Props {
  liste: string
  filtres: Filtres
  /** Which list, when the page shows another one. */
  libelle?: string
}

/** The whole list that the page shows, with its filters, as a file. */
export function MenuExport({ liste, filtres, libelle: bouton = 'Exporter' }: Props) {
  return (
    <MenuTrigger>
      <Bouton>
        <Download aria-hidden className="size-4" />
        {bouton}
        <ChevronDown aria-hidden className="size-3.5 text-encre-2" />
      </Bouton>
      <Popover
        placement="bottom end"
        className="min-w-64 rounded-lg border border-bord bg-carte p-1 text-encre shadow-lg"
      >
        <Menu aria-label="Exporter toute la liste" className="outline-none">
          {FORMATS.map(({ format, libelle, precision }) => (
            <MenuItem
              key={format}
              id={format}
              href={adresse(liste, filtres, { format })}
              // A file, not a page: the browser fetches it by itself.
              download
              textValue={libelle}
              className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2.5 text-encre no-underline focus:bg-feuille-fond pointer-coarse:min-h-11"
            >
              <span className="w-12 font-semibold">{libelle}</span>
              <span className="text-sm text-encre-2">{precision}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
