/** Where a reader of the tables may expect otherwise, and why it is so. */
export const otherwise = `## Where somebody may expect otherwise

- **An administrator reviews no requests by her office**: those who coordinate and the team of the family do. She decides
  only where nobody in the team may (decision 32).
- **Whoever holds an office may ask to join**, as anybody may: she is a person too. She never decides about herself.
- **A guest asks to join as a stranger does**: being asked into one conversation opens nothing else (decisions 37, 57).
- **Members are consulted on a charter and comment; the leadership group and those who coordinate adopt it**, by the
  decision rule that it names (decision 33).
- **A reviewer belongs to no community by reviewing**, and reads nothing that members say.
- **An administrator reads what members say only in an emergency**: for an hour, with a reason, seen by those who lead the
  community and by privacy officers (decision 62).
- **A privacy officer belongs nowhere by her office.** What was flagged or held back comes to her; she goes nowhere to look. What administrators
  change she reviews by the record of acts.
- **There is no role for funders or evaluators yet.** They read what everybody reads.
- **Who can be found among people**, and by what, each of them says (decision 39): the page is there for all who signed in.
`
