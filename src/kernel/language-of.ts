import type { Language } from '#kernel/words.ts'

/**
 * The language that people wrote in, or null where it cannot be told: by the small words which only one of the two
 * languages has. Words between backquotes, addresses and quoted lines of others do not count.
 */
export function languageOf(markdown: string): Language | null {
  const own = markdown.slice(0, enough).replaceAll(notTheirs, ' ').toLowerCase()
  let en = 0
  let fr = 0
  for (const [word] of own.matchAll(/\p{L}+(?:[’']\p{L}+)?/gu)) {
    if (english.has(word) || /n[’']t$|^i[’']/.test(word)) en++
    else if (french.has(word) || /^(?:[cdjlmnst]|qu|jusqu|lorsqu)[’']/.test(word)) fr++
  }
  if (en > clearly * fr) return 'en'
  return fr > clearly * en ? 'fr' : null
}

/** A long text has said what it is long before its end. */
const enough = 500
/** How many times more often one language must show than the other. */
const clearly = 2

const notTheirs = /```[\s\S]*?(?:```|$)|`[^`\n]*`|^ {0,3}>.*$|\bhttps?:\/\/\S+|\S+@\S+/gm

// Words that both languages write alike (on, or, as, an, son, me, plus, but, sans, tout) are in neither list.
const english = new Set(
  `the and of to is in that for with you we are this it was have has had not at be by from they our what how there
  their will would can could should who which when where if your my he she his her them us been were do does did about
  more than any some also just into out up so very here then these those because while each other only its no yes all
  i i’m i'm thanks thank hello hi please let’s let's great well good anyone does know need want make new next after before
  through between over most many much own same too why one two first last every both still even`.split(/\s+/),
)
const french = new Set(
  `le la les des du un une et est que qui dans pour pas vous nous je ne au aux avec sur ce cette ces sont mais ou où été
  être il elle ils elles leur leurs notre nos votre vos mon ma mes sa ses se si comme plusieurs avons avez ont avait
  était étaient sera seront fait faire peut peuvent doit aussi très bien donc alors quand dont chez par entre sous vers
  depuis après avant même autre autres toujours jamais rien encore déjà ici là oui non merci bonjour bonsoir salut svp
  en de à y tous toutes toute chaque cela ça car ni afin selon lors parce quelle quel quels quelles quelqu’un voici voilà
  moi toi lui eux trop peu beaucoup moins deux trois premier première nouveau nouvelle nouvelles mois jours`.split(
    /\s+/,
  ),
)
