-- CreateEnum
CREATE TYPE "OrderChannel" AS ENUM ('online', 'stall');

-- CreateEnum
CREATE TYPE "DisputeState" AS ENUM ('opened', 'won', 'lost');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "PaymentMethod" ADD VALUE 'vnpay';
ALTER TYPE "PaymentMethod" ADD VALUE 'payos';
ALTER TYPE "PaymentMethod" ADD VALUE 'stripe';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RefundStatus" ADD VALUE 'to_send';
ALTER TYPE "RefundStatus" ADD VALUE 'under_way';

-- DropForeignKey
ALTER TABLE "BankTransaction" DROP CONSTRAINT "BankTransaction_noticeId_fkey";

-- DropIndex
DROP INDEX "PaymentAttempt_status_expiresAt_idx";

-- AlterTable
ALTER TABLE "BankTransaction" ADD COLUMN     "fee" BIGINT,
ADD COLUMN     "importId" UUID,
ALTER COLUMN "noticeId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "channel" "OrderChannel" NOT NULL DEFAULT 'online';

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "expiresAt" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "PaymentAttempt" ADD COLUMN     "askAt" TIMESTAMPTZ,
ADD COLUMN     "asked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "endCode" TEXT,
ADD COLUMN     "gatewayReference" TEXT;

-- AlterTable
ALTER TABLE "PaymentNotice" ADD COLUMN     "query" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "askAt" TIMESTAMPTZ,
ADD COLUMN     "asked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "attemptId" UUID,
ADD COLUMN     "declined" TEXT,
ADD COLUMN     "gateway" TEXT,
ADD COLUMN     "gatewayReference" TEXT;

-- CreateTable
CREATE TABLE "TransferUse" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "freedAt" TIMESTAMPTZ,

    CONSTRAINT "TransferUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "disputeId" TEXT NOT NULL,
    "paymentId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "state" "DisputeState" NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ NOT NULL,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "importedById" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StatementImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementMapping" (
    "layoutKey" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StatementMapping_pkey" PRIMARY KEY ("layoutKey")
);

-- CreateIndex
CREATE INDEX "TransferUse_transferId_idx" ON "TransferUse"("transferId");

-- CreateIndex
CREATE INDEX "TransferUse_paymentId_idx" ON "TransferUse"("paymentId");

-- CreateIndex
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");

-- CreateIndex
CREATE INDEX "Dispute_state_openedAt_idx" ON "Dispute"("state", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_gateway_disputeId_key" ON "Dispute"("gateway", "disputeId");

-- CreateIndex
CREATE UNIQUE INDEX "StatementImport_fileHash_key" ON "StatementImport"("fileHash");

-- CreateIndex
CREATE INDEX "StatementImport_importedAt_idx" ON "StatementImport"("importedAt");

-- CreateIndex
CREATE INDEX "BankTransaction_importId_idx" ON "BankTransaction"("importId");

-- CreateIndex
CREATE INDEX "BankTransaction_accountNumber_bankReference_idx" ON "BankTransaction"("accountNumber", "bankReference");

-- CreateIndex
CREATE INDEX "Payment_status_expiresAt_idx" ON "Payment"("status", "expiresAt");

-- CreateIndex
CREATE INDEX "PaymentAttempt_gateway_gatewayReference_idx" ON "PaymentAttempt"("gateway", "gatewayReference");

-- CreateIndex
CREATE INDEX "PaymentAttempt_askAt_idx" ON "PaymentAttempt"("askAt");

-- CreateIndex
CREATE INDEX "Refund_gateway_gatewayReference_idx" ON "Refund"("gateway", "gatewayReference");

-- CreateIndex
CREATE INDEX "Refund_askAt_idx" ON "Refund"("askAt");

-- AddForeignKey
ALTER TABLE "BankTransaction" ADD CONSTRAINT "BankTransaction_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "PaymentNotice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankTransaction" ADD CONSTRAINT "BankTransaction_importId_fkey" FOREIGN KEY ("importId") REFERENCES "StatementImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferUse" ADD CONSTRAINT "TransferUse_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "BankTransaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferUse" ADD CONSTRAINT "TransferUse_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say.
ALTER TABLE "TransferUse" ADD CONSTRAINT "TransferUse_amount" CHECK ("amount" > 0);
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_amount" CHECK ("amount" > 0);

-- What stands already: until when goods waited, and which transfer paid what.
UPDATE "Payment" p SET "expiresAt" = (SELECT max(a."expiresAt") FROM "PaymentAttempt" a WHERE a."paymentId" = p."id");
INSERT INTO "TransferUse" ("id", "transferId", "paymentId", "amount", "at")
SELECT gen_random_uuid(), t."id", a."paymentId", t."amount", t."createdAt"
FROM "BankTransaction" t JOIN "PaymentAttempt" a ON a."id" = t."attemptId"
WHERE t."match" = 'matched';
