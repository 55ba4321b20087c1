// What people of the administration do, told in the words on their screens: a function for each act. Every act begins
// on the page where a person would stand, and ends when the page has said that it is done.

import { expect } from '@playwright/test';

/** A link or button of the page itself, not of its frame. */
const press = (page, name) => page.getByRole('main').getByRole('button', { name }).click();
const follow = (page, name) => page.getByRole('main').getByRole('link', { name }).first().click();

/** A folded part of the page, opened. Once open it stays so. */
async function unfold(page, name) {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) }).first();
  if (await fold.getAttribute('open') === null) await fold.locator('summary').first().click();
  return fold;
}

/** Chooses from a list by the beginning of what stands there: a name without the office after it will do. */
async function choose(list, words) {
  const beginning = new RegExp(`^\\s*${words.replace(/[^\p{L}\p{N} ]/gu, '\\$&')}`);
  const option = list.locator('option').filter({ hasText: beginning }).first();
  await list.selectOption(await option.getAttribute('value'));
}

/** What the page says has happened. */
export async function expectDone(page, words) {
  await expect(page.locator('.alert').filter({ hasText: words }).first()).toBeVisible();
}

const place = (page, name) => page.getByRole('navigation', { name: 'Arbejdsbord' }).getByRole('link', { name, exact: true }).click();

/** To the list of cases, meetings and so on. */
export const goTo = place;

export { signIn } from './story.mjs';

// Bodies and people ---------------------------------------------------------------------------------------------------

export async function foundBody(page, { name, abbreviation, kind }) {
  await follow(page, 'Nyt udvalg');
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Forkortelse').fill(abbreviation);
  await choose(page.getByLabel('Slags'), kind);
  await press(page, 'Opret udvalg');
  await expectDone(page, 'Udvalget er oprettet');
}

export async function registerPerson(page, name) {
  await follow(page, 'Ny person');
  await page.getByLabel('Navn').fill(name);
  await press(page, 'Opret person');
  await expectDone(page, `${name} er oprettet`);
}

export async function seatMember(page, { person, role, party }) {
  const fold = await unfold(page, 'Indsæt medlem');
  await choose(fold.getByLabel('Person'), person);
  await choose(fold.getByLabel('Rolle'), role);
  if (party) await fold.getByLabel('Parti').fill(party);
  await press(page, 'Indsæt medlem');
  await expectDone(page, 'Medlemmet er indsat');
}

// Cases ---------------------------------------------------------------------------------------------------------------

export async function openCase(page, { title, kind = 'Beslutning' }) {
  await place(page, 'Sager');
  await follow(page, 'Ny sag');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel(kind).check();
  await press(page, 'Opret sag');
  await expectDone(page, 'Sagen er oprettet som kladde');
}

/** Writes the case on its own page: sections by heading, the recommendation, who approves it. */
export async function writeCase(page, { sections, by, clauses, legalBasis, approver }) {
  for (const [heading, text] of Object.entries(sections)) {
    await page.getByRole('group', { name: heading }).getByRole('textbox', { name: heading }).fill(text);
  }
  if (by) await page.getByLabel('Hvem indstiller?').fill(by);
  if (clauses) await page.getByLabel('At-punkter').fill(clauses.join('\n'));
  if (legalBasis) await page.getByLabel('Lovgrundlag').fill(legalBasis);
  if (approver) await choose(page.getByLabel('Godkendende direktør'), approver);
  await press(page, 'Gem');
  await expectDone(page, 'Sagen er gemt');
}

/** From the page of the case: the bodies it is to pass, each with its task or what the body usually does. */
export async function layCourse(page, stops) {
  await follow(page, 'Læg sagsgang');
  for (const [index, { body, task }] of stops.entries()) {
    const stop = page.getByRole('group', { name: `Behandling ${index + 1}` });
    await choose(stop.getByLabel('Udvalg'), body);
    if (task) await choose(stop.getByLabel('Opgave'), task);
  }
  await press(page, 'Gem sagsgang');
  await expectDone(page, 'Sagsgangen er lagt');
}

/** From the page of annexes. */
export async function encloseAnnex(page, { file, title, document, journal, readers }) {
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  if (title) await page.getByLabel('Titel').fill(title);
  if (document) await page.getByLabel('Dokumentnummer').fill(document);
  if (journal) await page.getByLabel('Journalnummer').fill(journal);
  if (readers) await choose(page.getByLabel('Hvem må læse?'), readers);
  await press(page, 'Vedlæg bilag');
  await expectDone(page, 'Bilaget er vedlagt');
}

export async function submitCase(page) {
  await press(page, 'Send til godkendelse');
  await expectDone(page, 'Sagen er sendt til godkendelse');
}

/** From the desk, by the case's title. */
export async function findDuty(page, title) {
  await place(page, 'Arbejdsbord');
  await follow(page, title);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** From the list of cases, by title. */
export async function findCase(page, title) {
  await page.getByLabel('Titel eller nummer').fill(title);
  await press(page, 'Vis');
  await follow(page, title);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** The stop at a body on the line of the case. */
export const stop = (page, body) => page.getByRole('list', { name: /^Sagsgang for/ }).getByRole('listitem').filter({ hasText: body });

export async function returnCase(page, note) {
  await unfold(page, 'Returnér til sagsbehandleren');
  await page.getByLabel('Hvad skal rettes?').fill(note);
  await press(page, 'Returnér til sagsbehandleren');
  await expectDone(page, 'Sagen er returneret');
}

export async function approveCase(page) {
  await press(page, 'Godkend sagen');
  await expectDone(page, 'Sagen er godkendt');
}

// Meetings ------------------------------------------------------------------------------------------------------------

export async function planMeeting(page, { body, date, time, where }) {
  await place(page, 'Møder');
  await follow(page, 'Nyt møde');
  await choose(page.getByLabel('Udvalg'), body);
  await page.getByLabel('Dato').fill(date);
  await page.getByLabel('Tidspunkt').fill(time);
  await page.getByLabel('Sted').fill(where);
  await press(page, 'Planlæg møde');
  await expectDone(page, 'Mødet er planlagt');
}

/** From the desk, by the body and the day of a meeting that waits for something to be done. */
export async function findMeeting(page, body, day) {
  await place(page, 'Arbejdsbord');
  await page.locator('.sg-duties').getByRole('listitem').filter({ hasText: body }).filter({ hasText: day }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(body);
}

export async function putOnAgenda(page, title) {
  await page.getByRole('button', { name: `Sæt på dagsordenen – ${title}` }).click();
  await expectDone(page, 'Sagen er sat på dagsordenen');
}

export async function addStandingItem(page, title) {
  await unfold(page, 'Tilføj fast punkt');
  await page.getByLabel('Titel').fill(title);
  await press(page, 'Tilføj fast punkt');
  await expectDone(page, 'Punktet er tilføjet');
}

export async function dispatchAgenda(page) {
  await press(page, 'Udsend dagsorden');
  await expectDone(page, 'Dagsordenen er udsendt til');
}

export async function openMeeting(page, at) {
  await page.getByLabel('Mødet åbnet kl.').fill(at);
  await press(page, 'Åbn mødet');
  await expectDone(page, 'Mødet er åbnet');
}

/** From the page of the meeting: all are there from its opening, but for those told of. */
export async function recordAttendance(page, { late = {}, away = [] } = {}) {
  await follow(page, 'Registrér fremmøde');
  for (const [name, came] of Object.entries(late)) {
    await page.getByLabel(`${name}: Kom`, { exact: true }).fill(came);
  }
  for (const name of away) {
    await page.getByLabel(`${name}: Kom`, { exact: true }).fill('');
    await choose(page.getByLabel(`${name}: Fravær`), 'afbud');
  }
  await press(page, 'Gem fremmøde');
  await expectDone(page, 'Fremmødet er registreret');
}

/** From the page of the meeting to an item of it. */
export async function goToItem(page, title) {
  await page.locator('.sg-agenda').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

export async function backToMeeting(page) {
  await page.getByRole('navigation', { name: 'Fra punkt til punkt' }).first().getByRole('link', { name: /^Punkt \d+ af/ }).click();
}

export async function putProposal(page, { kind, mover, text }) {
  await unfold(page, 'Stil forslag');
  await choose(page.getByLabel('Slags forslag'), kind);
  if (mover) await choose(page.getByLabel('Stillet af'), mover);
  await page.getByLabel('Forslagets ordlyd').fill(text);
  await press(page, 'Stil forslag');
  await expectDone(page, `${kind} er stillet`);
}

/** The vote on the proposal whose turn it is: those not named are for. */
export async function recordVote(page, { at, against = [], abstained = [] }) {
  for (const name of against) await page.getByRole('radio', { name: `${name}: Imod` }).check();
  for (const name of abstained) await page.getByRole('radio', { name: `${name}: Undlod at stemme` }).check();
  await page.locator('form').filter({ has: page.getByRole('button', { name: 'Registrér afstemning' }) }).getByLabel('Klokkeslæt').fill(at);
  await press(page, 'Registrér afstemning');
  await expectDone(page, 'Afstemningen er registreret');
}

export async function recordDecision(page, { outcome, text, at }) {
  await choose(page.getByLabel('Udfald').first(), outcome);
  if (text) await page.getByLabel('Beslutningens ordlyd').fill(text);
  await page.locator('form').filter({ has: page.getByRole('button', { name: 'Før til protokol' }) }).getByLabel('Klokkeslæt').fill(at);
  await press(page, 'Før til protokol');
  await expectDone(page, 'er ført til protokol');
}

export async function recordRemark(page, { kind, by, text }) {
  const fold = await unfold(page, 'Tilføj bemærkning');
  await fold.getByLabel(kind).check();
  for (const name of by) await fold.getByLabel(name).check();
  await fold.getByLabel('Tekst').fill(text);
  await press(page, 'Tilføj bemærkning');
  await expectDone(page, `${kind} er ført til protokol`);
}

export async function raiseAction(page, { what, owner, due }) {
  const fold = await unfold(page, 'Opret opfølgning');
  await fold.getByLabel('Hvad skal der gøres?').fill(what);
  await choose(fold.getByLabel('Ansvarlig'), owner);
  await fold.getByLabel('Frist').fill(due);
  await press(page, 'Opret opfølgning');
  await expectDone(page, 'Opfølgningen er oprettet');
}

export async function adjournMeeting(page, at) {
  await page.getByLabel('Mødet hævet kl.').fill(at);
  await press(page, 'Hæv mødet');
  await expectDone(page, 'Mødet er hævet');
}

export async function adoptMinutes(page) {
  await press(page, 'Referatet er godkendt');
  await expectDone(page, 'Referatet er registreret som godkendt');
}

export async function publishMinutes(page) {
  await press(page, 'Offentliggør referat');
  await expectDone(page, 'Referatet er offentliggjort');
}
