-- CreateEnum
CREATE TYPE "ProductStatus" AS ENUM ('draft', 'in_review', 'listed', 'paused', 'archived');

-- CreateEnum
CREATE TYPE "NetUnit" AS ENUM ('g', 'ml', 'piece');

-- CreateEnum
CREATE TYPE "Availability" AS ENUM ('none', 'few', 'plenty');

-- CreateEnum
CREATE TYPE "DeliveryZone" AS ENUM ('same_commune', 'same_province', 'same_region', 'inter_region');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('owner', 'manager', 'packer', 'recorder');

-- CreateEnum
CREATE TYPE "LotStatus" AS ENUM ('open', 'held', 'recalled', 'expired');

-- CreateEnum
CREATE TYPE "MovementKind" AS ENUM ('received', 'packed_out', 'returned', 'damaged', 'counted', 'moved', 'repacked');

-- CreateEnum
CREATE TYPE "ReservationStatus" AS ENUM ('held', 'consumed', 'released');

-- CreateEnum
CREATE TYPE "SaleEntryKind" AS ENUM ('sale', 'cancellation', 'refund');

-- CreateEnum
CREATE TYPE "CertificateStatus" AS ENUM ('active', 'suspended', 'revoked');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('awaiting_payment', 'placed', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "SellerOrderStatus" AS ENUM ('awaiting_payment', 'placed', 'accepted', 'packed', 'handed_over', 'delivered', 'refused', 'returned', 'cancelled');

-- CreateEnum
CREATE TYPE "LineLotStatus" AS ENUM ('planned', 'packed');

-- CreateEnum
CREATE TYPE "PaymentMethod" AS ENUM ('vietqr', 'cash_on_delivery');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('open', 'paid', 'failed', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "RefundStatus" AS ENUM ('awaiting_operator', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "NoticeVerdict" AS ENUM ('received', 'verified', 'forged', 'unreadable');

-- CreateEnum
CREATE TYPE "TransferMatch" AS ENUM ('pending', 'matched', 'ignored', 'under', 'over', 'late', 'duplicate', 'unknown');

-- CreateEnum
CREATE TYPE "SellerKind" AS ENUM ('cooperative', 'cooperative_group', 'enterprise', 'farm', 'household');

-- CreateEnum
CREATE TYPE "SellerStatus" AS ENUM ('draft', 'submitted', 'verified', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "Provenance" AS ENUM ('press', 'invented', 'registered');

-- CreateEnum
CREATE TYPE "DiaryKind" AS ENUM ('planting', 'care', 'input', 'check', 'harvest', 'processing', 'packing', 'testing', 'storage', 'note');

-- CreateEnum
CREATE TYPE "StoryBlockKind" AS ENUM ('headline', 'portrait', 'place', 'quote', 'paragraph');

-- CreateTable
CREATE TABLE "Cart" (
    "id" UUID NOT NULL,
    "keyHash" TEXT NOT NULL,
    "userId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CartLine" (
    "id" UUID NOT NULL,
    "cartId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "priceSeen" BIGINT NOT NULL,
    "addedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CartLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "parentId" UUID,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "illustration" TEXT NOT NULL DEFAULT 'gift-box',
    "position" INTEGER NOT NULL,
    "ocopSets" INTEGER[],
    "rules" JSONB NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "sellerId" UUID NOT NULL,
    "categoryId" UUID,
    "ocopSetNumber" INTEGER,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "descriptionVi" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "storyVi" TEXT NOT NULL DEFAULT '',
    "storyEn" TEXT NOT NULL DEFAULT '',
    "ingredientsVi" TEXT NOT NULL DEFAULT '',
    "ingredientsEn" TEXT NOT NULL DEFAULT '',
    "storageVi" TEXT NOT NULL DEFAULT '',
    "storageEn" TEXT NOT NULL DEFAULT '',
    "communeCode" TEXT,
    "selfDeclaration" TEXT,
    "illustration" TEXT NOT NULL DEFAULT 'gift-box',
    "packedToOrder" BOOLEAN NOT NULL DEFAULT false,
    "harvestMonths" INTEGER[],
    "shelfLifeDays" INTEGER,
    "status" "ProductStatus" NOT NULL DEFAULT 'draft',
    "returnReason" TEXT,
    "submittedAt" TIMESTAMPTZ,
    "listedAt" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Variant" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "netAmount" INTEGER NOT NULL,
    "netUnit" "NetUnit" NOT NULL,
    "pieceWordVi" TEXT,
    "pieceWordEn" TEXT,
    "price" BIGINT NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "gtin" TEXT,
    "minQuantity" INTEGER NOT NULL DEFAULT 1,
    "step" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductPhoto" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,
    "altVi" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProductPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductEvent" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "ProductEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductListing" (
    "productId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "categoryPath" TEXT[],
    "ocopGroupCode" INTEGER,
    "communeCode" TEXT,
    "nameFolded" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "minPrice" BIGINT NOT NULL,
    "stars" INTEGER,
    "starsUntil" DATE,
    "harvestMonths" INTEGER[],
    "availability" "Availability" NOT NULL DEFAULT 'none',
    "popularity" INTEGER NOT NULL DEFAULT 0,
    "listedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ProductListing_pkey" PRIMARY KEY ("productId")
);

-- CreateTable
CREATE TABLE "Tariff" (
    "id" UUID NOT NULL,
    "validFrom" TIMESTAMPTZ NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actorUserId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tariff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TariffStep" (
    "id" UUID NOT NULL,
    "tariffId" UUID NOT NULL,
    "zone" "DeliveryZone" NOT NULL,
    "upToGrams" INTEGER NOT NULL,
    "fee" BIGINT NOT NULL,
    "daysMin" INTEGER NOT NULL,
    "daysMax" INTEGER NOT NULL,

    CONSTRAINT "TariffStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Province" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL,

    CONSTRAINT "Province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Commune" (
    "code" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "FormerUnit" (
    "id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "formerDistrict" TEXT,
    "formerProvince" TEXT,

    CONSTRAINT "FormerUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerUnitSuccessor" (
    "formerUnitId" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,

    CONSTRAINT "FormerUnitSuccessor_pkey" PRIMARY KEY ("formerUnitId","communeCode")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "phoneNumber" TEXT,
    "phoneNumberVerified" BOOLEAN NOT NULL DEFAULT false,
    "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ,
    "refreshTokenExpiresAt" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "userId" TEXT NOT NULL,

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "sellerId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Officer" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "communeCode" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Operator" (
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Operator_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Lot" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "makersNumber" TEXT NOT NULL,
    "productId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "madeOn" DATE NOT NULL,
    "expiresOn" DATE,
    "madeAt" TEXT NOT NULL DEFAULT '',
    "status" "LotStatus" NOT NULL DEFAULT 'open',
    "statusReason" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LotEvent" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "LotEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockLevel" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT 'kho',
    "onHand" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StockLevel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockMovement" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ NOT NULL,
    "actorUserId" TEXT,
    "sellerOrderId" UUID,
    "key" TEXT NOT NULL,

    CONSTRAINT "StockMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "stockLevelId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "status" "ReservationStatus" NOT NULL DEFAULT 'held',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaFile" (
    "id" UUID NOT NULL,
    "sellerId" UUID,
    "uploadedById" TEXT,
    "originalName" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MediaFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SaleEntry" (
    "id" UUID NOT NULL,
    "kind" "SaleEntryKind" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "day" DATE NOT NULL,
    "orderId" UUID NOT NULL,
    "sellerOrderId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "communeCode" TEXT,
    "sellerCommuneCode" TEXT,
    "ocopGroupCode" INTEGER,
    "stars" INTEGER,
    "method" "PaymentMethod" NOT NULL,
    "amount" BIGINT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "SaleEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OcopGroup" (
    "code" INTEGER NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "OcopGroup_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "OcopSet" (
    "number" INTEGER NOT NULL,
    "groupCode" INTEGER NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "OcopSet_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "OcopCertificate" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,
    "status" "CertificateStatus" NOT NULL DEFAULT 'active',
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OcopCertificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PressStar" (
    "productId" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "year" INTEGER,
    "sourceUrl" TEXT NOT NULL,

    CONSTRAINT "PressStar_pkey" PRIMARY KEY ("productId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "productId" UUID,
    "scheme" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "status" "CertificateStatus" NOT NULL DEFAULT 'active',
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "status" "OrderStatus" NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "buyerUserId" TEXT,
    "buyerName" TEXT NOT NULL,
    "buyerPhone" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "addressLine" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "goodsTotal" BIGINT NOT NULL,
    "deliveryTotal" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "heldUntil" TIMESTAMPTZ,
    "placedAt" TIMESTAMPTZ,
    "cancelledAt" TIMESTAMPTZ,
    "cancelReason" TEXT,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SellerOrder" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "status" "SellerOrderStatus" NOT NULL,
    "goodsTotal" BIGINT NOT NULL,
    "deliveryFee" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "zone" "DeliveryZone" NOT NULL,
    "daysMin" INTEGER NOT NULL,
    "daysMax" INTEGER NOT NULL,
    "placedAt" TIMESTAMPTZ,
    "acceptedAt" TIMESTAMPTZ,
    "packedAt" TIMESTAMPTZ,
    "handedOverAt" TIMESTAMPTZ,
    "deliveredAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,
    "endReason" TEXT,
    "cashReceived" BIGINT,
    "cashReceivedAt" TIMESTAMPTZ,

    CONSTRAINT "SellerOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" UUID NOT NULL,
    "sellerOrderId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "productName" TEXT NOT NULL,
    "variantName" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPrice" BIGINT NOT NULL,
    "lineTotal" BIGINT NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "commissionBp" INTEGER NOT NULL DEFAULT 0,
    "starsShown" INTEGER,
    "certificateShown" TEXT,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LineLot" (
    "id" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "stockLevelId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "status" "LineLotStatus" NOT NULL DEFAULT 'planned',
    "parcelId" UUID,

    CONSTRAINT "LineLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Parcel" (
    "id" UUID NOT NULL,
    "sellerOrderId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "carrier" TEXT,
    "trackingCode" TEXT,
    "packedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderEvent" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "sellerOrderId" UUID,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "OrderEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "payeeSellerId" UUID,
    "method" "PaymentMethod" NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "PaymentStatus" NOT NULL DEFAULT 'open',
    "paidAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentCover" (
    "paymentId" UUID NOT NULL,
    "sellerOrderId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "PaymentCover_pkey" PRIMARY KEY ("paymentId","sellerOrderId")
);

-- CreateTable
CREATE TABLE "PaymentAttempt" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "PaymentStatus" NOT NULL DEFAULT 'open',
    "details" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "PaymentAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentEvent" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" UUID NOT NULL,
    "paymentId" UUID,
    "transferId" UUID,
    "sellerOrderId" UUID,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "RefundStatus" NOT NULL DEFAULT 'awaiting_operator',
    "key" TEXT NOT NULL,
    "toBankBin" TEXT,
    "toAccount" TEXT,
    "toHolder" TEXT,
    "proof" TEXT,
    "requestedById" TEXT,
    "requestedAt" TIMESTAMPTZ NOT NULL,
    "doneById" TEXT,
    "doneAt" TIMESTAMPTZ,

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentNotice" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "eventId" TEXT,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ NOT NULL,
    "verdict" "NoticeVerdict" NOT NULL DEFAULT 'received',
    "verifiedAt" TIMESTAMPTZ,
    "processedAt" TIMESTAMPTZ,
    "outcome" TEXT,

    CONSTRAINT "PaymentNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankTransaction" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountNumber" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "purpose" TEXT NOT NULL,
    "bankReference" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "noticeId" UUID NOT NULL,
    "match" "TransferMatch" NOT NULL DEFAULT 'pending',
    "attemptId" UUID,
    "resolution" TEXT,
    "resolvedById" TEXT,
    "resolvedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankTransaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MarketSetting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "MarketSetting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AttemptCount" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "windowEnds" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AttemptCount_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditRecord" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "AuditRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seller" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "kind" "SellerKind" NOT NULL,
    "status" "SellerStatus" NOT NULL DEFAULT 'draft',
    "provenance" "Provenance" NOT NULL DEFAULT 'registered',
    "communeCode" TEXT,
    "formerPlace" TEXT,
    "addressLine" TEXT,
    "phone" TEXT,
    "taxCode" TEXT,
    "registration" TEXT,
    "representative" TEXT,
    "foundedYear" INTEGER,
    "memberHouseholds" INTEGER,
    "storyVi" TEXT NOT NULL DEFAULT '',
    "storyEn" TEXT NOT NULL DEFAULT '',
    "portrait" INTEGER,
    "portraitMediaId" UUID,
    "landscape" INTEGER,
    "bankBin" TEXT,
    "bankAccount" TEXT,
    "bankHolder" TEXT,
    "holidayFrom" DATE,
    "holidayTo" DATE,
    "returnReason" TEXT,
    "submittedAt" TIMESTAMPTZ,
    "verifiedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SellerEvent" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "actorUserId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "SellerEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiaryEvent" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "DiaryKind" NOT NULL,
    "onDay" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "recordedById" TEXT,
    "preHarvestDays" INTEGER,
    "correctsId" UUID,
    "wordsHash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "DiaryEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiaryWords" (
    "diaryEventId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "titleVi" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "detailVi" TEXT NOT NULL DEFAULT '',
    "detailEn" TEXT NOT NULL DEFAULT '',
    "recordedBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "DiaryWords_pkey" PRIMARY KEY ("diaryEventId")
);

-- CreateTable
CREATE TABLE "DiaryPhoto" (
    "id" UUID NOT NULL,
    "diaryEventId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DiaryPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryBlock" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "kind" "StoryBlockKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "textVi" TEXT NOT NULL,
    "textEn" TEXT NOT NULL DEFAULT '',
    "detailVi" TEXT NOT NULL DEFAULT '',
    "detailEn" TEXT NOT NULL DEFAULT '',
    "illustration" INTEGER,
    "mediaId" UUID,

    CONSTRAINT "StoryBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScanEvent" (
    "id" UUID NOT NULL,
    "lotId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ScanEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Cart_keyHash_key" ON "Cart"("keyHash");

-- CreateIndex
CREATE INDEX "Cart_userId_idx" ON "Cart"("userId");

-- CreateIndex
CREATE INDEX "Cart_updatedAt_idx" ON "Cart"("updatedAt");

-- CreateIndex
CREATE INDEX "CartLine_variantId_idx" ON "CartLine"("variantId");

-- CreateIndex
CREATE UNIQUE INDEX "CartLine_cartId_variantId_key" ON "CartLine"("cartId", "variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE INDEX "Category_parentId_position_idx" ON "Category"("parentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Product_slug_key" ON "Product"("slug");

-- CreateIndex
CREATE INDEX "Product_sellerId_status_idx" ON "Product"("sellerId", "status");

-- CreateIndex
CREATE INDEX "Product_categoryId_idx" ON "Product"("categoryId");

-- CreateIndex
CREATE INDEX "Product_ocopSetNumber_idx" ON "Product"("ocopSetNumber");

-- CreateIndex
CREATE INDEX "Product_communeCode_idx" ON "Product"("communeCode");

-- CreateIndex
CREATE INDEX "Product_status_submittedAt_idx" ON "Product"("status", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_gtin_key" ON "Variant"("gtin");

-- CreateIndex
CREATE INDEX "Variant_productId_position_idx" ON "Variant"("productId", "position");

-- CreateIndex
CREATE INDEX "ProductPhoto_productId_position_idx" ON "ProductPhoto"("productId", "position");

-- CreateIndex
CREATE INDEX "ProductPhoto_mediaId_idx" ON "ProductPhoto"("mediaId");

-- CreateIndex
CREATE INDEX "ProductEvent_productId_at_idx" ON "ProductEvent"("productId", "at");

-- CreateIndex
CREATE INDEX "ProductListing_searchText_trgm" ON "ProductListing" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ProductListing_categoryPath_idx" ON "ProductListing" USING GIN ("categoryPath");

-- CreateIndex
CREATE INDEX "ProductListing_harvestMonths_idx" ON "ProductListing" USING GIN ("harvestMonths");

-- CreateIndex
CREATE INDEX "ProductListing_sellerId_idx" ON "ProductListing"("sellerId");

-- CreateIndex
CREATE INDEX "ProductListing_communeCode_idx" ON "ProductListing"("communeCode");

-- CreateIndex
CREATE INDEX "ProductListing_popularity_productId_idx" ON "ProductListing"("popularity" DESC, "productId");

-- CreateIndex
CREATE INDEX "ProductListing_minPrice_productId_idx" ON "ProductListing"("minPrice", "productId");

-- CreateIndex
CREATE INDEX "ProductListing_listedAt_productId_idx" ON "ProductListing"("listedAt" DESC, "productId");

-- CreateIndex
CREATE INDEX "ProductListing_stars_idx" ON "ProductListing"("stars");

-- CreateIndex
CREATE INDEX "ProductListing_ocopGroupCode_idx" ON "ProductListing"("ocopGroupCode");

-- CreateIndex
CREATE INDEX "ProductListing_categoryId_idx" ON "ProductListing"("categoryId");

-- CreateIndex
CREATE INDEX "Tariff_validFrom_idx" ON "Tariff"("validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "TariffStep_tariffId_zone_upToGrams_key" ON "TariffStep"("tariffId", "zone", "upToGrams");

-- CreateIndex
CREATE INDEX "Commune_provinceCode_idx" ON "Commune"("provinceCode");

-- CreateIndex
CREATE INDEX "FormerUnitSuccessor_communeCode_idx" ON "FormerUnitSuccessor"("communeCode");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_phoneNumber_key" ON "User"("phoneNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "StaffMember_sellerId_idx" ON "StaffMember"("sellerId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMember_userId_sellerId_key" ON "StaffMember"("userId", "sellerId");

-- CreateIndex
CREATE UNIQUE INDEX "Officer_userId_key" ON "Officer"("userId");

-- CreateIndex
CREATE INDEX "Officer_provinceCode_idx" ON "Officer"("provinceCode");

-- CreateIndex
CREATE INDEX "Officer_communeCode_idx" ON "Officer"("communeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_code_key" ON "Lot"("code");

-- CreateIndex
CREATE INDEX "Lot_productId_status_idx" ON "Lot"("productId", "status");

-- CreateIndex
CREATE INDEX "Lot_sellerId_status_expiresOn_idx" ON "Lot"("sellerId", "status", "expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_sellerId_productId_makersNumber_key" ON "Lot"("sellerId", "productId", "makersNumber");

-- CreateIndex
CREATE INDEX "LotEvent_lotId_at_idx" ON "LotEvent"("lotId", "at");

-- CreateIndex
CREATE INDEX "StockLevel_variantId_idx" ON "StockLevel"("variantId");

-- CreateIndex
CREATE INDEX "StockLevel_productId_idx" ON "StockLevel"("productId");

-- CreateIndex
CREATE INDEX "StockLevel_sellerId_idx" ON "StockLevel"("sellerId");

-- CreateIndex
CREATE UNIQUE INDEX "StockLevel_lotId_variantId_place_key" ON "StockLevel"("lotId", "variantId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "StockMovement_key_key" ON "StockMovement"("key");

-- CreateIndex
CREATE INDEX "StockMovement_lotId_variantId_place_idx" ON "StockMovement"("lotId", "variantId", "place");

-- CreateIndex
CREATE INDEX "StockMovement_variantId_idx" ON "StockMovement"("variantId");

-- CreateIndex
CREATE INDEX "StockMovement_sellerOrderId_idx" ON "StockMovement"("sellerOrderId");

-- CreateIndex
CREATE INDEX "Reservation_orderId_status_idx" ON "Reservation"("orderId", "status");

-- CreateIndex
CREATE INDEX "Reservation_orderLineId_idx" ON "Reservation"("orderLineId");

-- CreateIndex
CREATE INDEX "Reservation_stockLevelId_status_idx" ON "Reservation"("stockLevelId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "MediaFile_sellerId_contentHash_key" ON "MediaFile"("sellerId", "contentHash");

-- CreateIndex
CREATE INDEX "SaleEntry_day_communeCode_idx" ON "SaleEntry"("day", "communeCode");

-- CreateIndex
CREATE INDEX "SaleEntry_day_sellerId_idx" ON "SaleEntry"("day", "sellerId");

-- CreateIndex
CREATE INDEX "SaleEntry_at_idx" ON "SaleEntry"("at");

-- CreateIndex
CREATE INDEX "SaleEntry_sellerId_idx" ON "SaleEntry"("sellerId");

-- CreateIndex
CREATE INDEX "SaleEntry_productId_idx" ON "SaleEntry"("productId");

-- CreateIndex
CREATE INDEX "SaleEntry_communeCode_idx" ON "SaleEntry"("communeCode");

-- CreateIndex
CREATE INDEX "SaleEntry_sellerCommuneCode_idx" ON "SaleEntry"("sellerCommuneCode");

-- CreateIndex
CREATE INDEX "SaleEntry_ocopGroupCode_idx" ON "SaleEntry"("ocopGroupCode");

-- CreateIndex
CREATE UNIQUE INDEX "SaleEntry_orderLineId_kind_key" ON "SaleEntry"("orderLineId", "kind");

-- CreateIndex
CREATE INDEX "OcopSet_groupCode_idx" ON "OcopSet"("groupCode");

-- CreateIndex
CREATE INDEX "OcopCertificate_productId_status_expiresOn_idx" ON "OcopCertificate"("productId", "status", "expiresOn");

-- CreateIndex
CREATE INDEX "OcopCertificate_sellerId_idx" ON "OcopCertificate"("sellerId");

-- CreateIndex
CREATE INDEX "OcopCertificate_expiresOn_idx" ON "OcopCertificate"("expiresOn");

-- CreateIndex
CREATE INDEX "Certificate_sellerId_idx" ON "Certificate"("sellerId");

-- CreateIndex
CREATE INDEX "Certificate_productId_idx" ON "Certificate"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "Order_code_key" ON "Order"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Order_tokenHash_key" ON "Order"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Order_idempotencyKey_key" ON "Order"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Order_buyerPhone_createdAt_idx" ON "Order"("buyerPhone", "createdAt");

-- CreateIndex
CREATE INDEX "Order_buyerUserId_idx" ON "Order"("buyerUserId");

-- CreateIndex
CREATE INDEX "Order_communeCode_idx" ON "Order"("communeCode");

-- CreateIndex
CREATE INDEX "Order_status_heldUntil_idx" ON "Order"("status", "heldUntil");

-- CreateIndex
CREATE INDEX "Order_placedAt_idx" ON "Order"("placedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SellerOrder_code_key" ON "SellerOrder"("code");

-- CreateIndex
CREATE INDEX "SellerOrder_sellerId_status_placedAt_idx" ON "SellerOrder"("sellerId", "status", "placedAt");

-- CreateIndex
CREATE INDEX "SellerOrder_placedAt_idx" ON "SellerOrder"("placedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SellerOrder_orderId_sellerId_key" ON "SellerOrder"("orderId", "sellerId");

-- CreateIndex
CREATE INDEX "OrderLine_sellerOrderId_idx" ON "OrderLine"("sellerOrderId");

-- CreateIndex
CREATE INDEX "OrderLine_productId_idx" ON "OrderLine"("productId");

-- CreateIndex
CREATE INDEX "OrderLine_variantId_idx" ON "OrderLine"("variantId");

-- CreateIndex
CREATE INDEX "LineLot_orderLineId_idx" ON "LineLot"("orderLineId");

-- CreateIndex
CREATE INDEX "LineLot_lotId_idx" ON "LineLot"("lotId");

-- CreateIndex
CREATE INDEX "LineLot_stockLevelId_idx" ON "LineLot"("stockLevelId");

-- CreateIndex
CREATE INDEX "LineLot_parcelId_idx" ON "LineLot"("parcelId");

-- CreateIndex
CREATE UNIQUE INDEX "Parcel_code_key" ON "Parcel"("code");

-- CreateIndex
CREATE INDEX "Parcel_sellerOrderId_idx" ON "Parcel"("sellerOrderId");

-- CreateIndex
CREATE INDEX "OrderEvent_orderId_at_idx" ON "OrderEvent"("orderId", "at");

-- CreateIndex
CREATE INDEX "OrderEvent_sellerOrderId_idx" ON "OrderEvent"("sellerOrderId");

-- CreateIndex
CREATE INDEX "Payment_orderId_idx" ON "Payment"("orderId");

-- CreateIndex
CREATE INDEX "Payment_payeeSellerId_idx" ON "Payment"("payeeSellerId");

-- CreateIndex
CREATE INDEX "Payment_status_createdAt_idx" ON "Payment"("status", "createdAt");

-- CreateIndex
CREATE INDEX "PaymentCover_sellerOrderId_idx" ON "PaymentCover"("sellerOrderId");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentAttempt_reference_key" ON "PaymentAttempt"("reference");

-- CreateIndex
CREATE INDEX "PaymentAttempt_paymentId_idx" ON "PaymentAttempt"("paymentId");

-- CreateIndex
CREATE INDEX "PaymentAttempt_status_expiresAt_idx" ON "PaymentAttempt"("status", "expiresAt");

-- CreateIndex
CREATE INDEX "PaymentEvent_paymentId_at_idx" ON "PaymentEvent"("paymentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_key_key" ON "Refund"("key");

-- CreateIndex
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");

-- CreateIndex
CREATE INDEX "Refund_transferId_idx" ON "Refund"("transferId");

-- CreateIndex
CREATE INDEX "Refund_sellerOrderId_idx" ON "Refund"("sellerOrderId");

-- CreateIndex
CREATE INDEX "Refund_status_requestedAt_idx" ON "Refund"("status", "requestedAt");

-- CreateIndex
CREATE INDEX "PaymentNotice_provider_eventId_idx" ON "PaymentNotice"("provider", "eventId");

-- CreateIndex
CREATE INDEX "PaymentNotice_verdict_receivedAt_idx" ON "PaymentNotice"("verdict", "receivedAt");

-- CreateIndex
CREATE INDEX "BankTransaction_noticeId_idx" ON "BankTransaction"("noticeId");

-- CreateIndex
CREATE INDEX "BankTransaction_attemptId_idx" ON "BankTransaction"("attemptId");

-- CreateIndex
CREATE INDEX "BankTransaction_match_resolvedAt_at_idx" ON "BankTransaction"("match", "resolvedAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "BankTransaction_provider_providerId_key" ON "BankTransaction"("provider", "providerId");

-- CreateIndex
CREATE INDEX "AttemptCount_windowEnds_idx" ON "AttemptCount"("windowEnds");

-- CreateIndex
CREATE INDEX "AuditRecord_subjectType_subjectId_at_idx" ON "AuditRecord"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditRecord_actorUserId_at_idx" ON "AuditRecord"("actorUserId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Seller_slug_key" ON "Seller"("slug");

-- CreateIndex
CREATE INDEX "Seller_communeCode_idx" ON "Seller"("communeCode");

-- CreateIndex
CREATE INDEX "Seller_portraitMediaId_idx" ON "Seller"("portraitMediaId");

-- CreateIndex
CREATE INDEX "Seller_status_submittedAt_idx" ON "Seller"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "SellerEvent_sellerId_at_idx" ON "SellerEvent"("sellerId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "DiaryEvent_hash_key" ON "DiaryEvent"("hash");

-- CreateIndex
CREATE INDEX "DiaryEvent_correctsId_idx" ON "DiaryEvent"("correctsId");

-- CreateIndex
CREATE UNIQUE INDEX "DiaryEvent_lotId_sequence_key" ON "DiaryEvent"("lotId", "sequence");

-- CreateIndex
CREATE INDEX "DiaryPhoto_diaryEventId_idx" ON "DiaryPhoto"("diaryEventId");

-- CreateIndex
CREATE INDEX "DiaryPhoto_mediaId_idx" ON "DiaryPhoto"("mediaId");

-- CreateIndex
CREATE INDEX "StoryBlock_mediaId_idx" ON "StoryBlock"("mediaId");

-- CreateIndex
CREATE UNIQUE INDEX "StoryBlock_lotId_position_key" ON "StoryBlock"("lotId", "position");

-- CreateIndex
CREATE INDEX "ScanEvent_lotId_at_idx" ON "ScanEvent"("lotId", "at");

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_ocopSetNumber_fkey" FOREIGN KEY ("ocopSetNumber") REFERENCES "OcopSet"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductPhoto" ADD CONSTRAINT "ProductPhoto_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductPhoto" ADD CONSTRAINT "ProductPhoto_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "MediaFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductEvent" ADD CONSTRAINT "ProductEvent_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductListing" ADD CONSTRAINT "ProductListing_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TariffStep" ADD CONSTRAINT "TariffStep_tariffId_fkey" FOREIGN KEY ("tariffId") REFERENCES "Tariff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerUnitSuccessor" ADD CONSTRAINT "FormerUnitSuccessor_formerUnitId_fkey" FOREIGN KEY ("formerUnitId") REFERENCES "FormerUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerUnitSuccessor" ADD CONSTRAINT "FormerUnitSuccessor_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operator" ADD CONSTRAINT "Operator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LotEvent" ADD CONSTRAINT "LotEvent_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_stockLevelId_fkey" FOREIGN KEY ("stockLevelId") REFERENCES "StockLevel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaFile" ADD CONSTRAINT "MediaFile_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaleEntry" ADD CONSTRAINT "SaleEntry_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaleEntry" ADD CONSTRAINT "SaleEntry_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaleEntry" ADD CONSTRAINT "SaleEntry_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaleEntry" ADD CONSTRAINT "SaleEntry_sellerCommuneCode_fkey" FOREIGN KEY ("sellerCommuneCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaleEntry" ADD CONSTRAINT "SaleEntry_ocopGroupCode_fkey" FOREIGN KEY ("ocopGroupCode") REFERENCES "OcopGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OcopSet" ADD CONSTRAINT "OcopSet_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "OcopGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OcopCertificate" ADD CONSTRAINT "OcopCertificate_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OcopCertificate" ADD CONSTRAINT "OcopCertificate_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PressStar" ADD CONSTRAINT "PressStar_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SellerOrder" ADD CONSTRAINT "SellerOrder_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SellerOrder" ADD CONSTRAINT "SellerOrder_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineLot" ADD CONSTRAINT "LineLot_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineLot" ADD CONSTRAINT "LineLot_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineLot" ADD CONSTRAINT "LineLot_stockLevelId_fkey" FOREIGN KEY ("stockLevelId") REFERENCES "StockLevel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineLot" ADD CONSTRAINT "LineLot_parcelId_fkey" FOREIGN KEY ("parcelId") REFERENCES "Parcel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Parcel" ADD CONSTRAINT "Parcel_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderEvent" ADD CONSTRAINT "OrderEvent_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderEvent" ADD CONSTRAINT "OrderEvent_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentCover" ADD CONSTRAINT "PaymentCover_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentCover" ADD CONSTRAINT "PaymentCover_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT "PaymentAttempt_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentEvent" ADD CONSTRAINT "PaymentEvent_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "BankTransaction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_sellerOrderId_fkey" FOREIGN KEY ("sellerOrderId") REFERENCES "SellerOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankTransaction" ADD CONSTRAINT "BankTransaction_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "PaymentNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankTransaction" ADD CONSTRAINT "BankTransaction_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PaymentAttempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seller" ADD CONSTRAINT "Seller_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seller" ADD CONSTRAINT "Seller_portraitMediaId_fkey" FOREIGN KEY ("portraitMediaId") REFERENCES "MediaFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SellerEvent" ADD CONSTRAINT "SellerEvent_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiaryEvent" ADD CONSTRAINT "DiaryEvent_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiaryEvent" ADD CONSTRAINT "DiaryEvent_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "DiaryEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiaryWords" ADD CONSTRAINT "DiaryWords_diaryEventId_fkey" FOREIGN KEY ("diaryEventId") REFERENCES "DiaryEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiaryPhoto" ADD CONSTRAINT "DiaryPhoto_diaryEventId_fkey" FOREIGN KEY ("diaryEventId") REFERENCES "DiaryEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiaryPhoto" ADD CONSTRAINT "DiaryPhoto_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "MediaFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryBlock" ADD CONSTRAINT "StoryBlock_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryBlock" ADD CONSTRAINT "StoryBlock_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "MediaFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScanEvent" ADD CONSTRAINT "ScanEvent_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
