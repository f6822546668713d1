/**
 * Words and stems that the United Kingdom (and the United Nations) and the United States spell differently, British
 * first. A stem stands for all words that begin with it. Only pairs that are one word in every use are here: left
 * out are, among others, prise/prize, cheque/check, tyre/tire, kerb/curb, storey/story, draught/draft, metre/meter,
 * towards/toward, whilst/while and learnt/learned.
 */
export const STEMS: readonly (readonly [british: string, american: string])[] = [
  ['acknowledgement', 'acknowledgment'],
  ['aeroplane', 'airplane'],
  ['aesthet', 'esthet'],
  ['aetiolog', 'etiolog'],
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['anaemi', 'anemi'],
  ['anaesth', 'anesth'],
  ['artefact', 'artifact'],
  ['caesarean', 'cesarean'],
  ['defence', 'defense'],
  ['diarrhoea', 'diarrhea'],
  ['encyclopaed', 'encycloped'],
  ['enquir', 'inquir'],
  ['foetal', 'fetal'],
  ['foetus', 'fetus'],
  ['grey', 'gray'],
  ['gynaecolog', 'gynecolog'],
  ['haemorrhag', 'hemorrhag'],
  ['homoeopath', 'homeopath'],
  ['instalment', 'installment'],
  ['jewellery', 'jewelry'],
  ['judgement', 'judgment'],
  ['leukaem', 'leukem'],
  ['moustache', 'mustache'],
  ['oedema', 'edema'],
  ['oesophag', 'esophag'],
  ['oestrogen', 'estrogen'],
  ['offence', 'offense'],
  ['orthopaed', 'orthoped'],
  ['paediatr', 'pediatr'],
  ['paedophil', 'pedophil'],
  ['plough', 'plow'],
  ['pretence', 'pretense'],
  ['pyjama', 'pajama'],
  ['sceptic', 'skeptic'],
  ['skilful', 'skillful'],
  ['wilful', 'willful'],
];

/** Whole words that pair, British first. */
export const WORDS: readonly (readonly [british: string, american: string])[] = [
  ['appal', 'appall'],
  ['appals', 'appalls'],
  ['catalogue', 'catalog'],
  ['catalogues', 'catalogs'],
  ['dialogue', 'dialog'],
  ['dialogues', 'dialogs'],
  ['distil', 'distill'],
  ['distils', 'distills'],
  ['enrol', 'enroll'],
  ['enrols', 'enrolls'],
  ['enrolment', 'enrollment'],
  ['enrolments', 'enrollments'],
  ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'],
  ['fulfilment', 'fulfillment'],
  ['instil', 'instill'],
  ['instils', 'instills'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvred', 'maneuvered'],
  ['manoeuvres', 'maneuvers'],
  ['manoeuvring', 'maneuvering'],
  ['practise', 'practice'],
  ['practises', 'practices'],
  ['practised', 'practiced'],
  ['practising', 'practicing'],
  ['programme', 'program'],
  ['programmes', 'programs'],
];

/** Stems in -our that Americans write -or, but for derivations from Latin: "honorary", "laboratory", "vigorous". */
export const OUR_STEMS = (
  'arb ard arm behavi belab cand clam col demean discol dishon endeav enam fav ferv flav glam harb hon hum lab ' +
  'misbehavi misdemean neighb od parl ranc rig rum savi sav splend succ tum unfav val vap vig'
).split(' ');

/** Stems in -re that Americans write -er: centre, centres, centred, centring. */
export const RE_STEMS = 'cent epicent theat amphitheat fib calib lit sab lust meag somb spect och'.split(' ');

/** Verbs whose -l doubles before a suffix in British English only: labelled, modelling, traveller. */
export const L_STEMS = (
  'bevel cancel channel chisel counsel dial dishevel equal fuel funnel grovel initial jewel label level libel ' +
  'marshal marvel model panel parcel pedal pencil quarrel ravel refuel relabel remodel revel rival shovel signal ' +
  'snorkel spiral swivel total travel tunnel unravel yodel'
).split(' ');

/**
 * Beginnings of words in -ise that no American spells with z, because the ending is no suffix there. With "prise"
 * and "prize", and so on for "size" and "seize", the two spellings are two words.
 */
export const ISE_WORDS = (
  'advert adv anchor appr appra ar bo bra bru chast chem circumc compr comprom conc counterpo cru dem desp dev ' +
  'disgu enfranch enterpr exc exerc expert franch gu improv inc la lia ma mala marqu merchand moonr mort no parad po ' +
  'pra pr prec prem prom ra repr rev sp sunr superv surm surpr telev tort treat turquo upr v val'
).split(' ');

/** Beginnings of words in -ize that no British writer spells with s. */
export const IZE_WORDS = 'bla caps downs gla gra ma mids pr s se syn'.split(' ');
