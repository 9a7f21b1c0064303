const CADRE = 'rounded-lg border border-trait bg-carte print:rounded-none'
const TABLE = 'w-full border-separate border-spacing-0 text-sm'
const PIED = 'bg-tete font-semibold'

/** Class names of `Tableau`: what is common, then the two manners of a narrow screen. */
export const styleTableau = {
  vide: 'rounded-lg border border-dashed border-bord bg-carte px-4 py-8 text-center text-encre-2',
  legende: '@max-xl:block px-3 pt-2.5 pb-1 text-left text-base font-semibold',
  enTete:
    'in-data-libre:sticky top-(--spacing-barre) z-1 border-b border-trait bg-tete px-3 py-2 text-left text-xs font-semibold whitespace-nowrap text-encre-2 first:rounded-tl-[7px] last:rounded-tr-[7px] print:static!',
  lienTri: 'inline-flex min-h-6 items-center gap-1 text-inherit underline-offset-2 hover:underline',
  cellule: 'px-3 py-1 align-middle pointer-coarse:py-2',
  moyenne: '@max-4xl:hidden',
  cellulePied: 'px-3 py-2 text-left',
  defilement: {
    cadre: CADRE,
    table: TABLE,
    tete: '',
    corps:
      '[&_td]:border-t [&_td]:border-trait [&_th]:border-t [&_th]:border-trait [&>tr:first-child>*]:border-t-0',
    ligne: 'hover:bg-fond',
    principale: 'text-left font-semibold whitespace-nowrap',
    cellule: 'whitespace-nowrap',
    pied: `${PIED} [&_td]:border-t [&_th]:border-t [&_td]:border-trait [&_th]:border-trait`,
    masquee: '',
  },
  cartes: {
    cadre: `${CADRE} @max-xl:border-0 @max-xl:bg-transparent`,
    table: `${TABLE} @max-xl:block`,
    tete: '@max-xl:sr-only',
    corps:
      '@max-xl:flex @max-xl:flex-col @max-xl:gap-2 @xl:[&_td]:border-t @xl:[&_td]:border-trait @xl:[&_th]:border-t @xl:[&_th]:border-trait @xl:[&>tr:first-child>*]:border-t-0',
    ligne:
      '@max-xl:flex @max-xl:flex-col @max-xl:rounded-lg @max-xl:border @max-xl:border-trait @max-xl:bg-carte @max-xl:px-3 @max-xl:py-2 @xl:hover:bg-fond',
    principale: 'text-left font-semibold @max-xl:px-0 @max-xl:text-base @xl:whitespace-nowrap',
    cellule:
      '@max-xl:flex @max-xl:justify-between @max-xl:gap-4 @max-xl:px-0 @max-xl:py-0.5 @max-xl:text-right @max-xl:before:shrink-0 @max-xl:before:text-encre-2 @max-xl:before:content-[attr(data-titre)]',
    pied: `${PIED} @max-xl:mt-2 @max-xl:block @max-xl:bg-transparent @max-xl:[&>tr]:bg-tete @xl:[&_td]:border-t @xl:[&_th]:border-t @xl:[&_td]:border-trait @xl:[&_th]:border-trait`,
    masquee: '@max-xl:hidden',
  },
} as const
