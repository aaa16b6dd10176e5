-- CreateEnum
CREATE TYPE "InvoiceSubject" AS ENUM ('goods', 'delivery');

-- CreateEnum
CREATE TYPE "VatTreatment" AS ENUM ('rated', 'exempt', 'undeclared', 'direct');

-- AlterTable
ALTER TABLE "OrderLine" DROP COLUMN "commissionBp";

-- CreateTable
CREATE TABLE "InvoiceVatRule" (
    "id" UUID NOT NULL,
    "subject" "InvoiceSubject" NOT NULL,
    "sellerKind" "SellerKind",
    "categorySlug" TEXT,
    "treatment" "VatTreatment" NOT NULL,
    "rateBp" INTEGER,
    "validFrom" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "madeById" TEXT,
    "madeAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "InvoiceVatRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutPaper" (
    "id" UUID NOT NULL,
    "payoutId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "attachedById" TEXT,
    "attachedAt" TIMESTAMPTZ NOT NULL,
    "withdrawnById" TEXT,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "PayoutPaper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvoiceVatRule_subject_validFrom_idx" ON "InvoiceVatRule"("subject", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "PayoutPaper_payoutId_contentHash_key" ON "PayoutPaper"("payoutId", "contentHash");

-- AddForeignKey
ALTER TABLE "PayoutPaper" ADD CONSTRAINT "PayoutPaper_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say.
ALTER TABLE "PayoutPaper" ADD CONSTRAINT "PayoutPaper_kind" CHECK ("kind" IN ('jpeg', 'png', 'webp', 'pdf') AND "size" > 0);
ALTER TABLE "InvoiceVatRule" ADD CONSTRAINT "InvoiceVatRule_rate" CHECK (
  ("treatment" = 'rated') = ("rateBp" IS NOT NULL) AND ("rateBp" IS NULL OR "rateBp" BETWEEN 0 AND 10000));
ALTER TABLE "InvoiceVatRule" ADD CONSTRAINT "InvoiceVatRule_delivery" CHECK ("subject" = 'goods' OR "categorySlug" IS NULL);
ALTER TABLE "InvoiceVatRule" ADD CONSTRAINT "InvoiceVatRule_source" CHECK ("source" <> '');

-- A rule is never rewritten: what an invoice said last month can be asked for again.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "InvoiceVatRule" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "InvoiceVatRule" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Households pay VAT as a share of their turnover, so their invoices name no rate. All other rates are for the operator to
-- set with a source: none stands here that nobody has read in the law itself.
INSERT INTO "InvoiceVatRule" ("id", "subject", "sellerKind", "treatment", "validFrom", "source", "madeAt") VALUES
  ('01931b4a-0000-7000-8000-000000000201', 'goods', 'household', 'direct', '2026-01-01',
   'NĐ 117/2025: hộ kinh doanh nộp GTGT 1 % trên doanh thu hàng hóa (apolatlegal.com), nay NĐ 252/2026 Đ44 dẫn về các luật thuế. Nguồn thứ cấp: hỏi kế toán.', '2026-11-22T00:00:00+07:00'),
  ('01931b4a-0000-7000-8000-000000000202', 'delivery', 'household', 'direct', '2026-01-01',
   'NĐ 117/2025: hộ kinh doanh nộp GTGT 3 % trên doanh thu vận tải (apolatlegal.com), nay NĐ 252/2026 Đ44 dẫn về các luật thuế. Nguồn thứ cấp: hỏi kế toán.', '2026-11-22T00:00:00+07:00');
