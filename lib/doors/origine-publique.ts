import { headers } from 'next/headers'
import { adressePublique, origineDe } from '@/lib/access/adresse-publique'

/** Where programs and labels reach us: the public address when it is set, else the one this page was asked by. */
export const originePublique = async (): Promise<string> =>
  adressePublique()?.origin ?? origineDe((await headers()).get('host') ?? 'localhost')
