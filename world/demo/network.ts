import { communities } from './communities.ts'
import { people } from './people.ts'
import { personas } from './personas.ts'
import { told, words } from './profiles.ts'
import { threads } from './threads.ts'
import { topics } from './topics.ts'
import { families, umbrellas } from './umbrellas.ts'

/** The demonstration network: everything that a seeding program needs, and nothing that it must know. */
export const network = { umbrellas, families, communities, people, personas, threads, topics, words, told }
