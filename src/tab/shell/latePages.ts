import { type ComponentType, createElement, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { JointTimePageProps } from '../jointTime/JointTimePage.tsx'

/** What every page beyond the map is given; most of them need less. */
export type LatePageProps = JointTimePageProps

type Load = () => Promise<ComponentType<LatePageProps>>

/** The pages whose code comes after the map, by their path. */
const loads: Readonly<Record<string, Load>> = {
  '/joint-time': () => import('../jointTime/JointTimePage.tsx').then((module) => module.JointTimePage),
  '/standing-time': () => import('../standing/StandingPage.tsx').then((module) => module.StandingPage),
  '/deadlines': () => import('../deadlines/DeadlinesPage.tsx').then((module) => module.DeadlinesPage),
  '/ehc-plans': () => import('../ehcPlans/EhcPlansPage.tsx').then((module) => module.EhcPlansPage),
  '/reflect': () => import('../reflect/ReflectPage.tsx').then((module) => module.ReflectPage),
  '/sharing': () => import('../sharing/SharingPage.tsx').then((module) => module.SharingPage),
  '/level': () => import('../levelling/LevellingPage.tsx').then((module) => module.LevellingPage),
  '/settings': () => import('../setup/SettingsPage.tsx').then((module) => module.SettingsPage),
  '/together': () => import('../together/TogetherPage.tsx').then((module) => module.TogetherPage),
  '/take-away': () => import('../takeAway/TakeAwayPage.tsx').then((module) => module.TakeAwayPage),
}

/** Whether an address leads to a page beyond the map. */
export function isLatePath(path: string): boolean {
  return Object.hasOwn(loads, path)
}

/** How long after the map the other pages' code is fetched, so that the first press of a link finds it here. */
const quietMs = 500

/**
 * Draws the page of a path beyond the map (nothing while its code is on the way); null for the map itself. Its code is
 * fetched at once when it is wanted, and the others' soon after the map is drawn.
 */
export function useLatePage(path: string, isReady: boolean): ((props: LatePageProps) => ReactNode) | null {
  const [pages, setPages] = useState<Readonly<Record<string, ComponentType<LatePageProps>>>>({})
  const fetch = useCallback((wanted: string) => {
    void loads[wanted]?.().then((page) => setPages((known) => ({ ...known, [wanted]: page })))
  }, [])
  const isLate = isLatePath(path)
  useEffect(() => {
    if (isReady && isLate) fetch(path)
  }, [isReady, isLate, path, fetch])
  useEffect(() => {
    if (!isReady) return undefined
    const timer = setTimeout(() => Object.keys(loads).forEach(fetch), quietMs)
    return () => clearTimeout(timer)
  }, [isReady, fetch])
  if (!isLate) return null
  const page = pages[path]
  return (props) => (page === undefined ? null : createElement(page, props))
}
