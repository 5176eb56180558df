/** What can happen to how a community receives newcomers. What somebody does with it is hers, and recorded nowhere. */
export type WelcomeEvent = 'welcome.edited' | 'welcome.stepAdded' | 'welcome.stepMoved' | 'welcome.stepRemoved'
