/** What can happen to how a community receives newcomers. What somebody does with it is hers, and recorded nowhere. */
export type WelcomeEvent = 'welcome.edited' | 'welcome.stepAdded' | 'welcome.stepMoved' | 'welcome.stepRemoved'

/**
 * What can happen to a buddy: its subject is whoever is to hear of it. It begins as what becomes of a membership does,
 * so that no other member reads it.
 */
export type BuddyEvent =
  | 'membership.buddyAsked'
  | 'membership.buddyFound'
  | 'membership.buddyAccepted'
  | 'membership.buddyDeclined'
  | 'membership.buddyEnded'
