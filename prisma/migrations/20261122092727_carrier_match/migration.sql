-- CreateEnum
CREATE TYPE "RemittanceEventKind" AS ENUM ('matched', 'received', 'undone');

-- AlterTable
ALTER TABLE "CashLimit" ADD COLUMN     "shareBp" INTEGER,
ADD COLUMN     "shareOf" INTEGER;

-- AlterTable
ALTER TABLE "Remittance" ADD COLUMN     "reference" TEXT;

-- CreateTable
CREATE TABLE "RemittanceEvent" (
    "id" UUID NOT NULL,
    "remittanceId" UUID NOT NULL,
    "kind" "RemittanceEventKind" NOT NULL,
    "transferId" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RemittanceEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RemittanceEvent_remittanceId_at_idx" ON "RemittanceEvent"("remittanceId", "at");

-- CreateIndex
CREATE INDEX "RemittanceEvent_transferId_idx" ON "RemittanceEvent"("transferId");

-- AddForeignKey
ALTER TABLE "RemittanceEvent" ADD CONSTRAINT "RemittanceEvent_remittanceId_fkey" FOREIGN KEY ("remittanceId") REFERENCES "Remittance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the program promises, the database holds.
ALTER TABLE "CashLimit" ADD CONSTRAINT "CashLimit_share" CHECK (
  ("shareBp" IS NULL) = ("shareOf" IS NULL) AND "shareBp" BETWEEN 1 AND 10000 AND "shareOf" BETWEEN 1 AND 100);
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_reference" CHECK ("reference" ~ '^[A-Z0-9]{1,40}$');

-- What was received before has an event too; it takes the remittance's own id, which its posting is named by.
INSERT INTO "RemittanceEvent" ("id", "remittanceId", "kind", "transferId", "byId", "at")
SELECT "id", "id", 'received', "transferId", "receivedById", "receivedAt" FROM "Remittance" WHERE "transferId" IS NOT NULL;

-- Hard facts are appended.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RemittanceEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "RemittanceEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
