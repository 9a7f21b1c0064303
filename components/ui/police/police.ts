import localFont from 'next/font/local'

/** Source Sans 3 (OFL, see OFL.md): tabular figures and U+202F, shipped with the app, no font host. */
export const police = localFont({
  src: './source-sans-3.woff2',
  weight: '200 900',
  variable: '--police',
  display: 'swap',
})
