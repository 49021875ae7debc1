type Text = { readonly nl: string; readonly en: string }

/** Every act of the record in words, as in "… heeft …". A test keeps this list complete. */
export const actTexts: Readonly<Record<string, Text>> = {
  signIn: { nl: 'zich aangemeld', en: 'signed in' },
  endSession: { nl: 'een sessie beëindigd', en: 'ended a session' },
  addPerson: { nl: 'een persoon toegevoegd', en: 'added a person' },
  changePerson: { nl: 'gegevens van een persoon gewijzigd', en: 'changed data of a person' },
  linkToProvider: { nl: 'een persoon aan de aanmelddienst gekoppeld', en: 'linked a person to the sign-in service' },
  unlinkFromProvider: {
    nl: 'een persoon van de aanmelddienst losgekoppeld',
    en: 'unlinked a person from the sign-in service',
  },
  actFor: { nl: 'gekozen namens wie er gewerkt wordt', en: 'chose in whose name to work' },
  grantRole: { nl: 'een rol gegeven', en: 'gave a role' },
  endRole: { nl: 'een rol beëindigd', en: 'ended a role' },
  openProgramme: { nl: 'een programma geopend', en: 'opened a programme' },
  openDossier: { nl: 'een dossier geopend', en: 'opened a dossier' },
  classifyDossier: { nl: 'de rubricering van het dossier gezet', en: 'set how the dossier is classified' },
  classifyDocument: { nl: 'de rubricering van een stuk gezet', en: 'set how a document is classified' },
  receiveFiles: { nl: 'bestanden ingebracht', en: 'brought in files' },
  addDocument: { nl: 'een stuk toegevoegd', en: 'added a document' },
  findInDocument: { nl: 'gezocht en een vertrouwelijk stuk gevonden', en: 'searched and found a confidential document' },
  getDocumentText: { nl: 'een vertrouwelijk stuk gelezen', en: 'read a confidential document' },
  getPageImage: { nl: 'een pagina van een vertrouwelijk stuk bekeken', en: 'looked at a page of a confidential document' },
  downloadOriginal: { nl: 'een vertrouwelijk stuk opgehaald', en: 'fetched a confidential document' },
  getTimeline: { nl: 'de tijdlijn van een vertrouwelijk dossier gelezen', en: 'read the time line of a confidential dossier' },
  listProposals: { nl: 'de gegevens van een vertrouwelijk dossier gelezen', en: 'read the data of a confidential dossier' },
  listFindings: { nl: 'de bevindingen van een vertrouwelijk dossier gelezen', en: 'read the findings of a confidential dossier' },
  exportTable: { nl: 'een tabel van een vertrouwelijk dossier geëxporteerd', en: 'exported a table of a confidential dossier' },
  exportDossier: { nl: 'een vertrouwelijk dossier geëxporteerd', en: 'exported a confidential dossier' },
  addOrganisationToRegister: { nl: 'een organisatie aan het register toegevoegd', en: 'added an organisation to the register' },
  removeOrganisationFromRegister: { nl: 'een organisatie uit het register gehaald', en: 'took an organisation out of the register' },
  confirmFact: { nl: 'een gegeven bevestigd', en: 'confirmed a fact' },
  withdrawFact: { nl: 'een gegeven ingetrokken', en: 'withdrew a fact' },
  acceptProposal: { nl: 'een voorstel geaccepteerd', en: 'accepted a proposal' },
  correctProposal: { nl: 'een voorstel verbeterd', en: 'corrected a proposal' },
  rejectProposal: { nl: 'een voorstel verworpen', en: 'rejected a proposal' },
  undoProposal: { nl: 'een beslissing over een voorstel teruggedraaid', en: 'undid a decision on a proposal' },
  settleFinding: { nl: 'een bevinding afgehandeld', en: 'settled a finding' },
  dismissFinding: { nl: 'een bevinding terzijde gelegd', en: 'dismissed a finding' },
  reopenFinding: { nl: 'een bevinding heropend', en: 'reopened a finding' },
}

/** A recorded act in words. Of a refused call the endpoint's name is kept: that is shown as it is. */
export function actText(act: string): Text {
  return actTexts[act] ?? { nl: act, en: act }
}
