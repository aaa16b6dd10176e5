-- CreateEnum
CREATE TYPE "LedgerAccountKind" AS ENUM ('bank', 'bank_outgoing', 'gateway', 'carrier_cash', 'unclaimed', 'seller_bank', 'held', 'seller_payable', 'commission', 'commission_vat', 'delivery', 'voucher', 'tax_withheld', 'refunds_owed', 'payouts_under_way', 'gateway_fees', 'differences', 'disputes');

-- CreateEnum
CREATE TYPE "CommissionScope" AS ENUM ('everybody', 'seller_kind', 'category', 'seller', 'product');

-- CreateTable
CREATE TABLE "LedgerAccount" (
    "id" UUID NOT NULL,
    "kind" "LedgerAccountKind" NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerPosting" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LedgerPosting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "postingId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "accountId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT NOT NULL,
    "sellerOrderId" UUID,
    "paymentId" UUID,
    "transferId" UUID,
    "refundId" UUID,
    "payoutId" UUID,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommissionRule" (
    "id" UUID NOT NULL,
    "scope" "CommissionScope" NOT NULL,
    "productId" UUID,
    "sellerId" UUID,
    "categoryId" UUID,
    "sellerKind" "SellerKind",
    "minStars" INTEGER,
    "percentBp" INTEGER NOT NULL,
    "minimum" BIGINT,
    "maximum" BIGINT,
    "fixed" BIGINT NOT NULL DEFAULT 0,
    "vatBp" INTEGER NOT NULL,
    "validFrom" TIMESTAMPTZ NOT NULL,
    "validTo" TIMESTAMPTZ,
    "note" TEXT NOT NULL DEFAULT '',
    "madeById" TEXT,
    "madeAt" TIMESTAMPTZ NOT NULL,
    "endedById" TEXT,

    CONSTRAINT "CommissionRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LineCommission" (
    "orderLineId" UUID NOT NULL,
    "sellerOrderId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "ruleId" UUID,
    "commission" BIGINT NOT NULL,
    "commissionVat" BIGINT NOT NULL,
    "taxRuleId" UUID,
    "taxVat" BIGINT NOT NULL,
    "taxPit" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LineCommission_pkey" PRIMARY KEY ("orderLineId")
);

-- CreateTable
CREATE TABLE "TaxRule" (
    "id" UUID NOT NULL,
    "sellerKind" "SellerKind" NOT NULL,
    "vatBp" INTEGER NOT NULL,
    "pitBp" INTEGER NOT NULL,
    "threshold" BIGINT,
    "fromFirstDong" BOOLEAN NOT NULL DEFAULT true,
    "source" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" TIMESTAMPTZ NOT NULL,
    "validTo" TIMESTAMPTZ,
    "madeById" TEXT,
    "madeAt" TIMESTAMPTZ NOT NULL,
    "changedById" TEXT,
    "changedAt" TIMESTAMPTZ,

    CONSTRAINT "TaxRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerAccount_kind_subject_key" ON "LedgerAccount"("kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerPosting_key_key" ON "LedgerPosting"("key");

-- CreateIndex
CREATE INDEX "LedgerPosting_source_idx" ON "LedgerPosting"("source");

-- CreateIndex
CREATE INDEX "LedgerPosting_kind_at_idx" ON "LedgerPosting"("kind", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerPosting_id_at_key" ON "LedgerPosting"("id", "at");

-- CreateIndex
CREATE INDEX "LedgerEntry_postingId_at_idx" ON "LedgerEntry"("postingId", "at");

-- CreateIndex
CREATE INDEX "LedgerEntry_accountId_at_id_amount_idx" ON "LedgerEntry"("accountId", "at", "id", "amount");

-- CreateIndex
CREATE INDEX "LedgerEntry_sellerOrderId_idx" ON "LedgerEntry"("sellerOrderId");

-- CreateIndex
CREATE INDEX "LedgerEntry_payoutId_idx" ON "LedgerEntry"("payoutId");

-- CreateIndex
CREATE INDEX "CommissionRule_validFrom_idx" ON "CommissionRule"("validFrom");

-- CreateIndex
CREATE INDEX "CommissionRule_productId_idx" ON "CommissionRule"("productId");

-- CreateIndex
CREATE INDEX "CommissionRule_sellerId_idx" ON "CommissionRule"("sellerId");

-- CreateIndex
CREATE INDEX "CommissionRule_categoryId_idx" ON "CommissionRule"("categoryId");

-- CreateIndex
CREATE INDEX "LineCommission_sellerOrderId_idx" ON "LineCommission"("sellerOrderId");

-- CreateIndex
CREATE INDEX "LineCommission_ruleId_idx" ON "LineCommission"("ruleId");

-- CreateIndex
CREATE INDEX "LineCommission_taxRuleId_idx" ON "LineCommission"("taxRuleId");

-- CreateIndex
CREATE INDEX "TaxRule_sellerKind_validFrom_idx" ON "TaxRule"("sellerKind", "validFrom");

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_postingId_at_fkey" FOREIGN KEY ("postingId", "at") REFERENCES "LedgerPosting"("id", "at") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineCommission" ADD CONSTRAINT "LineCommission_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineCommission" ADD CONSTRAINT "LineCommission_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "CommissionRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineCommission" ADD CONSTRAINT "LineCommission_taxRuleId_fkey" FOREIGN KEY ("taxRuleId") REFERENCES "TaxRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the models cannot say.
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_amount" CHECK ("amount" <> 0);
ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_scope" CHECK (
  ("productId" IS NOT NULL) = ("scope" = 'product') AND ("sellerId" IS NOT NULL) = ("scope" = 'seller')
  AND ("categoryId" IS NOT NULL) = ("scope" = 'category') AND ("sellerKind" IS NOT NULL) = ("scope" = 'seller_kind'));
ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_amounts" CHECK (
  "percentBp" BETWEEN 0 AND 10000 AND "vatBp" BETWEEN 0 AND 10000 AND "fixed" >= 0
  AND coalesce("minimum", 0) >= 0 AND coalesce("maximum", 0) >= 0 AND ("minimum" <= "maximum") IS NOT FALSE
  AND coalesce("minStars", 3) BETWEEN 3 AND 5 AND ("validTo" >= "validFrom") IS NOT FALSE);
ALTER TABLE "LineCommission" ADD CONSTRAINT "LineCommission_amounts" CHECK (
  "commission" >= 0 AND "commissionVat" >= 0 AND "taxVat" >= 0 AND "taxPit" >= 0);
ALTER TABLE "TaxRule" ADD CONSTRAINT "TaxRule_amounts" CHECK (
  "vatBp" BETWEEN 0 AND 10000 AND "pitBp" BETWEEN 0 AND 10000 AND coalesce("threshold", 0) >= 0);

-- Hard facts are appended.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['LedgerPosting', 'LedgerEntry', 'LineCommission']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;

-- Double entry: at the end of its transaction a posting sums to zero, also one that somebody adds an entry to later.
CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum("amount") FROM "LedgerEntry" WHERE "postingId" = NEW."postingId") <> 0 THEN
    RAISE EXCEPTION 'posting % does not sum to zero', NEW."postingId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER sums_to_zero AFTER INSERT ON "LedgerEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced();

-- What platforms withhold from households, known from secondary pages only: it stays off until an accountant was asked.
INSERT INTO "TaxRule" ("id", "sellerKind", "vatBp", "pitBp", "threshold", "fromFirstDong", "source", "enabled", "validFrom", "madeAt") VALUES
  ('01931b4a-0000-7000-8000-000000000001', 'household', 100, 50, 1000000000, true,
   'NĐ 117/2025 (hàng hoá: GTGT 1 %, TNCN 0,5 %; xem apolatlegal.com), nay NĐ 252/2026 Đ44 dẫn về các luật thuế; ngưỡng hộ kinh doanh 1 tỷ đồng một năm theo NĐ 141/2026. Nguồn thứ cấp: hỏi kế toán trước khi bật.',
   false, '2026-07-01T00:00:00+07:00', '2026-11-22T00:00:00+07:00');
