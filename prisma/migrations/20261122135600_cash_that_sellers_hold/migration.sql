-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "heldBySellerId" UUID;

-- CreateIndex
CREATE INDEX "Refund_heldBySellerId_status_idx" ON "Refund"("heldBySellerId", "status");
