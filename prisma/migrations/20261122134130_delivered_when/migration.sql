-- CreateIndex
CREATE INDEX "SellerOrder_deliveredAt_sellerId_idx" ON "SellerOrder"("deliveredAt", "sellerId");
