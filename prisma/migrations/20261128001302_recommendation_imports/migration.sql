-- AlterEnum: first used by a later transaction, as PostgreSQL asks. Rows already there are left alone.
ALTER TYPE "import_kind" ADD VALUE 'RECOMMENDATIONS';
