/**
 * The terms of the seeds, read by hand. Good: a name, a concept or a set phrase that somebody who drafts on trafficking or
 * human rights knows as one. Debatable: words of the texts that are also everyday ones, or part of a longer set phrase.
 * Silly: what says nothing, or something else.
 */
export const GOOD_TERMS: readonly string[] = `
abuse of a position of vulnerability
abuse of power
access to effective remedies
access to justice
adverse effects of climate change
adverse impacts of climate change
anti-trafficking programmes
awareness-raising campaigns
best interests of the child
birth registration
business enterprises
child labour
child pornography
child prostitution
child sexual abuse material
child sexual exploitation
child soldiers
child trafficking
child, early and forced marriage
commercial sexual exploitation
comprehensive anti-trafficking strategy
conflict-related sexual violence
contemporary forms of slavery
countries of origin
countries of origin, transit and destination
crime of trafficking in persons
crime prevention
criminal justice
criminal justice institutions
criminal justice policies
criminal justice practitioners
criminal justice responses
criminal justice systems
criminal misuse of information and communications technologies
criminal networks
criminal organizations
decent work
digital evidence
digital literacy
do-no-harm principles
domestic servitude
due diligence
economic empowerment
electronic evidence
empowerment of women and girls
environmental degradation
ethical recruitment
exploiters of trafficked persons
family reunification
feminization of poverty
fight against trafficking in persons
financial investigations
forced displacement
forced labour
forced marriage
forced or compulsory labour
forced pregnancy
front-line service providers
gender statistics
gender stereotypes
gender- and age-sensitive approach
gender-based violence
gender-sensitive social protection
global fight against trafficking in persons
grievance mechanisms
harmful practices
human dignity
human rights due diligence
human rights violations
human rights-based approach
human traffickers
human trafficking
humanitarian personnel
humanitarian, legal and financial aid
identification of victims
illegal removal of organs
illicit financial flows
international criminal law
international labour standards
international refugee law
involvement of children in armed conflict
irregular migration
labour exploitation
labour inspections
law enforcement authorities
law enforcement cooperation
law enforcement officials
medical and psychosocial care
migrant women
migrant workers
migration status
misuse of information and communications technologies
modern slavery
multi-stakeholder partnerships
multiple and intersecting forms of discrimination
multiple and intersecting forms of discrimination and violence
mutual legal assistance
national or social origin
national rapporteurs
negative social norms
non-punishment
non-punishment principle
online platform service providers
organ donation
organ removal
organized crime
organized criminal groups
perpetrators of trafficking in persons
physical integrity
position of vulnerability
post-conflict reconstruction
prevention of trafficking in persons
proceeds of crime
prostitution of others
protection of victims
racial discrimination
regular migration
removal of organs
return of assets
right to an effective remedy
safe, orderly and regular migration
sale of children, child prostitution and child pornography
sex tourism
sexual abuse
sexual and economic exploitation
sexual and gender-based violence
sexual and reproductive health-care services
sexual exploitation
sexual exploitation of children
sexual slavery
sexual violence
sexually transmitted infections
smuggling of migrants
social exclusion
special investigative techniques
special procedure mandate holders
survivors of trafficking in persons
trafficked persons
trafficking in children
trafficking in human organs
trafficking in persons
trafficking in persons in supply chains
trafficking in women
trafficking in women and children
trafficking in women and girls
trafficking networks
transnational crime
transnational criminal organizations
transnational organized crime
trauma-informed approach
triangular cooperation
victim protection
victim-centred approach
victim-oriented approach
victims of trafficking
victims of trafficking in persons
violence against women
violence against women and girls
vulnerability to trafficking
vulnerability to trafficking in persons
women migrant workers
women's full, equal and meaningful participation
women, peace and security
worst forms of child labour
`
  .trim()
  .split('\n');

/** Terms that could go, each with what speaks against it. */
export const DEBATABLE_TERMS: Readonly<Record<string, string>> = {
  'women and girls': 'says whom a text is about; it stands in any report on them',
  'voluntary trust fund': 'the common part of the names of two funds',
  'action against trafficking in persons': 'part of a title and of “concerted action against”',
  'gender- and age-sensitive protection': 'one half of “protection and assistance”',
  'torture of children': 'half of target 16.2, “violence against and torture of children”',
  'legislative and punitive measures': 'an example among preventive measures, not a name for them',
  'exploitation of persons':
    'cut out of “all forms of exploitation of persons, especially women and children”',
  'impunity of trafficking networks': 'cut out of “ending impunity of trafficking networks”',
  'trafficking of women': 'the agreed form is “trafficking in women”',
  'mandate holder': 'short for “special procedure mandate holder”, and any office has one',
  'abuse of children': 'cut out of “sexual exploitation and abuse of children”',
  'movements of refugees and migrants': 'cut out of “large movements of refugees and migrants”',
  'laundering of proceeds': 'cut out of “laundering of proceeds of crime”',
  'abuse of human rights': 'half of “violation and abuse of human rights”',
  'access to health care': 'general words of social policy; target 3.8 has it otherwise',
  'medical personnel': 'an occupation here; in humanitarian law a protected group',
  'gender-responsive measures': 'says of no measure what it is',
  'social norms': 'the agreed concept is “negative social norms”',
};

/** Terms that should go, each with what is wrong with it: none at present. */
export const SILLY_TERMS: Readonly<Record<string, string>> = {};

/** Terms that a reader would look for: the list must have each. */
export const REQUIRED_TERMS: readonly string[] = [
  'child labour',
  'conflict-related sexual violence',
  'criminal justice',
  'do-no-harm principles',
  'harmful practices',
  'non-punishment principle',
  'sexual exploitation',
];
