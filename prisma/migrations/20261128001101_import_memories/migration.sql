-- What a dry run keeps in mind of the rows it has been through. A new table only; a dry run that is under way begins anew
-- with the next worker, as it does after every stop.

-- CreateTable
CREATE TABLE "import_memories" (
    "import_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "import_memories_pkey" PRIMARY KEY ("import_id","key")
);

-- AddForeignKey
ALTER TABLE "import_memories" ADD CONSTRAINT "import_memories_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema cannot say. Its diff leaves all of it alone.

-- Worth nothing after a crash: whoever was looking through has died with it.
ALTER TABLE "import_memories" SET UNLOGGED;
