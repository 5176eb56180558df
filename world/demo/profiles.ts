import type { Both, Told, Word } from './model.ts'
import { both } from './writing.ts'

const coast = 'coast-and-valley'
const academy = 'waxwing'

function word(umbrella: string, kind: Word['kind'], name: Both, people: string): Word {
  return { umbrella, kind, name, people: people.split(' ') }
}

/** The words that the two umbrellas keep, and who says which of herself. A few people say nothing. */
export const words: readonly Word[] = [
  word(coast, 'role', both('Counsellor', 'Conseiller·ère'), 'esther jodie leila priya marguerite sorcha tobias'),
  word(
    coast,
    'role',
    both('Outreach worker', 'Intervenant·e de proximité'),
    'freya yusra colm dana harpreet mahalia ines nadege thuy',
  ),
  word(
    coast,
    'role',
    both('Victim services worker', 'Intervenant·e d’aide aux victimes'),
    'rosa genevieve tamsin ronan pilar',
  ),
  word(coast, 'role', both('Court support worker', 'Accompagnateur·rice judiciaire'), 'ophelie kwame meihua'),
  word(coast, 'role', both('Crisis worker', 'Intervenant·e de crise'), 'carys eloise paz'),
  word(coast, 'role', both('Manager or supervisor', 'Gestion ou supervision'), 'lorna mina bintou anneke'),
  word(
    coast,
    'role',
    both('Committee or network coordinator', 'Coordination de comité ou de réseau'),
    'amrit solene balraj odile vesna gordon mireille',
  ),
  word(coast, 'role', both('Prevention educator', 'Éducation et prévention'), 'nkechi romy'),
  word(
    coast,
    'region',
    both('West', 'Ouest'),
    'rosa paz meihua freya sorcha amrit pilar yusra anneke priya balraj lorna colm jodie dana harpreet esther carys',
  ),
  word(
    coast,
    'region',
    both('Prairies and Great Lakes', 'Prairies et Grands Lacs'),
    'tamsin mina nkechi kwame mahalia tobias vesna',
  ),
  word(
    coast,
    'region',
    both('East', 'Est'),
    'genevieve ophelie ines thuy leila bintou romy odile solene ronan nadege marguerite eloise mireille',
  ),
  word(
    academy,
    'role',
    both('Principal', 'Direction d’école'),
    'renata ngozi aiko camille tevita hollis ramona desmond jae fatou',
  ),
  word(academy, 'role', both('Coach or coordinator', 'Accompagnement ou coordination'), 'odessa marcus luz wendell'),
  word(academy, 'region', both('City', 'Ville'), 'odessa wendell renata aiko desmond luz camille fatou'),
  word(academy, 'region', both('Foothills and valley', 'Piémont et vallée'), 'marcus hollis jae tevita ngozi ramona'),
]

/** What some of them tell in their own words, and to whom. */
export const told: readonly Told[] = [
  {
    by: 'rosa',
    key: 'offer',
    text: 'Running an office of one: what to let go of, and how to say no kindly.',
    to: 'community',
  },
  { by: 'rosa', key: 'seek', text: 'Somebody to think with about waiting lists.', to: 'community' },
  { by: 'rosa', key: 'pronouns', text: 'she / her', to: 'me' },
  {
    by: 'lorna',
    key: 'offer',
    text: 'Twenty years of court schedules, and templates that survived them.',
    to: 'umbrella',
  },
  { by: 'lorna', key: 'contact', text: 'Mornings, by a message here first.', to: 'community' },
  {
    by: 'harpreet',
    key: 'offer',
    text: 'Debriefing after a hard night on the street. Punjabi-language materials.',
    to: 'umbrella',
  },
  { by: 'harpreet', key: 'languages', text: 'en pa', to: 'umbrella' },
  { by: 'amrit', key: 'offer', text: 'Who to ask about what, across all six communities.', to: 'umbrella' },
  { by: 'amrit', key: 'seek', text: 'Ways to make a quarterly meeting worth the drive.', to: 'umbrella' },
  { by: 'pilar', key: 'offer', text: 'Turning a long thread into one page that people use.', to: 'community' },
  { by: 'pilar', key: 'languages', text: 'en es fr', to: 'community' },
  {
    by: 'dana',
    key: 'offer',
    text: 'First visits to remote places: what to bring, whom to call before.',
    to: 'community',
  },
  { by: 'dana', key: 'pronouns', text: 'she / they', to: 'community' },
  {
    by: 'genevieve',
    key: 'offer',
    text: 'L’accompagnement à la cour en français, et nos modèles de lettres.',
    to: 'umbrella',
  },
  { by: 'genevieve', key: 'seek', text: 'Des collègues pour relire nos traductions.', to: 'umbrella' },
  { by: 'genevieve', key: 'languages', text: 'fr en', to: 'umbrella' },
  { by: 'esther', key: 'offer', text: 'Group work with people who came to the country lately.', to: 'community' },
  { by: 'paz', key: 'offer', text: 'Night shifts: how to hand over so that the morning can go on.', to: 'me' },
  { by: 'soraya', key: 'offer', text: 'Reading your school’s numbers with you, without blame.', to: 'umbrella' },
  { by: 'ngozi', key: 'seek', text: 'Anybody who remembers being a principal for the first time.', to: 'community' },
]
