/** What is sent by raw sockets, and the status that has to answer it. */
import { cibles, hotes, methodes } from './adresses'
import type { CasDePrise } from './commun'
import { corps } from './corps'
import { entetes } from './entetes'
import { protocole } from './protocole'

export const casDePrises = (cookie: string): CasDePrise[] => [
  ...methodes(),
  ...cibles(),
  ...hotes(),
  ...corps(cookie),
  ...entetes(cookie),
  ...protocole(),
]
