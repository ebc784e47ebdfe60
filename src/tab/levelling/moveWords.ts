import type { MoveEffect, SuggestedMove } from '../../domain/levelling/levelling.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dayAndMonth, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import { percent } from '../words/numbers.ts'

/** "Autumn data drop", "Annual review meeting, Review 3". */
export function deadlineName({ title, code }: { readonly title: string; readonly code: string | null }): string {
  return code === null ? title : `${title}, ${code}`
}

/** "Move Autumn data drop from Fri 27 Nov to Tue 17 Nov". */
export function moveText(move: Pick<SuggestedMove, 'title' | 'code' | 'from' | 'to'>): string {
  return `Move ${deadlineName(move)} from ${weekdayAndDate(move.from)} to ${weekdayAndDate(move.to)}`
}

/** What a move does: "the week of 23 November goes from 162% to 131%; …". */
export function effectText({ relieved, loaded, heaviest }: MoveEffect): string {
  if (relieved === null) return 'No week gets lighter by it as things are now.'
  const isWorst = relieved.before === heaviest.before && heaviest.after < heaviest.before
  const parts = [
    isWorst
      ? `the worst week (${dayAndMonth(relieved.monday)}) goes from ${percent(relieved.before)} to ${percent(relieved.after)}`
      : `the week of ${dayAndMonth(relieved.monday)} goes from ${percent(relieved.before)} to ${percent(relieved.after)}`,
  ]
  if (loaded !== null) {
    parts.push(`that of ${dayAndMonth(loaded.monday)} rises from ${percent(loaded.before)} to ${percent(loaded.after)}`)
  }
  return `${parts.join('; ')}.`
}

/** Why a move is allowed, and what goes with it. */
export function limitsText({
  isReviewMeeting,
  within,
  along,
}: Pick<SuggestedMove, 'isReviewMeeting' | 'within' | 'along'>): string {
  const days = `${dayAndMonth(within.from)} to ${dayAndMonth(within.to)}`
  const limits = isReviewMeeting
    ? `The law leaves the meeting these days: ${days} (SEND Regulations 2014, regs 20 to 22).`
    : `The school sets this day itself, between ${days}.`
  return along.length === 0 ? limits : `${limits} With it goes: ${along.join(', ')}.`
}

/** A day as a slider says it. */
export function dayText(date: IsoDate, own: IsoDate): string {
  return date === own ? `${weekdayAndDate(date)}, where it is now` : weekdayAndDate(date)
}
