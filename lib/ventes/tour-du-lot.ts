/** Orders on the same lot, or on the same demand, take turns before the base makes them wait, whatever their door. Pure. */
interface Visee {
  lot?: string | undefined
  demande?: object | undefined
}

export const tourDuLot = ({ lot, demande }: Visee): string =>
  `lot ${lot ?? Object.values(demande ?? {}).join(' ')}`
