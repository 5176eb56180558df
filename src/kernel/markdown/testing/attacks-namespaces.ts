import type { Attack } from './attack.ts'

/** Markup that is read in one way by a cleaner and in another by a browser: SVG, MathML and what moves between them. */
export const namespaceAttacks: readonly Attack[] = [
  { name: 'a drawing that loads', markdown: '<svg onload=alert(1)>' },
  { name: 'a drawing with slashes', markdown: '<svg/onload=alert(1)//' },
  { name: 'a script in a drawing', markdown: '<svg><script>alert(1)</script></svg>' },
  { name: 'a script in a drawing, by its address', markdown: '<svg><script href="data:,alert(1)"/></svg>' },
  { name: 'a script in a drawing, escaped', markdown: '<svg><script>&#97;lert(1)</script></svg>' },
  { name: 'a link in a drawing', markdown: '<svg><a xlink:href="javascript:alert(1)"><text y="9">x</text></a></svg>' },
  {
    name: 'a link in a drawing without a prefix',
    markdown: '<svg><a href="javascript:alert(1)"><rect width="9"/></a></svg>',
  },
  { name: 'a reuse from elsewhere', markdown: '<svg><use href="https://evil.example/x.svg#a"/></svg>' },
  { name: 'a reuse of data', markdown: '<svg><use xlink:href="data:image/svg+xml;base64,PHN2Zz4=#x"/></svg>' },
  { name: 'a picture in a drawing', markdown: '<svg><image href="https://evil.example/a"/></svg>' },
  { name: 'a picture in a filter', markdown: '<svg><filter><feImage href="https://evil.example/a"/></filter></svg>' },
  {
    name: 'an animated address',
    markdown: '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>',
  },
  {
    name: 'a set address',
    markdown: '<svg><a><set attributeName="href" to="javascript:alert(1)"/><text>x</text></a></svg>',
  },
  { name: 'an animation that begins', markdown: '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>' },
  {
    name: 'a page in a drawing',
    markdown: '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  },
  { name: 'a body in a drawing', markdown: '<svg><foreignobject><body onload=alert(1)></foreignobject></svg>' },
  {
    name: 'a style in a drawing',
    markdown: '<svg><style><img src="</style><img src=x onerror=alert(1)>"></style></svg>',
  },
  {
    name: 'a style in a drawing with a comment',
    markdown: '<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
  },
  { name: 'a title in a drawing', markdown: '<svg><title><style><img src=x onerror=alert(1)></style></title></svg>' },
  {
    name: 'a description in a drawing',
    markdown: '<svg><desc><p title="</desc><img src=x onerror=alert(1)>"></desc></svg>',
  },
  { name: 'a part that a drawing reads', markdown: '<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>' },
  { name: 'a drawing in a paragraph', markdown: '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">' },
  { name: 'a drawing with a break-out', markdown: '<svg><p><style><img/src=x onerror=alert(1)></style>' },
  { name: 'a formula with a link', markdown: '<math href="javascript:alert(1)">x</math>' },
  {
    name: 'a formula with a link of old',
    markdown: '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  },
  {
    name: 'a formula with a style',
    markdown: '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  },
  {
    name: 'a formula, a table, and a glyph',
    markdown: '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  },
  {
    name: 'a formula, a table, and a mark',
    markdown:
      '<math><mtext><table><mglyph><style><math><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  },
  {
    name: 'a formula and a malign mark',
    markdown:
      '<math><mi><table><mi><malignmark><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  },
  {
    name: 'a formula with words in HTML',
    markdown:
      '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
  },
  {
    name: 'a formula with words in another type',
    markdown:
      '<math><annotation-xml encoding="application/xml"><style><img title="</style><img src onerror=alert(1)>">',
  },
  {
    name: 'a drawing in a formula in a drawing',
    markdown: '<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x onerror=alert(1)>">',
  },
  {
    name: 'forms that cannot be in forms',
    markdown:
      '<form><div></form><form><math><mtext></form><form><mglyph><svg><mtext><style><p id="</style><img onerror=alert()>">',
  },
  {
    name: 'a table that puts its words before it',
    markdown: '<table><a href="javascript:alert(1)">x</a><tr><td>y</table>',
  },
  {
    name: 'a select that takes no elements',
    markdown: '<select><iframe><select><img src=x onerror=alert(1)></select></iframe>',
  },
  {
    name: 'a link that is opened twice',
    markdown: '<a href="https://a.example"><table><a href="javascript:alert(1)">x</a></table></a>',
  },
  { name: 'bold that goes on', markdown: '<b><p>x</b>y</p><style>*{color:red}</style>' },
  { name: 'a template in a table', markdown: '<table><template><tr><script>alert(1)</script></template></table>' },
  { name: 'a heading in a drawing', markdown: '<svg><h1 onclick=alert(1)>x</h1></svg>' },
  {
    name: 'a text area in a drawing',
    markdown: '<svg><textarea><img title="</textarea><img src=x onerror=alert(1)>"></svg>',
  },
  {
    name: 'text without scripts in a style',
    markdown: '<noscript><style></noscript><img src=x onerror=alert(1)></style>',
  },
  {
    name: 'a frame in text without scripts',
    markdown: '<noscript><iframe></noscript><img src=x onerror=alert(1)></iframe>',
  },
  { name: 'an attribute with backticks', markdown: '<p title="``onmouseover=alert(1)">x</p><img>' },
  {
    name: 'an attribute of another namespace',
    markdown: '<p xlink:href="javascript:alert(1)" xml:base="//evil.example">x</p>',
  },
]
