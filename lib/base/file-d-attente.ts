/** Lets so many pieces of work run at once, so many wait, and turns the rest away. */
export class FileDAttente {
  private enCours = 0
  private readonly attente: (() => void)[] = []

  constructor(
    private readonly places: number,
    private readonly attenteMaximum: number,
  ) {}

  /** Pieces of work that wait for a place. */
  get longueur(): number {
    return this.attente.length
  }

  async passer<T>(travail: () => Promise<T>, refus: () => Error): Promise<T> {
    if (this.enCours >= this.places) {
      if (this.attente.length >= this.attenteMaximum) throw refus()
      await new Promise<void>((suite) => this.attente.push(suite))
    } else this.enCours++
    try {
      return await travail()
    } finally {
      // The place is handed over, not freed: a newcomer cannot slip in between.
      const suivant = this.attente.shift()
      if (suivant) suivant()
      else this.enCours--
    }
  }
}
