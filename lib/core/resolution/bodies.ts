/** The bodies whose resolutions are cited, by their full names. */
export const GENERAL_ASSEMBLY = 'General Assembly';
export const SECURITY_COUNCIL = 'Security Council';
export const ECOSOC = 'Economic and Social Council';
export const HUMAN_RIGHTS_COUNCIL = 'Human Rights Council';
export const HUMAN_RIGHTS_COMMISSION = 'Commission on Human Rights';
export const ENVIRONMENT_ASSEMBLY = 'United Nations Environment Assembly';
export const CRIME_CONFERENCE =
  'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';
