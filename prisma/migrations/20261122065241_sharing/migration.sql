-- CreateEnum
CREATE TYPE "DeliveryGrade" AS ENUM ('first', 'second', 'third');

-- CreateEnum
CREATE TYPE "LotCostKind" AS ENUM ('packaging', 'processing', 'transport', 'other');

-- CreateEnum
CREATE TYPE "SharingWay" AS ENUM ('agreed_price', 'by_quantity', 'by_grade');

-- CreateEnum
CREATE TYPE "SharingRunStatus" AS ENUM ('draft', 'confirmed', 'dropped');

-- CreateEnum
CREATE TYPE "SharingPostingKind" AS ENUM ('shared', 'advance', 'payment', 'reversal');

-- CreateEnum
CREATE TYPE "SharingAccountKind" AS ENUM ('lot_income', 'member', 'fund', 'cooperative', 'cash', 'bank');

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "phone" TEXT,
    "communeCode" TEXT,
    "addressLine" TEXT NOT NULL DEFAULT '',
    "bankBin" TEXT,
    "bankAccount" TEXT,
    "bankHolder" TEXT,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "linkHash" TEXT,
    "linkVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberDelivery" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "deliveredOn" DATE NOT NULL,
    "unit" "NetUnit" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "deductedBp" INTEGER NOT NULL DEFAULT 0,
    "deductedQuantity" INTEGER NOT NULL DEFAULT 0,
    "deductReason" TEXT NOT NULL DEFAULT '',
    "netQuantity" INTEGER NOT NULL,
    "grade" "DeliveryGrade" NOT NULL DEFAULT 'first',
    "price" BIGINT,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "recordedById" TEXT,
    "recordedBy" TEXT NOT NULL,
    "reversesId" UUID,
    "key" TEXT NOT NULL,

    CONSTRAINT "MemberDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryPrice" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "price" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "agreedById" TEXT,
    "agreedBy" TEXT NOT NULL,

    CONSTRAINT "DeliveryPrice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LotCost" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "kind" "LotCostKind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "onDay" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "recordedById" TEXT,
    "recordedBy" TEXT NOT NULL,
    "reversesId" UUID,
    "key" TEXT NOT NULL,

    CONSTRAINT "LotCost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingRule" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "lotId" UUID,
    "way" "SharingWay" NOT NULL,
    "keepsBp" INTEGER NOT NULL DEFAULT 0,
    "firstWeight" INTEGER NOT NULL DEFAULT 100,
    "secondWeight" INTEGER NOT NULL DEFAULT 100,
    "thirdWeight" INTEGER NOT NULL DEFAULT 100,
    "validFrom" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "madeAt" TIMESTAMPTZ NOT NULL,
    "madeById" TEXT,
    "madeBy" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "SharingRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingRun" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "SharingRunStatus" NOT NULL DEFAULT 'draft',
    "lotIds" UUID[],
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "createdById" TEXT,
    "confirmedAt" TIMESTAMPTZ,
    "confirmedById" TEXT,
    "confirmedBy" TEXT,
    "key" TEXT NOT NULL,

    CONSTRAINT "SharingRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingRunLot" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "goods" BIGINT NOT NULL,
    "commission" BIGINT NOT NULL,
    "tax" BIGINT NOT NULL,
    "costs" BIGINT NOT NULL,
    "net" BIGINT NOT NULL,
    "shared" BIGINT NOT NULL,
    "fund" BIGINT NOT NULL,
    "cooperative" BIGINT NOT NULL,

    CONSTRAINT "SharingRunLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingRunLine" (
    "id" UUID NOT NULL,
    "runLotId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "target" BIGINT NOT NULL,
    "credit" BIGINT NOT NULL,

    CONSTRAINT "SharingRunLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingPosting" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "kind" "SharingPostingKind" NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "onDay" DATE NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "memberId" UUID,
    "runId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" TEXT,
    "recordedBy" TEXT NOT NULL,
    "reversesId" UUID,
    "key" TEXT NOT NULL,

    CONSTRAINT "SharingPosting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingEntry" (
    "id" UUID NOT NULL,
    "postingId" UUID NOT NULL,
    "account" "SharingAccountKind" NOT NULL,
    "memberId" UUID,
    "lotId" UUID,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "SharingEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharingEvent" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actorUserId" TEXT,

    CONSTRAINT "SharingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_linkHash_key" ON "Member"("linkHash");

-- CreateIndex
CREATE INDEX "Member_sellerId_leftOn_nameFolded_idx" ON "Member"("sellerId", "leftOn", "nameFolded");

-- CreateIndex
CREATE INDEX "Member_communeCode_idx" ON "Member"("communeCode");

-- CreateIndex
CREATE INDEX "Member_phone_idx" ON "Member"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "MemberDelivery_reversesId_key" ON "MemberDelivery"("reversesId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberDelivery_key_key" ON "MemberDelivery"("key");

-- CreateIndex
CREATE INDEX "MemberDelivery_memberId_deliveredOn_idx" ON "MemberDelivery"("memberId", "deliveredOn");

-- CreateIndex
CREATE INDEX "MemberDelivery_lotId_idx" ON "MemberDelivery"("lotId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberDelivery_sellerId_year_number_key" ON "MemberDelivery"("sellerId", "year", "number");

-- CreateIndex
CREATE INDEX "DeliveryPrice_deliveryId_at_idx" ON "DeliveryPrice"("deliveryId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LotCost_reversesId_key" ON "LotCost"("reversesId");

-- CreateIndex
CREATE UNIQUE INDEX "LotCost_key_key" ON "LotCost"("key");

-- CreateIndex
CREATE INDEX "LotCost_lotId_onDay_idx" ON "LotCost"("lotId", "onDay");

-- CreateIndex
CREATE UNIQUE INDEX "SharingRule_key_key" ON "SharingRule"("key");

-- CreateIndex
CREATE INDEX "SharingRule_sellerId_validFrom_idx" ON "SharingRule"("sellerId", "validFrom");

-- CreateIndex
CREATE INDEX "SharingRule_lotId_idx" ON "SharingRule"("lotId");

-- CreateIndex
CREATE UNIQUE INDEX "SharingRun_key_key" ON "SharingRun"("key");

-- CreateIndex
CREATE INDEX "SharingRun_sellerId_status_idx" ON "SharingRun"("sellerId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "SharingRun_sellerId_year_number_key" ON "SharingRun"("sellerId", "year", "number");

-- CreateIndex
CREATE INDEX "SharingRunLot_lotId_idx" ON "SharingRunLot"("lotId");

-- CreateIndex
CREATE INDEX "SharingRunLot_ruleId_idx" ON "SharingRunLot"("ruleId");

-- CreateIndex
CREATE UNIQUE INDEX "SharingRunLot_runId_lotId_key" ON "SharingRunLot"("runId", "lotId");

-- CreateIndex
CREATE INDEX "SharingRunLine_memberId_idx" ON "SharingRunLine"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SharingRunLine_runLotId_memberId_key" ON "SharingRunLine"("runLotId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SharingPosting_reversesId_key" ON "SharingPosting"("reversesId");

-- CreateIndex
CREATE UNIQUE INDEX "SharingPosting_key_key" ON "SharingPosting"("key");

-- CreateIndex
CREATE INDEX "SharingPosting_memberId_idx" ON "SharingPosting"("memberId");

-- CreateIndex
CREATE INDEX "SharingPosting_runId_idx" ON "SharingPosting"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "SharingPosting_sellerId_year_number_key" ON "SharingPosting"("sellerId", "year", "number");

-- CreateIndex
CREATE INDEX "SharingEntry_postingId_idx" ON "SharingEntry"("postingId");

-- CreateIndex
CREATE INDEX "SharingEntry_memberId_idx" ON "SharingEntry"("memberId");

-- CreateIndex
CREATE INDEX "SharingEvent_sellerId_at_idx" ON "SharingEvent"("sellerId", "at");

-- CreateIndex
CREATE INDEX "SharingEvent_subjectId_idx" ON "SharingEvent"("subjectId");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberDelivery" ADD CONSTRAINT "MemberDelivery_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberDelivery" ADD CONSTRAINT "MemberDelivery_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberDelivery" ADD CONSTRAINT "MemberDelivery_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "MemberDelivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryPrice" ADD CONSTRAINT "DeliveryPrice_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "MemberDelivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LotCost" ADD CONSTRAINT "LotCost_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LotCost" ADD CONSTRAINT "LotCost_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "LotCost"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRule" ADD CONSTRAINT "SharingRule_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRule" ADD CONSTRAINT "SharingRule_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRun" ADD CONSTRAINT "SharingRun_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRunLot" ADD CONSTRAINT "SharingRunLot_runId_fkey" FOREIGN KEY ("runId") REFERENCES "SharingRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRunLot" ADD CONSTRAINT "SharingRunLot_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRunLot" ADD CONSTRAINT "SharingRunLot_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "SharingRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRunLine" ADD CONSTRAINT "SharingRunLine_runLotId_fkey" FOREIGN KEY ("runLotId") REFERENCES "SharingRunLot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingRunLine" ADD CONSTRAINT "SharingRunLine_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingPosting" ADD CONSTRAINT "SharingPosting_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingPosting" ADD CONSTRAINT "SharingPosting_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "SharingPosting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingEntry" ADD CONSTRAINT "SharingEntry_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "SharingPosting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharingEntry" ADD CONSTRAINT "SharingEntry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the models cannot say.
ALTER TABLE "Member" ADD CONSTRAINT "Member_days" CHECK (("leftOn" >= "joinedOn") IS NOT FALSE);
ALTER TABLE "MemberDelivery" ADD CONSTRAINT "MemberDelivery_amounts" CHECK (
  "quantity" <> 0 AND ("quantity" > 0) = ("reversesId" IS NULL) AND "deductedBp" BETWEEN 0 AND 10000
  AND sign("netQuantity") * sign("quantity") >= 0 AND abs("netQuantity") <= abs("quantity")
  AND coalesce("price", 0) >= 0 AND "number" > 0);
ALTER TABLE "DeliveryPrice" ADD CONSTRAINT "DeliveryPrice_price" CHECK ("price" >= 0);
ALTER TABLE "LotCost" ADD CONSTRAINT "LotCost_amount" CHECK ("amount" <> 0 AND ("amount" > 0) = ("reversesId" IS NULL));
ALTER TABLE "SharingRule" ADD CONSTRAINT "SharingRule_amounts" CHECK (
  "keepsBp" BETWEEN 0 AND 10000 AND "firstWeight" BETWEEN 0 AND 1000 AND "secondWeight" BETWEEN 0 AND 1000
  AND "thirdWeight" BETWEEN 0 AND 1000 AND "firstWeight" + "secondWeight" + "thirdWeight" > 0);
ALTER TABLE "SharingRun" ADD CONSTRAINT "SharingRun_confirmed" CHECK (("status" = 'confirmed') = ("confirmedAt" IS NOT NULL));
ALTER TABLE "SharingRunLot" ADD CONSTRAINT "SharingRunLot_net" CHECK ("net" = "goods" - "commission" - "tax" - "costs");
ALTER TABLE "SharingEntry" ADD CONSTRAINT "SharingEntry_amount" CHECK (
  "amount" <> 0 AND ("memberId" IS NOT NULL) = ("account" = 'member'));
ALTER TABLE "SharingPosting" ADD CONSTRAINT "SharingPosting_kind" CHECK (
  ("reversesId" IS NOT NULL) = ("kind" = 'reversal') AND ("runId" IS NOT NULL) = ("kind" = 'shared')
  AND ("number" IS NULL) = ("year" IS NULL));

-- Hard facts are appended.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['MemberDelivery', 'DeliveryPrice', 'LotCost', 'SharingRule', 'SharingRunLot', 'SharingRunLine',
                              'SharingPosting', 'SharingEntry', 'SharingEvent']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;

-- Double entry: at the end of its transaction a posting sums to zero.
CREATE FUNCTION refuse_unbalanced_sharing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum("amount") FROM "SharingEntry" WHERE "postingId" = NEW."postingId") <> 0 THEN
    RAISE EXCEPTION 'sharing posting % does not sum to zero', NEW."postingId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER sums_to_zero AFTER INSERT ON "SharingEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced_sharing();
