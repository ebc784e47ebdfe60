import * as z from 'zod/mini'
import {
  askSchema,
  boardSchema,
  bookingSchema,
  changeScheduleSchema,
  exportSchema,
  feedSchema,
  foundBoardsSchema,
  giveAnswerSchema,
  madeFeedSchema,
  makeFeedSchema,
  markerSchema,
  openBoardSchema,
  partnerDigestSchema,
  postSchema,
  publishSchema,
  stepSchema,
  weeklyActionSchema,
} from './board.ts'
import { documentSchema, putDocumentSchema } from './documents.ts'

/** One call of the board's API. Paths are relative to `/api`; `:board` and `:post` are UUIDs. */
export interface Route<Body extends z.ZodMiniType, Answer extends z.ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body: Body
  readonly answer: Answer
  /** Whether the call may be sent again when no answer came: whatever it does is done once. */
  readonly isRepeatable: boolean
}

function route<Body extends z.ZodMiniType, Answer extends z.ZodMiniType>(
  method: Route<Body, Answer>['method'],
  path: string,
  body: Body,
  answer: Answer,
  isRepeatable = method === 'GET',
): Route<Body, Answer> {
  return { method, path, body, answer, isRepeatable }
}

const nothing = z.undefined()
const posts = z.object({
  posts: z.array(postSchema),
  /** For `?before=`, when there are more. */
  next: z.nullable(z.int()),
})

/** The whole of the API, for the server and the client alike. `changes` is a stream of server-sent events. */
export const routes = {
  openBoard: route('POST', '/boards', openBoardSchema, boardSchema, true),
  /** With `?place=channel&id=…`, `?place=groupChat&id=…` or `?place=pair`: the boards there that one is a member of. */
  findBoards: route('GET', '/boards', nothing, foundBoardsSchema),
  readBoard: route('GET', '/boards/:board', nothing, boardSchema),
  changeSchedule: route('PUT', '/boards/:board/schedule', changeScheduleSchema, boardSchema),
  weeklyAction: route('POST', '/boards/:board/weekly', weeklyActionSchema, boardSchema),
  listPosts: route('GET', '/boards/:board/posts', nothing, posts),
  ask: route('POST', '/boards/:board/posts', askSchema, postSchema),
  giveAnswer: route('PUT', '/boards/:board/posts/:post/answer', giveAnswerSchema, postSchema),
  /** Takes a question out of one's own history and deletes one's answer to it. */
  removePost: route('DELETE', '/boards/:board/posts/:post', nothing, nothing),
  publish: route('PUT', '/boards/:board/published', publishSchema, nothing),
  withdraw: route('DELETE', '/boards/:board/published', nothing, nothing),
  /** What the other publishes, if they share their deadlines; nothing while either has paused. */
  readPartner: route('GET', '/boards/:board/published/partner', nothing, partnerDigestSchema),
  putDocument: route('PUT', '/boards/:board/documents', putDocumentSchema, documentSchema),
  /** The link by which calendars subscribe to the board's deadlines. */
  readFeed: route('GET', '/boards/:board/feed', nothing, feedSchema),
  makeFeed: route('POST', '/boards/:board/feed', makeFeedSchema, madeFeedSchema),
  endFeed: route('DELETE', '/boards/:board/feed', nothing, nothing, true),
  recordBooking: route('POST', '/boards/:board/bookings', bookingSchema, nothing),
  removeBooking: route('DELETE', '/boards/:board/bookings', z.pick(bookingSchema, { eventUid: true }), nothing),
  placeMarker: route('PUT', '/boards/:board/markers', markerSchema, nothing),
  setStep: route('PUT', '/boards/:board/step', stepSchema, nothing),
  exportMine: route('GET', '/boards/:board/export', nothing, exportSchema),
  /** Deletes one's part of the board at once, and leaves it. */
  leave: route('DELETE', '/boards/:board/mine', nothing, nothing),
} as const

/** Where the changes of a board are streamed from: `event: changed`, with the board's version as data. */
export const changesPath = '/boards/:board/changes'
