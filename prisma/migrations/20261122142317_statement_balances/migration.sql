-- CreateTable
CREATE TABLE "StatementBalance" (
    "importId" UUID NOT NULL,
    "accountNumber" TEXT NOT NULL,
    "opening" BIGINT NOT NULL,
    "closing" BIGINT NOT NULL,
    "firstAt" TIMESTAMPTZ NOT NULL,
    "lastAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StatementBalance_pkey" PRIMARY KEY ("importId")
);

-- CreateIndex
CREATE INDEX "StatementBalance_accountNumber_lastAt_idx" ON "StatementBalance"("accountNumber", "lastAt");
