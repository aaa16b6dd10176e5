-- AlterEnum
ALTER TYPE "DisputeBearer" ADD VALUE 'nobody';

-- AlterEnum
ALTER TYPE "RefundStatus" ADD VALUE 'awaiting_dispute';

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "disputeId" UUID;

-- CreateIndex
CREATE INDEX "Refund_disputeId_idx" ON "Refund"("disputeId");

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What waits for a dispute names it; only what paid an order can be disputed.
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_dispute" CHECK (
  ("status"::text <> 'awaiting_dispute' OR "disputeId" IS NOT NULL)
  AND ("disputeId" IS NULL OR ("paymentId" IS NOT NULL AND "status"::text IN ('awaiting_dispute', 'done')))
);
