-- CreateEnum
CREATE TYPE "DisputeBearer" AS ENUM ('market', 'sellers');

-- AlterEnum
ALTER TYPE "LedgerAccountKind" ADD VALUE 'losses';

-- AlterTable
ALTER TABLE "Dispute" ADD COLUMN     "bearer" "DisputeBearer",
ADD COLUMN     "decidedAt" TIMESTAMPTZ,
ADD COLUMN     "decidedById" TEXT,
ADD COLUMN     "decision" TEXT;

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "alsoSentAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "DisputeShare" (
    "disputeId" UUID NOT NULL,
    "sellerOrderId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "DisputeShare_pkey" PRIMARY KEY ("disputeId","sellerOrderId")
);

-- CreateIndex
CREATE INDEX "DisputeShare_sellerOrderId_idx" ON "DisputeShare"("sellerOrderId");

-- CreateIndex
CREATE INDEX "Refund_gatewayReference_idx" ON "Refund"("gatewayReference");

-- AddForeignKey
ALTER TABLE "DisputeShare" ADD CONSTRAINT "DisputeShare_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only what is lost is borne, by whoever was said to, with a reason.
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_decided" CHECK (
  ("bearer" IS NULL) = ("decidedAt" IS NULL)
  AND ("bearer" IS NULL) = ("decision" IS NULL)
  AND ("bearer" IS NULL OR "state" = 'lost')
);
ALTER TABLE "DisputeShare" ADD CONSTRAINT "DisputeShare_amount" CHECK ("amount" > 0);
