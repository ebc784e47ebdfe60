import type { Role } from '../../domain/calendar/calendar.ts'

/** Somebody in the practice school's directory. All of them are invented. */
export interface DirectoryPerson {
  readonly id: string
  readonly displayName: string
  readonly givenName: string
  readonly surname: string
  readonly jobTitle: string
  /** SMTP address, which is the user principal name too. */
  readonly address: string
  /** Null for colleagues, whom nobody can sign in as. */
  readonly role: Role | null
}

/** One of the two whom one can sign in as. */
export interface PairPerson extends DirectoryPerson {
  readonly role: Role
}

/** The directory's id: Entra's "tenant". */
export const tenantId = '7e1f6f0c-52d5-4a38-9a53-0d9a4e6b7c10'

/** What the practice school is called. */
export const schoolName = 'Hollybrook Primary School'

/** The SENCo and the headteacher. */
export const pair: Readonly<Record<Role, PairPerson>> = {
  senco: {
    ...colleague('3b0a7a52-1f0e-4c6b-8d27-6c1c8f6f2a01', 'Priya', 'Raman', 'SENCo and Year 4 teacher'),
    role: 'senco',
  },
  leader: {
    ...colleague('9d4c2e18-7a43-4f5e-b1c9-2e5f7d3a6b02', 'Tom', 'Ellery', 'Headteacher'),
    role: 'leader',
  },
}

/** Colleagues who can be invited: the two phase leaders, the business manager and the deputy. */
export const colleagues: readonly DirectoryPerson[] = [
  colleague('5c8e1d34-0b6f-4e2a-9f71-8a3d5b2c4e03', 'Grace', 'Adeyemi', 'Deputy headteacher'),
  colleague('6d9f2e45-1c70-4f3b-8a82-9b4e6c3d5f04', 'Martin', 'Kowalski', 'Phase leader, Key Stage 2'),
  colleague('7e0a3f56-2d81-4a4c-9b93-0c5f7d4e6a05', 'Helen', 'Marsh', 'Phase leader, Early Years and Key Stage 1'),
  colleague('8f1b4a67-3e92-4b5d-8ca4-1d6a8e5f7b06', 'Winston', 'Clarke', 'School business manager'),
]

/** Everybody in the directory. */
export const directory: readonly DirectoryPerson[] = [pair.senco, pair.leader, ...colleagues]

function colleague(id: string, givenName: string, surname: string, jobTitle: string): DirectoryPerson {
  const address = `${givenName}.${surname}@hollybrook.example`.toLowerCase()
  return { id, givenName, surname, displayName: `${givenName} ${surname}`, jobTitle, address, role: null }
}
