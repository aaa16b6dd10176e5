-- CreateTable
CREATE TABLE "RefundAccount" (
    "orderId" UUID NOT NULL,
    "bankBin" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RefundAccount_pkey" PRIMARY KEY ("orderId")
);
