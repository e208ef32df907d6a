import type { CooperativeKind } from "@/lib/db/generated/enums";

export type { CooperativeKind };

/** Koperasi Desa and Koperasi Kelurahan Merah Putih: the headline figures are about these. */
export const villageKinds = ["RURAL_VILLAGE", "URBAN_VILLAGE"] as const satisfies CooperativeKind[];

/** Koperasi pekerja or karyawan, and koperasi serikat pekerja or serikat buruh (UU 13/2003 art. 101). */
export const workerKinds = ["WORKER", "UNION"] as const satisfies CooperativeKind[];
export type WorkerKind = (typeof workerKinds)[number];

export const cooperativeKinds = [...villageKinds, ...workerKinds] as const satisfies CooperativeKind[];

export const isWorkerKind = (kind: CooperativeKind): kind is WorkerKind =>
  (workerKinds as readonly CooperativeKind[]).includes(kind);
