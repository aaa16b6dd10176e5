-- AlterTable
ALTER TABLE "StatementImport" ADD COLUMN     "size" INTEGER;

-- CreateTable
CREATE TABLE "SweptNotices" (
    "provider" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SweptNotices_pkey" PRIMARY KEY ("provider")
);

ALTER TABLE "SweptNotices" ADD CONSTRAINT "SweptNotices_count" CHECK ("count" >= 0);

-- One bank's number is written with spaces, dots or in small letters by one teller, and without by another.
CREATE INDEX "BankTransaction_same_reference" ON "BankTransaction"
    ("accountNumber", (upper(regexp_replace("bankReference", '[^A-Za-z0-9]', '', 'g'))));
