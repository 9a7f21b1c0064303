/** What has been started, undone in the opposite order, once, whatever comes first: a signal or a failure. */
export class Arret {
  demande = false
  private readonly fermetures: (() => Promise<void>)[] = []

  /** Registers how to undo a step, and ends the start here when a signal came during that step. */
  async apres(fermeture: () => Promise<void>): Promise<void> {
    this.fermetures.push(fermeture)
    this.verifier()
  }

  verifier(): void {
    if (this.demande) throw new ArretDemande()
  }

  async tout(): Promise<void> {
    this.demande = true
    for (let fermeture = this.fermetures.pop(); fermeture; fermeture = this.fermetures.pop()) {
      await fermeture().catch((erreur: unknown) => console.error(erreur))
    }
  }
}

export class ArretDemande extends Error {}
