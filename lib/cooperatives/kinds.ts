import type { CooperativeKind } from "@/lib/db/generated/enums";

export type { CooperativeKind };

/** Koperasi Desa and Koperasi Kelurahan. */
export const cooperativeKinds = ["RURAL_VILLAGE", "URBAN_VILLAGE"] as const satisfies CooperativeKind[];
