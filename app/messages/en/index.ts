import type { id } from "../id";
import type { SameKeys } from "../same-keys";
import { account } from "./account";
import { applications } from "./applications";
import { assessment } from "./assessment";
import { attendance } from "./attendance";
import { audit } from "./audit";
import { batch } from "./batch";
import { boardRules } from "./board-rules";
import { calendar } from "./calendar";
import { centre } from "./centre";
import { centreRecord } from "./centre-record";
import { centres } from "./centres";
import { certificates } from "./certificates";
import { certificationBody } from "./certification-body";
import { check } from "./check";
import { claims } from "./claims";
import { common } from "./common";
import { completions } from "./completions";
import { cooperative } from "./cooperative";
import { cooperatives } from "./cooperatives";
import { coverage } from "./coverage";
import { dialogues } from "./dialogues";
import { disputes } from "./disputes";
import { findings } from "./findings";
import { gate } from "./gate";
import { identity } from "./identity";
import { imports } from "./imports";
import { jointActs } from "./joint-acts";
import { notices } from "./notices";
import { papers } from "./papers";
import { people } from "./people";
import { pipeline } from "./pipeline";
import { plan } from "./plan";
import { programmes } from "./programmes";
import { regions } from "./regions";
import { relations } from "./relations";
import { requests } from "./requests";
import { results } from "./results";
import { schemeChanges } from "./scheme-changes";
import { schemes } from "./schemes";
import { seatMatch } from "./seat-match";
import { seats } from "./seats";
import { shell } from "./shell";
import { signIn } from "./sign-in";
import { terms } from "./terms";
import { track } from "./track";
import { trainingCertificates } from "./training-certificates";
import { venues } from "./venues";
import { work } from "./work";
import { workers } from "./workers";

export const en: SameKeys<typeof id> = {
  account,
  applications,
  assessment,
  attendance,
  audit,
  batch,
  boardRules,
  centre,
  centres,
  centreRecord,
  plan,
  programmes,
  calendar,
  seatMatch,
  certificates,
  certificationBody,
  check,
  claims,
  common,
  cooperative,
  cooperatives,
  coverage,
  completions,
  dialogues,
  disputes,
  findings,
  gate,
  identity,
  imports,
  jointActs,
  notices,
  papers,
  people,
  pipeline,
  regions,
  relations,
  requests,
  results,
  schemeChanges,
  schemes,
  seats,
  shell,
  signIn,
  terms,
  track,
  trainingCertificates,
  venues,
  workers,
  work,
};
