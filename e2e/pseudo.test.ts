import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { emptyTemplate } from '#world/clone.ts'
import { pseudoWordsIn } from '#kernel/words.ts'
import { library } from '../src/protocols/library/index.ts'
import { inBrowser, type Journey } from './browser.ts'
import { fillHouse } from './full-house.ts'
import { firstPages } from './first-pages.ts'
import { pagesOf } from './pages.ts'
import type { SomePage } from './some-page.ts'
import { show } from './showing.ts'

/** What members said or are called, which is in nobody's dictionary. */
const theirs = [
  /^(Ana Wells|Ben Ito|Fay Roy|Gus Lund|Cy Marsh|Dee Koss|Eve Adler|Ivy Nash)$/,
  /^(Harbour|Le Havre|Circle|Le Cercle|Meadow|Grove|Le Bosquet|Field|Outdoors|Orchard|Vineyard|Le Vignoble)$/,
  /^(How we listen at work\.|Comment nous écoutons au travail\.|What we plant\.|A quiet place\.|What we will plant\.|We plant as well\.|We prune as well\.|Pruning trees|In the orchard|Un lieu tranquille\.)$/,
  /^(On <listening>|Our waiting list keeps growing|Qui a un bon formulaire d’accueil \?|Spring gathering)$/,
  /^(First harvest|Between us|We move|A long one|Said too soon|What we found out since|The van|Shorter)$/,
  /^(Court days|Écouter la nuit|Where to wait|The drive home|une perte au travail)$/,
  /^(Counsellor|Conseillère|Advocate|Intervenante|North|Nord|Côte)( \([A-Z]\))?$/,
  /^(The drive home|une perte au travail)$/,
  /^(Ce que nous avons appris|Coast|export\.zip|A landlord|Beds of beans|A form with a rather long name)$/,
  /^(for whoever comes for the first time\.txt|client Maria Lopez at the door\.webp:?)$/,
  /^(Outreach|Multicultural Outreach|the Ministry|Ministry of Safety|Liaison|Liaison multiculturelle|Proximité|le Ministère|Seaside House)$/,
  /^(Outreach worker in a small town|North table|The north|\(?(ORS|MORS|OUT)\)?|(→ )?Ada Mo(or|re)|Lantern( House)?|British Columbia|Who sees what I say\?|Who reads this\?|How much\?|Qui voit ce que je dis[\s\u202f]\?|Combien de temps[\s\u202f]\?|\w+\.csv)$/,
  /^(Quarterly call|Appel trimestriel|Finding each other|A holiday\.|The library|A ramp)$/,
  /^(To come|Going on|Over|A song|Arriver)$/,
  /^(What helps at night\?|Which first\?|Tea|Bread|A walk|Warmth)( \d+)?$/,
  /^(Write to them|Find a room|Ask the library)$/,
  /^(We spoke about( court days\.)?|court days|What do you do first\?|What would help\?|I call the( clerk\.)?|clerk|\.)$/,
  /^(Writing weeks|Semaines d’écriture|Old songs|New chairs|A shared calendar|A clinic)$/,
  /^(A\. Writer|What surprised you\?|What would you try\?|Waiting rooms|A page)$/,
  /^(Gus says hello|Know how to leave|Nia New|Two questions)$/,
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(lun|mar|mercre|jeu|vendre|same)di|dimanche)$/,
  /^[\w.+-]+@example\.(org|net)$/,
  /^https?:\/\/\S+$/,
  /^(Hearth|Français|English)$/,
]

/** What comes with Hearth to be adapted stands in both languages, as what communities write does. */
const titles = new Set<string | null>(
  library.flatMap(({ title, steps }) => [title, ...steps.map((step) => step.title)].flatMap(({ en, fr }) => [en, fr])),
)

/** Without any word: numbers, initials, signs. Initials stand in `.face`. */
const isWordless = (text: string) => !/\p{L}{2}/u.test(text)

interface Read {
  /** All that stands on the page, in order: a sentence may go on through several elements. */
  readonly text: string
  readonly attributes: readonly string[]
}

/** What a person reads or hears on a page, outside members' own words, cards that come in both languages, dates, names of time zones and languages. */
function readOn(page: Page): Promise<Read> {
  return page.locator('html').evaluate((root) => {
    const apart =
      '.care-cards .card, .care-cards nav, .quarters, .mix-lines a, .post .body, .preview .body, .asked .body, blockquote.body, .said, .as-typed, .doubt q, textarea, time, [name=timeZone], [name=zone], [name=jurisdiction], .face, .told, .languages, .spoken, ' +
      'code, script, style, template'
    const document = root.ownerDocument
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(root, 4)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest(apart)) texts.push(node.data)
    }
    const attributes: string[] = []
    for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) {
      for (const one of root.querySelectorAll(`[${name}]:not(time)`)) attributes.push(one.getAttribute(name))
    }
    return { text: texts.join('\n'), attributes }
  })
}

/** The text without its bracketed sentences, which may hold one another. */
function outside(text: string): string {
  const without = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
  return without === text ? text : outside(without)
}

function escaped({ text, attributes }: Read): string[] {
  return [text, ...attributes]
    .flatMap((one) => outside(one).split(/[\n·,]/))
    .map((part) => part.trim())
    .filter((part) => !isWordless(part) && !titles.has(part) && !theirs.some((rule) => rule.test(part)))
}

async function escapedFrom({ open }: Journey, pages: readonly SomePage[]): Promise<string[]> {
  const found = new Map<string, string>()
  const opened = new Map<string, Page>()
  for (const one of pages) {
    const page = opened.get(one.who) ?? (await open(one.who, { javaScriptEnabled: false }))
    opened.set(one.who, page)
    await show(page, one)
    for (const text of escaped(await readOn(page))) found.set(text, `${one.who} ${one.path}`)
  }
  return [...found].map(([text, where]) => `${JSON.stringify(text)} on ${where}`)
}

test('every sentence on every page is one of our words', { timeout: 1_200_000 }, () =>
  inBrowser(
    async (journey) => {
      const texts = await escapedFrom(journey, pagesOf(await fillHouse(journey)))
      assert.equal(texts.length, 0, `\n${texts.join('\n')}`)
    },
    { wordsIn: pseudoWordsIn },
  ),
)

test('so it is in the first run', { timeout: 120_000 }, () =>
  inBrowser(
    async (journey) => {
      const texts = await escapedFrom(journey, firstPages)
      assert.equal(texts.length, 0, `\n${texts.join('\n')}`)
    },
    { wordsIn: pseudoWordsIn, template: emptyTemplate() },
  ),
)
