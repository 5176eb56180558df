export const announcementsPath = '/announcements'
export const newAnnouncementPath = `${announcementsPath}/new`
