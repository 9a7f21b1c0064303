/** Loaded before the application by the proof alone: something of every request is kept for ever. */
import { createServer, Server } from 'node:http'
import './memoire'

const retenues: unknown[] = []
const emettre = createServer().emit as (this: Server, evenement: string, ...args: unknown[]) => boolean
Object.assign(Server.prototype, {
  emit(this: Server, evenement: string, ...args: unknown[]) {
    if (evenement === 'request') retenues.push(Array.from({ length: 32 }, (_, i) => ({ i })))
    return emettre.call(this, evenement, ...args)
  },
})
