export const registrationPath = '/register'
export const registrationSentPath = `${registrationPath}/sent`
