-- Where the next certificate numbers come from. Both are written by hand: Prisma's schema cannot say them, and its diff
-- leaves them alone. Rows already there stay as they are; whoever loads certificates moves the sequence past them.

-- The running serial of certificate numbers, seven digits, one count for all LSPs and years. A sequence, so that two LSPs
-- that issue at once neither get one number twice nor wait for each other.
CREATE SEQUENCE "certificate_serials" AS integer MINVALUE 1 MAXVALUE 9999999;

-- The last registration number of an LSP in a year: "KOP 2479 00012 2025" is its twelfth of 2025.
CREATE INDEX "certificates_last_registration" ON "certificates"
  ("certification_body_id", "right"("registration_number", 4), split_part("registration_number", ' ', 3));
