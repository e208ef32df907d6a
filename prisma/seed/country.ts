import { nationalIdKeys } from "@/lib/people/national-id-vault";
import type { Release } from "@/lib/regions/release";
import { Batches } from "./batches";
import { Boards } from "./boards";
import { writeBodies } from "./bodies";
import { Candidates } from "./candidates";
import { demoCentre } from "./central-centres";
import { CentreRecords } from "./centre-records";
import { Centres } from "./centres";
import { Certificates } from "./certificates";
import { Cooperatives } from "./cooperatives";
import { Coordinates } from "./coordinates";
import { numberOf } from "./days";
import { Dialogues } from "./dialogues";
import { EarlierCertificates } from "./earlier-certificates";
import { Findings } from "./findings";
import { writeOfficers } from "./officers";
import { People } from "./people";
import { Places, provinceOf } from "./places";
import { Ids } from "./random";
import type { Rows } from "./rows";
import { proposeSupersession } from "./scheme-changes";
import { writeSchemes } from "./schemes";
import { drawSeats } from "./seats";
import type { Demonstration } from "./seed";
import { planShowcase } from "./showcase";
import { demoVillage, showcaseVillages } from "./showcase-villages";
import { writeStandards } from "./standards";
import { Training } from "./training";
import { TrainingCertificates } from "./training-certificates";
import { Workers } from "./workers";

const sentTogether = 250;

/** Makes the rows of the demonstration and sends them: what is taught and by whom, who is in office, what came of it. */
export async function writeCountry(
  rows: Rows,
  release: Release,
  { cooperatives: count, today: day, dataKey, report }: Demonstration,
): Promise<void> {
  const ids = (what: string) => new Ids(what, day);
  const today = numberOf(day);
  const places = new Places(release);
  const coordinates = new Coordinates();

  const schemeIds = writeSchemes(rows, ids("schemes"));
  const bodies = writeBodies(rows, ids("bodies"), schemeIds);
  const recordIds = {
    accreditations: ids("accreditations"),
    instructors: ids("instructors"),
    certificates: ids("instructor certificates"),
  };
  const records = new CentreRecords(rows, recordIds, schemeIds, today);
  const centres = new Centres(rows, ids("centres"), places, coordinates, records);
  centres.found(count);

  const cooperatives = new Cooperatives(rows, ids("cooperatives"), today, coordinates, places);
  const people = new People(rows, ids("people"), ids("duplicates"), nationalIdKeys(dataKey), today);
  const boards = new Boards(rows, ids("terms"), people, today, count);
  const findings = new Findings(rows, ids("relations"), today);
  const candidates = new Candidates(count);
  let demoCooperative = "";
  for (const [at, seat] of drawSeats(count, places, showcaseVillages).entries()) {
    const cooperative = cooperatives.found(seat);
    if (cooperative.seat === demoVillage) demoCooperative = cooperative.id;
    candidates.consider(cooperative, boards.elect(cooperative));
    findings.consider(cooperative, boards.terms);
    if (at % sentTogether > 0) continue;
    await rows.send();
    report("koperasi dan pengurus", at, count);
  }
  const workerIds = { cooperatives: ids("workers"), terms: ids("terms of workers"), licences: ids("licences") };
  const workers = new Workers({ rows, ids: workerIds, people, places, coordinates, findings }, today, count);
  workers.foundAll();
  const dialogueIds = { dialogues: ids("dialogues"), followUps: ids("follow-ups") };
  new Dialogues(rows, dialogueIds, places, today).hold(workers.seats);
  await rows.send();

  const scope = { cooperativeId: demoCooperative, centreId: centres.named(demoCentre).id, bodies };
  const officers = await writeOfficers(rows, ids("officers"), scope);
  findings.writeRelations(officers.loader);
  proposeSupersession(rows, ids("scheme changes"), schemeIds, officers, day);
  writeStandards(rows, ids("standards"), officers, day);
  const certificateIds = { certificates: ids("certificates"), suspensions: ids("suspensions") };
  const certificates = new Certificates(rows, certificateIds, schemeIds, officers, today);
  const batchIds = {
    ...{ batches: ids("batches"), enrolments: ids("enrolments"), assessments: ids("assessments") },
    requests: ids("seat requests"),
  };
  const centre = centres.named(demoCentre);
  const papers = new TrainingCertificates(rows, centre, officers.demoCentre, today);
  const batches = new Batches(rows, batchIds, schemeIds, officers, certificates, papers, centre, today);
  const earlier = new EarlierCertificates(certificates, bodies, today);
  const showcase = planShowcase({ holders: candidates.showcase, centre, bodies, earlier, today });
  const training = new Training(candidates, centres.all, bodies, batches, today);
  const provinces = [...Map.groupBy(places.regencies, provinceOf)];
  for (const [at, [province, regencies]] of provinces.entries()) {
    report("pelatihan dan sertifikat", at, provinces.length);
    const settled = showcase.filter((plan) => provinceOf(plan.centre.regency) === province);
    training.hold(province, regencies, settled);
    await rows.send();
  }
  for (const holder of candidates.certifiedBefore) earlier.issue(holder);
  workers.certify(certificates, bodies);
  certificates.writeAll();
  await rows.sendAll();
}
