import { both } from '../writing.ts'

export const pacificNorth = {
  region: both('Pacific North Coast', 'Côte nord du Pacifique'),
  timeZone: 'America/Vancouver',
}

export const pacificIslands = {
  region: both('Pacific islands', 'Îles du Pacifique'),
  timeZone: 'America/Vancouver',
}

export const lowerValley = {
  region: both('Lower valley', 'Basse vallée'),
  timeZone: 'America/Vancouver',
}

export const interior = {
  region: both('Southern interior', 'Intérieur sud'),
  timeZone: 'America/Vancouver',
}

export const northernCorridor = {
  region: both('Northern corridor', 'Corridor du Nord'),
  timeZone: 'America/Vancouver',
}

export const prairieTowns = {
  region: both('Prairie towns', 'Villes des Prairies'),
  timeZone: 'America/Winnipeg',
}

export const greatLakes = {
  region: both('Great Lakes towns', 'Villes des Grands Lacs'),
  timeZone: 'America/Toronto',
}

export const riverValley = {
  region: both('St. Lawrence valley', 'Vallée du Saint-Laurent'),
  timeZone: 'America/Toronto',
}

export const atlanticShore = {
  region: both('Atlantic shore', 'Rivage de l’Atlantique'),
  timeZone: 'America/Halifax',
}

export const cityDistrict = {
  region: both('City district', 'District urbain'),
  timeZone: 'America/Los_Angeles',
}

export const foothills = {
  region: both('Foothill schools', 'Écoles du piémont'),
  timeZone: 'America/Los_Angeles',
}

export const farValley = {
  region: both('Far valley, rural', 'Vallée éloignée, milieu rural'),
  timeZone: 'America/Los_Angeles',
}

export const harbourDistrict = {
  region: both('Harbour district, immersion schools', 'District du Port, écoles d’immersion'),
  timeZone: 'America/Vancouver',
}
