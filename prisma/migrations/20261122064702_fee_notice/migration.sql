-- CreateTable
CREATE TABLE "FeeNotice" (
    "id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "setById" TEXT,
    "setAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FeeNotice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FeeNotice_setAt_idx" ON "FeeNotice"("setAt");

ALTER TABLE "FeeNotice" ADD CONSTRAINT "FeeNotice_days" CHECK ("days" BETWEEN 0 AND 365);
