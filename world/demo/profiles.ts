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

/** Who says in which stream she works, by its code. */
export const inStreams: Readonly<Record<string, string>> = {
  CBVS: 'rosa genevieve tamsin ronan lorna',
  ORS: 'harpreet dana yusra freya colm',
  MORS: 'ines nadege thuy mahalia',
  STVC: 'esther jodie priya marguerite sorcha',
  SAS: 'leila tobias nkechi',
}

/** Those who show what they do, and where, to everybody under their umbrella. */
export const widely =
  'lorna harpreet amrit genevieve solene ines thuy odile leila kwame tamsin nkechi esther mireille soraya odessa'.split(
    ' ',
  )

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
  {
    by: 'dana',
    key: 'self',
    text: 'I grew up between two languages, and I came to this work late, after years in kitchens.',
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
  { by: 'solene', key: 'offer', text: 'Animer une rencontre où chaque personne parle une fois.', to: 'umbrella' },
  { by: 'solene', key: 'languages', text: 'fr en', to: 'umbrella' },
  {
    by: 'ines',
    key: 'offer',
    text: 'Des fiches simples en espagnol et en portugais, à relire ensemble.',
    to: 'umbrella',
  },
  { by: 'ines', key: 'languages', text: 'fr es pt', to: 'umbrella' },
  {
    by: 'thuy',
    key: 'offer',
    text: 'Working by telephone with an interpreter: a list for before and after.',
    to: 'umbrella',
  },
  { by: 'thuy', key: 'languages', text: 'en vi', to: 'umbrella' },
  { by: 'leila', key: 'offer', text: 'First sessions with somebody who would rather not talk.', to: 'umbrella' },
  { by: 'leila', key: 'languages', text: 'en fr ar', to: 'umbrella' },
  { by: 'kwame', key: 'offer', text: 'A checklist for the week before a hearing.', to: 'umbrella' },
  { by: 'tamsin', key: 'offer', text: 'Grant reports that say what happened, in two pages.', to: 'umbrella' },
  { by: 'nkechi', key: 'offer', text: 'Workshops in schools: two hours, thirty people, no slides.', to: 'umbrella' },
  {
    by: 'odile',
    key: 'offer',
    text: 'Une entente de confidentialité entre organismes, avec ses leçons.',
    to: 'umbrella',
  },
  { by: 'odile', key: 'languages', text: 'fr en', to: 'community' },
  { by: 'mireille', key: 'offer', text: 'Préparer un comité qui se réunit trois fois par an.', to: 'umbrella' },
  { by: 'mireille', key: 'languages', text: 'fr', to: 'umbrella' },
  { by: 'tobias', key: 'offer', text: 'Reading research together, one article a month.', to: 'community' },
  { by: 'carys', key: 'offer', text: 'Setting up a night line with three people.', to: 'community' },
  { by: 'freya', key: 'offer', text: 'Winter driving, and what to keep in the car.', to: 'community' },
  { by: 'yusra', key: 'languages', text: 'en ar so', to: 'community' },
  { by: 'meihua', key: 'languages', text: 'en zh yue', to: 'community' },
  { by: 'priya', key: 'languages', text: 'en pa ur', to: 'community' },
  { by: 'odessa', key: 'offer', text: 'A first inquiry cycle: questions before data.', to: 'umbrella' },
  { by: 'ngozi', key: 'seek', text: 'Anybody who remembers being a principal for the first time.', to: 'community' },
]
