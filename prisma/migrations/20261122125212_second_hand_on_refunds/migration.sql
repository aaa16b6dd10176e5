-- CreateEnum
CREATE TYPE "DoubleRefundState" AS ENUM ('open', 'write_off_asked', 'written_off', 'returned', 'taken_back');

-- AlterTable
ALTER TABLE "BankAccountChange" ADD COLUMN     "readAt" TIMESTAMPTZ,
ADD COLUMN     "readById" TEXT;

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "toSetById" TEXT;

-- CreateTable
CREATE TABLE "DoubleRefund" (
    "id" UUID NOT NULL,
    "refundId" UUID NOT NULL,
    "state" "DoubleRefundState" NOT NULL DEFAULT 'open',
    "since" TIMESTAMPTZ NOT NULL,
    "reason" TEXT,
    "askedById" TEXT,
    "askedAt" TIMESTAMPTZ,
    "closedById" TEXT,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "DoubleRefund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoubleRefundReturn" (
    "doubleRefundId" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "DoubleRefundReturn_pkey" PRIMARY KEY ("doubleRefundId","transferId")
);

-- CreateTable
CREATE TABLE "RefundLimit" (
    "id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "validFrom" TIMESTAMPTZ NOT NULL,
    "setAt" TIMESTAMPTZ NOT NULL,
    "setById" TEXT,

    CONSTRAINT "RefundLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DoubleRefund_refundId_key" ON "DoubleRefund"("refundId");

-- CreateIndex
CREATE INDEX "DoubleRefund_state_since_idx" ON "DoubleRefund"("state", "since");

-- CreateIndex
CREATE INDEX "DoubleRefundReturn_transferId_idx" ON "DoubleRefundReturn"("transferId");

-- CreateIndex
CREATE INDEX "RefundLimit_validFrom_idx" ON "RefundLimit"("validFrom");

-- AddForeignKey
ALTER TABLE "DoubleRefund" ADD CONSTRAINT "DoubleRefund_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoubleRefundReturn" ADD CONSTRAINT "DoubleRefundReturn_doubleRefundId_fkey" FOREIGN KEY ("doubleRefundId") REFERENCES "DoubleRefund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoubleRefundReturn" ADD CONSTRAINT "DoubleRefundReturn_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "BankTransaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the program promises, the database holds.
ALTER TABLE "DoubleRefund" ADD CONSTRAINT "DoubleRefund_hands" CHECK (
  ("state" NOT IN ('write_off_asked', 'written_off') OR ("reason" <> '' AND "askedById" IS NOT NULL AND "askedAt" IS NOT NULL))
  AND ("state" <> 'written_off' OR ("closedById" IS NOT NULL AND "closedById" <> "askedById")));
ALTER TABLE "DoubleRefundReturn" ADD CONSTRAINT "DoubleRefundReturn_amount" CHECK ("amount" > 0);
ALTER TABLE "RefundLimit" ADD CONSTRAINT "RefundLimit_amount" CHECK ("amount" >= 0);

-- What stood as refunded twice before there was a way to close it.
INSERT INTO "DoubleRefund" ("id", "refundId", "since")
SELECT gen_random_uuid(), "id", "alsoSentAt" FROM "Refund" WHERE "alsoSentAt" IS NOT NULL;

-- Who wrote down the accounts that wait, as the audit has it.
UPDATE "Refund" r SET "toSetById" = (
  SELECT a."actorUserId" FROM "AuditRecord" a
  WHERE a."subjectType" = 'Refund' AND a."subjectId" = r."id"::text AND a."action" = 'payments.refund-destination'
  ORDER BY a."id" DESC LIMIT 1)
WHERE r."toAccount" IS NOT NULL;

-- Hard facts are appended.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RefundLimit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "RefundLimit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
