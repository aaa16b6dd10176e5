-- CreateIndex
CREATE INDEX "Order_buyerName_trgm" ON "Order" USING GIN ("buyerName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Payment_amount_createdAt_idx" ON "Payment"("amount", "createdAt");
