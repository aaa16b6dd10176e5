-- AlterTable
ALTER TABLE "BankTransaction" ADD COLUMN     "setAside" BIGINT NOT NULL DEFAULT 0;

-- What was dismissed before is what nothing else had taken of it then.
UPDATE "BankTransaction" t SET "setAside" = greatest(0, t."amount"
  - coalesce((SELECT sum(u."amount") FROM "TransferUse" u WHERE u."transferId" = t."id" AND u."freedAt" IS NULL), 0)
  - coalesce((SELECT sum(r."amount") FROM "Refund" r WHERE r."transferId" = t."id" AND r."status" <> 'dropped'), 0))
WHERE t."resolution" LIKE 'dismissed:%' AND t."amount" > 0;

ALTER TABLE "BankTransaction" ADD CONSTRAINT "BankTransaction_set_aside" CHECK ("setAside" BETWEEN 0 AND greatest("amount", 0));
