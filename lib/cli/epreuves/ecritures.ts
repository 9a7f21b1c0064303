/** Sixteen people who write without a pause, and what they know of each write: done, or nobody knows. */
import { randomUUID } from 'node:crypto'
import { deriver, type Hasard, hasard } from '@/prisma/grande-base/hasard'
import { dormir } from '../../base/processus'
import { type Essai, exiger } from './epreuve'
import { livraisonDe, type Terrain } from './monde'
import type { Personne } from './personne'

export interface Ecriture {
  genre: 'livraison' | 'commande' | 'calibrage'
  methode: 'POST' | 'PUT'
  chemin: string
  saisie: object
  cle: string
  kg: number
  /** Code or number of what it made, once it was told. */
  code: string | null
}

/** Answers that the network loses on the way back: done, and nobody knows. */
const PERDUES = 0.05
const PAUSE_MS = 50
const ATTENTE_MS = 1_000
const ESSAIS = 200

export class Ecrivains {
  readonly ecritures: Ecriture[] = []
  private readonly aCalibrer: Ecriture[] = []
  private enPause = false
  private finis = false
  private actives = 0
  private readonly taches: Promise<void>[]
  private echec: unknown = null

  constructor(
    private readonly direction: Personne,
    private readonly monde: Terrain,
    { nombre, graine }: { nombre: number; graine: number },
  ) {
    this.taches = Array.from({ length: nombre }, (_, i) =>
      this.ecrire(hasard(deriver(graine, i))).catch((erreur: unknown) => {
        this.echec ??= erreur
      }),
    )
  }

  private async ecrire(h: Hasard): Promise<void> {
    let attente = PAUSE_MS
    while (!this.finis) {
      if (this.enPause) {
        await dormir(5)
        continue
      }
      this.actives++
      try {
        const ecriture = this.inventer(h)
        this.ecritures.push(ecriture)
        attente = (await this.tenter(ecriture, h.chance(PERDUES)))
          ? PAUSE_MS
          : Math.min(2 * attente, ATTENTE_MS)
        if (attente > PAUSE_MS) await dormir(attente)
      } finally {
        this.actives--
      }
    }
  }

  private inventer(h: Hasard): Ecriture {
    const cle = randomUUID()
    const livraison = h.chance(0.4) ? this.aCalibrer.shift() : undefined
    if (livraison) {
      const tiers = Math.floor(livraison.kg / 3)
      const lots = [
        { calibre: 2, quantiteKg: tiers },
        { calibre: 3, quantiteKg: livraison.kg - tiers },
      ]
      const chemin = `/api/livraisons/${livraison.code}/calibrage`
      return {
        genre: 'calibrage',
        methode: 'PUT',
        chemin,
        saisie: { lots },
        cle,
        kg: livraison.kg,
        code: null,
      }
    }
    if (h.chance(0.5)) {
      const kg = h.entier(1, 20)
      const saisie = {
        client: this.monde.client,
        lot: h.choisir(this.monde.lots),
        lignes: [{ conditionnement: 'sachet-1kg', quantite: kg }],
      }
      return { genre: 'commande', methode: 'POST', chemin: '/api/commandes', saisie, cle, kg, code: null }
    }
    const kg = h.entier(300, 3_000)
    const saisie = livraisonDe(this.monde.verger, kg)
    return { genre: 'livraison', methode: 'POST', chemin: '/api/livraisons', saisie, cle, kg, code: null }
  }

  /** True when it was acknowledged. `perdue`: its answer is not looked at. */
  private async tenter(ecriture: Ecriture, perdue = false): Promise<boolean> {
    const { methode, chemin, saisie, cle } = ecriture
    const reponse = await this.direction.envoyer(methode, chemin, { saisie, cle }).catch(() => null)
    if (reponse === null || reponse.statut === 503) return false
    exiger(reponse.statut < 500, `${methode} ${chemin} a répondu ${reponse.statut} pendant la panne.`)
    exiger(
      reponse.statut < 300,
      `${methode} ${chemin} a été refusé (${reponse.statut}) : ${JSON.stringify(reponse.corps)}`,
    )
    if (perdue) return false
    ecriture.code = String(reponse.corps.code ?? reponse.corps.numero)
    if (ecriture.genre === 'livraison') this.aCalibrer.push(ecriture)
    return true
  }

  /** Nobody writes any more, until `reprendre`. */
  async pause(): Promise<void> {
    this.enPause = true
    while (this.actives > 0) await dormir(5)
    if (this.echec) throw this.echec
  }

  reprendre(): void {
    this.enPause = false
  }

  /** Each write that nobody knows of is asked again until it is acknowledged: with its own key, or as `cle` gives. */
  async redemander(cle: (ecriture: Ecriture) => string = ({ cle }) => cle): Promise<number> {
    const incertaines = this.ecritures.filter((e) => e.code === null)
    const reste = [...incertaines]
    const insister = async () => {
      for (let ecriture = reste.pop(); ecriture; ecriture = reste.pop()) {
        ecriture.cle = cle(ecriture)
        for (let essai = 0; !(await this.tenter(ecriture)); essai++) {
          exiger(essai < ESSAIS, `${ecriture.methode} ${ecriture.chemin} n’obtient plus de réponse.`)
          await dormir(PAUSE_MS)
        }
      }
    }
    await Promise.all(this.taches.map(insister))
    return incertaines.length
  }

  async arreter(): Promise<void> {
    this.finis = true
    await Promise.all(this.taches)
  }
}

/** They write until the proof ends, or until they are told to rest. */
export function mettreAuTravail(
  essai: Essai,
  direction: Personne,
  terrain: Terrain,
  nombre: number,
): Ecrivains {
  const ecrivains = new Ecrivains(direction, terrain, { nombre, graine: essai.graine })
  essai.aLaFin(() => ecrivains.arreter())
  return ecrivains
}
