-- Worker and union cooperatives beside those of villages, and a figure for each kind. Nothing changes for rows already
-- there. Alone in this file: a value of an enum can be used only after the transaction that adds it, and the next file
-- uses all of these.

-- AlterEnum
ALTER TYPE "cooperative_kind" ADD VALUE 'WORKER';
ALTER TYPE "cooperative_kind" ADD VALUE 'UNION';

-- AlterEnum
ALTER TYPE "coverage_cut" ADD VALUE 'RURAL_VILLAGE';
ALTER TYPE "coverage_cut" ADD VALUE 'URBAN_VILLAGE';
ALTER TYPE "coverage_cut" ADD VALUE 'WORKER';
ALTER TYPE "coverage_cut" ADD VALUE 'UNION';
