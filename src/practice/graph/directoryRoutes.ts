import type { Person, User } from '@microsoft/microsoft-graph-types'
import type { DirectoryPerson } from '../people/people.ts'
import { colleagues, directory, pair, schoolName } from '../people/people.ts'
import { checkNames, contextOf, option, page, pick, selected } from './collection.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { ok } from './exchange.ts'
import { GraphProblem } from './problems.ts'

const userProperties = [
  ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'jobTitle', 'businessPhones'],
  ...['mobilePhone', 'officeLocation', 'preferredLanguage', 'companyName'],
]

/** GET /me, GET /users/{id} */
export function getUser(request: GraphRequest, person: DirectoryPerson): GraphAnswer {
  const names = selectedUserProperties(request)
  const context = contextOf('users', names, 'entity')
  return ok({ '@odata.context': `${request.root}/$metadata#${context}`, ...pick(user(person), names, []) })
}

/** GET /users with `$search`, `$filter` and pages of a hundred. */
export function listUsers(request: GraphRequest): GraphAnswer {
  const names = selectedUserProperties(request)
  const found = directory
    .filter(matchOf(request))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName))
    .map((person) => pick(user(person), names, []))
  return ok(page(request, contextOf('users', names, 'list'), found, { otherwise: 100 }))
}

/** GET /me/people: the partner first, then colleagues. */
export function listPeople(request: GraphRequest): GraphAnswer {
  const others = [pair.senco, pair.leader, ...colleagues].filter(({ id }) => id !== request.caller.owner.id)
  const context = `users('${request.caller.owner.id}')/people`
  return ok(page(request, context, others.map(relevantPerson)))
}

function selectedUserProperties(request: GraphRequest): readonly string[] | null {
  const names = selected(request.query)
  checkNames(names, userProperties, 'microsoft.graph.user')
  return names
}

function user({ id, displayName, givenName, surname, jobTitle, address }: DirectoryPerson): User {
  return {
    businessPhones: [],
    displayName,
    givenName,
    jobTitle,
    mail: address,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname,
    userPrincipalName: address,
    id,
  }
}

function relevantPerson(
  { id, displayName, givenName, surname, jobTitle, address }: DirectoryPerson,
  i: number,
): Person {
  return {
    id,
    displayName,
    givenName,
    surname,
    birthday: '',
    personNotes: '',
    isFavorite: false,
    jobTitle,
    companyName: schoolName,
    yomiCompany: '',
    department: null,
    officeLocation: null,
    profession: '',
    userPrincipalName: address,
    imAddress: `sip:${address}`,
    scoredEmailAddresses: [{ address, relevanceScore: 30 - i }],
    phones: [],
    postalAddresses: [],
    websites: [],
    personType: { class: 'Person', subclass: 'OrganizationUser' },
  }
}

type Match = (person: DirectoryPerson) => boolean

function matchOf(request: GraphRequest): Match {
  const [search, filter] = [option(request.query, '$search'), option(request.query, '$filter')]
  const matches: Match[] = []
  if (search !== null) {
    if (request.header('ConsistencyLevel')?.toLowerCase() !== 'eventual') {
      throw unsupportedQuery(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      )
    }
    const terms = search.split(/\s+OR\s+/).map(searchTerm)
    matches.push((person) => terms.some((term) => term(person)))
  }
  if (filter !== null) matches.push(filterTerm(filter))
  return (person) => matches.every((match) => match(person))
}

/** `"displayName:wa"`: the beginning of any word of the property. */
function searchTerm(text: string): Match {
  const [, property = '', value = ''] = /^"(\w+):(.*)"$/.exec(text.trim()) ?? []
  const read = readerOf(property)
  if (read === null) throw unsupportedQuery(`Unrecognized or unsupported search clause: ${text}`)
  return (person) =>
    read(person)
      .split(/[\s@.]+/)
      .some((word) => word.startsWith(value.toLowerCase()))
}

function filterTerm(text: string): Match {
  const [, startsProperty, startsValue = ''] = /^startswith\((\w+),\s*'([^']*)'\)$/i.exec(text.trim()) ?? []
  const [, equalsProperty, equalsValue = ''] = /^(\w+) eq '([^']*)'$/i.exec(text.trim()) ?? []
  const read = readerOf(startsProperty ?? equalsProperty ?? '')
  if (read === null) throw unsupportedQuery(`Unsupported or invalid query filter clause: ${text}`)
  return startsProperty === undefined
    ? (person) => read(person) === equalsValue.toLowerCase()
    : (person) => read(person).startsWith(startsValue.toLowerCase())
}

function readerOf(property: string): ((person: DirectoryPerson) => string) | null {
  switch (property) {
    case 'displayName':
    case 'givenName':
    case 'surname':
      return (person) => person[property].toLowerCase()
    case 'mail':
    case 'userPrincipalName':
      return ({ address }) => address
    default:
      return null
  }
}

function unsupportedQuery(message: string): GraphProblem {
  return new GraphProblem(400, 'Request_UnsupportedQuery', message)
}
