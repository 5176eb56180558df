/** Capitals that begin no person's name: offices, laws, places, days. In small letters, without accents. */
export const notNames = new Set(
  `client clients cliente clientes survivor survivors victim victims victime victimes student students eleve eleves pupil
  patient patients patiente resident residents residente etudiante etudiant plaignante plaignant complainant usagere
  mother mothers mere meres father child children enfant enfants women woman femme femmes men man homme hommes youth
  jeunes girl girls boy
  service services manager program programme programs centre center success house maison shelter refuge society
  association agency agence ministry ministere court cour courts act law laws code charter charte commission council
  conseil college university universite school ecole hospital hopital clinic clinique office bureau department
  departement division unit unite team equipe board committee comite network reseau foundation fondation institute
  institut union bank police rcmp grc force counsel crown couronne supreme superior provincial provinciale federal
  federale national nationale international internationale public publique legal juridique aid aide family familial
  famille familles justice rights droits criminal criminel truth reconciliation verite health sante mental social
  sociale sociaux community communaute communautaire care support soutien crisis crise line ligne safety securite
  violence assault abuse sexual sexuelle domestic conjugale protection prevention intervention education training
  formation recovery trauma resource ressource ressources access acces housing logement immigration refugee indigenous
  autochtone first nation nations nation premieres inuit metis aboriginal native
  day days journee mois week semaine year annee report rapport guide handbook manual toolkit form formulaire section
  article chapter chapitre part bill projet table figure version page annex annexe policy politique plan strategy
  january february march april may june july august september october november december janvier fevrier mars avril mai
  juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday sunday lundi
  mardi mercredi jeudi vendredi samedi dimanche
  canada canadian canadien canadienne quebec ontario alberta manitoba saskatchewan nunavut yukon british columbia
  colombie britannique nova scotia nouvelle ecosse brunswick newfoundland labrador terre neuve prince edward island ile
  northwest territories territoires australia australie america american states etats unis france england
  vancouver victoria toronto ottawa montreal calgary edmonton winnipeg regina saskatoon halifax moncton fredericton
  gatineau laval longueuil sherbrooke trois rivieres saguenay levis terrebonne jerome gaspe rimouski hamilton london
  kelowna kamloops nanaimo surrey burnaby richmond abbotsford whitehorse yellowknife iqaluit sydney melbourne brisbane
  perth adelaide hobart darwin canberra
  north south east west northern southern eastern western nord sud est ouest upper lower greater grand grande lake lac
  river riviere mount mont bay baie port fort cape point new old nouveau nouvelle city ville town village county comte
  region valley vallee street avenue road rue drive lane boulevard boul place square court crescent terrace way
  campus building edifice room salle local floor etage
  the a an this that these those and or but if when while after before because so we you he she they it our my your
  her his their its i what how why who where which is are was were do does did has have had can could will would should
  please thank thanks hello hi dear today tomorrow yesterday yes no not one two three in on at to from with by for of
  le la les un une des du de ce cette ces et ou mais si quand pendant apres avant parce que nous vous il elle ils elles
  on notre nos votre vos mon ma mes son sa ses leur leurs je qui quoi comment pourquoi est sont etait etre avoir
  merci bonjour salut aujourd hui demain hier oui non dans sur pour avec par chez selon voir lire au aux en
  excellency governor general president premier minister ministre mayor maire mairesse judge juge supervisor
  superviseure coordinator coordonnatrice director directrice directeur executive chair secretary officer
  christmas easter noel paques ramadan english french francais anglais christian catholic muslim jewish god dieu bible
  covid zoom teams slack word excel google microsoft facebook signal whatsapp hearth sos ptsd tspt dpj cps icat phn sin nas dob ddn ramq ohip`.split(
    /\s+/,
  ),
)

/** What stands before the names of those who speak in their profession. */
export const titles = new Set(
  'dr dre prof professor professeure professeur me maitre judge juge justice const constable cst sgt det officer detective hon minister ministre chief cheffe elder ainee councillor by par with avec thanks merci and et'.split(
    ' ',
  ),
)
