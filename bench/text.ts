const words = `practice listening waiting list question together morning office phone colleague answer form week meeting
support people community careful report funding shift evening training page write read share learn story change small
step next time plan try again notice feel tired warm kind clear simple long short hard easy rural town island ferry
weather court school worker team supervisor agency province partner interpreter language translate guide template
policy review agree wonder suggest perhaps because without between before after always sometimes never enough`.split(
  /\s+/,
)

/** As many different posts of about 600 characters, the same each time: paragraphs, now and then a list. */
export function bodies(count: number): string[] {
  let state = 20_260_101
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const sentence = () => {
    const text = Array.from({ length: 8 + next(10) }, () => words[next(words.length)]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 2 + next(2) }, sentence).join(' ')
  return Array.from({ length: count }, (_, index) => {
    const parts = [paragraph(), paragraph()]
    if (index % 5 === 0) parts.push(`- ${sentence()}\n- ${sentence()}`)
    return parts.join('\n\n')
  })
}
