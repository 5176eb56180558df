import type { Persona } from './model.ts'
import { both } from './writing.ts'

export const personas: readonly Persona[] = [
  {
    kind: 'member',
    handle: 'rosa',
    explanation: both(
      `Rosa works alone in a small coastal office. See what is new since she was here, her ask about the waiting
      list and the answers she marked as helpful, and that hidden communities do not exist for her.`,
      `Rosa travaille seule dans un petit bureau de la côte. Voyez ce qui est nouveau depuis sa dernière visite, sa
      demande sur la liste d’attente, les réponses qui l’ont aidée, et que les communautés cachées n’existent pas
      pour elle.`,
    ),
  },
  {
    kind: 'core_member',
    handle: 'lorna',
    explanation: both(
      `Lorna is in the core group of Community-Based Victim Services. She answers more than she asks: look at her
      replies, and at the asks that still wait for somebody like her.`,
      `Lorna fait partie du noyau des Services communautaires d’aide aux victimes. Elle répond plus qu’elle ne
      demande : voyez ses réponses, et les demandes qui attendent encore quelqu’un comme elle.`,
    ),
  },
  {
    kind: 'facilitator',
    handle: 'harpreet',
    explanation: both(
      `Harpreet facilitates Outreach Services. Look at what she may pin and close, at how she brings a long thread to a
      summary, and at the charter that is put to the members, with what they say of it.`,
      `Harpreet anime les Services d’intervention de proximité. Voyez ce qu’elle peut épingler et fermer, comment elle
      conclut un long fil par un résumé, et la charte soumise aux membres, avec ce qu’elles en disent.`,
    ),
  },
  {
    kind: 'coordinator',
    handle: 'amrit',
    explanation: both(
      `Amrit coordinates six communities beside the rest of her work. Look at the asks without an answer, at an
      announcement to several communities, at how members are added, and at the reply of Rosa’s that waits for her to
      look at it.`,
      `Amrit coordonne six communautés en plus du reste de son travail. Voyez les demandes sans réponse, une annonce
      publiée dans plusieurs communautés, l’ajout de membres, et la réponse de Rosa qui attend qu’elle la relise.`,
    ),
  },
  {
    kind: 'knowledge_steward',
    handle: 'pilar',
    explanation: both(
      `Pilar keeps what Community-Based Victim Services learns in order. Look at her summaries, and at the resolved
      asks that are ready to become something lasting.`,
      `Pilar veille sur les savoirs des Services communautaires d’aide aux victimes. Voyez ses résumés, et les
      demandes résolues qui pourraient devenir une ressource durable.`,
    ),
  },
  {
    kind: 'umbrella_administrator',
    handle: 'margit',
    explanation: both(
      `Margit administers the whole network and reads none of its conversations: look at what she can set up, and
      try to open a thread.`,
      `Margit administre tout le réseau et n’en lit aucune conversation : voyez ce qu’elle peut configurer, et
      essayez d’ouvrir un fil.`,
    ),
  },
  {
    kind: 'privacy_officer',
    handle: 'ilse',
    explanation: both(
      `Ilse protects the privacy of the network's people. She reads no conversations: look at how little she is shown.`,
      `Ilse protège la vie privée des personnes du réseau. Elle ne lit pas les conversations : voyez combien peu lui
      est montré.`,
    ),
  },
  {
    kind: 'several_communities',
    handle: 'dana',
    explanation: both(
      `Dana belongs to four communities with a different part in each. Look at how home gathers them without
      becoming a feed, and at who can see what she writes in each place.`,
      `Dana appartient à quatre communautés, avec un rôle différent dans chacune. Voyez comment l’accueil les
      rassemble sans devenir un fil sans fin, et qui voit ce qu’elle écrit à chaque endroit.`,
    ),
  },
  {
    kind: 'french_speaking',
    handle: 'genevieve',
    explanation: both(
      `Geneviève works in French. Look at the interface, at threads where both languages meet, and at how each post
      says its language.`,
      `Geneviève travaille en français. Voyez l’interface, les fils où les deux langues se rencontrent, et comment
      chaque message indique sa langue.`,
    ),
  },
  {
    kind: 'discreet',
    handle: 'paz',
    explanation: both(
      `Paz shares a screen at home and uses discreet mode. Look at tab titles and at notices that name nobody, and
      leave quickly from any page.`,
      `Paz partage un écran à la maison et utilise le mode discret. Voyez les titres d’onglets et les avis qui ne
      nomment personne, et quittez rapidement depuis n’importe quelle page.`,
    ),
  },
  {
    kind: 'left',
    handle: 'dolores',
    explanation: both(
      `Dolores retired a month ago and left her communities. Signed in, she finds nothing of them; her words stay in
      the threads as those of a former member.`,
      `Dolores a pris sa retraite il y a un mois et a quitté ses communautés. Une fois connectée, elle n’en voit plus
      rien ; ses mots restent dans les fils, comme ceux d’une ancienne membre.`,
    ),
  },
  {
    kind: 'hidden_community',
    handle: 'ngozi',
    explanation: both(
      `Ngozi is in her first year as a principal. She belongs to a circle that nobody outside can see: compare her
      list of communities with that of a colleague in her cohort.`,
      `Ngozi vit sa première année de direction. Elle appartient à un cercle que personne ne voit de l’extérieur :
      comparez sa liste de communautés avec celle d’un collègue de sa cohorte.`,
    ),
  },
]
