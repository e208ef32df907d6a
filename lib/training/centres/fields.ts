import type { VocationalField } from "@/lib/db/generated/enums";

export type { VocationalField };

/** Kejuruan, in the order in which lists offer them: what cooperatives are taught first. */
export const vocationalFields = [
  "BUSINESS_MANAGEMENT",
  "INFORMATION_TECHNOLOGY",
  "AUTOMOTIVE",
  "ELECTRICAL",
  "ELECTRONICS",
  "REFRIGERATION",
  "WELDING",
  "MANUFACTURING",
  "CONSTRUCTION",
  "GARMENT",
  "AGRICULTURE",
  "FISHERIES",
  "FOOD_PROCESSING",
  "TOURISM",
  "BEAUTY",
  "CREATIVE_INDUSTRY",
  "LANGUAGES",
  "TRAINING_METHODOLOGY",
] as const satisfies VocationalField[];

/** Each once, in the order of the list. */
export const fieldsInOrder = (fields: readonly VocationalField[]): VocationalField[] =>
  vocationalFields.filter((field) => fields.includes(field));
