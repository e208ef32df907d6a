import type { centres as inIndonesian } from "../id/centres";
import type { SameKeys } from "../same-keys";

export const centres: SameKeys<typeof inIndonesian> = {
  title: "Training centres",
  lead: "Where boards and supervisors of cooperatives are trained: the Ministry of Manpower's centres and their outposts, local government centres, and community training centres.",
  filter: "Filter of training centres",
  name: "Name",
  namePlaceholder: "Part of the name",
  region: "Region",
  country: "All of Indonesia",
  inProvince: "{province}: regencies and cities",
  provinces: "Provinces",
  kindTabs: "Kinds of training centre",
  kind: "Kind",
  capacity: "Capacity",
  capacityHint: "Seats that can be taught at the same time",
  openBatches: "Batches running and coming",
  regency: "Regency/city",
  province: "Province",
  vin: "VIN",
  class: "Class",
  wholeProvince: "Province level",
  list: "List of training centres",
  found: "{count} training centres",
  file: "training-centres",
  empty: "No training centre fits",
  emptyHint:
    "Check the spelling of the name, or widen the region and the kind. 13 provinces have neither a UPTP nor an outpost: there, local and community centres do the training.",
  kinds: { UPTP: "UPTP", SATPEL: "Satpel", UPTD: "UPTD BLK", BLKK: "BLK Komunitas" },
  kindsInFull: {
    UPTP: "Central training centre, Ministry of Manpower",
    SATPEL: "Outpost of a UPTP",
    UPTD: "Training centre of a province, regency or city",
    BLKK: "Community training centre",
  },
  classes: { GROWING: "Growing", DEVELOPING: "Developing", INDEPENDENT: "Independent" },
};
