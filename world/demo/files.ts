/** Drawn, not photographed: nobody's bag. */
export const bag = {
  name: 'court-bag.webp',
  alt: 'A drawing of an open canvas bag with a charger, a deck of cards, a water bottle, granola bars and a sweater in it',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
    <rect width="1200" height="800" fill="#f3ece1"/>
    <ellipse cx="600" cy="715" rx="380" ry="34" fill="#e0d5c4"/>
    <path d="M470 300 C470 150 730 150 730 300" fill="none" stroke="#7d5a3c" stroke-width="22" stroke-linecap="round"/>
    <rect x="395" y="170" width="80" height="230" rx="26" fill="#7fb0bd"/>
    <rect x="412" y="140" width="46" height="44" rx="10" fill="#41707d"/>
    <rect x="500" y="215" width="120" height="170" rx="12" fill="#fbfaf6" stroke="#b8493e" stroke-width="8" transform="rotate(-9 560 300)"/>
    <path d="M560 262 l24 40 l-24 40 l-24 -40 z" fill="#b8493e" transform="rotate(-9 560 300)"/>
    <rect x="645" y="230" width="70" height="160" rx="10" fill="#d9a441" transform="rotate(7 680 310)"/>
    <rect x="705" y="245" width="70" height="150" rx="10" fill="#b9812c" transform="rotate(14 740 320)"/>
    <path d="M770 300 c60 -90 120 -20 70 40" fill="none" stroke="#3d3a36" stroke-width="12" stroke-linecap="round"/>
    <rect x="828" y="325" width="36" height="52" rx="8" fill="#3d3a36"/>
    <path d="M330 330 h540 l-40 370 q-4 30 -34 30 h-392 q-30 0 -34 -30 z" fill="#b58a5e"/>
    <path d="M330 330 h540 l-8 74 h-524 z" fill="#a1764b"/>
    <path d="M380 345 q70 -60 150 0 q70 50 150 0 q80 -50 150 0" fill="#6d8f5f"/>
    <rect x="545" y="470" width="110" height="130" rx="14" fill="#a1764b"/>
    <path d="M570 535 l24 24 l42 -48" fill="none" stroke="#f3ece1" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/>
  </svg>`,
}

export const list = {
  name: 'Court bag list.txt',
  text: `What is in our court bag

- granola bars, plural
- a phone charger with three ends
- a deck of cards
- water
- a sweater: the heating is never right
- tissues, in a pocket and not on the table

Please take one out when you take one home, and put two back.
`,
}
