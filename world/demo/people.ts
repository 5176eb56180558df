import type { Person } from './model.ts'
import { newcomers } from './people/newcomers.ts'
import { networkStaff } from './people/network-staff.ts'
import { victimServices } from './people/victim-services.ts'
import { outreach } from './people/outreach.ts'
import { counselling } from './people/counselling.ts'
import { sexualAssault } from './people/sexual-assault.ts'
import { coordination } from './people/coordination.ts'
import { academyStaff } from './people/academy-staff.ts'
import { schoolLeaders } from './people/school-leaders.ts'

export const people: readonly Person[] = [
  ...networkStaff,
  ...victimServices,
  ...outreach,
  ...counselling,
  ...sexualAssault,
  ...coordination,
  ...academyStaff,
  ...schoolLeaders,
  ...newcomers,
]
