/** Shares and their differences, in words. */

/** Between 0 and 1; 0 of nothing. */
export const part = (partie: number, tout: number): number => (tout > 0 ? partie / tout : 0)

const POINTS = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})

/** « +1,2 », « −0,8 »: percentage points from one share to another. */
export const formatPoints = (difference: number): string =>
  POINTS.format(Math.round(difference * 1000) / 10).replace('-', '−')
