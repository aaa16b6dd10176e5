-- CreateTable
CREATE TABLE "GatewayPrice" (
    "id" UUID NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "percentBp" INTEGER NOT NULL,
    "fixed" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "setById" TEXT,
    "setAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "GatewayPrice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GatewayPrice_method_setAt_idx" ON "GatewayPrice"("method", "setAt");

ALTER TABLE "GatewayPrice" ADD CONSTRAINT "GatewayPrice_percent" CHECK ("percentBp" BETWEEN 0 AND 10000);
ALTER TABLE "GatewayPrice" ADD CONSTRAINT "GatewayPrice_fixed" CHECK ("fixed" >= 0);
