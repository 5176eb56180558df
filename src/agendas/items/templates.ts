import type { AgendaKind } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** A way to begin an agenda: everything in it can be changed. */
export interface Template {
  readonly name: 'quarterlyCall' | 'workshop' | 'readingCircle'
  readonly steps: readonly {
    readonly kind: AgendaKind
    readonly minutes: number
    /** Where the name of its kind does not say enough. */
    readonly title?: Names
    /** A way of working that comes with Hearth. */
    readonly protocol?: string
  }[]
}

const names = (en: string, fr: string): Names => ({ en, fr })

export const templates: readonly Template[] = [
  {
    name: 'quarterlyCall',
    steps: [
      { kind: 'check_in', minutes: 10, protocol: 'check-in-round' },
      { kind: 'umbrella_news', minutes: 10 },
      { kind: 'celebration', minutes: 5, title: names('What went well', 'Ce qui a bien marché') },
      { kind: 'concern', minutes: 30, title: names('What is on our minds', 'Ce qui nous préoccupe') },
      { kind: 'networking', minutes: 15, title: names('Who can help whom', 'Qui peut aider qui') },
      { kind: 'decision', minutes: 10, title: names('What we do next', 'Ce que nous faisons ensuite') },
      { kind: 'check_out', minutes: 10 },
    ],
  },
  {
    name: 'workshop',
    steps: [
      { kind: 'check_in', minutes: 15, protocol: 'check-in-round' },
      { kind: 'training', minutes: 20, title: names('What we know', 'Ce que nous savons') },
      {
        kind: 'protocol',
        minutes: 15,
        title: names('Thinking together', 'Réfléchir ensemble'),
        protocol: 'one-two-four-all',
      },
      { kind: 'networking', minutes: 10, title: names('A break', 'Une pause') },
      { kind: 'inquiry', minutes: 35, title: names('Trying it on our own work', 'L’essayer sur notre travail') },
      { kind: 'decision', minutes: 15, title: names('What each of us tries', 'Ce que chacune essaie') },
      { kind: 'check_out', minutes: 10 },
    ],
  },
  {
    name: 'readingCircle',
    steps: [
      { kind: 'check_in', minutes: 10, protocol: 'check-in-round' },
      { kind: 'reading', minutes: 10, title: names('Reading in silence', 'Lire en silence') },
      { kind: 'discussion', minutes: 25, title: names('A sentence that struck me', 'Une phrase qui m’a frappée') },
      {
        kind: 'inquiry',
        minutes: 10,
        title: names('What it asks of our practice', 'Ce que cela demande à notre pratique'),
      },
      { kind: 'check_out', minutes: 5 },
    ],
  },
]

export function templateNamed(name: string): Template | null {
  return templates.find((template) => template.name === name) ?? null
}
