/*
 * Who proposes words in a negotiating draft, as drafts name them: Member States and observers by their short names,
 * groups, those who hold the pen, and the abbreviations that are usual for them.
 */

const STATES = `
Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|
Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|
Brunei Darussalam|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cambodia|Cameroon|Canada|Central African Republic|Chad|Chile|
China|Colombia|Comoros|Congo|Costa Rica|Côte d’Ivoire|Côte d'Ivoire|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|
Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|
Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holy See|
Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|
Kuwait|Kyrgyzstan|Laos|Lao PDR|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|
Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|
Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|
Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|
Republic of Moldova|Romania|Russia|Russian Federation|Rwanda|Saint Kitts and Nevis|Saint Lucia|
Saint Vincent and the Grenadines|Samoa|San Marino|Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|Seychelles|
Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|
State of Palestine|Sudan|Suriname|Sweden|Switzerland|Syria|Syrian Arab Republic|Tajikistan|Tanzania|Thailand|Timor-Leste|
Togo|Tonga|Trinidad and Tobago|Tunisia|Türkiye|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|
United Kingdom|United States|United States of America|Uruguay|Uzbekistan|Vanuatu|Venezuela|Viet Nam|Vietnam|Yemen|Zambia|
Zimbabwe`;

const GROUPS = `
African Group|African Union|Arab Group|European Union|Group of 77|Group of 77 and China|G-?77(?: ?(?:and|&|\\+) ?China)?|
Non-Aligned Movement|Nordics|Baltics|Rio Group|Pacific Islands Forum|Latin American Group|Core Group|Mountains Group|
Chair|Co-chairs?|Facilitators?|Co-facilitators?|Coordinator|Presidency|Secretariat|Sponsors?|Co-sponsors?|Moderator|Editors?`;

/** Abbreviations that name nothing else in a resolution. */
const CODES = `
EU|US|USA|UK|AU|AUS|NZ|CAN|CANZ|JUSCANZ|JUSSCANNZ|CH|CHE|NOR|RUS|RF|CHN|IND|PAK|EGY|KSA|UAE|MEX|ARG|BRA|CHI|COL|CRC|CUB|JPN|
JP|ROK|RSA|ZAF|TUR|ISR|PHL|SGP|IDN|BGD|NGA|ALG|LIE|NAM|OIC|GRULAC|WEOG|EEG|AOSIS|LDCs?|LLDCs?|LMG|GCC|MIKTA|PIF`;

/** A name may be broken over two lines. */
const list = (names: string): string => names.replace(/\n/gu, '').replaceAll(' ', '\\s');

/** A name that stands for nobody else, for a regular expression without flag `i`. */
const KNOWN = `(?:${list(STATES)}|${list(GROUPS)}|${list(CODES)})(?![\\p{L}\\p{N}])`;

/** Any abbreviation: who is meant by it only a colon or an instruction behind it tells. */
const ANY = `(?:${KNOWN}|\\p{Lu}[\\p{Lu}\\p{N}]{1,8}(?![\\p{L}\\p{N}]))`;

const severalOf = (name: string): string => `${name}(?:\\s?(?:[/,;&+]|and|with)\\s?${name}){0,40}`;

/** One or more delegations that are known by name: "EU", "EU/UK", "Egypt, Mexico and Norway". */
export const DELEGATIONS = severalOf(KNOWN);

/** The same with any abbreviations among them: "XYZ/EU". */
export const SPEAKERS = severalOf(ANY);
