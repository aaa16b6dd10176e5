-- CreateEnum
CREATE TYPE "PayoutRunStatus" AS ENUM ('draft', 'approved', 'sent', 'closed', 'dropped');

-- CreateEnum
CREATE TYPE "PayoutStatus" AS ENUM ('proposed', 'approved', 'sent', 'paid', 'failed', 'returned', 'dropped');

-- CreateEnum
CREATE TYPE "PayoutItemKind" AS ENUM ('order', 'other', 'reserve');

-- CreateEnum
CREATE TYPE "BankChangeStatus" AS ENUM ('asked', 'waiting', 'active', 'cancelled', 'stopped');

-- CreateTable
CREATE TABLE "PayoutSettings" (
    "id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "minimum" BIGINT NOT NULL,
    "holdDays" INTEGER NOT NULL,
    "reserveBp" INTEGER NOT NULL,
    "madeById" TEXT,
    "madeAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PayoutSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutRun" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "status" "PayoutRunStatus" NOT NULL DEFAULT 'draft',
    "settingsId" UUID NOT NULL,
    "cutoff" TIMESTAMPTZ NOT NULL,
    "madeById" TEXT,
    "madeAt" TIMESTAMPTZ NOT NULL,
    "approvedById" TEXT,
    "approvedAt" TIMESTAMPTZ,
    "sentById" TEXT,
    "sentAt" TIMESTAMPTZ,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "PayoutRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payout" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "PayoutStatus" NOT NULL DEFAULT 'proposed',
    "reference" TEXT NOT NULL,
    "bankBin" TEXT NOT NULL,
    "bankAccount" TEXT NOT NULL,
    "bankHolder" TEXT NOT NULL,
    "proof" TEXT,
    "transferId" UUID,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "approvedAt" TIMESTAMPTZ,
    "sentAt" TIMESTAMPTZ,
    "paidAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "Payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutItem" (
    "id" UUID NOT NULL,
    "payoutId" UUID NOT NULL,
    "kind" "PayoutItemKind" NOT NULL,
    "sellerOrderId" UUID,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "PayoutItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutSkip" (
    "runId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "PayoutSkip_pkey" PRIMARY KEY ("runId","sellerId")
);

-- CreateTable
CREATE TABLE "PayoutEvent" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "payoutId" UUID,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "PayoutEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankAccountChange" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "bankBin" TEXT NOT NULL,
    "bankAccount" TEXT NOT NULL,
    "bankHolder" TEXT NOT NULL,
    "holdsPayouts" BOOLEAN NOT NULL DEFAULT false,
    "status" "BankChangeStatus" NOT NULL DEFAULT 'asked',
    "requestedById" TEXT,
    "requestedAt" TIMESTAMPTZ NOT NULL,
    "confirmedAt" TIMESTAMPTZ,
    "activeAt" TIMESTAMPTZ,
    "endedById" TEXT,
    "endedAt" TIMESTAMPTZ,
    "reason" TEXT,

    CONSTRAINT "BankAccountChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankAccountEvent" (
    "id" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "BankAccountEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GatewayDeposit" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "gross" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "net" BIGINT NOT NULL,
    "madeById" TEXT,
    "madeAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "GatewayDeposit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PayoutSettings_madeAt_idx" ON "PayoutSettings"("madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "PayoutRun_code_key" ON "PayoutRun"("code");

-- CreateIndex
CREATE INDEX "PayoutRun_settingsId_idx" ON "PayoutRun"("settingsId");

-- CreateIndex
CREATE INDEX "PayoutRun_madeAt_idx" ON "PayoutRun"("madeAt");

-- CreateIndex
CREATE INDEX "PayoutRun_status_idx" ON "PayoutRun"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Payout_reference_key" ON "Payout"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Payout_transferId_key" ON "Payout"("transferId");

-- CreateIndex
CREATE INDEX "Payout_sellerId_createdAt_idx" ON "Payout"("sellerId", "createdAt");

-- CreateIndex
CREATE INDEX "Payout_status_idx" ON "Payout"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Payout_runId_sellerId_key" ON "Payout"("runId", "sellerId");

-- CreateIndex
CREATE INDEX "PayoutItem_payoutId_idx" ON "PayoutItem"("payoutId");

-- CreateIndex
CREATE INDEX "PayoutItem_sellerOrderId_idx" ON "PayoutItem"("sellerOrderId");

-- CreateIndex
CREATE INDEX "PayoutSkip_sellerId_idx" ON "PayoutSkip"("sellerId");

-- CreateIndex
CREATE INDEX "PayoutEvent_runId_at_idx" ON "PayoutEvent"("runId", "at");

-- CreateIndex
CREATE INDEX "PayoutEvent_payoutId_idx" ON "PayoutEvent"("payoutId");

-- CreateIndex
CREATE INDEX "BankAccountChange_sellerId_requestedAt_idx" ON "BankAccountChange"("sellerId", "requestedAt");

-- CreateIndex
CREATE INDEX "BankAccountChange_status_activeAt_idx" ON "BankAccountChange"("status", "activeAt");

-- CreateIndex
CREATE INDEX "BankAccountEvent_changeId_at_idx" ON "BankAccountEvent"("changeId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "GatewayDeposit_transferId_key" ON "GatewayDeposit"("transferId");

-- CreateIndex
CREATE INDEX "GatewayDeposit_gateway_fromDay_idx" ON "GatewayDeposit"("gateway", "fromDay");

-- AddForeignKey
ALTER TABLE "PayoutRun" ADD CONSTRAINT "PayoutRun_settingsId_fkey" FOREIGN KEY ("settingsId") REFERENCES "PayoutSettings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PayoutRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutItem" ADD CONSTRAINT "PayoutItem_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutItem" ADD CONSTRAINT "PayoutItem_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutSkip" ADD CONSTRAINT "PayoutSkip_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PayoutRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutSkip" ADD CONSTRAINT "PayoutSkip_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutEvent" ADD CONSTRAINT "PayoutEvent_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PayoutRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutEvent" ADD CONSTRAINT "PayoutEvent_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankAccountChange" ADD CONSTRAINT "BankAccountChange_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankAccountEvent" ADD CONSTRAINT "BankAccountEvent_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "BankAccountChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say.
ALTER TABLE "PayoutSettings" ADD CONSTRAINT "PayoutSettings_bounds" CHECK (
  "weekday" BETWEEN 1 AND 7 AND "minimum" >= 0 AND "holdDays" BETWEEN 0 AND 90 AND "reserveBp" BETWEEN 0 AND 5000);
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_amount" CHECK ("amount" > 0);
ALTER TABLE "PayoutItem" ADD CONSTRAINT "PayoutItem_kind" CHECK (("sellerOrderId" IS NOT NULL) = ("kind" = 'order') AND "amount" <> 0);
ALTER TABLE "GatewayDeposit" ADD CONSTRAINT "GatewayDeposit_sum" CHECK ("gross" = "fee" + "net" AND "net" > 0 AND "fee" >= 0 AND "toDay" >= "fromDay");

-- Two persons: who made a run never approves it; one that the timetable made is approved by one and sent by another.
ALTER TABLE "PayoutRun" ADD CONSTRAINT "PayoutRun_two_persons" CHECK (
  ("approvedById" IS DISTINCT FROM "madeById" OR "approvedById" IS NULL)
  AND ("madeById" IS NOT NULL OR "sentById" IS NULL OR "sentById" <> "approvedById"));
ALTER TABLE "PayoutRun" ADD CONSTRAINT "PayoutRun_approved" CHECK (
  "status" IN ('draft', 'dropped') OR ("approvedById" IS NOT NULL AND "approvedAt" IS NOT NULL));

-- One run waits for approval at a time, and one account for a seller.
CREATE UNIQUE INDEX "PayoutRun_one_draft" ON "PayoutRun" ((true)) WHERE "status" = 'draft';
CREATE UNIQUE INDEX "BankAccountChange_one_waiting" ON "BankAccountChange" ("sellerId") WHERE "status" = 'waiting';

-- Hard facts are appended.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['PayoutEvent', 'BankAccountEvent', 'PayoutSettings']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;

-- What holds until an operator says otherwise: Wednesdays, from 50.000 đ, a week after delivery, nothing kept back.
INSERT INTO "PayoutSettings" ("id", "weekday", "minimum", "holdDays", "reserveBp", "madeAt") VALUES
  ('01931b4a-0000-7000-8000-000000000101', 3, 50000, 7, 0, '2025-01-01T00:00:00+07:00');
