/** What can happen to an invitation. Facts never hold the address it went to. */
export type InvitationEvent =
  | 'invitation.sent'
  | 'invitation.sentAgain'
  | 'invitation.withdrawn'
  | 'invitation.accepted'
  | 'member.joined'
