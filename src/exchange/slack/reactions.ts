import type { ReactionKind } from '#database'
import { emojiFor, withoutTone } from './emoji.ts'
import type { SlackReaction } from './model.ts'
import type { ReactionRecord } from './records.ts'

const ours: Record<ReactionKind, string> = {
  thanks: 'pray bow man-bowing woman-bowing thankyou thank_you thanks merci handshake',
  agree: `
    +1 thumbsup ok_hand ok 100 white_check_mark heavy_check_mark ballot_box_with_check heavy_plus_sign
    point_up point_up_2 this yes raised_hand hand raising_hand woman-raising-hand man-raising-hand
    saluting_face nod plus1
  `,
  heart: `
    heart hearts yellow_heart green_heart blue_heart purple_heart orange_heart white_heart brown_heart
    black_heart two_hearts sparkling_heart heartpulse heartbeat revolving_hearts heart_eyes
    smiling_face_with_3_hearts heart_hands gift_heart heavy_heart_exclamation_mark_ornament
  `,
  celebrate: `
    tada clap raised_hands confetti_ball partying_face party_popper balloon champagne clinking_glasses beers
    fire rocket trophy medal sports_medal first_place_medal star star2 star-struck sparkles dancer muscle
    birthday party_parrot partyparrot bravo
  `,
  withYou: `
    hugging_face hugs people_hugging cry sob broken_heart pensive disappointed worried slightly_frowning_face
    white_frowning_face pleading_face face_holding_back_tears dove_of_peace
  `,
  interesting: `
    eyes eye thinking_face bulb nerd_face exploding_head face_with_monocle mag mag_right open_mouth
    astonished hushed memo pencil bookmark pushpin
  `,
}

const kinds = new Map(
  (['thanks', 'agree', 'heart', 'celebrate', 'withYou', 'interesting'] as const).flatMap((kind) =>
    ours[kind]
      .trim()
      .split(/\s+/)
      .map((name) => [name, kind] as const),
  ),
)

/** Reactions with their skin tones taken together: how many hands of which colour clapped is nobody's business here. */
export function readReactions(given: readonly ReactionRecord[]): {
  reactions: readonly SlackReaction[]
  nameless: number
} {
  const by = new Map<string, Set<string>>()
  let nameless = 0
  for (const { name, users, count } of given) {
    const people = by.get(withoutTone(name)) ?? new Set()
    for (const user of users) people.add(user)
    by.set(withoutTone(name), people)
    nameless += Math.max(0, count - users.length)
  }
  const reactions = [...by].map(([name, people]) => reaction(name, [...people]))
  return { reactions, nameless: Math.min(nameless, 1_000_000) }
}

function reaction(name: string, by: readonly string[]): SlackReaction {
  return { name: name.slice(0, 100), emoji: emojiFor(name), kind: kinds.get(name) ?? null, by }
}
