import type { Letter } from '#kernel/mail.ts'
import type { Settings } from '#kernel/outside.ts'
import { inLanguage, readerOf, type Reader } from '#kernel/reader.ts'
import { visitor } from '#kernel/viewer.ts'
import type { WordsIn } from '#kernel/words.ts'
import { calendarsPath } from '#shell/index.ts'
import { gatheringPath, spanSaid } from '../../gatherings/index.ts'
import { writeLetter, type Addressee } from '../../people/index.ts'
import { ticketFor } from '../answering/ticket.ts'
import { stoppingTicketFor } from '../stopping/ticket.ts'
import { entryOf, insteadOf, isSilent, type Telling } from '../entries.ts'
import { sayingOf } from '../model.ts'
import { answeringPath, stoppingEntriesPath } from '../paths.ts'
import { calendarFile } from '../writing/calendar.ts'
import { sequenceOf, type Due } from './model.ts'

interface Writing {
  readonly due: Due
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly settings: Pick<Settings, 'origin' | 'secret' | 'mailFrom'>
  readonly now: Temporal.Instant
}

type Why = 'new' | 'changed' | 'moved' | 'off' | 'out'

/** An entry for one calendar, or that it goes, with words that say the same. Nobody but its reader is named in it. */
export function entryLetter({ due, addressee, wordsIn, settings, now }: Writing): Letter {
  const words = wordsIn(addressee.language)
  // Whoever is out of the room learns nothing of it any more but that a time is free.
  const says = due.isInside ? sayingOf(due.says, due.isDiscreet) : 'nothing'
  const telling: Telling = { words, says, instead: due.words, origin: settings.origin }
  const isOpen = !isSilent(telling, due.isHidden)
  const why = whyOf(due)
  const title = isOpen ? inLanguage(due.title, words.language).text : insteadOf(telling)
  const reader = readerFor({ addressee, wordsIn, now })
  const answering = settings.origin + answeringPath(ticketFor(due, settings.secret))
  const stopping = settings.origin + stoppingEntriesPath(stoppingTicketFor(due.person, settings.secret))
  const letter = writeLetter({
    to: addressee.email,
    words,
    subject: words(`calendars.letter.subject.${why}`, { title }),
    parts: [
      words(`calendars.letter.about.${why}`, { title }),
      spanSaid(reader, due, addressee.timeZone),
      ...(isOpen && due.place !== '' ? [words('gatherings.place', { place: due.place })] : []),
      ...(isOpen
        ? [{ url: settings.origin + gatheringPath(due.gathering), label: words('calendars.letter.page') }]
        : []),
      ...(due.isExpected ? [{ url: answering, label: words('calendars.letter.answer') }] : []),
      { url: settings.origin + calendarsPath, label: words('calendars.letter.choose') },
      { url: stopping, label: words('calendars.letter.stop') },
    ],
  })
  return {
    ...letter,
    headers: stoppedBy(stopping),
    calendar: {
      method: due.isExpected ? 'REQUEST' : 'CANCEL',
      text: fileOf(telling, { due, settings, addressee, now }),
    },
  }
}

function readerFor({ addressee, wordsIn, now }: Pick<Writing, 'addressee' | 'wordsIn' | 'now'>): Reader {
  const { language, timeZone } = addressee
  return readerOf({ viewer: { ...visitor, timeZone }, language, wordsIn, now, path: '/', notice: null })
}

/** Mail programs show a button of their own for this, and stop the letters by one press (RFC 8058). */
function stoppedBy(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function whyOf({ isExpected, isOff, isInside, lastSequence, wasOff, answer }: Due): Why {
  if (!isExpected) return isOff && isInside ? 'off' : 'out'
  if (lastSequence === null || wasOff === true) return answer === null ? 'moved' : 'new'
  return answer === null ? 'moved' : 'changed'
}

/** The way in from afar does not travel by letter: it stands on the page, from its time on. */
function fileOf(telling: Telling, { due, settings, addressee, now }: Omit<Writing, 'wordsIn'>): string {
  const occurrence = { ...due, id: due.gathering, sequence: sequenceOf(due), changedAt: now, url: '', dialIn: '' }
  const entry = entryOf(telling, { ...occurrence, isOff: !due.isExpected })
  const organizer = /<([^>]+)>/.exec(settings.mailFrom)?.[1] ?? settings.mailFrom
  const method = due.isExpected ? 'REQUEST' : 'CANCEL'
  return calendarFile({
    name: null,
    entries: [entry],
    letter: { method, organizer: organizer.trim(), attendee: addressee.email, answer: due.answer },
  })
}
