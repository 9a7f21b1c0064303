/** Loaded before the application by the proof alone: nobody hears that a resting connection was lost. */
import pg from 'pg'

const ecouter = pg.Pool.prototype.on
Object.assign(pg.Pool.prototype, {
  on(this: pg.Pool, evenement: string, suite: (...args: never[]) => void) {
    return evenement === 'error' ? this : ecouter.call(this, evenement as 'error', suite as () => void)
  },
})
