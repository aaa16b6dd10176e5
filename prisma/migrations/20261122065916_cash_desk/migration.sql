-- CreateEnum
CREATE TYPE "CashHolder" AS ENUM ('seller', 'carrier');

-- CreateEnum
CREATE TYPE "RemittanceMatch" AS ENUM ('booked', 'known', 'seller_has_it', 'differs', 'no_parcel', 'not_cash', 'not_under_way');

-- AlterTable
ALTER TABLE "SellerOrder" ADD COLUMN     "cashCarrier" TEXT,
ADD COLUMN     "cashHolder" "CashHolder";

-- CreateTable
CREATE TABLE "Remittance" (
    "id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "collected" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "paidOut" BIGINT NOT NULL,
    "importedById" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ NOT NULL,
    "transferId" UUID,
    "receivedById" TEXT,
    "receivedAt" TIMESTAMPTZ,

    CONSTRAINT "Remittance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceLine" (
    "id" UUID NOT NULL,
    "remittanceId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "trackingCode" TEXT NOT NULL,
    "sellerOrderId" UUID,
    "collected" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "paidOut" BIGINT NOT NULL,
    "expected" BIGINT,
    "match" "RemittanceMatch" NOT NULL,
    "booksPartId" UUID,
    "resolution" TEXT,
    "resolvedById" TEXT,
    "resolvedAt" TIMESTAMPTZ,

    CONSTRAINT "RemittanceLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceMapping" (
    "layoutKey" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RemittanceMapping_pkey" PRIMARY KEY ("layoutKey")
);

-- CreateTable
CREATE TABLE "CashLimit" (
    "id" UUID NOT NULL,
    "mostRefused" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "validFrom" TIMESTAMPTZ NOT NULL,
    "setById" TEXT,

    CONSTRAINT "CashLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileDraft" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sentById" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FileDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Remittance_fileHash_key" ON "Remittance"("fileHash");

-- CreateIndex
CREATE UNIQUE INDEX "Remittance_transferId_key" ON "Remittance"("transferId");

-- CreateIndex
CREATE INDEX "Remittance_receivedAt_importedAt_idx" ON "Remittance"("receivedAt", "importedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RemittanceLine_booksPartId_key" ON "RemittanceLine"("booksPartId");

-- CreateIndex
CREATE INDEX "RemittanceLine_sellerOrderId_idx" ON "RemittanceLine"("sellerOrderId");

-- CreateIndex
CREATE INDEX "RemittanceLine_match_resolvedAt_idx" ON "RemittanceLine"("match", "resolvedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RemittanceLine_remittanceId_line_key" ON "RemittanceLine"("remittanceId", "line");

-- CreateIndex
CREATE INDEX "CashLimit_validFrom_idx" ON "CashLimit"("validFrom");

-- CreateIndex
CREATE INDEX "FileDraft_sentAt_idx" ON "FileDraft"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "FileDraft_purpose_sentById_fileHash_key" ON "FileDraft"("purpose", "sentById", "fileHash");

-- AddForeignKey
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "BankTransaction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemittanceLine" ADD CONSTRAINT "RemittanceLine_remittanceId_fkey" FOREIGN KEY ("remittanceId") REFERENCES "Remittance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemittanceLine" ADD CONSTRAINT "RemittanceLine_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the program promises, the database holds.
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_received" CHECK (("transferId" IS NULL) = ("receivedAt" IS NULL));
ALTER TABLE "RemittanceLine" ADD CONSTRAINT "RemittanceLine_amounts" CHECK ("collected" >= 0 AND "line" > 0);
ALTER TABLE "RemittanceLine" ADD CONSTRAINT "RemittanceLine_books" CHECK ("booksPartId" IS NULL OR "booksPartId" = "sellerOrderId");
ALTER TABLE "CashLimit" ADD CONSTRAINT "CashLimit_values" CHECK ("mostRefused" BETWEEN 1 AND 100 AND "days" BETWEEN 1 AND 730);
-- Cash that was reported before anybody asked who has it was the seller's.
UPDATE "SellerOrder" SET "cashHolder" = 'seller' WHERE "cashReceived" IS NOT NULL;
ALTER TABLE "SellerOrder" ADD CONSTRAINT "SellerOrder_cash" CHECK (
  ("cashReceived" IS NULL OR "cashHolder" IS NOT NULL) AND ("cashCarrier" IS NULL OR "cashHolder" = 'carrier'));

-- Hard facts are appended.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CashLimit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "CashLimit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
