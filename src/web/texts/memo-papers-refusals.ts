type Text = { readonly nl: string; readonly en: string }

export const memoPapersRefusals = {
  'version.same': {
    nl: 'Kies twee verschillende versies: een versie met zichzelf vergelijken zegt niets.',
    en: 'Choose two different versions: comparing a version with itself says nothing.',
  },
  'signature.pdf-not-set-up': {
    nl: 'Digitaal ondertekenen is hier niet ingesteld. Vraag de beheerder om een certificaat (SIGNING_CERTIFICATE).',
    en: 'Digital signing is not set up here. Ask the administrator for a certificate (SIGNING_CERTIFICATE).',
  },
  'signature.pdf-certificate-ended': {
    nl: 'Het certificaat om mee te ondertekenen is verlopen. Vraag de beheerder om een nieuw.',
    en: 'The certificate to sign with has ended. Ask the administrator for a new one.',
  },
  'signature.pdf-not-signed-by-all': {
    nl: 'Nog niet alle ondertekenaars hebben deze versie ondertekend.',
    en: 'Not all signatories have signed this version yet.',
  },
  'signature.pdf-none': {
    nl: 'Van deze versie is nog geen PDF met digitale handtekening.',
    en: 'There is no PDF with a digital signature of this version yet.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const memoPapersActs: Readonly<Record<string, Text>> = {
  compareVersions: { nl: 'versies van een vertrouwelijke nota vergeleken', en: 'compared versions of a confidential memo' },
  printVersion: { nl: 'een vertrouwelijke nota als PDF opgehaald', en: 'fetched a confidential memo as PDF' },
  printRedline: { nl: 'wijzigingen in een vertrouwelijke nota als PDF opgehaald', en: 'fetched changes of a confidential memo as PDF' },
  signPdf: { nl: 'een nota als PDF digitaal ondertekend', en: 'signed a memo digitally as PDF' },
  downloadSignedPdf: {
    nl: 'de ondertekende PDF van een vertrouwelijke nota opgehaald',
    en: 'fetched the signed PDF of a confidential memo',
  },
}
