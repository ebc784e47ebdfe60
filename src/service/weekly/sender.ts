/** Names processes, and knows which live. */
export interface SenderRegister {
  registerSender(): Promise<string>
  isSenderAlive(sender: string): Promise<boolean>
  /** How many processes are registered and live. */
  countSenders(): Promise<number>
}

/** This process as a sender of cards, and its knowledge of the others. */
export interface Sender {
  /** The name to claim postings under. */
  readonly name: () => string
  /** Registers again when the database has lost sight of this process. Never while a card is being sent. */
  keepAlive(): Promise<void>
  /** Takes another name: what was claimed under the last one counts as left by a dead process. */
  renew(): void
  isAlive(name: string): Promise<boolean>
  /** How many processes send, this one included. */
  countAlive(): Promise<number>
}

/** Registers this process. */
export async function createSender(register: SenderRegister): Promise<Sender> {
  let registered = await register.registerSender()
  let renewals = 0
  const former = new Set<string>()
  const name = () => `${registered}#${renewals}`

  return {
    name,
    async keepAlive() {
      if (await register.isSenderAlive(registered)) return
      former.add(registered)
      registered = await register.registerSender()
    },
    renew() {
      renewals += 1
    },
    async isAlive(other) {
      if (other === name()) return true
      const process = other.slice(0, Math.max(0, other.lastIndexOf('#')))
      if (process === registered || former.has(process)) return false
      return register.isSenderAlive(process)
    },
    countAlive: () => register.countSenders(),
  }
}
