/** What can happen to who was there. What somebody says of herself is recorded nowhere else. */
export type AttendanceEvent = 'attendance.noted' | 'attendance.coded'
