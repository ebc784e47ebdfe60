import { useState } from 'react'
import type { Card } from '../../domain/together/cards.ts'
import { mostCards } from '../../domain/together/liveCards.ts'

/** Cards as they are shown, and what keeps one there. */
export interface HeldCards {
  readonly shown: readonly Card[]
  readonly hold: (card: Card) => void
  readonly release: (card: Card) => void
}

/**
 * The live cards, and before them those in which somebody is writing though their moment has passed meanwhile (midnight,
 * or the other was faster): words that are half written do not go. Three at most, as ever.
 */
export function useHeldCards(live: readonly Card[]): HeldCards {
  const [held, setHeld] = useState<readonly Card[]>([])
  const isLive = ({ key }: Card) => live.some((each) => each.key === key)
  return {
    shown: [...held.filter((card) => !isLive(card)), ...live].slice(0, mostCards),
    hold: (card) => setHeld((before) => (before.some(({ key }) => key === card.key) ? before : [...before, card])),
    release: (card) => setHeld((before) => before.filter(({ key }) => key !== card.key)),
  }
}
