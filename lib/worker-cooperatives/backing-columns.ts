import type { Backing } from "./worker-rules";

/** A backing as the columns of its row. */
export const backingColumns = ({ company, ...backing }: Backing) => ({
  ...backing,
  companyName: company?.name ?? null,
  companySector: company?.sector ?? null,
  companySize: company?.size ?? null,
  companyRegionCode: company?.regionCode ?? null,
});
