/** The kinds of words that tell what stands near them. */
export type Cue =
  | 'client'
  | 'clients'
  | 'person'
  | 'shelter'
  | 'open'
  | 'own'
  | 'gathering'
  | 'happening'
  | 'birth'
  | 'social'
  | 'health'
  | 'phone'
  | 'postcode'
  | 'file'
  | 'order'
  | 'working'

/**
 * Words that say what stands near them, in both languages, without accents and in small letters. They were gathered from
 * the forms and glossaries of services for victims, schools and courts; a list grows where a sentence was missed.
 */
export const cueWords = new Map<Cue, string>([
  /** Somebody whom a service talks about, one of them. */
  [
    'client',
    `client|cliente|survivor|survivante|survivant|victim|victime|student|eleve|pupil|etudiant|etudiante|patient|
    patiente|resident|residente|complainant|plaignant|plaignante|usager|usagere|beneficiaire|participante|learner|
    tenant|offender|respondent|intimee|intime|accused|accusee|stagiaire|foster child|mother|father|mere|pere|
    husband|wife|mari|conjoint|conjointe|girlfriend|boyfriend|daughter|son of|guardian|tutrice|youth|teen|teenager|young person|
    young woman|young man|jeune|ado|adolescent|adolescente|participant|caller|appelante|appelant|apprenant|apprenante|
    requerante|requerant|demanderesse|demandeur|applicant|claimant|witness|temoin|inmate|detenue|detenu|hebergee|
    locataire|newcomer|refugee|refugiee|refugie|asylum seeker|i support|i supported|i accompany|j accompagne|
    je soutiens|woman i|personne accompagnee|pupille|beneficiary|consumer|perpetrator|agresseur|abuser|aggressor`,
  ],
  /** Many of them: less of a sign, since what is said of many is rarely said of one. */
  [
    'clients',
    `clients|clientes|survivors|survivantes|survivants|victims|victimes|students|eleves|pupils|etudiants|
    etudiantes|patients|patientes|residents|residentes|complainants|plaignants|plaignantes|usagers|usageres|learners`,
  ],
  /** Somebody who was spoken of before, or is close to her. */
  [
    'person',
    `she|her|hers|he|him|his|they|them|elle|lui|son|sa|ses|someone|quelqu un|mother|father|daughter|aunt|
    uncle|grandmother|mere|pere|fille|fils|tante|oncle|ex|kid|child|boy|girl|enfant|garcon|family|famille|il|ils`,
  ],
  /** A place that must not be known either. */
  ['shelter', `shelter|transition house|safe house|second stage|refuge|maison d hebergement|maison de transition`],
  /** What is open to everybody, or belongs to an organisation. */
  [
    'open',
    `office|offices|reception|front desk|desk|agency|organization|organisation|association|society|line|hotline|
    helpline|crisis|fax|library|court house|courthouse|court|school board|university|college|centre|center|clinic|
    hospital|hotel|hall|workshop|meeting|conference|training|union|switchboard|extension|bureau|bureaux|accueil|
    organisme|ligne|telecopieur|bibliotheque|palais de justice|universite|cegep|clinique|hopital|atelier|rencontre|
    reunion|colloque|formation|poste|siege|standard|sos|salle`,
  ],
  /** What has dates of its own. */
  ['own', `our|ours|us|notre|nos|nous`],
  [
    'gathering',
    `meeting|meetings|conference|webinar|workshop|workshops|training|session|sessions|report|minutes|agenda|
    deadline|policy|act|law|bill|regulation|survey|version|guide|toolkit|published|updated|release|register|
    registration|comments|newsletter|board|funding|grant|application|applications|cohort|gathering|call for|closes|
    opens|rencontre|reunion|webinaire|atelier|ateliers|colloque|formation|rapport|proces verbal|ordre du jour|
    echeance|politique|loi|reglement|sondage|guide|trousse|publie|publiee|mise a jour|mis a jour|inscription|
    inscriptions|infolettre|conseil|financement|subvention|cohorte|journee|journees|massacre|remembered|souligne|
    international|internationale|day of|semaine`,
  ],
  /** What happens to a person. */
  [
    'happening',
    `assaulted|attacked|hit|raped|disclosed|arrested|released|charged|convicted|sentenced|hearing|trial|
    suspended|expelled|hospitalized|hospitalised|admitted|discharged|moved|left|fled|escaped|evicted|married|divorced|
    separated|died|miscarried|overdosed|reported|testified|apprehended|stabbed|beaten|choked|strangled|threatened|shot|punched|kicked|
    kidnapped|stalked|followed|breached|pleaded|appeared|gave birth|pregnant|miscarriage|surgery|passed away|buried|
    fired|laid off|transferred|adopted|relapsed|attempted|detained|deported|sectioned|since|called|waits|agresse|agressee|viole|
    violee|devoile|arrete|arretee|libere|liberee|accuse|condamne|audience|proces|suspendu|suspendue|expulse|expulsee|
    hospitalise|hospitalisee|admise|demenage|quitte|fui|divorce|separee|decedee|decede|temoigne|plainte|arrivee|
    depuis|appele|accouche|attend|peine|poignarde|poignardee|battue|battu|etranglee|etrangle|menacee|menace|
    frappee|frappe|enlevee|harcelee|harcele|suivie|operee|enceinte|accoucher|enterree|congediee|transferee|adoptee|
    signalee|hospitalisation|rechute|fausse couche|comparu|plaide|detention|expulsion|demenagement|fugue|placed|place en|placee|remis|remise|vu|vue|seen`,
  ],
  /** What makes a date the date of somebody's birth. */
  [
    'birth',
    `date of birth|birth date|birthdate|dob|d o b|born|birthday|turned|date de naissance|ddn|d d n|nee|
    naissance|jour de naissance|son anniversaire|sa fete`,
  ],
  /** Names of the number by which a state knows a person's work and taxes. */
  [
    'social',
    `sin|social insurance|ssn|social security number|tfn|tax file number|nas|assurance sociale|securite sociale`,
  ],
  /** Names of the number by which a health system knows a person. */
  [
    'health',
    `phn|personal health|health card|health number|health care number|healthcare number|ohip|hcn|msp|mcp|phin|
    hsn|medicare number|medicare card|medicare|ramq|nam|assurance maladie|carte sante|carte soleil|numero de sante`,
  ],
  [
    'phone',
    `phone|telephone|cell|cellphone|mobile|call|text|ring|reach|tel|cellulaire|cell|telephoner|texter|joindre|
    appeler|appelez|repond|answers|called|appele|whatsapp`,
  ],
  ['postcode', `postal code|postcode|zip|zip code|code postal`],
  /** Where a file begins. */
  [
    'file',
    `file|case|docket|court file|police file|incident|occurrence|report to police|complaint|claim|dossier|cause|
    evenement|plainte|signalement|reference|badge|warrant|mandat`,
  ],
  /** The same, where only a number said to be one counts. */
  ['order', `order|ordonnance|protection order|peace bond|engagement`],
  /** What those do who speak and write in their own name. */
  [
    'working',
    `writes|wrote|written|spoke|speaks|presented|presents|author|authors|professor|researcher|colleague|
    coordinator|director|facilitator|manager|thank you|thanks|by|according|session|keynote|ecrit|ecrite|parle|presente|
    auteure|auteur|professeure|professeur|chercheuse|collegue|coordonnatrice|directrice|directeur|animatrice|merci|
    selon|conferenciere|intervenante|constable|counsel|lawyer|avocate|judge|juge|minister|ministre`,
  ],
])
