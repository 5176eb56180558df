import type { Topic } from './model.ts'

/** What people can be asked about, community by community, in the language in which somebody said it first. */
export const topics: readonly Topic[] = [
  of('victim-services', 'Testimony by video', 'lorna', 'kwame', 'genevieve', 'mahalia'),
  of('victim-services', 'Explaining a waiting list', 'dana', 'genevieve', 'rosa'),
  of('victim-services', 'Salles d’attente du palais de justice', 'genevieve', 'ophelie'),
  of('victim-services', 'Interpreters by telephone', 'pilar', 'meihua', 'mahalia'),
  of('victim-services', 'Training volunteers for court days', 'lorna', 'ronan'),
  of('outreach', 'Working where there is no signal', 'colm', 'mina', 'freya'),
  of('outreach', 'Ferries, floatplanes and winter roads', 'freya', 'harpreet', 'dana', 'mina'),
  of('outreach', 'Interprétation au téléphone', 'nadege', 'ines', 'yusra'),
  of('outreach', 'A first visit in a new village', 'harpreet', 'mina', 'yusra'),
  of('counselling', 'Peer supervision by video', 'esther', 'priya', 'dana'),
  of('counselling', 'Rencontres en marchant', 'marguerite', 'leila', 'genevieve'),
  of('sexual-assault', 'Nights on call, and the day after', 'carys', 'kwame', 'bintou', 'paz'),
  of('community-coordination', 'Minutes that people read', 'balraj', 'gordon', 'lorna'),
  of('community-coordination', 'When the police seat changes', 'ingrid', 'wren', 'mireille'),
  of('principals', 'The first year as a principal', 'marcus', 'hollis', 'camille'),
  of('equity-improvement', 'Measuring belonging', 'aiko', 'elias', 'fatou'),
]

function of(community: string, label: string, ...people: readonly string[]): Topic {
  return { community, label, people }
}
