import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useToday } from '../fresh/useToday.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { useRoute } from '../route/route.ts'
import { MoreIsShared } from '../sharing/MoreIsShared.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { usePageCode } from '../shell/usePageCode.ts'
import { SoloNotice } from '../shell/SoloNotice.tsx'
import { clockTime } from '../words/time.ts'
import type { OwnChanges } from '../year/ownChanges.ts'
import { mapLanes } from './lanes.ts'
import { Legend } from './Legend.tsx'
import { LeftOutNote } from './LeftOutNote.tsx'
import { dayAskedFor, firstPlace, mapDayOn, type MapPlace, openWeeks, rowsOfHalfTerm } from './mapPlace.ts'
import { MapToolbar } from './MapToolbar.tsx'
import { markedDeadlines } from './markFilter.ts'
import { MarkFilterControl } from './MarkFilterControl.tsx'
import { NumbersBecause } from './NumbersBecause.tsx'
import { Readout } from './Readout.tsx'
import { useLaneLeads } from './useLaneLeads.ts'
import { YearLanes } from './YearLanes.tsx'
import { yearRows } from './yearRows.ts'
import './heatMap.css'

// What is seen only at a press comes after the first map, and is here by the time that somebody presses.
const loadDayPanel = () => import('../dayPanel/DayPanel.tsx').then((module) => module.DayPanel)
const loadMapTable = () => import('../mapTable/MapTable.tsx').then((module) => module.MapTable)
const loadAgenda = () => import('../agenda/Agenda.tsx').then((module) => module.Agenda)
const loadWeekView = () => import('../weekView/WeekView.tsx').then((module) => module.WeekView)

const openByPress = 'Press a day to see why.'
const openOnMap = 'Press a day to see why, or go there with the arrow keys and press Enter.'

/** What the heat map page needs. */
export interface HeatMapPageProps extends PageContext {
  readonly timeZone: string
  /** Where somebody left the map; null on the first visit. */
  readonly place: MapPlace | null
  readonly onMove: (place: MapPlace) => void
  readonly onReadAgain: () => void
  /** What one changes in one's own calendar, so that every page draws the same. */
  readonly changes: OwnChanges
}

/** The joint heat map: both people's year on one scale, and the day that is opened in it. */
export function HeatMapPage(props: HeatMapPageProps) {
  const { year, words, timeZone, onMove } = props
  const { schoolYear } = year
  const today = useToday(props.now, schoolYear.timeZone)
  const rows = useMemo(() => yearRows(schoolYear), [schoolYear])
  const asked = useRoute().query.get('day')
  const place = useMemo((): MapPlace => {
    const known = props.place ?? firstPlace(schoolYear, rows, today)
    return { ...known, openedDay: dayAskedFor(rows, asked) ?? known.openedDay }
  }, [props.place, schoolYear, rows, today, asked])
  const marked = useMemo(() => markedDeadlines(year.deadlines, place.marks), [year.deadlines, place.marks])
  const lanes = useMemo(() => mapLanes(year, words, marked), [year, words, marked])
  const [lookedAt, setLookedAt] = useState<number | null>(null)
  const lead = useLaneLeads(year, marked, { lookedAt, opened: place.openedDay, category: place.marks.category })
  const { page: DayPanel, fetch: fetchDayPanel } = usePageCode(loadDayPanel)
  const { page: MapTable, fetch: fetchMapTable } = usePageCode(loadMapTable)
  const { page: WeekView, fetch: fetchWeekView } = usePageCode(loadWeekView)
  const { page: Agenda, fetch: fetchAgenda } = usePageCode(loadAgenda)
  useEffect(() => {
    fetchDayPanel()
    fetchMapTable()
    fetchWeekView()
    fetchAgenda()
  }, [fetchDayPanel, fetchMapTable, fetchWeekView, fetchAgenda])
  const openedFrom = useRef<Element | null>(null)

  const move = useCallback(
    (change: Partial<MapPlace>) => {
      // A link to a day has led there: from the first move on, the person says which day is open.
      if (asked !== null) window.history.replaceState(null, '', '#/heat-map')
      onMove({ ...place, ...change })
    },
    [onMove, place, asked],
  )
  const open = useCallback(
    (dayIndex: number) => {
      openedFrom.current = document.activeElement
      move({ openedDay: dayIndex })
    },
    [move],
  )
  const close = () => {
    move({ openedDay: null })
    if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus()
  }

  const shownRows = useMemo(
    () => (place.view === 'term' ? rowsOfHalfTerm(rows, schoolYear, place.halfTerm) : rows),
    [place.view, place.halfTerm, rows, schoolYear],
  )
  const marks = useMemo(() => {
    const todayOnMap = mapDayOn(shownRows, today)
    return {
      today: todayOnMap,
      home: todayOnMap ?? openWeeks(shownRows)[0]?.days.find((day) => day !== null) ?? null,
      opened:
        openWeeks(shownRows)
          .flatMap(({ days }) => days)
          .find((day) => day?.index === place.openedDay) ?? null,
      lead,
    }
  }, [shownRows, today, place.openedDay, lead])

  return (
    <section className={place.openedDay === null ? 'page' : 'page has-day'}>
      <div className="map-head">
        <PageHeading title={`Heat map ${schoolYear.name}`} />
        <MapToolbar
          place={place}
          halfTerms={schoolYear.termDates.halfTerms.map(({ half }) => half)}
          weeks={openWeeks(rows)}
          lanes={lanes}
          onMove={move}
        />
        {!(place.isTable && place.view !== 'week') && (
          <MarkFilterControl
            filter={place.marks}
            deadlines={year.deadlines}
            shown={marked.length}
            categories={year.settings.categories}
            words={words}
            onFilter={(next) => move({ marks: next })}
          />
        )}
      </div>
      <SoloNotice {...props} />
      <MoreIsShared {...props} />
      {!year.isPaused && <LeftOutNote pair={year.pair} />}
      <div className="map-and-day">
        <div className="map heat-scale">
          <Legend
            bandStarts={year.settings.bandStarts}
            hint={place.isTable || place.view === 'week' ? openByPress : openOnMap}
          />
          {place.isTable ? (
            MapTable !== null && <MapTable year={year} lanes={lanes} place={place} rows={rows} onOpen={open} />
          ) : place.view === 'week' ? (
            WeekView !== null && (
              <WeekView
                year={year}
                marked={marked}
                place={place}
                rows={rows}
                words={words}
                timeZone={timeZone}
                onOpen={open}
              />
            )
          ) : (
            <>
              <YearLanes
                lanes={lanes}
                rows={shownRows}
                marks={marks}
                laneInFront={lanes.find(({ id }) => id === place.laneInFront)?.id ?? lanes[0]?.id ?? 'joint'}
                size={place.view}
                onOpen={open}
                onLookAt={setLookedAt}
              />
              <Readout lanes={lanes} dayIndex={lookedAt} />
            </>
          )}
          <NumbersBecause settings={year.settings} words={words} />
          <div className="map-foot">
            <p className="read-at quiet">
              {year.isPaused ? 'Your calendar as it was' : 'Both calendars as they were'} at{' '}
              {clockTime(year.pair.readAt, timeZone)}.{' '}
              <button type="button" className="link-button" onClick={props.onReadAgain}>
                Read again
              </button>
            </p>
            <a className="button" href="#/take-away">
              Take the year with you
            </a>
          </div>
        </div>
        {place.openedDay !== null && DayPanel !== null && (
          <DayPanel
            host={props.host}
            year={year}
            dayIndex={place.openedDay}
            session={props.session}
            board={props.board}
            words={words}
            timeZone={timeZone}
            onClose={close}
            changes={props.changes}
            now={props.now}
          />
        )}
      </div>
      {Agenda !== null && year.deadlines.length > 0 && (
        <Agenda year={year} marked={marked} today={today} words={words} />
      )}
    </section>
  )
}
