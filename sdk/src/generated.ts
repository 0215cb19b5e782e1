// Generated from sdk/openapi.json by tools/generate. Do not edit.
export interface paths {
    "/v1/marketplace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This marketplace: its name, currency, policy and time */
        get: operations["getMarketplace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything holds that must always hold: stock, limits, shares, ledger, histories … Reads one snapshot, locks nothing */
        get: operations["runInvariantChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for one of the demo buyers. Only in a demo marketplace */
        post: operations["signInToDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyer-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A page hands in its publishable key and the short token that the shop’s backend signed for its buyer, and gets one for an hour */
        post: operations["exchangeBuyerToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories; `path` is what scopes name */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops and the merchants they belong to */
        get: operations["listShops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items, by shop, category, words of the name, or sku */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of one kind as `writeCatalogue` takes them: a merchant’s own, or all for the platform. Costs and floors included */
        get: operations["exportCatalogue"];
        put?: never;
        /** Write merchants, categories, shops, items and what is in stock, many at once: what is new is added, what differs is changed, nothing is removed. Good rows are written though others are refused; each says what became of it */
        post: operations["writeCatalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The coupon centre: what the calling buyer may claim, and what applies by itself */
        get: operations["listBatches"];
        put?: never;
        /** Write a draft of a batch: terms, supply, windows, limits, funding */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch as the calling buyer sees it */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft in for approval. It is checked; warnings need a confirmation */
        post: operations["submitBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a submitted batch; its authors may not */
        post: operations["approveBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a submitted or approved batch back to its author, with a reason */
        post: operations["sendBackBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a submitted or approved batch back to draft */
        post: operations["withdrawBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish an approved batch. It is checked again */
        post: operations["publishBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause: no claim is issued from now on */
        post: operations["pauseBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused batch */
        post: operations["resumeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it for good; issued coupons keep their terms */
        post: operations["endBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a batch, newest first. Coupons and orders keep the one that they were made under */
        get: operations["listBatchVersions"];
        put?: never;
        /** Change some fields: a draft gets its next version at once, a published batch a proposal to be adopted. Issued coupons keep theirs */
        post: operations["editBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions of a batch: as data, and in the words that buyers read */
        get: operations["compareBatchVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/versions/{version}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a proposed version count from now on; its author may not */
        post: operations["adoptBatchVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/versions/{version}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposed version back */
        post: operations["withdrawBatchVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add stock or budget, or take back what nobody has yet. Never below what is issued or spent; a published batch’s further budget is granted as an approval */
        post: operations["changeBatchSupply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new draft with the fields of a batch, and the changes that are given */
        post: operations["cloneBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The batches that the caller manages, newest first. `state=submitted` is the queue of those to be approved */
        get: operations["listManagedBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch with all its fields, its supply and what may be done with it */
        get: operations["getManagedBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of a batch are unclaimed, and how many of its coupons are in each state. Counted at this moment */
        get: operations["countBatchCoupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The story of a batch: who did what, when and why, oldest first */
        get: operations["listBatchEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the publish checks say of a batch: what blocks it, what has to be confirmed, and the figures that show why */
        get: operations["checkBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batch-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the publish checks would say of a batch with these fields. Nothing is written */
        post: operations["checkBatchFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{id}/trial-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a trial of an offer for this shop is made of, so that it comes to what the checkout would: the first 200 of its goods with their floors, its shipping, and the terms of the offers that an order there may meet */
        get: operations["getTrialTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batch-presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a form for a batch is made of: instruments with their caps and names here, preset rules, faces and validities, the checks */
        get: operations["listBatchPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns, newest first. `state=submitted` is the queue of those to be approved */
        get: operations["listCampaigns"];
        put?: never;
        /** Draft a campaign: its plan, time, phases, budget and limit per buyer */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign with its plan, phases, what its batches have planned, and its history */
        get: operations["getCampaign"];
        put?: never;
        /** Write the fields of a drafted campaign anew. An approved plan is sent back first */
        post: operations["editCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a plan in for approval */
        post: operations["submitCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a submitted plan; its authors may not */
        post: operations["approveCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a plan back to draft, with a reason */
        post: operations["sendBackCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a campaign: none of its batches is published from now on */
        post: operations["endCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of this installation: approval, caps, validity bands, names, policies, publish checks */
        get: operations["getSettings"];
        put?: never;
        /** Replace parts of the settings. What was before stays in their history */
        post: operations["editSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the settings were, newest first, and who edited them */
        get: operations["listSettingsVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is stopped, and what was, newest first */
        get: operations["listStops"];
        put?: never;
        /** The emergency brake: stops all claims, or the use of coupons in new orders, on every instance at once. Coupons that buyers hold stay theirs */
        post: operations["pullStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stop: what, since when, by whom and why, and how it ended */
        get: operations["getStop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stops/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let go of the brake: what was stopped goes on at once */
        post: operations["liftStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a coupon. A refusal (sold out, limit reached …) is an outcome, stored and replayed, not a problem */
        post: operations["claimCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calling buyer’s wallet: filtered, newest claim or nearest end first, with the counts of the whole wallet */
        get: operations["listCoupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coupons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One coupon with its history */
        get: operations["getCoupon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A paid coupon: issued and posted together, or neither. An outcome other than `issued` means that the payment is to be given back */
        post: operations["buyCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coupons/{id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an unused coupon back: a bought one for its whole price, a card for what is left of its life. A used one, or one in an order, stays */
        post: operations["giveBackCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow a shop */
        post: operations["followShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{id}/unfollow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow it no longer; what came with it stays */
        post: operations["unfollowShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become a member of a shop */
        post: operations["joinShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be a member no longer; what came with it stays */
        post: operations["leaveShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell what the marketplace knows about a buyer: tier, score, shops followed … It counts from the next claim or quote on */
        post: operations["tellFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell what happened to a buyer; the rules that wait for it grant their coupons, each event once */
        post: operations["tellEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/auto-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The occasions on which coupons of this batch come by themselves */
        get: operations["listAutoGrants"];
        put?: never;
        /** From now on, grant a coupon of this batch when a buyer follows or joins a shop, reaches a tier, or an event is told */
        post: operations["createAutoGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auto-grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No longer; coupons that came stay */
        post: operations["endAutoGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put buyers on the list of a hidden batch: they see it and may claim it, nobody else does */
        post: operations["inviteBuyers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/entry-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signed entry for one buyer who did what the batch asks for: good once, for a while, for nobody else */
        post: operations["createEntryToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/claim-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which entry points a batch is claimed, and with what outcome */
        get: operations["listClaimSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a buyer points, or take some: once for each reference, never below nothing */
        post: operations["changePoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calling buyer’s points and where they came from and went, newest first */
        get: operations["listPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/points-price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on a coupon of this batch costs so many points; null: it is claimed without */
        post: operations["setPointsPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A coupon for points: both happen or neither. Too few points is an outcome that says how many are missing */
        post: operations["exchangePoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the calling buyer is told: coupons that came, were taken back, frozen or issued again; newest first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices as read: those named, or all */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be told a day and two hours before a coupon expires, or no longer */
        post: operations["setReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issued-coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one buyer got of yours, newest first, for whoever helps that buyer */
        get: operations["listIssuedCoupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issued-coupons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any coupon of yours, whoever has it, with its whole history: what, when, who, why */
        get: operations["getIssuedCoupon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issued-coupons/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze a coupon while something is looked into: it cannot be used */
        post: operations["freezeCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issued-coupons/{id}/thaw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a frozen coupon be used again */
        post: operations["thawCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issued-coupons/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a coupon back. An unpaid order that holds it is cancelled, if its batch says so; a used one stays used */
        post: operations["withdrawCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/issued-coupons/{id}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue an expired shop coupon again: once, with a reason, out of what is left of its batch */
        post: operations["reissueCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back every unused coupon of a batch that was ended or paused: a run that can be watched */
        post: operations["voidBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/void-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a run is */
        get: operations["getVoidRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, newest first */
        get: operations["listCases"];
        put?: never;
        /** Open a case about coupons that seem to be wrongly taken: unused ones are frozen until it is decided */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: its coupons as they are now, and what was decided by whom and why */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The suspicion was right: its unused coupons are taken back, unpaid orders with them cancelled, and its buyers barred if you say so */
        post: operations["upholdCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing was wrong: what is frozen is let go, and its buyers may claim again. What was taken back is granted anew by you */
        post: operations["clearCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A buyer whom a case concerns asks for another look. The notice of the freeze or void names the case */
        post: operations["appealCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints, newest first: of the calling buyer the own, of the platform everybody’s */
        get: operations["listComplaints"];
        put?: never;
        /** A buyer says what is wrong with an order, a coupon or (naming neither) anything else. One complaint about each is open at a time; the answer comes as a notice */
        post: operations["complain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One complaint and its answer: the calling buyer’s own; the platform sees everybody’s */
        get: operations["getComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a complaint. Its buyer gets the answer as a notice, and may complain again */
        post: operations["answerComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The best plan for a cart, proved, with the reason for every offer that is not part of it */
        post: operations["askQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/item-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price after coupons of items for one buyer, one piece each: of these skus, or of the goods to show with these batches. What is not there is left out */
        get: operations["priceItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bargains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods of which one piece, alone in a cart and without shipping, costs this buyer no more than the marketplace’s limit after coupons (券后9.9), and less than its list price: the least dear first */
        get: operations["listBargains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first: a buyer’s own; by a shop’s backend those in which it sells, and of them its own sub-orders */
        get: operations["listOrders"];
        put?: never;
        /** Place an order from a quote: priced again, coupons held, budgets and stock reserved, lines and shares frozen, all in one transaction */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order: the calling buyer’s own; by a shop’s backend the sub-orders of its shops */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay: coupons are redeemed and the ledger posted, once, however often this is called */
        post: operations["payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an unpaid order: its coupons are free again */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/refund-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What taking these units back would come to. Writes nothing */
        post: operations["previewRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take units back: the buyer’s part of what was paid, each funder’s part, and the ledger’s mirror image. By a buyer it may wait for the merchant */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goods arrived: from here on a refund gives money back, but no coupon */
        post: operations["completeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was written down about an order, oldest first */
        get: operations["listOrderNotes"];
        put?: never;
        /** Write something down about an order. The buyer does not see it */
        post: operations["addOrderNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds and requests for them, newest first; of a merchant those of its own lines */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what a buyer asked back: it is done at once */
        post: operations["approveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what a buyer asked back, with a reason that the buyer reads */
        post: operations["refuseRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether promotions are open to the calling buyer, and when they will be again */
        get: operations["getEligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{buyer}/eligibility/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open promotions to a buyer again before the pause is over */
        post: operations["liftPromotionPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where each cent of the order went */
        get: operations["getOrderLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be invoiced for an order, by merchant, and the credit notes for what came back. A merchant sees its own */
        get: operations["listOrderInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shops have of their items, by sku: what an ERP pulls */
        get: operations["listStock"];
        put?: never;
        /** Tell what a shop has of its items: counts or changes, many at once. What unpaid orders hold cannot be counted away */
        post: operations["pushStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts that said another number than what stood here, newest first */
        get: operations["listStockMismatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your endpoints, oldest first; the platform may name a merchant */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** Be told of events at this address from now on, signed as Standard Webhooks says */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your endpoints */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change address, events or description; what is left out stays */
        post: operations["editWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one goes on signing beside it for a while. At most two are live */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send nothing for now; what happens meanwhile is not kept for it */
        post: operations["disableWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again; what was waiting is sent first */
        post: operations["enableWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove it for good */
        post: operations["removeWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint, newest first, with every attempt. Kept for 30 days */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a `webhook.test` to this endpoint; the delivery log shows what came of it */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again: one event, or everything since a moment. Ids stay, so that a receiver can tell */
        post: operations["replayWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a local account. The session is in a cookie that no script can read */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session, at once and everywhere */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff-invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password by an invitation; then sign in */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, in which role, and what that role may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor (without one: the password) again, before what moves money, roles or keys */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose another password; every other session of yours ends */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app. It counts once a code of it was confirmed */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the authenticator app by its first code. From now on signing in takes both; recovery codes are shown once */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of your sessions, at once and everywhere */
        post: operations["revokeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every role and what it may do, from the table by which the service itself decides */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works here, in which role. A merchant’s owner sees the merchant’s own people */
        get: operations["listStaff"];
        put?: never;
        /** Make an account for a person, with a link to choose a password by */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a person in no more; open sessions end at once */
        post: operations["disableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled person in again, by a new invitation */
        post: operations["enableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a person who lost password or phone: both are forgotten, sessions end, a new invitation is made */
        post: operations["resetStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person another role; it counts from the next call on */
        post: operations["changeStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of backends and pages, newest first: what each is for, what it may do, when it was last used */
        get: operations["listKeys"];
        put?: never;
        /** Make a key for a backend (secret) or for pages (publishable). It is shown once */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One key, without its secret */
        get: operations["getKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the key that will replace this one. Both live until you revoke the old one */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The key opens nothing from the next call on */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/token-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys that the marketplace’s backends sign buyer tokens with */
        get: operations["listTokenKeys"];
        put?: never;
        /** Register a public key: tokens that it signs count from now on. Only the platform does, since they speak for buyers */
        post: operations["registerTokenKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/token-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them */
        get: operations["getTokenKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/token-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tokens that it signed count no more, within a second in every process */
        post: operations["revokeTokenKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people and backends did, newest first. A merchant’s owner sees what the merchant’s own did */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the chain stands, signed. Keep it elsewhere: by it you find out later whether the log was cut off or made anew */
        get: operations["getAuditHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work the whole chain out again: finds what was changed, removed, added, swapped, cut off or made anew */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settlement periods, newest first, with what their statements come to */
        get: operations["listSettlementPeriods"];
        put?: never;
        /** Open the next settlement period. It begins where the one before ends; the first names its beginning */
        post: operations["openSettlementPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One settlement period */
        get: operations["getSettlementPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the statements of all merchants. Running it again changes nothing that stands */
        post: operations["runSettlementPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the statements of a period are right */
        post: operations["proposeSettlementPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposed period back, to run it again */
        post: operations["sendBackSettlementPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a proposed period: its statements go to the merchants. Not by whom it was proposed */
        post: operations["issueSettlementPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchant’s balance now: its own coupons move it at once, subsidies by cycle */
        get: operations["getMerchantBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-disputes/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a disputed line. Where it is upheld with an amount, an adjustment is proposed, for another to approve */
        post: operations["resolveStatementDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections, newest first */
        get: operations["listAdjustments"];
        put?: never;
        /** Propose a correction of a merchant’s account, with its reason */
        post: operations["proposeAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/adjustments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a proposed adjustment, and post it. Not by whom it was proposed */
        post: operations["approveAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/adjustments/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a proposed adjustment */
        post: operations["refuseAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/periods/{id}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gather the confirmed statements of a period for payment. Those from which nothing is due are settled at once */
        post: operations["proposePayouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payout runs, newest first */
        get: operations["listPayoutRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/payouts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a payout run: the ledger is posted and its statements are settled. Not by whom it was proposed */
        post: operations["approvePayouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/payouts/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a payout run; its statements may be gathered again */
        post: operations["refusePayouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/payouts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an approved payout run pays to whom, as a file for the bank. Accounts of merchants are kept there, not here */
        get: operations["exportPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of a period as double-entry lines for an accounting system; the settings say which of its accounts stand for ours */
        get: operations["exportJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reconciliations, newest first, with their differences by class */
        get: operations["listReconciliations"];
        put?: never;
        /** Begin to reconcile a merchant’s or the payment provider’s records of a time; their file is sent next */
        post: operations["openReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One reconciliation */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/reconciliations/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send their file: CSV with the columns order, coupon, amount_minor, at. Whole or not at all; sent again it changes nothing */
        post: operations["sendReconciliationRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/reconciliations/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold the file against the ledger: what differs is classed and put into the queue */
        post: operations["matchReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/reconciliations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue of what does not agree */
        get: operations["listReconciliationDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/reconciliations/{id}/differences/{n}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a difference with its reason; with the last one the reconciliation is done */
        post: operations["resolveReconciliationDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the service fee, newest first. Merchants see what was announced to all and to them */
        get: operations["listServiceFees"];
        put?: never;
        /** Propose a new version of the service fee. It counts once another person announced it and its notice is over */
        post: operations["proposeServiceFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/fees/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a proposed fee: merchants are told, and it counts once its notice is over. Not by whom it was proposed */
        post: operations["approveServiceFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/fees/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a proposed fee */
        post: operations["refuseServiceFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement/fees/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an announced fee that does not count yet */
        post: operations["withdrawServiceFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service fee that counts for a merchant now, and what was announced */
        get: operations["getMerchantFees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places that merchants bid for: how many offers stand there, and what a visit costs at least */
        get: operations["listPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placement-bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bids for places with what they spent, newest first. Merchants see their own */
        get: operations["listPlacementBids"];
        put?: never;
        /** Bid for a place: how much a visit from there is worth, and how much may be spent in all. It stands there at once if the bid is high enough */
        post: operations["createPlacementBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placement-bids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One bid for a place, with what it spent */
        get: operations["getPlacementBid"];
        put?: never;
        /** Change bid and budget. They count at once; a budget is not lowered below what is spent */
        post: operations["editPlacementBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placement-bids/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the coupon out of the place for a while; visits to what is shown already cost nothing */
        post: operations["pausePlacementBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placement-bids/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it stand in the place again */
        post: operations["resumePlacementBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placement-bids/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a bid for good; what is left of its budget is not spent */
        post: operations["endPlacementBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/promoted-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in a place for the calling buyer, first to last: paid for by merchants, and to be shown as advertising. Only what the buyer may claim now */
        get: operations["listPromotedOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placement-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer opened an offer that stands in a place. The merchant is charged: one visit of a buyer a day, and never beyond its budget */
        post: operations["visitPromotedOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a joint campaign asks of merchants: rule, split, a sample settlement, and the caller’s own enrolment */
        get: operations["getCampaignSignup"];
        put?: never;
        /** Make a drafted campaign a joint one: its rule and split, written once. Merchants sign up when it is approved; only theirs takes part */
        post: operations["openCampaignSignup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Joint campaigns, newest first; `open=true`: those that merchants may sign up for now */
        get: operations["listCampaignSignups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign up for a joint campaign: the merchant’s consent to its share, for these shops. Again after it was rejected or left. It counts once the platform accepts */
        post: operations["enrolInCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signed up for joint campaigns, newest first; `state=applied` waits for the platform. Merchants see their own */
        get: operations["listEnrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merchant’s part in a joint campaign, with its history */
        get: operations["getEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a merchant into a joint campaign: the platform’s consent to its own share */
        post: operations["acceptEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a merchant, with a reason; it may sign up again */
        post: operations["rejectEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a sign-up back before it is decided */
        post: operations["withdrawEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a joint campaign: the merchant’s goods are out when the notice is over */
        post: operations["leaveEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a merchant out of a joint campaign, with a reason and the same notice */
        post: operations["dismissEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who agreed to pay for a campaign, from when to when: merchants by enrolling, brands and banks by contract */
        get: operations["listFundingConsents"];
        put?: never;
        /** Record that a brand or a bank agreed by contract to pay a part of a campaign. Without it no batch that it funds is published */
        post: operations["recordFunderConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/consents/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A brand or a bank pays for no further batch of a campaign; what is published stands */
        post: operations["endFunderConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The budget of a batch at this moment: reserved, spent, left, planned, expected and at worst */
        get: operations["getBatchBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/managed-batches/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Return on the coupons of a batch: naive, and incremental against the buyers who were held out */
        get: operations["getBatchReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Return on the caller’s coupons of a campaign: naive, and incremental over the batches that held buyers out */
        get: operations["getCampaignReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who bore the discounts of a time, by kind or by batch, as the ledger says */
        get: operations["reportFunding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/faces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the faces of coupons are spread: offers that could be claimed in a time, by what one of them takes off */
        get: operations["reportFaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/margins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Margin after all coupons, fees and costs, week by week, with what is worth a warning */
        get: operations["reportMargins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Revenue of each order by role, gross and net, with the basis on which it counts */
        get: operations["reportRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/paid-coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both layers of revenue of sold coupons and cards: their price, earned over their life, and the orders that used them */
        get: operations["reportPaidCoupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The budget of a campaign at this moment, with that of each of its batches */
        get: operations["getCampaignBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements, newest period first: a merchant’s own, or everybody’s for the platform */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement, with what happened to it */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement with all its lines as a file: CSV, XLSX, JSON with totals and a hash, or a page to print. Sent while it is read */
        get: operations["exportStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a statement, each with its transfers, order and coupons */
        get: operations["listStatementLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a statement makes its sides invoice each other: the platform its fees and the places that it sold to the merchant, the merchant what the platform and others paid of its prices */
        get: operations["listStatementInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The merchant agrees with an issued statement */
        post: operations["confirmStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The merchant says that one line of a statement is wrong; the others stand */
        post: operations["disputeStatementLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputed lines, newest first: a merchant’s own, or everybody’s for the platform */
        get: operations["listStatementDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was given away, by whom, through what and why; newest first */
        get: operations["listGrants"];
        put?: never;
        /** Put a coupon into a wallet without a click. A refusal (sold out, limit reached …) is an outcome, not a problem; a key that was served before answers with the outcome duplicate */
        post: operations["grantCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/bulk-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload who is to get a coupon of this batch: CSV with the columns buyer and (optional) key, or the same as JSON lines. A dry run follows; nothing is issued before the job is started. Under one key a buyer gets one coupon, ever */
        post: operations["uploadGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long work of the caller’s side, newest first, with its progress */
        get: operations["listBulkJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job: its dry run’s counts, its progress, its history */
        get: operations["getBulkJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry out what the dry run found valid; a large job is handed in for approval */
        post: operations["startBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a job that was handed in; its author may not */
        post: operations["approveBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a job that was handed in */
        post: operations["refuseBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop after the present step */
        post: operations["pauseBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on where it stopped */
        post: operations["resumeBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it for good; what was done stays done */
        post: operations["cancelBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bulk-jobs/{id}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that were not issued, with the reason, as a CSV file that can be mended and uploaded again */
        get: operations["downloadBulkFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/code-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make codes for a batch: 80 random bits each, with check characters. A job makes them (many need approval); then they can be downloaded, once */
        post: operations["generateCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/code-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a merchant’s own codes: CSV with a column code, or JSON lines. Codes that are known already are left out, so a file may be sent again */
        post: operations["importCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sets of codes of the caller’s side, newest first */
        get: operations["listCodeSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One set, with how many of its codes were used */
        get: operations["getCodeSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code-sets/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The codes of a set in the clear, as CSV. Once: whoever downloads them may do so again for ten minutes, in case it broke off; after that nobody can read them any more */
        post: operations["downloadCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code-sets/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on no code of this set is redeemed. Coupons that came of it stay */
        post: operations["voidCodeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codes/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One code is not redeemed any more: it was lost, or shown in public */
        post: operations["voidCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codes/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a code into a coupon in the calling buyer’s wallet. Where the coupon is refused the code stays unused */
        post: operations["redeemCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link through which a channel or partner may give out so many coupons of the batch. Also to a hidden batch */
        post: operations["createLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issue links of the caller’s side, newest first, with quota and use */
        get: operations["listLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One issue link */
        get: operations["getLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/link-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each partner brought, by batch and channel: quota, issued, redeemed */
        get: operations["reportLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody claims through it any more; coupons that came through it stay */
        post: operations["closeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a coupon through a partner’s link. Counts against the partner’s quota; beyond it the outcome is quota_reached */
        post: operations["claimByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "coupon.claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A buyer took a coupon
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.claim";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A coupon was put into a wallet
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.grant";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order that is not yet paid holds the coupon
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.hold";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The order was not paid: the coupon is free again
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.release";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The order was paid: the coupon is used
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.redeem";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The order was refunded: the coupon is back in the wallet
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.return";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Its time is over in a day, or in two hours; its owner has a notice
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.ending";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Its time is over
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.expire";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was taken back
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.void";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is under review and cannot be used
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.freeze";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coupon.thaw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The review is over: it can be used again
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "coupon.thaw";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["CouponTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was paid; the ledger is posted
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "order.pay";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["OrderTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order is completed
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "order.complete";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["OrderTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was cancelled, or its hold ended; its coupons are free again
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "order.cancel";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["OrderTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Units of an order were refunded; the ledger is posted. Merchants hear of refunds of their own lines
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "order.refund";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["RefundTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "purchase.return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bought coupon was given or taken back, alone or with a batch or a case: its price goes back to the buyer
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "purchase.return";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["PurchaseTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "statement.issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A statement was issued: its merchant may confirm it or dispute lines of it
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "statement.issue";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["StatementTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "statement.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was confirmed, by the merchant or by its silence
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "statement.confirm";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["StatementTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "statement.dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The merchant disputes a line of it
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "statement.dispute";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["StatementTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "statement.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every disputed line has its answer
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "statement.resolve";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["StatementTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "statement.settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was paid out, or nothing was to be paid
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "statement.settle";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["StatementTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "fee.approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new service fee was announced. It counts from `effectiveAt` on
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "fee.approve";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["FeeTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "fee.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An announced service fee was taken back before it counted
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "fee.withdraw";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["FeeTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A merchant signed up for a joint campaign
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.apply";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The platform accepted it: its goods take part
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.accept";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The platform refused it, with a reason
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.reject";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The merchant signed up again
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.resubmit";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The merchant took its sign-up back
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.withdraw";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The merchant leaves; its goods take part until `endsAt`
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.leave";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrolment.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The platform ends it; its goods take part until `endsAt`
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "enrolment.dismiss";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["EnrolmentTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "budget.reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Half, four fifths or all of a budget is used
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "budget.reach";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["BudgetTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "budget.fuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A batch burned much faster than planned, and was paused
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "budget.fuse";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["BudgetTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent when somebody asks for a test
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "webhook.test";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["WebhookTestTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An endpoint that failed for days is sent nothing more; its owner’s other endpoints and the platform are told
         * @description Signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Sent at least once; webhook-id stays the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "webhook.disable";
                        /** Format: date-time */
                        timestamp: string;
                        data: components["schemas"]["WebhookDisableTold"];
                    };
                };
            };
            responses: {
                /** @description Received. Anything else, or nothing for 15 seconds, is sent again */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A correction: one proposes it, another approves it, and it is posted */
        Adjustment: {
            /** @example adj_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            merchant: string;
            /** @description More than nothing: in the merchant’s favour */
            minor: number;
            currency: string;
            reason: string;
            dispute: string | null;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused";
            proposedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
        };
        AdjustmentDraft: {
            merchant: string;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            minor: number;
            reason: string;
        };
        AdjustmentPage: {
            data: components["schemas"]["Adjustment"][];
            next: string | null;
        };
        /** @description 凑单: what adding these items would really bring, also where it is not worth it */
        Advice: {
            offer: string;
            candidates: {
                sku: string;
                name: components["schemas"]["Localized"];
                /** @description Integer amount in minor units (分 for CNY) */
                unitPriceMinor: number;
                quantity: number;
                /** @description How the demo draws an item without a photograph */
                art: {
                    hue: number;
                    glyph: string;
                };
            }[];
            costMinor: number;
            savesMinor: number;
            netMinor: number;
            worthwhile: boolean;
            /** @description Integer amount in minor units (分 for CNY) */
            missingMinor?: number;
            missing?: number;
        };
        Appeal: {
            text: string;
        };
        /** @description An offer of the plan: its discount, and where it falls */
        Applied: {
            offer: string;
            kind: string;
            layer: string;
            /** @description Integer amount in minor units (分 for CNY) */
            baseMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            discountMinor: number;
            shares: {
                line: string;
                /** @description Integer amount in minor units (分 for CNY) */
                minor: number;
                funding: {
                    party: string;
                    /** @description Integer amount in minor units (分 for CNY) */
                    minor: number;
                }[];
            }[];
            shippingShares?: {
                shop: string;
                /** @description Integer amount in minor units (分 for CNY) */
                minor: number;
                funding: {
                    party: string;
                    /** @description Integer amount in minor units (分 for CNY) */
                    minor: number;
                }[];
            }[];
        };
        /** @description What a person or a backend did. No personal data */
        AuditEntry: {
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description `staff:…` or `key:…` */
            actor: string;
            role: string;
            merchant: string | null;
            /** @description The operationId of the API */
            operation: string;
            object: string | null;
            /** @description `done`, or the code of the problem that refused it */
            outcome: string;
            /** @description SHA-256 of the object as it was */
            before: string | null;
            /** @description SHA-256 of the object as it then was; of the reply, where nothing can be looked at */
            after: string | null;
            requestId: string;
        };
        AuditHead: {
            seq: number;
            hash: string;
            /** @description Ed25519, base64url, of `quanhe audit head <seq> <hash>` */
            signature: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            sealedAt: string;
        };
        AuditHeadReply: {
            head: components["schemas"]["AuditHead"] | null;
            pending: number;
            publicJwk: {
                [key: string]: unknown;
            };
        };
        AuditPage: {
            data: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        AuditReport: {
            holds: boolean;
            seals: number;
            /** @description Sealed */
            entries: number;
            /** @description Not sealed yet */
            pending: number;
            faults: {
                /** @enum {string} */
                kind: "changed" | "removed" | "added" | "reordered" | "broken" | "forged" | "cut_off";
                seq?: number;
                entry?: string;
                says: string;
            }[];
        };
        AuditVerification: {
            /** @description One that you kept */
            head?: components["schemas"]["AuditHead"];
        };
        /** @description When this happens to a buyer, a coupon is put into the wallet, once */
        AutoGrant: {
            /** @example agr_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /** @enum {string} */
            trigger: "follow" | "join" | "tier" | "event";
            /** @description The shop, the tier, or the name of the event */
            subject: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endedAt?: string;
        };
        Bargain: {
            item: components["schemas"]["Item"];
            price: components["schemas"]["ItemPrice"];
            /** @description What has to be claimed first, as its card shows it */
            claims: components["schemas"]["Offer"][];
        };
        Bargains: {
            data: components["schemas"]["Bargain"][];
            next: string | null;
        };
        /** @description A batch as its issuer sees it */
        Batch: {
            id: string;
            /** @enum {string} */
            lifecycle: "draft" | "submitted" | "approved" | "live" | "paused" | "ended";
            /** @description The version that counts */
            version: number;
            /** @description What may be done with it now */
            events: string[];
            /** @enum {string} */
            issuer: "platform" | "merchant";
            merchant: string | null;
            shop: string | null;
            campaign: string | null;
            phase: string | null;
            instrument: string;
            kind: string;
            /** @enum {string} */
            claim: "click" | "none" | "grant" | "paid";
            /** @enum {string} */
            visibility: "public" | "hidden";
            displayName: components["schemas"]["Localized"];
            title: components["schemas"]["Localized"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimFrom: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimUntil: string;
            supply: components["schemas"]["Supply"];
            /** @description What the budget told last; null: nothing yet */
            lastAlert: ("50" | "80" | "100" | "fuse") | null;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            approvedBy: string | null;
            /** @description The newest version, which `fields` are of. Later than `version` while a proposal waits */
            latest: number;
            fields: components["schemas"]["BatchDraft"];
            approval: {
                /**
                 * @description Who has to approve it beside its author
                 * @enum {string}
                 */
                by: "nobody" | "second_person" | "platform";
                because: ("budget" | "beyond_cap" | "platform_funding" | "no_threshold")[];
            };
            /** @description An edit of the published batch that waits to be adopted */
            proposal: {
                version: number;
                by: string;
            } | null;
            /** @description As a buyer will see it */
            offer: components["schemas"]["Offer"];
        };
        BatchBudget: {
            batch: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description Integer amount in minor units (分 for CNY) */
            budgetMinor: number;
            /** @description Taken by orders that are placed and not paid; given back when they are cancelled or run out */
            reservedMinor: number;
            /** @description Taken by paid orders, less what refunds gave back */
            spentMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            leftMinor: number;
            /** @description At 50, 80, 100 per cent and by the fuse, newest first */
            alerts: {
                /**
                 * @description So many per cent of the budget, or the fuse
                 * @enum {string}
                 */
                level: "50" | "80" | "100" | "fuse";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                /** @description Integer amount in minor units (分 for CNY) */
                budgetMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                reservedMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                spentMinor: number;
                /** @description Of the fuse: what was planned to be used by then */
                plannedMinor: number | null;
            }[];
            /** @description What was planned to be used by now: evenly over the time of claiming */
            plannedMinor: number;
            /** @description Everything is claimed and used at its highest. Never more than the budget, which stops it; null: nothing bounds a use */
            worstCaseMinor: number | null;
            /** @description What that would come to beyond the budget: coupons that would find it empty */
            uncoveredMinor: number | null;
            /** @description If coupons in wallets are used as often and for as much as those before */
            expectedMinor: number | null;
            /** @description Of the coupons that ended, the part that was used; from the settings’ breakage while fewer than 30 ended */
            useRateBasisPoints: number;
            /** @description Coupons in wallets that can still be used */
            outstanding: number;
            unclaimed: number;
            /**
             * @description What a spent budget stops
             * @enum {string}
             */
            stopAt: "redeeming" | "issuing";
            /** @description It trips, and pauses the batch, when so many times what was planned is used, from this part of the budget and this amount on */
            fuse: {
                times: number | null;
                fromBasisPoints: number;
                /** @description Integer amount in minor units (分 for CNY) */
                fromMinor: number;
            };
        };
        /** @description Fields to change; absent: stays, null: goes */
        BatchChange: {
            kind?: string | null;
            benefit?: ({
                /** @constant */
                kind: "amount_off";
                offMinor: number;
            } | {
                /** @constant */
                kind: "amount_off_per";
                perMinor: number;
                offMinor: number;
                maxMinor?: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "amount_off_tiers";
                tiers: {
                    spendMinor?: number;
                    quantity?: number;
                    offMinor: number;
                }[];
            } | {
                /** @constant */
                kind: "bundle_price";
                quantity: number;
                priceMinor: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "gift";
                sku: string;
                quantity: number;
                perUnits?: number;
            } | {
                /** @constant */
                kind: "group_units_off";
                groupSize: number;
                /** @default 1 */
                units?: number;
                offBasisPoints: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "interest_free";
                instalments: number;
                monthlyRateBasisPoints: number;
            } | {
                /** @constant */
                kind: "percent_off";
                offBasisPoints: number;
                maxMinor?: number;
            } | {
                /** @constant */
                kind: "percent_off_tiers";
                tiers: {
                    spendMinor?: number;
                    quantity?: number;
                    offBasisPoints: number;
                }[];
                maxMinor?: number;
            } | {
                /** @constant */
                kind: "shipping_off";
                offMinor?: number;
                offBasisPoints?: number;
            } | {
                /** @constant */
                kind: "unit_price";
                priceMinor: number;
                maxUnits?: number;
            }) | null;
            threshold?: {
                spendMinor?: number;
                quantity?: number;
            } | null;
            scope?: {
                shops?: string[];
                categories?: string[];
                spus?: string[];
                skus?: string[];
                brands?: string[];
                tags?: string[];
                except?: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                };
            } | null;
            conditions?: ({
                /** @constant */
                kind: "member_tier";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "score_at_least";
                score: number;
            } | {
                /** @constant */
                kind: "new_buyer";
                shop?: string;
            } | {
                /** @constant */
                kind: "returning_buyer";
                shop?: string;
                ordersAtLeast?: number;
            } | {
                /** @constant */
                kind: "follows_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "member_of_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "segment";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "payment_method";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "region";
                anyOf: string[];
                not?: string[];
            } | {
                /** @constant */
                kind: "scene";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "time_of_day";
                from: string;
                until: string;
            } | {
                /** @constant */
                kind: "days_of_week";
                anyOf: number[];
            } | {
                /** @constant */
                kind: "distinct_shops_at_least";
                count: number;
            } | {
                /** @constant */
                kind: "requires_items";
                scope: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                    except?: {
                        shops?: string[];
                        categories?: string[];
                        spus?: string[];
                        skus?: string[];
                        brands?: string[];
                        tags?: string[];
                    };
                };
                quantity: number;
            })[] | null;
            group?: string | null;
            exclusive?: boolean | null;
            funding?: {
                party: string;
                basisPoints: number;
            }[] | null;
            basis?: {
                thresholdBasis?: "list" | "current" | {
                    after: string;
                };
                amountBasis?: "list" | "current" | {
                    after: string;
                };
                weightBasis?: "list" | "current" | {
                    after: string;
                };
            } | null;
            instrument?: ("voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card") | null;
            displayName?: components["schemas"]["Title"] | null;
            title?: components["schemas"]["Title"] | null;
            shop?: string | null;
            campaign?: string | null;
            phase?: string | null;
            claim?: ("click" | "none" | "grant" | "paid") | null;
            priceMinor?: number | null;
            visibility?: ("public" | "hidden") | null;
            audience?: ({
                /** @constant */
                kind: "member_tier";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "score_at_least";
                score: number;
            } | {
                /** @constant */
                kind: "new_buyer";
                shop?: string;
            } | {
                /** @constant */
                kind: "returning_buyer";
                shop?: string;
                ordersAtLeast?: number;
            } | {
                /** @constant */
                kind: "follows_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "member_of_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "segment";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "payment_method";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "region";
                anyOf: string[];
                not?: string[];
            } | {
                /** @constant */
                kind: "scene";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "time_of_day";
                from: string;
                until: string;
            } | {
                /** @constant */
                kind: "days_of_week";
                anyOf: number[];
            } | {
                /** @constant */
                kind: "distinct_shops_at_least";
                count: number;
            } | {
                /** @constant */
                kind: "requires_items";
                scope: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                    except?: {
                        shops?: string[];
                        categories?: string[];
                        spus?: string[];
                        skus?: string[];
                        brands?: string[];
                        tags?: string[];
                    };
                };
                quantity: number;
            })[] | null;
            prerequisites?: components["schemas"]["Prerequisite"][] | null;
            claimFrom?: string | null;
            claimUntil?: string | null;
            use?: components["schemas"]["UseWindowInput"] | null;
            stock?: number | null;
            budgetMinor?: number | null;
            perBuyerLimit?: number | null;
            perDayLimit?: number | null;
            kindPerShopLimit?: number | null;
            dailyStock?: number | null;
            afterRefund?: ("return" | "keep") | null;
            heldAtEnd?: ("may_pay" | "expire") | null;
            heldAtVoid?: ("cancel_order" | "strip_coupon") | null;
            ownerVoid?: ("unused" | "never") | null;
            reissue?: ("once" | "never") | null;
            holdoutBasisPoints?: number | null;
            materialRight?: boolean | null;
        };
        BatchCounts: {
            stock: number;
            issued: number;
            unclaimed: number;
            coupons: {
                available: number;
                held: number;
                redeemed: number;
                expired: number;
                voided: number;
                frozen: number;
            };
        };
        BatchDifference: {
            from: number;
            to: number;
            changes: {
                /** @description JSON Pointer into the fields of a batch */
                pointer: string;
                field: components["schemas"]["Localized"];
                /** @description null: it was not there */
                before: unknown;
                /** @description null: it is gone */
                after: unknown;
            }[];
            /** @description Sentences of the rule as buyers read it that hold no more */
            gone: {
                "zh-CN": string[];
                en: string[];
            };
            /** @description Sentences that hold now */
            come: {
                "zh-CN": string[];
                en: string[];
            };
        };
        /** @description Every field of a batch */
        BatchDraft: {
            /** @description A kind of the stacking policy: voucher, shop_coupon, allowance … */
            kind: string;
            benefit: {
                /** @constant */
                kind: "amount_off";
                offMinor: number;
            } | {
                /** @constant */
                kind: "amount_off_per";
                perMinor: number;
                offMinor: number;
                maxMinor?: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "amount_off_tiers";
                tiers: {
                    spendMinor?: number;
                    quantity?: number;
                    offMinor: number;
                }[];
            } | {
                /** @constant */
                kind: "bundle_price";
                quantity: number;
                priceMinor: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "gift";
                sku: string;
                quantity: number;
                perUnits?: number;
            } | {
                /** @constant */
                kind: "group_units_off";
                groupSize: number;
                /** @default 1 */
                units?: number;
                offBasisPoints: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "interest_free";
                instalments: number;
                monthlyRateBasisPoints: number;
            } | {
                /** @constant */
                kind: "percent_off";
                offBasisPoints: number;
                maxMinor?: number;
            } | {
                /** @constant */
                kind: "percent_off_tiers";
                tiers: {
                    spendMinor?: number;
                    quantity?: number;
                    offBasisPoints: number;
                }[];
                maxMinor?: number;
            } | {
                /** @constant */
                kind: "shipping_off";
                offMinor?: number;
                offBasisPoints?: number;
            } | {
                /** @constant */
                kind: "unit_price";
                priceMinor: number;
                maxUnits?: number;
            };
            threshold?: {
                spendMinor?: number;
                quantity?: number;
            };
            /** @description The goods; absent: all, and for a shop’s batch all of that shop */
            scope?: {
                shops?: string[];
                categories?: string[];
                spus?: string[];
                skus?: string[];
                brands?: string[];
                tags?: string[];
                except?: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                };
            };
            /** @description Asked when it is used, and, those on the buyer, at the claim */
            conditions?: ({
                /** @constant */
                kind: "member_tier";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "score_at_least";
                score: number;
            } | {
                /** @constant */
                kind: "new_buyer";
                shop?: string;
            } | {
                /** @constant */
                kind: "returning_buyer";
                shop?: string;
                ordersAtLeast?: number;
            } | {
                /** @constant */
                kind: "follows_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "member_of_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "segment";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "payment_method";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "region";
                anyOf: string[];
                not?: string[];
            } | {
                /** @constant */
                kind: "scene";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "time_of_day";
                from: string;
                until: string;
            } | {
                /** @constant */
                kind: "days_of_week";
                anyOf: number[];
            } | {
                /** @constant */
                kind: "distinct_shops_at_least";
                count: number;
            } | {
                /** @constant */
                kind: "requires_items";
                scope: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                    except?: {
                        shops?: string[];
                        categories?: string[];
                        spus?: string[];
                        skus?: string[];
                        brands?: string[];
                        tags?: string[];
                    };
                };
                quantity: number;
            })[];
            /** @description Of the offers of one group an order uses one */
            group?: string;
            /** @description True: with no other offer */
            exclusive?: boolean;
            funding?: {
                party: string;
                basisPoints: number;
            }[];
            basis?: {
                thresholdBasis?: "list" | "current" | {
                    after: string;
                };
                amountBasis?: "list" | "current" | {
                    after: string;
                };
                weightBasis?: "list" | "current" | {
                    after: string;
                };
            };
            /**
             * @description Absent: the one that the kind is
             * @enum {string}
             */
            instrument?: "voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card";
            /** @description Absent: what this installation calls the instrument */
            displayName?: components["schemas"]["Title"];
            title: components["schemas"]["Title"];
            /** @description The shop whose coupon it is */
            shop?: string;
            /** @example cam_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            campaign?: string;
            /** @description Of the campaign: claims are open within it */
            phase?: string;
            /**
             * @default click
             * @enum {string}
             */
            claim?: "click" | "none" | "grant" | "paid";
            /** @description Of a paid one */
            priceMinor?: number;
            /**
             * @description Absent: hidden for an insider coupon, else public
             * @enum {string}
             */
            visibility?: "public" | "hidden";
            /** @description Who may claim, asked at the claim only */
            audience?: ({
                /** @constant */
                kind: "member_tier";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "score_at_least";
                score: number;
            } | {
                /** @constant */
                kind: "new_buyer";
                shop?: string;
            } | {
                /** @constant */
                kind: "returning_buyer";
                shop?: string;
                ordersAtLeast?: number;
            } | {
                /** @constant */
                kind: "follows_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "member_of_shop";
                shop: string;
            } | {
                /** @constant */
                kind: "segment";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "payment_method";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "region";
                anyOf: string[];
                not?: string[];
            } | {
                /** @constant */
                kind: "scene";
                anyOf: string[];
            } | {
                /** @constant */
                kind: "time_of_day";
                from: string;
                until: string;
            } | {
                /** @constant */
                kind: "days_of_week";
                anyOf: number[];
            } | {
                /** @constant */
                kind: "distinct_shops_at_least";
                count: number;
            } | {
                /** @constant */
                kind: "requires_items";
                scope: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                    except?: {
                        shops?: string[];
                        categories?: string[];
                        spus?: string[];
                        skus?: string[];
                        brands?: string[];
                        tags?: string[];
                    };
                };
                quantity: number;
            })[];
            prerequisites?: components["schemas"]["Prerequisite"][];
            /**
             * Format: date-time
             * @description Absent: with its phase
             */
            claimFrom?: string;
            /**
             * Format: date-time
             * @description Absent: with its phase
             */
            claimUntil?: string;
            use: components["schemas"]["UseWindowInput"];
            stock: number;
            /** @description What all its coupons together may take off */
            budgetMinor: number;
            perBuyerLimit: number;
            /** @description Of one buyer on one local day */
            perDayLimit?: number;
            /** @description Of this kind, of one buyer in this shop, over all batches */
            kindPerShopLimit?: number;
            /** @description At most so many a local day; absent: all at once */
            dailyStock?: number;
            /**
             * @description What becomes of it when its whole order is refunded
             * @enum {string}
             */
            afterRefund?: "return" | "keep";
            /**
             * @description Whether an order that holds it may be paid after its end
             * @enum {string}
             */
            heldAtEnd?: "may_pay" | "expire";
            /** @enum {string} */
            heldAtVoid?: "cancel_order" | "strip_coupon";
            /**
             * @description Whether its owner may give an unused one back
             * @enum {string}
             */
            ownerVoid?: "unused" | "never";
            /**
             * @description Whether an expired one may be issued again
             * @enum {string}
             */
            reissue?: "once" | "never";
            /** @description Of a hidden one: the part of those who ask for it, drawn by chance, that does not get it, so that its effect can be told */
            holdoutBasisPoints?: number;
            /** @description Of a hidden one: true where it comes with a sale and is there for these buyers alone, so that part of the sale’s price is for it (IFRS 15, CAS 14) */
            materialRight?: boolean;
        };
        /** @description A batch in a list of those who manage it */
        BatchEntry: {
            id: string;
            /** @enum {string} */
            lifecycle: "draft" | "submitted" | "approved" | "live" | "paused" | "ended";
            /** @description The version that counts */
            version: number;
            /** @description What may be done with it now */
            events: string[];
            /** @enum {string} */
            issuer: "platform" | "merchant";
            merchant: string | null;
            shop: string | null;
            campaign: string | null;
            phase: string | null;
            instrument: string;
            kind: string;
            /** @enum {string} */
            claim: "click" | "none" | "grant" | "paid";
            /** @enum {string} */
            visibility: "public" | "hidden";
            displayName: components["schemas"]["Localized"];
            title: components["schemas"]["Localized"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimFrom: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimUntil: string;
            supply: components["schemas"]["Supply"];
            /** @description What the budget told last; null: nothing yet */
            lastAlert: ("50" | "80" | "100" | "fuse") | null;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            approvedBy: string | null;
        };
        BatchEvent: {
            seq: number;
            event: string;
            from: string | null;
            to: string;
            actor: string;
            because: string | null;
            version: number | null;
            details: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
        };
        BatchEventPage: {
            data: components["schemas"]["BatchEvent"][];
            next: string | null;
        };
        BatchPage: {
            data: components["schemas"]["BatchEntry"][];
            next: string | null;
        };
        BatchPresets: {
            instruments: {
                /** @enum {string} */
                id: "voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card";
                /** @description As this installation calls it */
                name: components["schemas"]["Localized"];
                kinds: string[];
                issuers: ("platform" | "merchant")[];
                /** @description Whether its scope may name single items */
                singleItems: boolean;
                cap: {
                    /** @description Integer amount in minor units (分 for CNY) */
                    mostOffMinor: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    mostSpendMinor?: number;
                    /** @enum {string} */
                    beyond: "refuse" | "platform_approval";
                } | null;
                validitySeconds: {
                    name: string;
                    least: number;
                    most: number;
                }[];
            }[];
            /** @description Kinds that no merchant issues */
            platformKinds: string[];
            rules: {
                id: string;
                name: components["schemas"]["Localized"];
                /** @enum {string} */
                instrument: "voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card";
                kind: string;
                benefit: {
                    /** @constant */
                    kind: "amount_off";
                    /** @description Integer amount in minor units (分 for CNY) */
                    offMinor: number;
                };
                threshold: {
                    /** @description Integer amount in minor units (分 for CNY) */
                    spendMinor: number;
                };
                use: {
                    /** @constant */
                    kind: "relative";
                    seconds: number;
                    roundToDayEnd: boolean;
                };
                conditions: {
                    kind: string;
                }[];
                /** @enum {string} */
                visibility: "public" | "hidden";
            }[];
            faces: {
                id: string;
                name: components["schemas"]["Localized"];
                facesMinor: number[];
            }[];
            validities: {
                id: string;
                name: components["schemas"]["Localized"];
                fromSeconds: number;
                toSeconds: number;
            }[];
            ratePlans: {
                id: string;
                name: components["schemas"]["Localized"];
                daily: boolean;
            }[];
            checks: {
                name: string;
                title: components["schemas"]["Localized"];
                /** @enum {string} */
                from: "submit" | "publish";
            }[];
        };
        BatchVersion: {
            version: number;
            by: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description Whether it is the one that coupons are issued under now */
            counts: boolean;
            /** @description null: written as a draft */
            proposal: ("proposed" | "adopted" | "withdrawn") | null;
            decidedBy: string | null;
        };
        BatchVersionPage: {
            data: components["schemas"]["BatchVersion"][];
            next: string | null;
        };
        /** @description Why not: a code, and what would have to be different */
        Because: {
            code: string;
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description What the offer gives; parameters by kind, see docs/policies */
        Benefit: {
            kind: string;
        } & {
            [key: string]: unknown;
        };
        /** @description How far a budget is used */
        BudgetTold: {
            batch?: string;
            campaign?: string;
            /** @description A bid for a place, of which the budget pays visits */
            bid?: string;
            /** @description Whose batch or bid it is; null: the platform’s */
            merchant: string | null;
            /**
             * @description So many per cent of it, or the fuse
             * @enum {string}
             */
            level: "50" | "80" | "100" | "fuse";
            budgetMinor: number;
            /** @description In orders that are not paid yet */
            reservedMinor: number;
            spentMinor: number;
        };
        /** @description The file is taken in; its dry run has begun */
        BulkGrantAccepted: {
            /** @example blk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            job: string;
            lines: number;
            malformed: number;
        };
        /** @description Long work in small steps: it survives a crash, and may be paused and resumed */
        BulkJob: {
            /** @example blk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @enum {string} */
            kind: "grants" | "codes";
            /** @enum {string} */
            state: "checking" | "checked" | "submitted" | "running" | "paused" | "done" | "cancelled" | "failed";
            /** @description What may be done with it now */
            events: string[];
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /** @description Lines of the file, or codes to be made */
            total: number;
            /** @description How many of them the present phase has dealt with */
            position: number;
            /** @description How many there are of each verdict: valid, issued, duplicate, unknown, over_limit, not_eligible, malformed, refused; made */
            counts: {
                [key: string]: number;
            };
            /** @description Why nothing happens at this moment, where it runs: batch_paused … */
            waitsFor?: string;
            lastError?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
            approvedBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endedAt?: string;
        };
        BulkJobPage: {
            data: components["schemas"]["BulkJob"][];
            next: string | null;
        };
        BulkJobWithHistory: {
            /** @example blk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @enum {string} */
            kind: "grants" | "codes";
            /** @enum {string} */
            state: "checking" | "checked" | "submitted" | "running" | "paused" | "done" | "cancelled" | "failed";
            /** @description What may be done with it now */
            events: string[];
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /** @description Lines of the file, or codes to be made */
            total: number;
            /** @description How many of them the present phase has dealt with */
            position: number;
            /** @description How many there are of each verdict: valid, issued, duplicate, unknown, over_limit, not_eligible, malformed, refused; made */
            counts: {
                [key: string]: number;
            };
            /** @description Why nothing happens at this moment, where it runs: batch_paused … */
            waitsFor?: string;
            lastError?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
            approvedBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endedAt?: string;
            /** @description What the batch still has; lines beyond it will be refused as sold_out */
            stockLeft: number;
            /**
             * @description An earlier job of exactly this file for this batch
             * @example blk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB
             */
            sameFileAs?: string;
            history: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                event: string;
                from: string | null;
                to: string;
                actor: string;
                because?: string;
            }[];
        };
        BuyCoupon: {
            /** @description By a backend: for whom */
            buyer?: string;
            /** @description What was agreed; it must be the price of the batch */
            priceMinor: number;
            /** @description By a backend: the number of the payment that was made. A buyer buys without one in a demo marketplace only */
            reference?: string;
        };
        BuyerEvent: {
            /** @description What happened, as the rules name it: `cart_idle_24h` */
            name: string;
            /** @description What makes it one event: told again, it grants nothing more */
            dedupeKey: string;
        };
        /** @description What is left out stays; null takes a fact away */
        BuyerFacts: {
            memberTier?: string | null;
            score?: number | null;
            /** @description Before this platform was here; those here are added */
            paidOrders?: number | null;
            paidOrdersByShop?: {
                [key: string]: number;
            } | null;
            follows?: string[] | null;
            memberOf?: string[] | null;
            segments?: string[] | null;
            paymentMethod?: string | null;
            region?: string | null;
        };
        BuyerToken: {
            token: string;
            buyer: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            expiresAt: string;
        };
        BuyerTokenRequest: {
            /** @description qh_pk_… */
            key: string;
            /** @description JWT (EdDSA or ES256) with kid, iss, aud "quanhe", sub, iat, exp and scope "buyer" */
            token: string;
        };
        /** @description A plan with phases, a budget and an approval, that holds batches */
        Campaign: {
            id: string;
            name: components["schemas"]["Localized"];
            /** @enum {string} */
            kind: "promotion" | "category" | "daily" | "clearance";
            /** @enum {string} */
            lifecycle: "draft" | "submitted" | "approved" | "ended";
            version: number;
            /** @description What may be done with it now */
            events: string[];
            plan: string;
            phases: {
                id: string;
                name: components["schemas"]["Localized"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                until: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
            budgetMinor: number | null;
            /** @description What the budgets of its batches add up to */
            plannedMinor: number;
            batches: number;
            /** @description What unpaid orders hold of the budgets of its batches */
            reservedMinor: number;
            /** @description …and what paid ones took */
            spentMinor: number;
            /** @description What the budget told last; null: nothing yet */
            lastAlert: ("50" | "80" | "100" | "fuse") | null;
            perBuyerLimit: number | null;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            approvedBy: string | null;
            history: {
                seq: number;
                event: string;
                to: string;
                actor: string;
                because: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
            }[];
        };
        CampaignBudget: {
            campaign: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description Null: its batches may add up to any sum */
            budgetMinor: number | null;
            /** @description Taken by orders that are placed and not paid; given back when they are cancelled or run out */
            reservedMinor: number;
            /** @description Taken by paid orders, less what refunds gave back */
            spentMinor: number;
            leftMinor: number | null;
            /** @description At 50, 80, 100 per cent and by the fuse, newest first */
            alerts: {
                /**
                 * @description So many per cent of the budget, or the fuse
                 * @enum {string}
                 */
                level: "50" | "80" | "100" | "fuse";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                /** @description Integer amount in minor units (分 for CNY) */
                budgetMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                reservedMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                spentMinor: number;
                /** @description Of the fuse: what was planned to be used by then */
                plannedMinor: number | null;
            }[];
            batches: {
                batch: string;
                lifecycle: string;
                /** @description Integer amount in minor units (分 for CNY) */
                budgetMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                reservedMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                spentMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                leftMinor: number;
            }[];
        };
        CampaignDraft: {
            name: components["schemas"]["Localized"];
            /**
             * @default promotion
             * @enum {string}
             */
            kind?: "promotion" | "category" | "daily" | "clearance";
            /**
             * @description What it is for, in the words of its planner
             * @default
             */
            plan?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
            /** @default [] */
            phases?: {
                /** @description What a batch names: warm-up, presale, burst, encore … */
                id: string;
                name: components["schemas"]["Localized"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                until: string;
            }[];
            /** @description What the budgets of its batches may add up to; absent: any sum */
            budgetMinor?: number;
            /** @description Coupons of all its batches together, of one buyer */
            perBuyerLimit?: number;
        };
        CampaignEntry: {
            id: string;
            name: components["schemas"]["Localized"];
            /** @enum {string} */
            kind: "promotion" | "category" | "daily" | "clearance";
            /** @enum {string} */
            lifecycle: "draft" | "submitted" | "approved" | "ended";
            version: number;
            /** @description What may be done with it now */
            events: string[];
            plan: string;
            phases: {
                id: string;
                name: components["schemas"]["Localized"];
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                until: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
            budgetMinor: number | null;
            /** @description What the budgets of its batches add up to */
            plannedMinor: number;
            batches: number;
            /** @description What unpaid orders hold of the budgets of its batches */
            reservedMinor: number;
            /** @description …and what paid ones took */
            spentMinor: number;
            /** @description What the budget told last; null: nothing yet */
            lastAlert: ("50" | "80" | "100" | "fuse") | null;
            perBuyerLimit: number | null;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            approvedBy: string | null;
        };
        CampaignPage: {
            data: components["schemas"]["CampaignEntry"][];
            next: string | null;
        };
        /** @description What the coupons of a campaign earned for what they cost */
        CampaignReturns: {
            campaign: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description The caller’s own in this campaign */
            batches: string[];
            /** @description What their coupons that were used cost their issuer, service fees included */
            costMinor: number;
            /** @description As if no buyer had bought anything without the coupon: it says too much */
            naive: {
                /** @constant */
                label: "naive";
                orders: number;
                /** @description List price of the lines that the coupons fell on, without what came back */
                salesMinor: number;
                /** @description …less merchants’ parts of other discounts, less what the goods cost */
                marginMinor: number;
                /** @description marginMinor ÷ costMinor; 10,000: the goods brought just what the coupons cost */
                returnBasisPoints: number | null;
                /** @description Lines of items whose cost nobody told: reckoned as 0 */
                unknownCosts: number;
            };
            /** @description Null: see why */
            incremental: {
                /** @description Those with a comparison group of enough buyers: the others are not in it */
                batches: string[];
                /** @description What the coupons of these batches cost */
                costMinor: number;
                /** @description The sum of what each batch brought beyond its comparison group, as if batches neither helped nor hindered each other */
                marginMinor: number;
                /** @description With 19 in 20, not less */
                lowMinor: number;
                /** @description …and not more */
                highMinor: number;
                /** @description marginMinor ÷ costMinor */
                returnBasisPoints: number | null;
            } | null;
            why: ("no_holdout" | "too_few_buyers") | null;
        };
        /** @description A joint campaign that merchants enrol in */
        CampaignSignup: {
            /** @example cam_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            campaign: string;
            name: components["schemas"]["Localized"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
            /** @description What merchants are asked to take part in */
            rule: components["schemas"]["Localized"];
            /** @description Who bears the discount */
            split: {
                /** @description In hundredths of a per cent of the discount */
                platformBasisPoints: number;
                /** @description In hundredths of a per cent of the discount */
                merchantBasisPoints: number;
            };
            /** @description One order, settled as it would be */
            sample: {
                /** @description Integer amount in minor units (分 for CNY) */
                goodsMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                discountMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                platformMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                merchantMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                buyerPaysMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                merchantReceivesMinor: number;
            };
            /** @description Merchants may sign up now */
            open: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            openUntil: string;
            /** @description Who leaves is out so many days later */
            exitNoticeDays: number;
            /** @description Merchants that take part */
            enrolled: number;
            /** @description The calling merchant’s own */
            enrolment: components["schemas"]["Enrolment"] | null;
        };
        CampaignSignupDraft: {
            rule: components["schemas"]["Localized"];
            /** @description What a merchant bears of each discount on its goods; the platform bears the rest */
            merchantBasisPoints: number;
            /** @description An order to show merchants what it comes to */
            sample: {
                /** @description Integer amount in minor units (分 for CNY) */
                spendMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                offMinor: number;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            openUntil: string;
        };
        CampaignSignupPage: {
            data: components["schemas"]["CampaignSignup"][];
            next: string | null;
        };
        /** @description A suspicion about how coupons were taken, what was decided, and why */
        Case: {
            /** @example cas_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @enum {string} */
            state: "open" | "upheld" | "cleared" | "appealed";
            title: string;
            /** @description The rules of the marketplace that the case is judged by */
            termsVersion: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            openedAt: string;
            openedBy: string;
            /** @description What may be done with it now */
            events: string[];
            coupons: {
                /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                id: string;
                buyer: string;
                /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                batch: string;
                /** @enum {string} */
                state: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
                order?: string;
            }[];
            history: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                event: string;
                from: string | null;
                to: string;
                actor: string;
                because?: string;
            }[];
        };
        CaseLite: {
            /** @example cas_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @enum {string} */
            state: "open" | "upheld" | "cleared" | "appealed";
            title: string;
            /** @description The rules of the marketplace that the case is judged by */
            termsVersion: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            openedAt: string;
        };
        CataloguePage: {
            data: components["schemas"]["CatalogueRow"][];
            next: string | null;
        };
        /** @description A merchant, a category, a shop, an item, or what a shop has of an item */
        CatalogueRow: {
            /** @constant */
            kind: "merchant";
            id: string;
            name: {
                "zh-CN": string;
                en: string;
            };
            /**
             * @default sme
             * @enum {string}
             */
            size: "sme" | "brand";
        } | {
            /** @constant */
            kind: "category";
            id: string;
            /** @description What scopes name: `apparel/dress`. The category before the last slash must exist */
            path: string;
            name: {
                "zh-CN": string;
                en: string;
            };
            /** @description Absent: drawn from its name */
            art?: {
                hue: number;
                glyph: string;
            };
            /**
             * @description Its place in lists
             * @default 0
             */
            position: number;
        } | {
            /** @constant */
            kind: "shop";
            id: string;
            merchant: string;
            name: {
                "zh-CN": string;
                en: string;
            };
            /** @default [] */
            tags: string[];
            shipping: {
                /**
                 * @description Integer amount in minor units (分 for CNY)
                 * @default 0
                 */
                feeMinor: number;
                /** @default null */
                freeFromMinor: number | null;
            };
            /** @description Absent: drawn from its name */
            art?: {
                hue: number;
                glyph: string;
            };
            /**
             * @description Its place in lists
             * @default 0
             */
            position: number;
        } | {
            /** @constant */
            kind: "item";
            sku: string;
            /** @description Absent: the sku */
            spu?: string;
            shop: string;
            /** @default null */
            brand: string | null;
            category: string;
            name: {
                "zh-CN": string;
                en: string;
            };
            variant: {
                "zh-CN": string;
                en: string;
            };
            /** @default [] */
            tags: string[];
            /** @description Integer amount in minor units (分 for CNY) */
            unitPriceMinor: number;
            /**
             * @description Discounts take it no lower
             * @default 0
             */
            floorUnitPriceMinor: number;
            /**
             * @description What it costs the merchant, for the check before publishing
             * @default null
             */
            costMinor: number | null;
            /** @description Absent: drawn from its name */
            art?: {
                hue: number;
                glyph: string;
            };
            /**
             * @description Its place in lists
             * @default 0
             */
            position: number;
        } | {
            /** @constant */
            kind: "stock";
            sku: string;
            /** @description What was counted in the shop, units of unpaid orders included */
            onHand: number;
        };
        CatalogueWrite: {
            /** @description Each as `CatalogueRow` has it. A row may name what another row here adds, wherever it stands */
            rows: {
                [key: string]: unknown;
            }[];
            /**
             * @description Say what would become of each row, and write none
             * @default false
             */
            dryRun?: boolean;
        };
        CatalogueWritten: {
            dryRun: boolean;
            counts: {
                created: number;
                changed: number;
                same: number;
                refused: number;
            };
            data: {
                /** @description Of the row in `rows`, from 0 */
                place: number;
                /** @enum {string} */
                outcome: "created" | "changed" | "same" | "refused";
                /** @description Why it was refused; of stock, why it is not what was counted */
                errors: {
                    pointer: string;
                    found: string;
                    expected: string;
                }[];
            }[];
        };
        Categories: {
            data: {
                id: string;
                path: string;
                name: components["schemas"]["Localized"];
                parent: string | null;
                /** @description How the demo draws an item without a photograph */
                art: {
                    hue: number;
                    glyph: string;
                };
            }[];
        };
        ChangePoints: {
            delta: number;
            reference: string;
            /** @description Why: kept in the history, and shown to the buyer */
            because: string;
        };
        CheckReport: {
            /** @description Nothing stands in the way of publishing it */
            ready: boolean;
            findings: components["schemas"]["Finding"][];
            /** @description Null: no cost in its scope is known, or it falls on nothing there */
            profit: components["schemas"]["ProfitOutlook"] | null;
        };
        /** @description One attempt and its outcome. A refusal is an outcome, not an error; the same key gets the same one again */
        ClaimReply: {
            claim: {
                /** @example clm_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                id: string;
                /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                batch: string;
                /** @enum {string} */
                outcome: "issued" | "sold_out" | "limit_reached" | "daily_limit_reached" | "not_started" | "ended" | "paused" | "not_eligible" | "follow_required" | "entry_required" | "risk_refused" | "challenge_required" | "duplicate" | "quota_reached";
                because?: {
                    [key: string]: unknown;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
            };
            coupon?: components["schemas"]["Coupon"];
        };
        ClaimRequest: {
            /**
             * @description The entry point that the buyer came by
             * @enum {string}
             */
            source?: "shop_home" | "item_page" | "customer_service" | "main_hall" | "category_hall" | "coupon_centre" | "search" | "cart" | "checkout" | "push";
            /** @description Where the batch asks for one: made for this buyer, good once */
            entryToken?: string;
            /** @description The answer to the challenge of an earlier claim (outcome challenge_required), good once; of a proof of work: its token, ~, and the number found. A new claim takes a new Idempotency-Key */
            challengeAnswer?: string;
        };
        CodeImport: {
            /** @description Absent in a dry run */
            set?: components["schemas"]["CodeSet"];
            imported: number;
            /** @description In the file twice, or known already; compared without case, spaces, hyphens, O/0 and I/L/1 */
            duplicates: number;
            malformed: number;
            /** @description The first 100 lines that could not be read */
            faults: {
                line: number;
                expected: string;
            }[];
        };
        CodeRedemption: {
            code: string;
        };
        /** @description Codes of one batch. Only their keyed hashes are kept */
        CodeSet: {
            /** @example cds_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /** @enum {string} */
            origin: "generated" | "imported";
            /**
             * @description The job that makes the codes
             * @example blk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB
             */
            job?: string;
            note?: string;
            /** @description How many there are */
            codes: number;
            usesPerCode: number;
            /** @description The codes can be downloaded, once */
            downloadable: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            downloadedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            voidedAt?: string;
            voidedBecause?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
        };
        CodeSetPage: {
            data: components["schemas"]["CodeSet"][];
            next: string | null;
        };
        CodeSetRequest: {
            count: number;
            /** @description What they are for: a print run, a partner */
            note?: string;
        };
        CodeSetVoid: {
            because: string;
        };
        CodeSetWithUses: {
            /** @example cds_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /** @enum {string} */
            origin: "generated" | "imported";
            /**
             * @description The job that makes the codes
             * @example blk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB
             */
            job?: string;
            note?: string;
            /** @description How many there are */
            codes: number;
            usesPerCode: number;
            /** @description The codes can be downloaded, once */
            downloadable: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            downloadedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            voidedAt?: string;
            voidedBecause?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
            /** @description Codes that were used at least once */
            usedCodes: number;
            uses: number;
        };
        CodeVoid: {
            code: string;
        };
        /** @description About an order or a coupon, not both; with neither, about anything else */
        Complain: {
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            order?: string;
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            coupon?: string;
            text: string;
        };
        /** @description What a buyer says is wrong, and the answer. Without an order or coupon it is about anything else */
        Complaint: {
            /** @example cmp_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @enum {string} */
            state: "open" | "answered";
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            order?: string;
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            coupon?: string;
            text: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            openedAt: string;
            answer?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            answeredAt?: string;
            /** @description Who complains; not said to the buyer */
            buyer?: string;
            /** @description Who answered; not said to the buyer */
            answeredBy?: string;
        };
        ComplaintAnswer: {
            /** @description Shown to the buyer, word for word */
            answer: string;
        };
        /** @description One coupon in the calling buyer’s wallet */
        Coupon: {
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            batch: components["schemas"]["OfferLite"];
            /** @enum {string} */
            state: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validUntil: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimedAt: string;
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            order?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            holdUntil?: string;
            /** @description Integer amount in minor units (分 for CNY) */
            savedMinor?: number;
        };
        /** @description What coupons earned for what they cost */
        CouponReturns: {
            batch: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description What the coupons that were used cost their issuer: its part of the discount of what was kept, and service fees */
            costMinor: number;
            /** @description As if no buyer had bought anything without the coupon: it says too much */
            naive: {
                /** @constant */
                label: "naive";
                orders: number;
                /** @description List price of the lines that the coupons fell on, without what came back */
                salesMinor: number;
                /** @description …less merchants’ parts of other discounts, less what the goods cost */
                marginMinor: number;
                /** @description marginMinor ÷ costMinor; 10,000: the goods brought just what the coupons cost */
                returnBasisPoints: number | null;
                /** @description Lines of items whose cost nobody told: reckoned as 0 */
                unknownCosts: number;
            };
            /** @description Buyers who asked for the coupon and got it, against those who asked and were held out by chance. Null: see why */
            incremental: {
                treated: {
                    buyers: number;
                    /** @description What their orders brought since they asked for the coupon */
                    marginMinor: number;
                };
                control: {
                    buyers: number;
                    /** @description What their orders brought since they asked for the coupon */
                    marginMinor: number;
                };
                /** @description What the treated brought beyond as many of the control */
                marginMinor: number;
                /** @description With 19 in 20, not less */
                lowMinor: number;
                /** @description …and not more */
                highMinor: number;
                /** @description marginMinor ÷ costMinor */
                returnBasisPoints: number | null;
            } | null;
            why: ("no_holdout" | "too_few_buyers") | null;
            /** @description In hundredths of a per cent */
            holdoutBasisPoints: number;
        };
        /** @description What became of a coupon */
        CouponTold: {
            coupon: string;
            batch: string;
            buyer: string;
            /**
             * @description Its state after this
             * @enum {string}
             */
            state: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
            /** @description By which way it was taken */
            source?: string | null;
            /** @description The order that holds or used it */
            order?: string | null;
        };
        CouponWithHistory: {
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            batch: components["schemas"]["OfferLite"];
            /** @enum {string} */
            state: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validUntil: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimedAt: string;
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            order?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            holdUntil?: string;
            /** @description Integer amount in minor units (分 for CNY) */
            savedMinor?: number;
            history: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                /** @enum {string} */
                event: "claim" | "grant" | "reissue" | "hold" | "release" | "redeem" | "return" | "expire" | "void" | "freeze" | "thaw";
                from: ("available" | "held" | "redeemed" | "expired" | "voided" | "frozen") | null;
                /** @enum {string} */
                to: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
                because?: string;
                /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                order?: string;
            }[];
        };
        DemoSession: {
            token: string;
            buyer: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            expiresAt: string;
        };
        DemoSessionRequest: {
            buyer: string;
        };
        DifferenceReason: {
            /** @enum {string} */
            reason: "their_error" | "our_error" | "next_period" | "adjusted" | "written_off" | "other";
            note: string;
        };
        /** @description Whether promotions are open to a buyer. Returning goods is never refused; too many returns pause promotions */
        Eligibility: {
            eligible: boolean;
            /** @description Orders with coupons of which something came back in this calendar month */
            returnsThisMonth: number;
            /** @description How many may be before promotions pause; null: any number */
            returnsPerMonth: number | null;
            pauseDays: number;
            paused?: components["schemas"]["PromotionsPaused"];
        };
        EnabledStaff: {
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            merchant: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            secondFactor: boolean;
            /** @description At the identity provider of the marketplace */
            signsInElsewhere: boolean;
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
            invitation: components["schemas"]["StaffInvitation"];
        };
        /** @description A merchant in a joint campaign: the consent of both sides */
        Enrolment: {
            /** @example enr_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example cam_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            campaign: string;
            merchant: string;
            /** @description What the merchant agreed to bear of each discount on its goods */
            merchantBasisPoints: number;
            shops: string[];
            /** @enum {string} */
            state: "applied" | "accepted" | "rejected" | "withdrawn" | "leaving";
            /** @description What may be done with it now */
            events: string[];
            appliedBy: string;
            decidedBy: string | null;
            /** @description Why it was rejected or ended */
            because: string | null;
            /** @description When a merchant that leaves is out: until then its goods take part */
            endsAt: string | null;
        };
        EnrolmentDraft: {
            shops: string[];
            /** @description What is consented to: it must be what the campaign asks */
            merchantBasisPoints: number;
        };
        EnrolmentPage: {
            data: components["schemas"]["Enrolment"][];
            next: string | null;
        };
        /** @description What became of a merchant’s part in a joint campaign */
        EnrolmentTold: {
            enrolment: string;
            campaign: string;
            merchant: string;
            /**
             * @description Its state after this
             * @enum {string}
             */
            state: "applied" | "accepted" | "rejected" | "withdrawn" | "leaving";
            because: string | null;
            /** @description When a merchant that leaves is out */
            endsAt: string | null;
        };
        EnrolmentWithHistory: {
            /** @example enr_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example cam_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            campaign: string;
            merchant: string;
            /** @description What the merchant agreed to bear of each discount on its goods */
            merchantBasisPoints: number;
            shops: string[];
            /** @enum {string} */
            state: "applied" | "accepted" | "rejected" | "withdrawn" | "leaving";
            /** @description What may be done with it now */
            events: string[];
            appliedBy: string;
            decidedBy: string | null;
            /** @description Why it was rejected or ended */
            because: string | null;
            /** @description When a merchant that leaves is out: until then its goods take part */
            endsAt: string | null;
            history: {
                seq: number;
                event: string;
                to: string;
                actor: string;
                because: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
            }[];
        };
        EntryToken: {
            token: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            expiresAt: string;
        };
        /** @description What the front of a card shows, in figures */
        Face: {
            /** @description The kind of the benefit */
            form: string;
            offMinor: number | null;
            perMinor: number | null;
            priceMinor: number | null;
            offBasisPoints: number | null;
            /** @description 最高可减 */
            maxMinor: number | null;
            spendMinor: number | null;
            quantity: number | null;
            /** @description True where the amount is the highest of several tiers */
            upTo: boolean;
        };
        FaceReport: {
            data: {
                /** @description What one coupon takes off; null: offers without one amount, together */
                faceMinor: number | null;
                /** @description The band of the presets that has this face */
                band: ("small" | "large") | null;
                batches: number;
                stock: number;
                /** @description Ever, of these batches */
                issued: number;
                /** @description Given in the time, less what refunds of the time took back */
                discountMinor: number;
            }[];
        };
        /** @description A version of the service fee */
        FeeTold: {
            fee: string;
            /** @description Null: of all merchants that have none of their own */
            merchant: string | null;
            /** @description Of the redeemed discount; null: the common one again */
            basisPoints: number | null;
            /**
             * Format: date-time
             * @description From when on it counts
             */
            effectiveAt: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused" | "withdrawn";
        };
        /** @description Something that a publish check has to say */
        Finding: {
            /** @enum {string} */
            check: "all_present" | "copy_is_plain" | "claimed_can_be_used" | "validity_in_band" | "scope_hits_items" | "ratio_is_sane" | "ladder_climbs" | "threshold_guards" | "budget_carries_stock" | "insider_stays_hidden" | "deeper_than_public" | "directed_funding" | "funding_in_preset" | "funders_consented" | "overlaps" | "campaign_stands" | "worst_stack";
            /** @description What should hold */
            title: components["schemas"]["Localized"];
            /**
             * @description block: mend it · warn: confirm it with a reason · note: worth knowing
             * @enum {string}
             */
            severity: "block" | "warn" | "note";
            /**
             * @description From which step on it stands in the way
             * @enum {string}
             */
            from: "submit" | "publish";
            /** @description What was found instead */
            says: components["schemas"]["Localized"];
            /** @description The item that shows it */
            sku?: string;
            figures: {
                [key: string]: unknown;
            };
            confirmed: {
                by: string;
                because: string;
            } | null;
        };
        FunderConsentDraft: {
            /** @example bank:icbc */
            party: string;
            /** @description In hundredths of a per cent of the discount */
            basisPoints: number;
            /** @description Who agreed on its side */
            signedBy: string;
            /** @description Where the contract is kept */
            document: string;
        };
        /** @description Somebody agreed to bear a part of a campaign’s discounts */
        FundingConsent: {
            /** @example fco_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example cam_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            campaign: string;
            /** @description A merchant, or an outside funder as `brand:…` or `bank:…` */
            party: string;
            enrolment: string | null;
            /** @description The most that it bears */
            basisPoints: number;
            shops: string[];
            /** @description Where an outside funder’s contract is kept */
            document: string | null;
            givenBy: string;
            acceptedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            until: string | null;
        };
        FundingReport: {
            data: {
                /** @description The kind or the batch */
                subject: string;
                /** @description Given in the time, less what refunds of the time took back */
                discountMinor: number;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                platformMinor: number;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                merchantMinor: number;
                /** @description Brands and banks */
                othersMinor: number;
                /** @description The platform’s part of it; null where it comes to nothing */
                platformBasisPoints: number | null;
            }[];
        };
        /** @description A coupon that came into a wallet otherwise than by a click on the marketplace’s pages */
        Grant: {
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            coupon: string;
            buyer: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /** @enum {string} */
            way: "grant" | "bulk" | "agent" | "code" | "link";
            /** @description The job, the set of codes, the link, the agent, or who granted it */
            source: string;
            actor: string;
            because?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
        };
        GrantPage: {
            data: components["schemas"]["Grant"][];
            next: string | null;
        };
        GrantRequest: {
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            buyer: string;
            /** @description Kept with the coupon */
            because: string;
            /** @description Under one key this buyer gets one coupon of the batch, whoever asks and however often */
            key?: string;
            /** @description The customer-service agent who pushes it: counts against the agent’s quota of the day */
            agent?: string;
        };
        /** @description Every invariant, and whether it holds */
        InvariantChecks: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            holds: boolean;
            checks: {
                /** @description What must always be true */
                name: string;
                holds: boolean;
                seconds: number;
                /** @description Where it is not: the first few rows that show it */
                rows: unknown[];
            }[];
        };
        InvitationAcceptance: {
            token: string;
            password: string;
        };
        InvitationAccepted: {
            login: string;
        };
        Invitations: {
            buyers: string[];
        };
        InvitedStaff: {
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            merchant: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            secondFactor: boolean;
            /** @description At the identity provider of the marketplace */
            signsInElsewhere: boolean;
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
            invitation: components["schemas"]["StaffInvitation"];
        };
        /** @description A partner’s entrance to a batch, with a quota of its own */
        IssueLink: {
            /** @example lnk_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            channel: string;
            partner: string;
            note?: string;
            quota: number;
            issued: number;
            open: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
        };
        IssueLinkPage: {
            data: components["schemas"]["IssueLink"][];
            next: string | null;
        };
        /** @description A coupon as its issuer and support see it, with everything that happened to it */
        IssuedCoupon: {
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            batch: components["schemas"]["OfferLite"];
            /** @enum {string} */
            state: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validUntil: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimedAt: string;
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            order?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            holdUntil?: string;
            /** @description Integer amount in minor units (分 for CNY) */
            savedMinor?: number;
            buyer: string;
            /** @description The entry point that it was claimed by */
            source?: string;
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            reissueOf?: string;
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            reissuedAs?: string;
            history: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                /** @enum {string} */
                event: "claim" | "grant" | "reissue" | "hold" | "release" | "redeem" | "return" | "expire" | "void" | "freeze" | "thaw";
                from: ("available" | "held" | "redeemed" | "expired" | "voided" | "frozen") | null;
                /** @enum {string} */
                to: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
                because?: string;
                /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                order?: string;
                actor: string;
            }[];
        };
        Item: {
            sku: string;
            spu: string;
            shop: string;
            merchant: string;
            brand: string | null;
            category: string;
            name: components["schemas"]["Localized"];
            /** @description Colour, size, weight …; empty where there is one only */
            variant: components["schemas"]["Localized"];
            tags: string[];
            /** @description Integer amount in minor units (分 for CNY) */
            unitPriceMinor: number;
            /** @description How the demo draws an item without a photograph */
            art: {
                hue: number;
                glyph: string;
            };
        };
        ItemPage: {
            data: components["schemas"]["Item"][];
            next: string | null;
        };
        /** @description What one piece costs this buyer, alone in a cart and without shipping */
        ItemPrice: {
            sku: string;
            /** @description Integer amount in minor units (分 for CNY) */
            listMinor: number;
            /** @description With what the buyer holds and what applies by itself */
            payableMinor: number;
            /** @description What takes the price down to payableMinor */
            offers: {
                batch: string;
                kind: string;
                title: components["schemas"]["Localized"];
            }[];
            /** @description Only where something that can be claimed for nothing at this moment makes it less */
            afterClaim?: {
                /** @description Integer amount in minor units (分 for CNY) */
                payableMinor: number;
                /** @description What has to be claimed first */
                claims: {
                    batch: string;
                    kind: string;
                    title: components["schemas"]["Localized"];
                }[];
            };
            /** @description What the cut may be compared with. Left out without a lawful basis: no deal yet, or the item was marked up within the 30 days before */
            reference?: components["schemas"]["ReferencePrice"];
        };
        ItemPrices: {
            data: components["schemas"]["ItemPrice"][];
        };
        Key: {
            id: string;
            /** @enum {string} */
            kind: "secret" | "publishable";
            /** @description What it is for. Two keys of one name may live at once, so that one can replace the other */
            name: string;
            merchant: string | null;
            abilities: string[];
            origins: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string | null;
            expiresAt: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        KeyDraft: {
            name: string;
            /**
             * @default secret
             * @enum {string}
             */
            kind?: "secret" | "publishable";
            /** @description Whose backend; a merchant’s owner need not name it, without it the platform’s */
            merchant?: string;
            /** @default [] */
            abilities?: string[];
            /**
             * @description Of a publishable key: the pages that may call from a browser
             * @default []
             */
            origins?: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            expiresAt?: string;
        };
        KeyPage: {
            data: components["schemas"]["Key"][];
            next: string | null;
        };
        /** @description Every transfer of the order, and what they sum to; buyer_clearing is 0 */
        Ledger: {
            data: {
                /** @example trf_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                debit: string;
                credit: string;
                /** @description Integer amount in minor units (分 for CNY) */
                minor: number;
                because: string;
                line?: string;
                offer?: string;
                /** @example rfd_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                refund?: string;
            }[];
            balances: {
                account: string;
                minor: number;
            }[];
        };
        LiftStop: {
            /** @description Why: kept in the history, and not shown to buyers */
            because: string;
        };
        LinkClaimRequest: {
            /** @description The answer to the challenge of an earlier claim (outcome challenge_required), good once; of a proof of work: its token, ~, and the number found. A new claim takes a new Idempotency-Key */
            challengeAnswer?: string;
        };
        LinkReport: {
            data: {
                /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                batch: string;
                channel: string;
                partner: string;
                links: number;
                quota: number;
                issued: number;
                redeemed: number;
            }[];
        };
        LinkRequest: {
            /** @description Where it stands: wechat, sms, offline, livestream … */
            channel: string;
            /** @description Whose it is */
            partner: string;
            quota: number;
            note?: string;
        };
        /** @description A text in Chinese and in English */
        Localized: {
            "zh-CN": string;
            en: string;
        };
        /** @description What is left to a merchant after all coupons, week by week */
        MarginReport: {
            /** @description Every week of the time, by when orders were paid, oldest first; those without an order too */
            weeks: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                to: string;
                orders: number;
                /** @description List price of what buyers kept */
                listMinor: number;
                /** @description What the merchant bore of all discounts on it */
                borneMinor: number;
                /** @description Service fees that were posted */
                feeMinor: number;
                /** @description What the goods cost, where the catalogue says it */
                goodsMinor: number;
                /** @description What is left: the list price less the three */
                marginMinor: number;
                /** @description …as a part of the list price; null where nothing was kept */
                marginBasisPoints: number | null;
            }[];
            total: {
                orders: number;
                /** @description List price of what buyers kept */
                listMinor: number;
                /** @description What the merchant bore of all discounts on it */
                borneMinor: number;
                /** @description Service fees that were posted */
                feeMinor: number;
                /** @description What the goods cost, where the catalogue says it */
                goodsMinor: number;
                /** @description What is left: the list price less the three */
                marginMinor: number;
                /** @description …as a part of the list price; null where nothing was kept */
                marginBasisPoints: number | null;
            };
            /** @description Lines of items whose cost nobody told: reckoned as 0, so that the margin says too much */
            unknownCosts: number;
            /** @description Of the last four weeks: loss · thin (below the margin over cost that the settings ask for) · falling and deeper_discounts (by two points of the list price or more, against the weeks before) */
            warnings: ("loss" | "thin" | "falling" | "deeper_discounts")[];
        };
        Marketplace: {
            name: components["schemas"]["Localized"];
            currency: string;
            timeZone: string;
            policy: {
                id: string;
                version: number;
            };
            demo: boolean;
            demoBuyers: {
                id: string;
                name: components["schemas"]["Localized"];
                memberTier?: string;
                note?: components["schemas"]["Localized"];
            }[];
            staffSignIn: {
                /** @description Staff may sign in at an identity provider: by a link to /sign-in/elsewhere?returnTo=/… */
                elsewhere: boolean;
            };
            /** @description What one piece of the goods of listBargains costs at most after coupons */
            bargainMostMinor: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            now: string;
        };
        Me: {
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            merchant?: {
                id: string;
                name: components["schemas"]["Localized"];
            };
            abilities: string[];
            session: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
            /** @description Until then what moves money, roles or keys may be done without showing the password again */
            steppedUpUntil: string | null;
            secondFactor: boolean;
            /** @description Nothing else may be done before a second factor is set up */
            mustEnrol: boolean;
            recoveryCodesLeft: number;
        };
        MerchantBalance: {
            merchant: string;
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description What the platform owes the merchant at this moment, to the last payment and refund */
            payableMinor: number;
            /** @description payableMinor without subsidies that wait for their cycle or are held */
            availableMinor: number;
            /** @description Others’ shares of discounts that are paid by cycle and are not settled yet */
            subsidyPendingMinor: number;
            /** @description …of which statements hold back until orders are completed */
            heldMinor: number;
            /** @description What stands in statements that are not settled */
            statedMinor: number;
            /** @description What was posted since, and stands in no statement yet */
            unsettledMinor: number;
        };
        NewAutoGrant: {
            /** @enum {string} */
            trigger: "follow" | "join" | "tier" | "event";
            subject: string;
        };
        NewEntryToken: {
            /** @description The marketplace’s own reference of the buyer */
            buyer: string;
            seconds: number;
        };
        NewKey: {
            id: string;
            /** @enum {string} */
            kind: "secret" | "publishable";
            /** @description What it is for. Two keys of one name may live at once, so that one can replace the other */
            name: string;
            merchant: string | null;
            abilities: string[];
            origins: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string | null;
            expiresAt: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
            /** @description The key itself. Shown once; only its hash is kept */
            value: string;
        };
        NewWebhookEndpoint: {
            id: string;
            /** @description Whose it is; null: the platform’s, which is told of everything */
            merchant: string | null;
            url: string;
            /** @description Kinds, or all of a subject as `coupon.*`. Empty: all */
            events: string[];
            description: string;
            /** @enum {string} */
            state: "enabled" | "disabled" | "removed";
            /** @description Why it is disabled: `owner`, `failing` or `gone` (it answered 410) */
            because: string | null;
            /** @description Since when it gave no good answer */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            /** @description `whsec_…`: what the signatures are made with. Shown this once */
            secret: string;
        };
        /** @description What happened to a wallet without its owner’s doing */
        Notice: {
            /** @example ntc_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @description `coupon.grant`, `coupon.void`, `coupon.freeze` … as the events of webhooks are called */
            kind: string;
            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            coupon?: string;
            details: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            readAt?: string;
        };
        Notices: {
            data: components["schemas"]["Notice"][];
            next: string | null;
            unread: number;
            reminders: {
                /** @description Whether it is told that a coupon is about to expire */
                expiry: boolean;
            };
        };
        /** @description A batch as the calling buyer sees it */
        Offer: {
            id: string;
            kind: string;
            displayName: components["schemas"]["Localized"];
            title: components["schemas"]["Localized"];
            benefit: components["schemas"]["Benefit"];
            threshold?: components["schemas"]["Threshold"];
            scope?: components["schemas"]["Scope"];
            ruleText: {
                "zh-CN": components["schemas"]["RuleText"];
                en: components["schemas"]["RuleText"];
            };
            face: components["schemas"]["Face"];
            shop?: {
                id: string;
                name: components["schemas"]["Localized"];
            };
            /** @enum {string} */
            issuer: "platform" | "merchant";
            instrument: string;
            /**
             * @description How a buyer comes to it: a click, by itself, put into the wallet, bought for priceMinor
             * @enum {string}
             */
            claim: "click" | "none" | "grant" | "paid";
            /** @description Integer amount in minor units (分 for CNY) */
            priceMinor?: number;
            /** @description What it costs in points */
            pointsPrice?: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimFrom: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            claimUntil: string;
            use: components["schemas"]["UseWindow"];
            stock: {
                total: number;
                claimed: number;
            };
            perBuyerLimit: number;
            claimedByBuyer: number;
            /** @enum {string} */
            state: "claimable" | "claimed" | "claimed_more" | "upcoming" | "soldout" | "ended" | "ineligible" | "paid" | "locked" | "automatic";
            because?: components["schemas"]["Because"];
            /** @description In lists, of a joint campaign: the shops that take part now, and whose goods alone it is for */
            takingPart?: {
                /** @description The first of them */
                shops: {
                    id: string;
                    name: components["schemas"]["Localized"];
                }[];
                total: number;
            };
        };
        OfferInQuote: {
            kind: string;
            title: components["schemas"]["Localized"];
            ruleText: {
                "zh-CN": components["schemas"]["RuleText"];
                en: components["schemas"]["RuleText"];
            };
            /** @description What must be spent or bought first; of several steps the first */
            threshold?: components["schemas"]["Threshold"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            validUntil: string;
            shop?: {
                id: string;
                name: components["schemas"]["Localized"];
            };
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            claimed: boolean;
        };
        /** @description The terms of a batch, without its supply */
        OfferLite: {
            id: string;
            kind: string;
            displayName: components["schemas"]["Localized"];
            title: components["schemas"]["Localized"];
            benefit: components["schemas"]["Benefit"];
            threshold?: components["schemas"]["Threshold"];
            scope?: components["schemas"]["Scope"];
            ruleText: {
                "zh-CN": components["schemas"]["RuleText"];
                en: components["schemas"]["RuleText"];
            };
            face: components["schemas"]["Face"];
            shop?: {
                id: string;
                name: components["schemas"]["Localized"];
            };
            /** @enum {string} */
            issuer: "platform" | "merchant";
        };
        OfferPage: {
            data: components["schemas"]["Offer"][];
            next: string | null;
        };
        OpenCase: {
            title: string;
            termsVersion: string;
            /** @description Why: kept in the history, and shown to the buyer */
            because: string;
            coupons: string[];
        };
        /** @description One checkout: lines by shop, what each discount did, and what was taken back */
        Order: {
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            buyer: string;
            /** @enum {string} */
            state: "placed" | "paid" | "completed" | "cancelled";
            /** @description What the order is called in the shop’s own system */
            reference?: string;
            note?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            placedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            holdUntil: string;
            holdEnded: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            paidAt?: string;
            paymentReference?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            cancelledAt?: string;
            cancelledBecause?: string;
            /**
             * @description The order whose place this one took when the cart changed
             * @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB
             */
            replaces?: string;
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            replacedBy?: string;
            /** @description Integer amount in minor units (分 for CNY) */
            listMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            discountMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            shippingMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            shippingDiscountMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            payableMinor: number;
            /** @description Points that paid for a part of it */
            points?: number;
            /** @description How the buyer was going to pay when it was priced */
            paymentMethod?: string;
            /** @description Integer amount in minor units (分 for CNY) */
            refundedMinor: number;
            policy: {
                id: string;
                version: number;
            };
            /** @description One sub-order a shop; they add up to the order */
            shops: {
                shop: {
                    id: string;
                    name: components["schemas"]["Localized"];
                };
                /** @description Integer amount in minor units (分 for CNY) */
                listMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                discountMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                shippingMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                shippingDiscountMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                payableMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                refundedMinor: number;
                lines: {
                    id: string;
                    sku: string;
                    name: components["schemas"]["Localized"];
                    /** @description How the demo draws an item without a photograph */
                    art: {
                        hue: number;
                        glyph: string;
                    };
                    quantity: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    unitPriceMinor: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    listMinor: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    discountMinor: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    payableMinor: number;
                    unitsMinor: number[];
                    refundedQuantity: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    refundedMinor: number;
                    shares: {
                        offer: string;
                        title: components["schemas"]["Localized"];
                        /** @description Integer amount in minor units (分 for CNY) */
                        minor: number;
                        funding: {
                            party: string;
                            /** @description Integer amount in minor units (分 for CNY) */
                            minor: number;
                        }[];
                    }[];
                }[];
            }[];
            applied: components["schemas"]["Applied"][];
            offers: {
                [key: string]: components["schemas"]["OfferInQuote"];
            };
            refunds: components["schemas"]["Refund"][];
        };
        /** @description Words about an order among those who sell it; its buyer does not see them */
        OrderNote: {
            id: string;
            author: string;
            text: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
        };
        OrderNoteRequest: {
            text: string;
        };
        OrderNotes: {
            data: components["schemas"]["OrderNote"][];
        };
        OrderPage: {
            data: components["schemas"]["Order"][];
            next: string | null;
        };
        /** @description What an order is to its merchant and to the platform, gross and net */
        OrderRevenue: {
            order: string;
            merchant: string;
            /**
             * Format: date-time
             * @description Of its first posting in the time
             */
            at: string;
            /** @description Goods and shipping at list price, less what came back in the time */
            grossMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            merchantDiscountMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            platformDiscountMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            othersDiscountMinor: number;
            /** @description Service fees that the merchant paid */
            feeMinor: number;
            /** @description Of its discounts, what was promised with an earlier sale (a material right): a part of that sale’s price is revenue only now */
            materialRightMinor: number;
            /**
             * @description The merchant’s revenue is the list price; where it bore a part of a discount, the list price less that part
             * @enum {string}
             */
            revenueBasis: "before_discount" | "after_discount";
            /** @description What others paid of discounts is part of it, what the merchant bore is not */
            merchantRevenueMinor: number;
            /** @description Service fees; less the platform’s parts of discounts where the settings book them against revenue (`marketingAs`) */
            platformRevenueMinor: number;
            /** @description The platform’s parts of discounts where they are booked as marketing expense */
            platformMarketingMinor: number;
        };
        OrderRevenuePage: {
            data: components["schemas"]["OrderRevenue"][];
            next: string | null;
        };
        /** @description What became of an order */
        OrderTold: {
            order: string;
            buyer: string;
            /**
             * @description Its state after this
             * @enum {string}
             */
            state: "placed" | "paid" | "completed" | "cancelled";
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        PasswordChanged: {
            endedSessions: number;
        };
        PayRequest: {
            /** @description `demo` by a buyer, in a demo marketplace: in the way that the order was priced for; by a backend how it was paid */
            method: string;
            /** @description By a backend: the payment’s own number */
            reference?: string;
            /** @description By a backend: what was paid. It must be what the order costs */
            amountMinor?: number;
        };
        /** @description The confirmed statements of a period that are paid together */
        PayoutRun: {
            /** @example pay_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example per_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            period: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused";
            payouts: number;
            totalMinor: number;
            proposedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
        };
        PayoutRunPage: {
            data: components["schemas"]["PayoutRun"][];
            next: string | null;
        };
        PlaceOrderRequest: {
            /** @example quo_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            quoteId: string;
            /** @description By a backend: for whom */
            buyer?: string;
            /** @description The shop’s own number of the order. Placing again under it gives the same order, or replaces it while it is unpaid */
            reference?: string;
            /** @description Words for the shop */
            note?: string;
        };
        /** @description What a merchant pays for having its coupon stand in a place */
        PlacementBid: {
            /** @example bid_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            merchant: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            title: components["schemas"]["Localized"];
            /**
             * @description Where it stands: the coupon centre, the main hall of a campaign, or search results
             * @enum {string}
             */
            placement: "coupon_centre" | "main_hall" | "search";
            /** @description Integer amount in minor units (分 for CNY) */
            bidMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            budgetMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            spentMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            leftMinor: number;
            /** @description Charged ones */
            visits: number;
            /** @enum {string} */
            state: "running" | "paused" | "ended";
            /** @description What may be done with it now */
            events: string[];
            version: number;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
        };
        PlacementBidChange: {
            /** @description The most that one visit may cost; less is paid where the next bidder offers less */
            bidMinor: number;
            /** @description The most that is spent in all. It is never exceeded */
            budgetMinor: number;
        };
        PlacementBidDraft: {
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch: string;
            /**
             * @description Where it stands: the coupon centre, the main hall of a campaign, or search results
             * @enum {string}
             */
            placement: "coupon_centre" | "main_hall" | "search";
            /** @description The most that one visit may cost; less is paid where the next bidder offers less */
            bidMinor: number;
            /** @description The most that is spent in all. It is never exceeded */
            budgetMinor: number;
        };
        PlacementBidPage: {
            data: components["schemas"]["PlacementBid"][];
            next: string | null;
        };
        PlacementVisit: {
            ticket: string;
        };
        PointsPrice: {
            points: number | null;
        };
        Prerequisite: {
            /** @constant */
            kind: "follows_shop";
            shop: string;
        } | {
            /** @constant */
            kind: "member_of_shop";
            shop: string;
        } | {
            /** @constant */
            kind: "score_at_least";
            score: number;
        } | {
            /** @constant */
            kind: "member_tier";
            anyOf: string[];
        } | {
            /**
             * @description Only with a signed token that its issuer made for this one buyer
             * @constant
             */
            kind: "entry_token";
        } | {
            /**
             * @description Only with the answer to a challenge, which keeps programs from claiming in bulk
             * @constant
             */
            kind: "challenge";
        };
        /** @description RFC 9457. `code` says what happened, `retryable` whether the same request may succeed later, `errors` which fields are wrong */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "overloaded" | "rate_limited" | "not_found" | "method_not_allowed" | "unauthenticated" | "sign_in_refused" | "second_factor_needed" | "cross_site" | "step_up_needed" | "forbidden" | "unsupported_media_type" | "payload_too_large" | "malformed_json" | "idempotency_key_missing" | "invalid_request" | "idempotency_key_reused" | "precondition_required" | "changed_meanwhile" | "already_exists" | "two_keys_live" | "last_of_its_kind" | "limit_reached" | "transition_not_allowed" | "not_paid_yet" | "checks_failed" | "confirmation_needed" | "below_issued" | "four_eyes" | "quote_used" | "quote_expired" | "quote_changed" | "out_of_stock" | "reference_used" | "already_paid" | "amount_differs" | "not_reissuable" | "not_enough_points" | "not_given_back" | "hold_ended" | "code_not_valid" | "code_used" | "codes_not_ready" | "codes_downloaded" | "agent_quota_used" | "link_closed" | "internal";
            retryable: boolean;
            detail?: string;
            requestId: string;
            errors?: {
                pointer: string;
                found: string;
                /** @description What would be right, in English */
                expected: string;
                /**
                 * @description The rule that was broken, to say it in other languages
                 * @enum {string}
                 */
                rule?: "needed" | "at_least" | "at_most" | "whole_number" | "of_type" | "instant" | "form" | "unknown_field" | "known_kind" | "not_before" | "not_after" | "known" | "phase_with_campaign" | "no_single_items" | "price_when_paid" | "price_only_when_paid" | "known_at_claim" | "with_shop" | "never_reissued" | "hidden_only" | "within_cap" | "within_bands" | "platforms_own" | "kind_of_instrument" | "own_shop" | "one_merchant" | "as_published" | "same_merchant" | "only_this_shop" | "free_login" | "hard_to_guess" | "current_code" | "without_login" | "in_future" | "as_asked" | "no_overlap" | "ends_before" | "range" | "public_click" | "least" | "one_of" | "tiers_alike" | "above_tier_before" | "not_above" | "not_both" | "sums_to" | "named_once" | "earlier_layer" | "later_than";
                /** @description The values of the rule */
                details?: {
                    [key: string]: unknown;
                };
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the offer means for profit, on a typical order with it alone */
        ProfitOutlook: {
            /** @description The item in the middle of the scope by margin, of those whose cost is known */
            sku: string;
            /** @description So many that the first step is just reached */
            units: number;
            /** @description Integer amount in minor units (分 for CNY) */
            listMinor: number;
            /** @description What they cost the merchant */
            goodsMinor: number;
            /** @description What the merchant bears of this offer */
            borneMinor: number;
            /** @description Left to the merchant without the offer */
            withoutMinor: number;
            /** @description …and with it */
            withMinor: number;
            /** @description So many orders with it, for 10,000 without it, leave the same; null: no number of orders does */
            ordersNeededBasisPoints: number | null;
        };
        PromotedOffers: {
            data: {
                offer: components["schemas"]["Offer"];
                /** @description To be sent when the buyer opens the offer from here (`visitPromotedOffer`). Buyers only */
                ticket?: string;
            }[];
        };
        /** @description Until then the buyer pays the list price. Returning goods is never refused */
        PromotionsPaused: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            until: string;
            /** @enum {string} */
            because: "too_many_returns";
            /** @description Orders with coupons of which something came back in that month */
            returned: number;
            /** @description How many may be */
            most: number;
        };
        PullStop: {
            /**
             * @description `claims`: no coupon is issued, whoever asks and in whatever way · `coupon_use`: new orders are priced without coupons; those that were placed may be paid
             * @enum {string}
             */
            what: "claims" | "coupon_use";
            /** @description Only what is this merchant’s */
            merchant?: string;
            /**
             * @description The whole marketplace: said instead of a merchant, so that nothing left out stops it by mistake
             * @constant
             */
            everything?: true;
            /** @description Why: kept in the history, and not shown to buyers */
            because: string;
        };
        /** @description What became of a coupon that was bought */
        PurchaseTold: {
            coupon: string;
            batch: string;
            buyer: string;
            /** @description The payment that it was bought with: this one is to be given back */
            reference: string;
            priceMinor: number;
            /** @description How much goes back: the whole price; of a card, what is left of its life */
            returnedMinor: number;
        };
        /** @description The best plan under the policy, with its proof; see docs: pricing, section 3 */
        Quote: {
            /** @description Integer amount in minor units (分 for CNY) */
            listMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            discountMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            shippingMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            shippingDiscountMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            payableMinor: number;
            policy: {
                id: string;
                version: number;
            };
            proof: {
                optimal: boolean;
                /** @description Integer amount in minor units (分 for CNY) */
                upperBoundMinor: number;
                plansExamined: number;
            };
            applied: components["schemas"]["Applied"][];
            lines: {
                id: string;
                /** @description Integer amount in minor units (分 for CNY) */
                listMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                discountMinor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                payableMinor: number;
                unitsMinor: number[];
            }[];
            refused: {
                offer: string;
                because: string;
                details?: {
                    [key: string]: unknown;
                };
            }[];
            gifts: {
                offer: string;
                sku: string;
                quantity: number;
            }[];
            instalments: {
                offer: string;
                instalments: number;
                /** @description Integer amount in minor units (分 for CNY) */
                interestMinor: number;
                funding: {
                    party: string;
                    /** @description Integer amount in minor units (分 for CNY) */
                    minor: number;
                }[];
            }[];
        };
        QuoteReply: {
            /** @example quo_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            expiresAt: string;
            quote: components["schemas"]["Quote"];
            lines: {
                id: string;
                sku: string;
                name: components["schemas"]["Localized"];
                shop: {
                    id: string;
                    name: components["schemas"]["Localized"];
                };
                /** @description Integer amount in minor units (分 for CNY) */
                unitPriceMinor: number;
                quantity: number;
                /** @description How the demo draws an item without a photograph */
                art: {
                    hue: number;
                    glyph: string;
                };
                /** @description Units that can still be ordered, where the shop counts its stock */
                available?: number;
            }[];
            offers: {
                [key: string]: components["schemas"]["OfferInQuote"];
            };
            advice: components["schemas"]["Advice"][];
            claimable: {
                batch: components["schemas"]["Offer"];
                /** @description Integer amount in minor units (分 for CNY) */
                savesMinor: number;
            }[];
            paused?: components["schemas"]["PromotionsPaused"];
            /** @description Where points pay in this marketplace */
            points?: {
                balance: number;
                /** @description What all of them could pay */
                worthMinor: number;
                /** @description What the plan takes of them; 0 unless the request says usePoints */
                used: number;
                /** @description Integer amount in minor units (分 for CNY) */
                savesMinor: number;
            };
        };
        QuoteRequest: {
            lines: {
                sku: string;
                quantity: number;
                /** @description By a backend: the line’s own name, where one sku stands in several lines */
                id?: string;
                /** @description By a backend: its own price. A buyer’s prices come from the catalogue */
                unitPriceMinor?: number;
                floorUnitPriceMinor?: number;
                shop?: string;
                spu?: string;
                category?: string;
                brand?: string;
                tags?: string[];
                name?: components["schemas"]["Localized"];
            }[];
            must?: string[];
            never?: string[];
            /** @description By a backend: for whom */
            buyer?: string;
            /**
             * @description An unpaid order of the buyer’s whose place this cart is to take: what it holds counts as free
             * @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB
             */
            order?: string;
            /** @description By a backend: its own shipping, by shop. Without it, at the shops’ terms */
            shipping?: {
                shop: string;
                minor: number;
            }[];
            /**
             * @description By a backend: where the buyer is shopping, for coupons of one scene
             * @enum {string}
             */
            scene?: "normal" | "presale" | "live" | "group";
            /** @description Pay with the buyer’s points as far as they go, and as is allowed */
            usePoints?: boolean;
            /** @description How the buyer is going to pay, for coupons of one way to pay. The order is then to be paid so */
            paymentMethod?: string;
            /** @description 凑单 for this offer alone, with more items to choose from */
            advise?: string;
        };
        ReadNotices: {
            notices?: string[];
        };
        Reason: {
            /** @description Why: kept in the history, and shown to the buyer */
            because: string;
        };
        /** @description Somebody else’s records of a time, held against the ledger */
        Reconciliation: {
            /** @example rec_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @enum {string} */
            source: "merchant" | "payment_provider";
            merchant: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            to: string;
            /** @enum {string} */
            state: "collecting" | "matched" | "done";
            rows: number;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            matchedAt: string | null;
            /** @description Differences that wait for a reason */
            open: number;
            byClass: {
                [key: string]: number;
            };
        };
        ReconciliationDifference: {
            n: number;
            /** @enum {string} */
            class: "missing_here" | "missing_there" | "amount" | "timing" | "duplicate";
            order: string;
            coupon: string;
            oursMinor: number | null;
            theirsMinor: number | null;
            oursAt: string | null;
            theirsAt: string | null;
            /** @description The line of the file, the first after the heading being 1 */
            row: number | null;
            /** @enum {string} */
            state: "open" | "resolved";
            reason: ("their_error" | "our_error" | "next_period" | "adjusted" | "written_off" | "other") | null;
            note: string | null;
            resolvedBy: string | null;
            resolvedAt: string | null;
        };
        ReconciliationDifferencePage: {
            data: components["schemas"]["ReconciliationDifference"][];
            next: string | null;
        };
        ReconciliationDraft: {
            /** @enum {string} */
            source: "merchant" | "payment_provider";
            /** @description Whose file it is, where a merchant sent it */
            merchant?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            to: string;
        };
        ReconciliationPage: {
            data: components["schemas"]["Reconciliation"][];
            next: string | null;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        ReferencePrice: {
            /** @description Integer amount in minor units (分 for CNY) */
            minor: number;
            /**
             * @description The lowest deal of the seven days before the promotion; where there was none, the last deal before it
             * @enum {string}
             */
            basis: "lowest_deal" | "last_deal";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            until: string;
        };
        /** @description Units taken back, what the buyer got for them, and what each funder got back */
        Refund: {
            /** @example rfd_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            order: string;
            /** @enum {string} */
            state: "requested" | "done" | "refused";
            /**
             * Format: date-time
             * @description When it was done; of a request, when it was made
             */
            at: string;
            /** @description All that went back to the buyer; 0 unless it is done */
            minor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            shippingMinor: number;
            lines: {
                line: string;
                quantity: number;
                /** @description Integer amount in minor units (分 for CNY) */
                minor: number;
                restocked: boolean;
                funding: {
                    party: string;
                    /** @description Integer amount in minor units (分 for CNY) */
                    minor: number;
                }[];
            }[];
            couponsReturned: string[];
            pointsReturned?: number;
            reason?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            requestedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            decidedAt?: string;
            answer?: string;
            /**
             * Format: date-time
             * @description This return was one too many this month: until then promotions pause
             */
            promotionsPausedUntil?: string;
        };
        RefundApproval: {
            /** @description The units go back on the shelf, where the shop counts its stock */
            restock?: boolean;
            /** @description Words for the shop */
            answer?: string;
        };
        RefundPage: {
            data: {
                /** @example rfd_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                id: string;
                /** @example ord_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                order: string;
                /** @enum {string} */
                state: "requested" | "done" | "refused";
                /**
                 * Format: date-time
                 * @description When it was done; of a request, when it was made
                 */
                at: string;
                /** @description All that went back to the buyer; 0 unless it is done */
                minor: number;
                /** @description Integer amount in minor units (分 for CNY) */
                shippingMinor: number;
                lines: {
                    line: string;
                    quantity: number;
                    /** @description Integer amount in minor units (分 for CNY) */
                    minor: number;
                    restocked: boolean;
                    funding: {
                        party: string;
                        /** @description Integer amount in minor units (分 for CNY) */
                        minor: number;
                    }[];
                }[];
                couponsReturned: string[];
                pointsReturned?: number;
                reason?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                requestedAt?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                decidedAt?: string;
                answer?: string;
                /**
                 * Format: date-time
                 * @description This return was one too many this month: until then promotions pause
                 */
                promotionsPausedUntil?: string;
                buyer: string;
            }[];
            next: string | null;
        };
        RefundPreview: {
            /** @description Integer amount in minor units (分 for CNY) */
            minor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            shippingMinor: number;
            lines: {
                line: string;
                quantity: number;
                /** @description Integer amount in minor units (分 for CNY) */
                minor: number;
            }[];
            /** @description It waits for the merchant */
            needsApproval: boolean;
            /**
             * Format: date-time
             * @description It would be one return too many this month
             */
            pausesPromotionsUntil?: string;
            coupons: {
                id: string;
                returned: boolean;
                because: string;
            }[];
        };
        RefundRefusal: {
            /** @description Words for the shop */
            answer: string;
        };
        RefundRequest: {
            lines: {
                line: string;
                quantity: number;
            }[];
            /** @description All that was paid for shipping goes back as well */
            shipping?: boolean;
            /** @description By a shop: the units go back on the shelf, where it counts its stock */
            restock?: boolean;
            /** @description Words for the shop */
            reason?: string;
        };
        /** @description A refund */
        RefundTold: {
            order: string;
            refund: string;
            /** @description What the buyer gets back over all shops; told to the platform only */
            minor?: number;
        };
        Reissue: {
            /** @description Why: kept in the history, and shown to the buyer */
            because: string;
            /** @description How long the new one lives from now; seven days if nothing is said */
            validSeconds?: number;
        };
        ResetStaff: {
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            merchant: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            secondFactor: boolean;
            /** @description At the identity provider of the marketplace */
            signsInElsewhere: boolean;
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
            invitation: components["schemas"]["StaffInvitation"];
        };
        RevenueLayers: {
            /** @description The first layer: coupons and cards that were sold */
            sales: {
                sold: number;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                soldMinor: number;
                /** @description Given back to buyers */
                returnedMinor: number;
                /** @description Recognised in the time, over the life of each */
                earnedMinor: number;
                /** @description …of which of coupons that were never used */
                breakageMinor: number;
                /** @description Still owed at the end of the time */
                deferredMinor: number;
            };
            /** @description The second: the paid orders that used them */
            orders: {
                orders: number;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                listMinor: number;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                discountMinor: number;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                payableMinor: number;
            };
        };
        RoleAbilities: {
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer" | "platform_backend" | "shop_backend" | "buyer" | "visitor";
            /**
             * @description Whose it is: people of the platform, people of a merchant, keys of backends, or buyers
             * @enum {string}
             */
            side: "platform" | "merchant" | "backend" | "public";
            /** @description All that the role may do; a key also needs each named on it */
            abilities: string[];
        };
        RoleChange: {
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
        };
        RolePage: {
            data: components["schemas"]["RoleAbilities"][];
            next: string | null;
        };
        /** @description The rule in words, generated from the data that is executed */
        RuleText: {
            headline: string;
            threshold: string;
            discount: string;
            scope: string;
            conditions: string[];
            window: string;
            stacking: string;
            refund: string;
            funder: string;
            /** @description The rate that the amount comes to: 满300减50 is about 8.3折 */
            equivalent?: string;
            /** @description How that rate is worked out: (300元-50元)÷300元×10≈8.3折 */
            equivalentFormula?: string;
            example?: string;
            sentences: string[];
        };
        /** @description What is to be invoiced for an order or a refund; less than nothing: it goes back */
        SalesInvoice: {
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            /** @description The order or refund that it is for; with the merchant it names the document */
            cause: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /**
             * @description Who issues it: the merchant declares its own sales, or the platform issues for all of them
             * @enum {string}
             */
            issuer: "merchant" | "platform";
            /** @description Whose sale it is */
            merchant: string;
            buyer: string;
            currency: string;
            /**
             * @description Revenue is the list price less the merchant’s own discounts; what others pay of it belongs to it
             * @enum {string}
             */
            basis: "after_own_discounts";
            lines: {
                line: string;
                /** @description null: shipping */
                sku: string | null;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                listMinor: number;
                /** @description The merchant’s own discount, on the same line as the price */
                discountMinor: number;
                /** @description What it is invoiced at */
                netMinor: number;
                /** @description For the invoicing system of the installation to fill in */
                tax: {
                    category: null;
                    rateBasisPoints: null;
                    minor: null;
                };
            }[];
            /** @description Parts of the net that the platform or another funder pays: never a discount of the merchant */
            paidByOthers: {
                party: string;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                minor: number;
            }[];
            /** @description Integer amount in minor units; less than nothing: the other way round */
            listMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            discountMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            netMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            paidByOthersMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            paidByBuyerMinor: number;
        };
        SalesInvoices: {
            data: components["schemas"]["SalesInvoice"][];
        };
        /** @description The lines an offer may touch; absent: every line */
        Scope: {
            shops?: string[];
            categories?: string[];
            spus?: string[];
            skus?: string[];
            brands?: string[];
            tags?: string[];
            except?: {
                shops?: string[];
                categories?: string[];
                spus?: string[];
                skus?: string[];
                brands?: string[];
                tags?: string[];
            };
        };
        SecondFactorConfirmation: {
            enrolment: string;
            code: string;
        };
        SecondFactorOffer: {
            /** @description To type in, where no picture can be taken */
            secret: string;
            /** @description otpauth://, to be shown as a QR code */
            uri: string;
            /** @description To be sent back with the first code */
            enrolment: string;
        };
        /** @description A version of the service fee on redeemed merchant coupons */
        ServiceFee: {
            /** @example fee_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @description Null: of all merchants that have none of their own */
            merchant: string | null;
            /** @description Null: the merchant is under the common one again */
            basisPoints: number | null;
            /** @description On what it is taken */
            kinds: string[];
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused" | "withdrawn";
            /** @description What may be done with it now */
            events: string[];
            /**
             * Format: date-time
             * @description From when on it counts, once it is announced
             */
            effectiveAt: string;
            /** @description The notice that was due */
            noticeDays: number;
            proposedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            withdrawnBy: string | null;
            withdrawnAt: string | null;
        };
        ServiceFeeDraft: {
            /** @description Absent: of all merchants that have none of their own */
            merchant?: string;
            /** @description Null, for a merchant: it goes back under the common one */
            basisPoints: number | null;
            /**
             * Format: date-time
             * @description Not before the notice of the settings is over. Absent: as soon as that is so
             */
            effectiveAt?: string;
            reason: string;
        };
        ServiceFeeInForce: {
            merchant: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description Of the redeemed discount, in hundredths of a per cent */
            basisPoints: number;
            /** @description Null: the marketplace’s own rate, before any version was announced */
            version: string | null;
            since: string | null;
            /** @description On what it is taken: the discount of redeemed coupons of these kinds */
            kinds: string[];
            /** @description So long before it counts a new version is announced */
            noticeDays: number;
            /** @description Announced and not counting yet, the next first */
            coming: components["schemas"]["ServiceFee"][];
        };
        ServiceFeePage: {
            data: components["schemas"]["ServiceFee"][];
            next: string | null;
        };
        Session: {
            id: string;
            /** @description Browser and system */
            agent: string;
            current: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
        };
        SessionPage: {
            data: components["schemas"]["Session"][];
            next: string | null;
        };
        SessionRevoked: {
            ended: number;
        };
        SetReminders: {
            expiry: boolean;
        };
        /** @description The rules of this installation */
        Settings: {
            approval: {
                /**
                 * @description A batch whose budget is at least this needs a second person; one below it is approved by this rule
                 * @default 0
                 */
                fourEyesFromMinor: number;
                /**
                 * @description A merchant’s batch whose budget is at least this is approved by the platform, not within the merchant
                 * @default 10000000
                 */
                platformFromMinor: number;
            };
            /**
             * @default {
             *       "voucher": {
             *         "mostOffMinor": 5000,
             *         "beyond": "refuse"
             *       },
             *       "shop_coupon": {
             *         "mostOffMinor": 80000,
             *         "mostSpendMinor": 500000,
             *         "beyond": "platform_approval"
             *       },
             *       "insider_coupon": {
             *         "mostOffMinor": 40000,
             *         "beyond": "platform_approval"
             *       }
             *     }
             */
            caps: {
                [key: string]: {
                    /** @description The most that one coupon of this instrument may take off */
                    mostOffMinor: number;
                    /** @description The highest threshold it may have */
                    mostSpendMinor?: number;
                    /**
                     * @description What becomes of a batch beyond it: not accepted at all, or only with the approval of the platform
                     * @enum {string}
                     */
                    beyond: "refuse" | "platform_approval";
                };
            };
            /**
             * @default [
             *       {
             *         "name": "insider_hours",
             *         "instruments": [
             *           "insider_coupon"
             *         ],
             *         "leastSeconds": 7200,
             *         "mostSeconds": 86400,
             *         "outside": "refuse"
             *       },
             *       {
             *         "name": "public_days",
             *         "instruments": [
             *           "voucher",
             *           "category_voucher",
             *           "shop_coupon",
             *           "item_coupon"
             *         ],
             *         "visibility": "public",
             *         "leastSeconds": 259200,
             *         "mostSeconds": 604800,
             *         "outside": "confirm"
             *       },
             *       {
             *         "name": "promotion_days",
             *         "instruments": [
             *           "voucher"
             *         ],
             *         "leastSeconds": 259200,
             *         "mostSeconds": 432000,
             *         "outside": "confirm"
             *       },
             *       {
             *         "name": "short_cycle",
             *         "instruments": [
             *           "voucher",
             *           "category_voucher",
             *           "shop_coupon",
             *           "item_coupon"
             *         ],
             *         "leastSeconds": 604800,
             *         "mostSeconds": 1296000,
             *         "outside": "confirm"
             *       },
             *       {
             *         "name": "shop_days",
             *         "instruments": [
             *           "shop_coupon",
             *           "item_coupon"
             *         ],
             *         "leastSeconds": 604800,
             *         "mostSeconds": 2592000,
             *         "outside": "confirm"
             *       },
             *       {
             *         "name": "flash_hours",
             *         "instruments": [
             *           "shop_coupon",
             *           "item_coupon"
             *         ],
             *         "leastSeconds": 1,
             *         "mostSeconds": 86400,
             *         "outside": "confirm"
             *       },
             *       {
             *         "name": "long_cycle",
             *         "instruments": [
             *           "voucher",
             *           "category_voucher",
             *           "shop_coupon",
             *           "item_coupon"
             *         ],
             *         "leastSeconds": 2592000,
             *         "mostSeconds": 7776000,
             *         "outside": "confirm"
             *       },
             *       {
             *         "name": "allowance_days",
             *         "instruments": [
             *           "allowance"
             *         ],
             *         "leastSeconds": 259200,
             *         "mostSeconds": 1296000,
             *         "outside": "confirm"
             *       }
             *     ]
             */
            validityBands: {
                name: string;
                instruments: ("voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card")[];
                /**
                 * @description Only batches that are seen like this
                 * @enum {string}
                 */
                visibility?: "public" | "hidden";
                leastSeconds: number;
                mostSeconds: number;
                /**
                 * @description What becomes of a use window outside every band of its instrument: refused, or confirmed with a reason
                 * @enum {string}
                 */
                outside: "refuse" | "confirm";
            }[];
            /**
             * @description What this marketplace calls an instrument (券, 红包, 抵用券 …); the code stays
             * @default {}
             */
            displayNames: {
                [key: string]: {
                    "zh-CN": string;
                    en: string;
                };
            };
            policies: {
                /**
                 * @default return
                 * @enum {string}
                 */
                afterRefund: "return" | "keep";
                /**
                 * @default may_pay
                 * @enum {string}
                 */
                heldAtEnd: "may_pay" | "expire";
                /**
                 * @default cancel_order
                 * @enum {string}
                 */
                heldAtVoid: "cancel_order" | "strip_coupon";
            };
            checks: {
                /**
                 * @description The worst stack leaves the merchant less than the item cost
                 * @default block
                 * @enum {string}
                 */
                belowCost: "block" | "warn";
                /**
                 * @description Margin over cost that must be left
                 * @default 0
                 */
                leastMarginBasisPoints: number;
                /**
                 * @description A single discount above this part of its threshold is probably a slip of the keyboard
                 * @default 7000
                 */
                mostOffBasisPoints: number;
                /**
                 * @description What merchants must bear at least of a category voucher that is aimed at some buyers only
                 * @default 7000
                 */
                leastDirectedMerchantBasisPoints: number;
            };
            issuing: {
                /**
                 * @description How many coupons one customer-service agent may push on one local day
                 * @default 20
                 */
                agentGrantsPerDay: number;
                /**
                 * @description From so many coupons or codes on, a second person must approve handing them out
                 * @default 1000
                 */
                fourEyesFromCoupons: number;
                /**
                 * @description A batch ends by itself so long after its last coupon could be used: until then an expired one may be issued again
                 * @default 30
                 */
                endAfterDays: number;
            };
            orders: {
                /**
                 * @description merchant: a buyer’s refund waits for the merchant of its lines; none: it is done at once
                 * @default none
                 * @enum {string}
                 */
                refundApproval: "none" | "merchant";
                /**
                 * @description Orders with coupons that a buyer may return in one local month before promotions pause; null: no limit
                 * @default 3
                 */
                returnsPerMonth: number | null;
                /**
                 * @description How long promotions pause then
                 * @default 30
                 */
                returnPauseDays: number;
                /**
                 * @description A paid order that nobody completed is complete after so many days
                 * @default 15
                 */
                completeAfterDays: number;
            };
            /** @description What points are worth where they pay for a part of an order */
            points: {
                /**
                 * @description So many points …
                 * @default 100
                 */
                points: number;
                /**
                 * @description … are worth so much, in minor units
                 * @default 100
                 */
                worthMinor: number;
            };
            settlement: {
                /**
                 * @description How long a period is, in the marketplace’s time zone; weeks begin on Monday
                 * @default month
                 * @enum {string}
                 */
                cycle: "day" | "week" | "month";
                /**
                 * @description T+N: a period’s statements are paid so many days after its end
                 * @default 7
                 */
                dueDays: number;
                /**
                 * @description A merchant that says nothing about an issued statement for so many days has confirmed it
                 * @default 5
                 */
                confirmDays: number;
                /**
                 * @description Others’ shares of discounts are held until so many days after the order was completed; null: not held
                 * @default null
                 */
                holdDays: number | null;
                /**
                 * @description A new service fee is announced so long before it counts
                 * @default 30
                 */
                feeNoticeDays: number;
                /** @description Between which rates a service fee lies */
                feeRange: {
                    /** @default 100 */
                    leastBasisPoints: number;
                    /** @default 300 */
                    mostBasisPoints: number;
                };
                /**
                 * @description A merchant leaves a funding agreement after so many days
                 * @default 3
                 */
                exitNoticeDays: number;
                /**
                 * @description How the platform’s own shares are booked: as marketing expense, or against its revenue
                 * @default expense
                 * @enum {string}
                 */
                marketingAs: "expense" | "contra_revenue";
                /**
                 * @description Numbers and names of the accounts in the accounting system, for the journal export. What is left out keeps its default
                 * @default {}
                 */
                chart: {
                    [key: string]: {
                        /** @description Its number in the accounting system */
                        code: string;
                        name: string;
                    };
                };
                invoices: {
                    /**
                     * @description Who issues the buyer’s invoice: each merchant for what it sold, or the platform for all
                     * @default merchant
                     * @enum {string}
                     */
                    issuer: "merchant" | "platform";
                };
                /**
                 * @description The part of granted value that is expected never to be used, for the estimate of breakage
                 * @default 0
                 */
                breakageBasisPoints: number;
                budgets: {
                    /**
                     * @description What a spent budget stops: only redeeming, or the issue of further coupons as well
                     * @default issuing
                     * @enum {string}
                     */
                    stopAt: "redeeming" | "issuing";
                    /**
                     * @description A batch whose budget burns so many times as fast as planned is paused; null: never
                     * @default 3
                     */
                    fuseTimes: number | null;
                    /**
                     * @description …once so much of it is used: a small budget is no reason to stop
                     * @default 100000
                     */
                    fuseFromMinor: number;
                    /**
                     * @description …once it has spent so much of it
                     * @default 2000
                     */
                    fuseFromBasisPoints: number;
                };
            };
            bargains: {
                /**
                 * @description The goods of 券后9.9 cost at most so much after coupons, one piece, in minor units
                 * @default 990
                 */
                mostMinor: number;
            };
            /** @description Places that merchants bid for */
            placements: {
                coupon_centre: {
                    /**
                     * @description How many offers stand there at once; 0: the marketplace has no such place
                     * @default 4
                     */
                    slots: number;
                    /**
                     * @description What a visit from there costs at least; lower bids are not taken
                     * @default 10
                     */
                    reserveMinor: number;
                };
                main_hall: {
                    /**
                     * @description How many offers stand there at once; 0: the marketplace has no such place
                     * @default 0
                     */
                    slots: number;
                    /**
                     * @description What a visit from there costs at least; lower bids are not taken
                     * @default 20
                     */
                    reserveMinor: number;
                };
                search: {
                    /**
                     * @description How many offers stand there at once; 0: the marketplace has no such place
                     * @default 0
                     */
                    slots: number;
                    /**
                     * @description What a visit from there costs at least; lower bids are not taken
                     * @default 10
                     */
                    reserveMinor: number;
                };
            };
        };
        /** @description Parts of the settings to replace; what is absent stays */
        SettingsChange: {
            approval?: {
                /**
                 * @description A batch whose budget is at least this needs a second person; one below it is approved by this rule
                 * @default 0
                 */
                fourEyesFromMinor?: number;
                /**
                 * @description A merchant’s batch whose budget is at least this is approved by the platform, not within the merchant
                 * @default 10000000
                 */
                platformFromMinor?: number;
            };
            caps?: {
                [key: string]: {
                    /** @description The most that one coupon of this instrument may take off */
                    mostOffMinor: number;
                    /** @description The highest threshold it may have */
                    mostSpendMinor?: number;
                    /**
                     * @description What becomes of a batch beyond it: not accepted at all, or only with the approval of the platform
                     * @enum {string}
                     */
                    beyond: "refuse" | "platform_approval";
                };
            };
            validityBands?: {
                name: string;
                instruments: ("voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card")[];
                /**
                 * @description Only batches that are seen like this
                 * @enum {string}
                 */
                visibility?: "public" | "hidden";
                leastSeconds: number;
                mostSeconds: number;
                /**
                 * @description What becomes of a use window outside every band of its instrument: refused, or confirmed with a reason
                 * @enum {string}
                 */
                outside: "refuse" | "confirm";
            }[];
            displayNames?: {
                [key: string]: {
                    "zh-CN": string;
                    en: string;
                };
            };
            policies?: {
                /**
                 * @default return
                 * @enum {string}
                 */
                afterRefund?: "return" | "keep";
                /**
                 * @default may_pay
                 * @enum {string}
                 */
                heldAtEnd?: "may_pay" | "expire";
                /**
                 * @default cancel_order
                 * @enum {string}
                 */
                heldAtVoid?: "cancel_order" | "strip_coupon";
            };
            checks?: {
                /**
                 * @description The worst stack leaves the merchant less than the item cost
                 * @default block
                 * @enum {string}
                 */
                belowCost?: "block" | "warn";
                /**
                 * @description Margin over cost that must be left
                 * @default 0
                 */
                leastMarginBasisPoints?: number;
                /**
                 * @description A single discount above this part of its threshold is probably a slip of the keyboard
                 * @default 7000
                 */
                mostOffBasisPoints?: number;
                /**
                 * @description What merchants must bear at least of a category voucher that is aimed at some buyers only
                 * @default 7000
                 */
                leastDirectedMerchantBasisPoints?: number;
            };
            issuing?: {
                /**
                 * @description How many coupons one customer-service agent may push on one local day
                 * @default 20
                 */
                agentGrantsPerDay?: number;
                /**
                 * @description From so many coupons or codes on, a second person must approve handing them out
                 * @default 1000
                 */
                fourEyesFromCoupons?: number;
                /**
                 * @description A batch ends by itself so long after its last coupon could be used: until then an expired one may be issued again
                 * @default 30
                 */
                endAfterDays?: number;
            };
            orders?: {
                /**
                 * @description merchant: a buyer’s refund waits for the merchant of its lines; none: it is done at once
                 * @default none
                 * @enum {string}
                 */
                refundApproval?: "none" | "merchant";
                /**
                 * @description Orders with coupons that a buyer may return in one local month before promotions pause; null: no limit
                 * @default 3
                 */
                returnsPerMonth?: number | null;
                /**
                 * @description How long promotions pause then
                 * @default 30
                 */
                returnPauseDays?: number;
                /**
                 * @description A paid order that nobody completed is complete after so many days
                 * @default 15
                 */
                completeAfterDays?: number;
            };
            points?: {
                /**
                 * @description So many points …
                 * @default 100
                 */
                points?: number;
                /**
                 * @description … are worth so much, in minor units
                 * @default 100
                 */
                worthMinor?: number;
            };
            settlement?: {
                /**
                 * @description How long a period is, in the marketplace’s time zone; weeks begin on Monday
                 * @default month
                 * @enum {string}
                 */
                cycle?: "day" | "week" | "month";
                /**
                 * @description T+N: a period’s statements are paid so many days after its end
                 * @default 7
                 */
                dueDays?: number;
                /**
                 * @description A merchant that says nothing about an issued statement for so many days has confirmed it
                 * @default 5
                 */
                confirmDays?: number;
                /**
                 * @description Others’ shares of discounts are held until so many days after the order was completed; null: not held
                 * @default null
                 */
                holdDays?: number | null;
                /**
                 * @description A new service fee is announced so long before it counts
                 * @default 30
                 */
                feeNoticeDays?: number;
                /**
                 * @description Between which rates a service fee lies
                 * @default {}
                 */
                feeRange?: {
                    /** @default 100 */
                    leastBasisPoints?: number;
                    /** @default 300 */
                    mostBasisPoints?: number;
                };
                /**
                 * @description A merchant leaves a funding agreement after so many days
                 * @default 3
                 */
                exitNoticeDays?: number;
                /**
                 * @description How the platform’s own shares are booked: as marketing expense, or against its revenue
                 * @default expense
                 * @enum {string}
                 */
                marketingAs?: "expense" | "contra_revenue";
                /**
                 * @description Numbers and names of the accounts in the accounting system, for the journal export. What is left out keeps its default
                 * @default {}
                 */
                chart?: {
                    [key: string]: {
                        /** @description Its number in the accounting system */
                        code: string;
                        name: string;
                    };
                };
                /** @default {} */
                invoices?: {
                    /**
                     * @description Who issues the buyer’s invoice: each merchant for what it sold, or the platform for all
                     * @default merchant
                     * @enum {string}
                     */
                    issuer?: "merchant" | "platform";
                };
                /**
                 * @description The part of granted value that is expected never to be used, for the estimate of breakage
                 * @default 0
                 */
                breakageBasisPoints?: number;
                /** @default {} */
                budgets?: {
                    /**
                     * @description What a spent budget stops: only redeeming, or the issue of further coupons as well
                     * @default issuing
                     * @enum {string}
                     */
                    stopAt?: "redeeming" | "issuing";
                    /**
                     * @description A batch whose budget burns so many times as fast as planned is paused; null: never
                     * @default 3
                     */
                    fuseTimes?: number | null;
                    /**
                     * @description …once so much of it is used: a small budget is no reason to stop
                     * @default 100000
                     */
                    fuseFromMinor?: number;
                    /**
                     * @description …once it has spent so much of it
                     * @default 2000
                     */
                    fuseFromBasisPoints?: number;
                };
            };
            bargains?: {
                /**
                 * @description The goods of 券后9.9 cost at most so much after coupons, one piece, in minor units
                 * @default 990
                 */
                mostMinor?: number;
            };
            placements?: {
                /** @default {} */
                coupon_centre?: {
                    /**
                     * @description How many offers stand there at once; 0: the marketplace has no such place
                     * @default 4
                     */
                    slots?: number;
                    /**
                     * @description What a visit from there costs at least; lower bids are not taken
                     * @default 10
                     */
                    reserveMinor?: number;
                };
                /** @default {} */
                main_hall?: {
                    /**
                     * @description How many offers stand there at once; 0: the marketplace has no such place
                     * @default 0
                     */
                    slots?: number;
                    /**
                     * @description What a visit from there costs at least; lower bids are not taken
                     * @default 20
                     */
                    reserveMinor?: number;
                };
                /** @default {} */
                search?: {
                    /**
                     * @description How many offers stand there at once; 0: the marketplace has no such place
                     * @default 0
                     */
                    slots?: number;
                    /**
                     * @description What a visit from there costs at least; lower bids are not taken
                     * @default 10
                     */
                    reserveMinor?: number;
                };
            };
        };
        SettingsPage: {
            data: components["schemas"]["SettingsVersion"][];
            next: string | null;
        };
        SettingsVersion: {
            /** @description 0 where nobody ever edited them */
            version: number;
            settings: components["schemas"]["Settings"];
            editedBy: string | null;
            editedAt: string | null;
        };
        /** @description What platform, funders and merchant invoice each other for a statement */
        SettlementInvoice: {
            /** @enum {string} */
            kind: "service_fee" | "placement" | "subsidy";
            /** @description Who invoices: `platform`, or the merchant */
            from: string;
            /** @description Who is invoiced: the merchant, `platform`, or another funder */
            to: string;
            currency: string;
            lines: {
                batch: string | null;
                /** @description Integer amount in minor units; less than nothing: the other way round */
                netMinor: number;
                /** @description For the invoicing system of the installation to fill in */
                tax: {
                    category: null;
                    rateBasisPoints: null;
                    minor: null;
                };
            }[];
            /** @description Less than nothing: a credit note */
            netMinor: number;
        };
        SettlementInvoices: {
            data: components["schemas"]["SettlementInvoice"][];
        };
        SettlementPeriod: {
            /** @example per_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description The first moment that is no longer part of it
             */
            to: string;
            /**
             * Format: date-time
             * @description When its statements are paid
             */
            due: string;
            /** @enum {string} */
            state: "open" | "proposed" | "issued";
            /** @description What may be done with it now */
            events: string[];
            ranAt: string | null;
            ranBy: string | null;
            closedBy: string | null;
            issuedBy: string | null;
            statements: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            netMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            subsidyMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            payableMinor: number;
            /** @description Statements that were paid out, or from which nothing was due */
            settled: number;
            /** @description Confirmed statements that no payout holds: what proposing payouts would gather */
            ready: number;
        };
        SettlementPeriodDraft: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            to: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            due?: string;
        };
        SettlementPeriodPage: {
            data: components["schemas"]["SettlementPeriod"][];
            next: string | null;
        };
        SettlementRun: {
            period: components["schemas"]["SettlementPeriod"];
            newLines: number;
            releasedLines: number;
        };
        Shop: {
            id: string;
            name: components["schemas"]["Localized"];
            merchant: {
                id: string;
                name: components["schemas"]["Localized"];
            };
            tags: string[];
            /** @description How the demo draws an item without a photograph */
            art: {
                hue: number;
                glyph: string;
            };
            shipping: {
                /** @description Integer amount in minor units (分 for CNY) */
                feeMinor: number;
                freeFromMinor: number | null;
            };
        };
        ShopPage: {
            data: components["schemas"]["Shop"][];
            next: string | null;
        };
        ShopRelation: {
            shop: string;
            follows: boolean;
            member: boolean;
            /** @description Coupons that came with it: the first time only */
            granted: components["schemas"]["ClaimReply"][];
        };
        SignInRequest: {
            /** @description An e-mail address or another name to sign in by; capital letters do not matter */
            login: string;
            password: string;
            /** @description Six digits, or one of the recovery codes */
            code?: string;
        };
        SignedIn: {
            id: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            merchant: string | null;
        };
        SignedOut: {
            ended: number;
            /** @description Where the session at the identity provider is ended too, for who signed in there; the browser may go on to it */
            elsewhere: string | null;
        };
        StaffDraft: {
            /** @description An e-mail address or another name to sign in by; capital letters do not matter */
            login: string;
            name: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            /** @description Whose staff; a merchant’s owner need not name it */
            merchant?: string;
        };
        StaffInvitation: {
            /** @description Shown once: hand it over, it lets its holder choose a password */
            token: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endsAt: string;
        };
        StaffMember: {
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
            merchant: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            secondFactor: boolean;
            /** @description At the identity provider of the marketplace */
            signsInElsewhere: boolean;
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string;
        };
        StaffPage: {
            data: components["schemas"]["StaffMember"][];
            next: string | null;
        };
        /** @description What platform and merchant owe each other for a period; amounts are the merchant’s */
        Statement: {
            /** @example stm_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example per_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            period: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            to: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            due: string;
            merchant: string;
            currency: string;
            /** @enum {string} */
            state: "open" | "issued" | "confirmed" | "disputed" | "settled";
            events: string[];
            lines: number;
            /** @description Goods and shipping at list price, less what came back */
            salesMinor: number;
            /** @description The merchant’s own shares of discounts */
            merchantDiscountMinor: number;
            /** @description What others paid of discounts on its goods; contained in salesMinor */
            subsidyMinor: number;
            /** @description Service fees */
            feeMinor: number;
            /** @description Earned of coupons that it sold */
            earnedMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            adjustmentMinor: number;
            /** @description Subsidies held back (less than nothing) or let go */
            heldMinor: number;
            /** @description What all of it comes to */
            netMinor: number;
            /** @description What the merchant owes from the period before */
            carriedMinor: number;
            /** @description netMinor with what was carried over */
            payableMinor: number;
            /** @description SHA-256 over its lines, as the export gives them; null until it is issued */
            hash: string | null;
            issuedAt: string | null;
        };
        StatementDispute: {
            /** @example dsp_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example stm_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            statement: string;
            merchant: string;
            key: {
                /** @enum {string} */
                causeKind: "payment" | "refund" | "recognition" | "sale_refund" | "sale" | "placement" | "adjustment";
                causeId: string;
                line: string;
                /** @enum {string} */
                section: "posted" | "released";
            };
            /** @enum {string} */
            reason: "amount" | "not_mine" | "missing_refund" | "missing_subsidy" | "fee" | "duplicate" | "other";
            expectedMinor: number | null;
            note: string;
            /** @enum {string} */
            state: "open" | "upheld" | "rejected";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            openedAt: string;
            resolvedAt: string | null;
            answer: string | null;
        };
        StatementDisputeAnswer: {
            /** @enum {string} */
            outcome: "upheld" | "rejected";
            /** @description Upheld: what the merchant gets (or, less than nothing, gives back) */
            adjustMinor?: number;
            answer: string;
        };
        StatementDisputeDraft: {
            key: {
                /** @enum {string} */
                causeKind: "payment" | "refund" | "recognition" | "sale_refund" | "sale" | "placement" | "adjustment";
                causeId: string;
                line: string;
                /** @enum {string} */
                section: "posted" | "released";
            };
            /** @enum {string} */
            reason: "amount" | "not_mine" | "missing_refund" | "missing_subsidy" | "fee" | "duplicate" | "other";
            /** @description What the line’s netMinor should have been */
            expectedMinor?: number;
            note: string;
        };
        StatementDisputePage: {
            data: components["schemas"]["StatementDispute"][];
            next: string | null;
        };
        /** @description What one payment or refund did to one line of an order */
        StatementLine: {
            /** @description Names the line, as in a dispute */
            key: {
                /** @enum {string} */
                causeKind: "payment" | "refund" | "recognition" | "sale_refund" | "sale" | "placement" | "adjustment";
                causeId: string;
                line: string;
                /** @enum {string} */
                section: "posted" | "released";
            };
            /** @description The order, or what else it is about */
            about: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description It belongs to an earlier period, which had been closed */
            late: boolean;
            /** @description Goods and shipping at list price, less what came back */
            salesMinor: number;
            /** @description The merchant’s own shares of discounts */
            merchantDiscountMinor: number;
            /** @description What others paid of discounts on its goods; contained in salesMinor */
            subsidyMinor: number;
            /** @description Service fees */
            feeMinor: number;
            /** @description Earned of coupons that it sold */
            earnedMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            adjustmentMinor: number;
            /** @description Subsidies held back (less than nothing) or let go */
            heldMinor: number;
            /** @description What all of it comes to */
            netMinor: number;
            transfers: {
                /** @example trf_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                id: string;
                because: string;
                debit: string;
                credit: string;
                minor: number;
                /** @description The coupon or batch whose discount it carries */
                offer?: string;
                batch?: string;
            }[];
        };
        StatementLinePage: {
            data: components["schemas"]["StatementLine"][];
            next: string | null;
        };
        StatementPage: {
            data: components["schemas"]["Statement"][];
            next: string | null;
        };
        /** @description What became of a statement */
        StatementTold: {
            statement: string;
            merchant: string;
            /**
             * @description Its state after this
             * @enum {string}
             */
            state: "open" | "issued" | "confirmed" | "disputed" | "settled";
            /** @description What is paid to the merchant; less than nothing: what it owes */
            payableMinor: number;
        };
        StatementWithHistory: {
            /** @example stm_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example per_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            period: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            to: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            due: string;
            merchant: string;
            currency: string;
            /** @enum {string} */
            state: "open" | "issued" | "confirmed" | "disputed" | "settled";
            events: string[];
            lines: number;
            /** @description Goods and shipping at list price, less what came back */
            salesMinor: number;
            /** @description The merchant’s own shares of discounts */
            merchantDiscountMinor: number;
            /** @description What others paid of discounts on its goods; contained in salesMinor */
            subsidyMinor: number;
            /** @description Service fees */
            feeMinor: number;
            /** @description Earned of coupons that it sold */
            earnedMinor: number;
            /** @description Integer amount in minor units; less than nothing: the other way round */
            adjustmentMinor: number;
            /** @description Subsidies held back (less than nothing) or let go */
            heldMinor: number;
            /** @description What all of it comes to */
            netMinor: number;
            /** @description What the merchant owes from the period before */
            carriedMinor: number;
            /** @description netMinor with what was carried over */
            payableMinor: number;
            /** @description SHA-256 over its lines, as the export gives them; null until it is issued */
            hash: string | null;
            issuedAt: string | null;
            history: {
                event: string;
                from: string;
                to: string;
                actor: string;
                because: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
            }[];
        };
        StepUpRequest: {
            password?: string;
            /** @description Six digits, or one of the recovery codes */
            code?: string;
        };
        SteppedUp: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            steppedUpUntil: string;
        };
        StockLevel: {
            sku: string;
            shop: string;
            /** @description Units in the shop */
            onHand: number;
            /** @description Of them, units in unpaid orders */
            reserved: number;
            /** @description Units that can still be ordered */
            available: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            countedAt: string;
        };
        /** @description A count that said another number than what stood here */
        StockMismatch: {
            id: string;
            sku: string;
            shop: string;
            source: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            /** @description What was counted */
            said: number;
            /** @description What stood here at that moment */
            had: number;
            /** @description said − had */
            difference: number;
            reserved: number;
            /** @description Units promised to unpaid orders beyond what was counted */
            short: number;
            /** @description What stands here is now what was counted */
            corrected: boolean;
        };
        StockMismatchPage: {
            data: components["schemas"]["StockMismatch"][];
            next: string | null;
        };
        StockPage: {
            data: components["schemas"]["StockLevel"][];
            next: string | null;
        };
        StockPush: {
            counts: {
                sku: string;
                /** @description Needed where the catalogue does not have the sku */
                shop?: string;
                /** @description What was counted in the shop, units of unpaid orders included */
                onHand?: number;
                /** @description Instead of a count: so many came in, or went */
                change?: number;
            }[];
            /** @description Which system counted */
            source?: string;
            /** @description false: only compare, and report what differs */
            apply?: boolean;
        };
        StockPushed: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            at: string;
            data: components["schemas"]["StockLevel"][];
            mismatches: components["schemas"]["StockMismatch"][];
        };
        /** @description The emergency brake, pulled: what is stopped since when, by whom and why */
        Stop: {
            /** @example stp_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /**
             * @description `claims`: no coupon is issued, whoever asks and in whatever way · `coupon_use`: new orders are priced without coupons; those that were placed may be paid
             * @enum {string}
             */
            what: "claims" | "coupon_use";
            /** @description Only what is this merchant’s; absent: everything */
            merchant?: string;
            /** @enum {string} */
            state: "standing" | "lifted";
            because: string;
            stoppedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            stoppedAt: string;
            liftedBecause?: string;
            liftedBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            liftedAt?: string;
        };
        StopPage: {
            data: components["schemas"]["Stop"][];
            next: string | null;
        };
        /** @description What a batch may give out, and what it has */
        Supply: {
            stock: number;
            issued: number;
            /** @description stock − issued */
            unclaimed: number;
            /** @description Integer amount in minor units (分 for CNY) */
            budgetMinor: number;
            /** @description In orders that are not paid yet */
            reservedMinor: number;
            /** @description Integer amount in minor units (分 for CNY) */
            spentMinor: number;
        };
        /** @description What must be spent or bought first */
        Threshold: {
            /** @description Integer amount in minor units (分 for CNY) */
            spendMinor?: number;
            quantity?: number;
        };
        /** @description A text in Chinese and in English */
        Title: {
            "zh-CN": string;
            en: string;
        };
        TokenKey: {
            /** @description The `kid` of tokens that it signs */
            id: string;
            name: string;
            /** @description The `iss` of tokens that it signs */
            issuer: string;
            /** @enum {string} */
            algorithm: "EdDSA" | "ES256";
            publicJwk: {
                [key: string]: unknown;
            };
            /** @description What the buyer references begin with that it may speak for; empty: any */
            subjectPrefix: string;
            /** @description Longest life of a token, from `iat` to `exp` */
            mostSeconds: number | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            createdBy: string | null;
            revokedAt: string | null;
        };
        TokenKeyDraft: {
            id: string;
            name: string;
            issuer: string;
            /** @description A public key as a JWK: Ed25519 for EdDSA, P-256 for ES256. Never the private part */
            publicJwk: {
                /** @constant */
                kty: "OKP";
                /** @constant */
                crv: "Ed25519";
                x: string;
            } | {
                /** @constant */
                kty: "EC";
                /** @constant */
                crv: "P-256";
                x: string;
                y: string;
            };
            /** @default  */
            subjectPrefix?: string;
            /** @default 900 */
            mostSeconds?: number;
        };
        TokenKeyPage: {
            data: components["schemas"]["TokenKey"][];
            next: string | null;
        };
        /** @description An item with what only its own merchant and the platform know of it */
        TrialGood: {
            sku: string;
            spu: string;
            shop: string;
            merchant: string;
            brand: string | null;
            category: string;
            name: components["schemas"]["Localized"];
            /** @description Colour, size, weight …; empty where there is one only */
            variant: components["schemas"]["Localized"];
            tags: string[];
            /** @description Integer amount in minor units (分 for CNY) */
            unitPriceMinor: number;
            /** @description How the demo draws an item without a photograph */
            art: {
                hue: number;
                glyph: string;
            };
            /** @description Below it no offer takes a unit */
            floorUnitPriceMinor: number;
            /** @description What a unit cost the merchant; null: nobody said */
            costMinor: number | null;
        };
        /** @description Another offer that an order in this shop may meet */
        TrialOffer: {
            id: string;
            title: components["schemas"]["Localized"];
            displayName: components["schemas"]["Localized"];
            /** @enum {string} */
            issuer: "platform" | "merchant";
            rule: components["schemas"]["TrialRule"];
        };
        /** @description What an offer takes off of what, with which others, and who pays */
        TrialRule: {
            /** @description A kind of the stacking policy: voucher, shop_coupon, allowance … */
            kind: string;
            benefit: {
                /** @constant */
                kind: "amount_off";
                offMinor: number;
            } | {
                /** @constant */
                kind: "amount_off_per";
                perMinor: number;
                offMinor: number;
                maxMinor?: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "amount_off_tiers";
                tiers: {
                    spendMinor?: number;
                    quantity?: number;
                    offMinor: number;
                }[];
            } | {
                /** @constant */
                kind: "bundle_price";
                quantity: number;
                priceMinor: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "gift";
                sku: string;
                quantity: number;
                perUnits?: number;
            } | {
                /** @constant */
                kind: "group_units_off";
                groupSize: number;
                /** @default 1 */
                units: number;
                offBasisPoints: number;
                maxTimes?: number;
            } | {
                /** @constant */
                kind: "interest_free";
                instalments: number;
                monthlyRateBasisPoints: number;
            } | {
                /** @constant */
                kind: "percent_off";
                offBasisPoints: number;
                maxMinor?: number;
            } | {
                /** @constant */
                kind: "percent_off_tiers";
                tiers: {
                    spendMinor?: number;
                    quantity?: number;
                    offBasisPoints: number;
                }[];
                maxMinor?: number;
            } | {
                /** @constant */
                kind: "shipping_off";
                offMinor?: number;
                offBasisPoints?: number;
            } | {
                /** @constant */
                kind: "unit_price";
                priceMinor: number;
                maxUnits?: number;
            };
            threshold?: {
                spendMinor?: number;
                quantity?: number;
            };
            /** @description The goods; absent: all, and for a shop’s batch all of that shop */
            scope?: {
                shops?: string[];
                categories?: string[];
                spus?: string[];
                skus?: string[];
                brands?: string[];
                tags?: string[];
                except?: {
                    shops?: string[];
                    categories?: string[];
                    spus?: string[];
                    skus?: string[];
                    brands?: string[];
                    tags?: string[];
                };
            };
            /** @description Of the offers of one group an order uses one */
            group?: string;
            /** @description True: with no other offer */
            exclusive?: boolean;
            funding?: {
                party: string;
                basisPoints: number;
            }[];
            basis?: {
                thresholdBasis?: "list" | "current" | {
                    after: string;
                };
                amountBasis?: "list" | "current" | {
                    after: string;
                };
                weightBasis?: "list" | "current" | {
                    after: string;
                };
            };
        };
        TrialTerms: {
            goods: components["schemas"]["TrialGood"][];
            shipping: {
                /** @description Integer amount in minor units (分 for CNY) */
                feeMinor: number;
                freeFromMinor: number | null;
            };
            others: components["schemas"]["TrialOffer"][];
        };
        UpholdCase: {
            /** @description Why: kept in the history, and shown to the buyer */
            because: string;
            /** @description Its buyers may not claim until it is cleared */
            disqualify?: boolean;
        };
        UseWindow: {
            /** @constant */
            kind: "fixed";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            until: string;
        } | {
            /** @constant */
            kind: "relative";
            seconds: number;
            roundToDayEnd: boolean;
        };
        /** @description When a coupon may be used: the same for all, or so long after its claim */
        UseWindowInput: {
            /** @constant */
            kind: "fixed";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            until: string;
        } | {
            /** @constant */
            kind: "relative";
            /** @description How long, from its start */
            seconds: number;
            /**
             * @description How long after the claim it starts
             * @default 0
             */
            delaySeconds?: number;
            /**
             * @description True: to the end of the local day on which it would end
             * @default false
             */
            roundToDayEnd?: boolean;
        };
        /** @description Many coupons that are taken back, and how far that is */
        VoidRun: {
            /** @example run_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            id: string;
            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            batch?: string;
            /** @example cas_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            case?: string;
            /** @enum {string} */
            state: "running" | "done" | "cancelled";
            because: string;
            /** @description The part of all wallets that was looked through */
            progress: number;
            voided: number;
            /** @description Unpaid orders that held such a coupon */
            ordersCancelled: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            endedAt?: string;
        };
        VoidedCode: {
            /** @example cds_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
            set: string;
            /** @description How often it was used before */
            used: number;
        };
        Wallet: {
            data: components["schemas"]["Coupon"][];
            next: string | null;
            counts: {
                available: number;
                held: number;
                redeemed: number;
                expired: number;
                voided: number;
                frozen: number;
            };
            /** @description Available ones whose time of use has begun */
            usableNow: number;
        };
        /** @description One message and every attempt to deliver it */
        WebhookDelivery: {
            /** @description The message’s `webhook-id`: the same over all attempts and replays */
            event: string;
            type: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
            nextAttemptAt: string | null;
            deliveredAt: string | null;
            attempts: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, ends in Z
                 */
                at: string;
                /** @description Of the answer; null: there was none */
                status: number | null;
                error: string | null;
                milliseconds: number;
                /** @description How the answer’s body begins */
                answer: string;
            }[];
        };
        WebhookDeliveryPage: {
            data: components["schemas"]["WebhookDelivery"][];
            next: string | null;
        };
        /** @description An endpoint that was disabled */
        WebhookDisableTold: {
            endpoint: string;
            merchant: string | null;
            because: string;
        };
        /** @description Where events are sent */
        WebhookEndpoint: {
            id: string;
            /** @description Whose it is; null: the platform’s, which is told of everything */
            merchant: string | null;
            url: string;
            /** @description Kinds, or all of a subject as `coupon.*`. Empty: all */
            events: string[];
            description: string;
            /** @enum {string} */
            state: "enabled" | "disabled" | "removed";
            /** @description Why it is disabled: `owner`, `failing` or `gone` (it answered 410) */
            because: string | null;
            /** @description Since when it gave no good answer */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            createdAt: string;
        };
        WebhookEndpointDraft: {
            /** @description https://…, on the open internet; redirects are not followed */
            url: string;
            /**
             * @description Which events; empty: all
             * @default []
             */
            events?: ("coupon.*" | "order.*" | "purchase.*" | "statement.*" | "fee.*" | "enrolment.*" | "budget.*" | "webhook.*" | "coupon.claim" | "coupon.grant" | "coupon.hold" | "coupon.release" | "coupon.redeem" | "coupon.return" | "coupon.ending" | "coupon.expire" | "coupon.void" | "coupon.freeze" | "coupon.thaw" | "order.pay" | "order.complete" | "order.cancel" | "order.refund" | "purchase.return" | "statement.issue" | "statement.confirm" | "statement.dispute" | "statement.resolve" | "statement.settle" | "fee.approve" | "fee.withdraw" | "enrolment.apply" | "enrolment.accept" | "enrolment.reject" | "enrolment.resubmit" | "enrolment.withdraw" | "enrolment.leave" | "enrolment.dismiss" | "budget.reach" | "budget.fuse" | "webhook.test" | "webhook.disable")[];
            /** @default  */
            description?: string;
        };
        WebhookEndpointEdit: {
            /** @description https://…, on the open internet; redirects are not followed */
            url?: string;
            /** @description Which events; empty: all */
            events?: ("coupon.*" | "order.*" | "purchase.*" | "statement.*" | "fee.*" | "enrolment.*" | "budget.*" | "webhook.*" | "coupon.claim" | "coupon.grant" | "coupon.hold" | "coupon.release" | "coupon.redeem" | "coupon.return" | "coupon.ending" | "coupon.expire" | "coupon.void" | "coupon.freeze" | "coupon.thaw" | "order.pay" | "order.complete" | "order.cancel" | "order.refund" | "purchase.return" | "statement.issue" | "statement.confirm" | "statement.dispute" | "statement.resolve" | "statement.settle" | "fee.approve" | "fee.withdraw" | "enrolment.apply" | "enrolment.accept" | "enrolment.reject" | "enrolment.resubmit" | "enrolment.withdraw" | "enrolment.leave" | "enrolment.dismiss" | "budget.reach" | "budget.fuse" | "webhook.test" | "webhook.disable")[];
            description?: string;
        };
        WebhookEndpointPage: {
            data: components["schemas"]["WebhookEndpoint"][];
            next: string | null;
        };
        WebhookReplay: {
            event?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, ends in Z
             */
            since?: string;
            /**
             * @description Only what was given up
             * @enum {string}
             */
            only?: "failed";
        };
        WebhookReplayed: {
            replayed: number;
        };
        WebhookTest: {
            event: string;
        };
        /** @description A test */
        WebhookTestTold: {
            endpoint: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMarketplace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marketplace"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runInvariantChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvariantChecks"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInToDemo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSessionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoSession"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exchangeBuyerToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyerTokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyerToken"];
                };
            };
            /** @description `unauthenticated`: A valid token or key is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categories"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShops: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listItems: {
        parameters: {
            query?: {
                shop?: string;
                category?: string;
                search?: string;
                sku?: string[];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCatalogue: {
        parameters: {
            query: {
                kind: "merchant" | "category" | "shop" | "item" | "stock";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeCatalogue: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueWrite"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueWritten"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                tab?: "all" | "vouchers" | "shop" | "allowance" | "category" | "joint" | "other";
                shop?: string;
                usable?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                    /**
                     * @description Warnings that the caller takes upon itself, each with a reason, which is kept
                     * @default []
                     */
                    confirm?: {
                        /** @enum {string} */
                        check: "all_present" | "copy_is_plain" | "claimed_can_be_used" | "validity_in_band" | "scope_hits_items" | "ratio_is_sane" | "ladder_climbs" | "threshold_guards" | "budget_carries_stock" | "insider_stays_hidden" | "deeper_than_public" | "directed_funding" | "funding_in_preset" | "funders_consented" | "overlaps" | "campaign_stands" | "worst_stack";
                        because: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `checks_failed`: A publish check stands in the way; the findings are enclosed · `confirmation_needed`: Some warnings have to be confirmed, each with a reason; they are enclosed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendBackBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                    /**
                     * @description Warnings that the caller takes upon itself, each with a reason, which is kept
                     * @default []
                     */
                    confirm?: {
                        /** @enum {string} */
                        check: "all_present" | "copy_is_plain" | "claimed_can_be_used" | "validity_in_band" | "scope_hits_items" | "ratio_is_sane" | "ladder_climbs" | "threshold_guards" | "budget_carries_stock" | "insider_stays_hidden" | "deeper_than_public" | "directed_funding" | "funding_in_preset" | "funders_consented" | "overlaps" | "campaign_stands" | "worst_stack";
                        because: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `checks_failed`: A publish check stands in the way; the findings are enclosed · `confirmation_needed`: Some warnings have to be confirmed, each with a reason; they are enclosed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchVersionPage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
                /** @description The ETag of what was last read: an edit of something that has changed since is refused */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `below_issued`: More of it is issued or spent already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this since you saw it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Send If-Match with the ETag of what you saw */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareBatchVersions: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDifference"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptBatchVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawBatchVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBatchSupply: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description So many more; negative: so many fewer
                     * @default 0
                     */
                    stock?: number;
                    /** @default 0 */
                    budgetMinor?: number;
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this · `below_issued`: More of it is issued or spent already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cloneBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    change?: components["schemas"]["BatchChange"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listManagedBatches: {
        parameters: {
            query?: {
                state?: ("draft" | "submitted" | "approved" | "live" | "paused" | "ended")[];
                instrument?: "voucher" | "category_voucher" | "insider_coupon" | "shop_coupon" | "item_coupon" | "allowance" | "allowance_balance" | "cross_shop_promotion" | "shop_promotion" | "red_packet" | "member_discount" | "points" | "low_carbon_points" | "interest_free_coupon" | "shipping_coupon" | "payment_coupon" | "paid_coupon" | "savings_card";
                shop?: string;
                campaign?: string;
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countBatchCoupons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCounts"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchEventPage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckReport"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkBatchFields: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: components["schemas"]["BatchDraft"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckReport"];
                };
            };
            /** @description `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrialTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialTerms"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPresets"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                state?: "draft" | "submitted" | "approved" | "ended";
                kind?: "promotion" | "category" | "daily" | "clearance";
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
                /** @description The ETag of what was last read: an edit of something that has changed since is refused */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this since you saw it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Send If-Match with the ETag of what you saw */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendBackCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsVersion"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
                /** @description The ETag of what was last read: an edit of something that has changed since is refused */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsVersion"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this since you saw it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Send If-Match with the ETag of what you saw */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettingsVersions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStops: {
        parameters: {
            query?: {
                what?: "claims" | "coupon_use";
                state?: "standing" | "lifted";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pullStop: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PullStop"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stop"];
                };
            };
            /** @description `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stop"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftStop: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftStop"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stop"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimReply"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: This Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is queued at this moment; try again shortly */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoupons: {
        parameters: {
            query?: {
                state?: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
                shop?: string;
                instrument?: string;
                endsWithinSeconds?: number;
                search?: string;
                sort?: "newest" | "ending";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    buyCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyCoupon"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimReply"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `amount_differs`: What was paid is not what the order costs · `reference_used`: Another order bears this reference, and it is paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveBackCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        coupon: components["schemas"]["Coupon"];
                        /** @description What goes back to the buyer */
                        returnedMinor: number;
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_given_back`: This coupon cannot be given back · `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followShop: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopRelation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unfollowShop: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopRelation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinShop: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopRelation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveShop: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopRelation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellFacts: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyerFacts"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        buyer: string;
                        facts: {
                            [key: string]: unknown;
                        };
                        granted: components["schemas"]["ClaimReply"][];
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyerEvent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        granted: components["schemas"]["ClaimReply"][];
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAutoGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutoGrant"][];
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAutoGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAutoGrant"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoGrant"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAutoGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoGrant"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteBuyers: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitations"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invited: number;
                        /** @description Those who were on it already */
                        before: number;
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEntryToken: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEntryToken"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryToken"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClaimSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            source: "shop_home" | "item_page" | "customer_service" | "main_hall" | "category_hall" | "coupon_centre" | "search" | "cart" | "checkout" | "push" | "link" | "points" | "purchase" | "code" | "automatic" | "staff" | "unknown";
                            claims: number;
                            issued: number;
                            outcomes: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePoints: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePoints"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        buyer: string;
                        balance: number;
                    };
                };
            };
            /** @description `not_enough_points`: There are not so many points · `reference_used`: Another order bears this reference, and it is paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPoints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balance: number;
                        data: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC, ends in Z
                             */
                            at: string;
                            delta: number;
                            balance: number;
                            because: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPointsPrice: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsPrice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                        batch: string;
                        points: number | null;
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exchangePoints: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimReply"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                unread?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                        unread: number;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setReminders: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReminders"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiry: boolean;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIssuedCoupons: {
        parameters: {
            query: {
                buyer: string;
                state?: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Coupon"][];
                        next: string | null;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIssuedCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCoupon"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCoupon"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    thawCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCoupon"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCoupon"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reissueCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reissue"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCoupon"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `not_reissuable`: This coupon cannot be issued again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoidRun"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVoidRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoidRun"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                state?: "open" | "upheld" | "cleared" | "appealed";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CaseLite"][];
                        next: string | null;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upholdCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpholdCase"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example cas_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                        id: string;
                        /** @enum {string} */
                        state: "open" | "upheld" | "cleared" | "appealed";
                        title: string;
                        /** @description The rules of the marketplace that the case is judged by */
                        termsVersion: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC, ends in Z
                         */
                        openedAt: string;
                        openedBy: string;
                        /** @description What may be done with it now */
                        events: string[];
                        coupons: {
                            /** @example cpn_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                            id: string;
                            buyer: string;
                            /** @example bat_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                            batch: string;
                            /** @enum {string} */
                            state: "available" | "held" | "redeemed" | "expired" | "voided" | "frozen";
                            order?: string;
                        }[];
                        history: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC, ends in Z
                             */
                            at: string;
                            event: string;
                            from: string | null;
                            to: string;
                            actor: string;
                            because?: string;
                        }[];
                        /** @example run_01KAN9J2M8Q4V3T6W7X8Y9Z0AB */
                        voidRun: string;
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clearCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appeal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseLite"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                state?: "open" | "answered";
                order?: string;
                coupon?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Complaint"][];
                        next: string | null;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complain: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Complain"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteReply"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    priceItems: {
        parameters: {
            query?: {
                sku?: string[];
                batch?: string[];
                buyer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPrices"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBargains: {
        parameters: {
            query?: {
                category?: string;
                buyer?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bargains"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                state?: "placed" | "paid" | "completed" | "cancelled";
                shop?: string;
                sku?: string;
                reference?: string;
                offer?: string;
                placedFrom?: string;
                placedUntil?: string;
                buyer?: string;
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quote_used`: An order was already placed from this quote · `quote_expired`: The quote is too old; ask for a new one · `quote_changed`: The quote no longer stands; the new one is enclosed · `out_of_stock`: There is not enough of an item any more · `reference_used`: Another order bears this reference, and it is paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is queued at this moment; try again shortly */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `hold_ended`: The hold ended and not every coupon is free any more; ask for a new quote · `already_paid`: The order was paid by another payment; this one is to be refunded · `amount_differs`: What was paid is not what the order costs */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too much is queued at this moment; try again shortly */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        line: string;
                        quantity: number;
                    }[];
                    /** @description All that was paid for shipping goes back as well */
                    shipping?: boolean;
                    /** @description By a shop: the units go back on the shelf, where it counts its stock */
                    restock?: boolean;
                    /** @description Words for the shop */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreview"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_paid_yet`: The payment of this order was not told yet; the same call will do once it is · `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_paid_yet`: The payment of this order was not told yet; the same call will do once it is · `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_paid_yet`: The payment of this order was not told yet; the same call will do once it is · `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNotes"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOrderNote: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderNoteRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNote"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                state?: "requested" | "done" | "refused";
                order?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundApproval"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRefusal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEligibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eligibility"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftPromotionPause: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                buyer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eligibility"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrderLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesInvoices"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStock: {
        parameters: {
            query?: {
                shop?: string;
                sku?: string[];
                countedSince?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushStock: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockPush"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPushed"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStockMismatches: {
        parameters: {
            query?: {
                shop?: string;
                state?: "open" | "all";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMismatchPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                merchant?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
            /** @description `limit_reached`: There are as many of these as there may be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointEdit"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the old secret goes on; 0: it leaked, and ends now
                     * @default 86400
                     */
                    keepSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                state?: "pending" | "delivered" | "failed";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhooks: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `sign_in_refused`: Login, password or one-time password is wrong · `second_factor_needed`: Send the one-time password too */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAccepted"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedUp"];
                };
            };
            /** @description `sign_in_refused`: Login, password or one-time password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChanged"];
                };
            };
            /** @description `sign_in_refused`: Login, password or one-time password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOffer"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorConfirmation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRevoked"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                merchant?: string;
                role?: "platform_operator" | "platform_finance" | "platform_risk" | "platform_support" | "platform_auditor" | "merchant_owner" | "merchant_marketer" | "merchant_finance" | "merchant_viewer";
                state?: "invited" | "active" | "disabled";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedStaff"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first · `forbidden`: These credentials do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this · `last_of_its_kind`: Somebody must be left who can do this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnabledStaff"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetStaff"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStaffRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this · `last_of_its_kind`: Somebody must be left who can do this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                kind?: "secret" | "publishable";
                live?: "true" | "false";
                search?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `two_keys_live`: Two keys of this name live; revoke one first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `two_keys_live`: Two keys of this name live; revoke one first · `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokenKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenKeyPage"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerTokenKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenKeyDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenKey"];
                };
            };
            /** @description `step_up_needed`: Show your password or second factor again first */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokenKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenKey"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeTokenKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenKey"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                actor?: string;
                operation?: string;
                object?: string;
                merchant?: string;
                from?: string;
                until?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditHead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditHeadReply"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditVerification"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReport"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettlementPeriods: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPeriodPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSettlementPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementPeriodDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPeriod"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettlementPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPeriod"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runSettlementPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementRun"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeSettlementPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPeriod"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendBackSettlementPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPeriod"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueSettlementPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPeriod"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchantBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantBalance"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveStatementDispute: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementDisputeAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDispute"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdjustments: {
        parameters: {
            query?: {
                merchant?: string;
                state?: "proposed" | "approved" | "refused";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAdjustment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveAdjustment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseAdjustment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposePayouts: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRun"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutRuns: {
        parameters: {
            query?: {
                period?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRunPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePayouts: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRun"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refusePayouts: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutRun"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPayouts: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/json": string;
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportJournal: {
        parameters: {
            query?: {
                period?: string;
                from?: string;
                to?: string;
                detail?: "day" | "transfer";
                format?: "csv" | "xlsx" | "json";
                language?: "en" | "zh-CN";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/json": string;
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openReconciliation: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconciliationDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendReconciliationRecords: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    matchReconciliation: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliationDifferences: {
        parameters: {
            query?: {
                state?: "open" | "resolved";
                class?: "missing_here" | "missing_there" | "amount" | "timing" | "duplicate";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifferencePage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveReconciliationDifference: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                n: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DifferenceReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifference"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceFees: {
        parameters: {
            query?: {
                merchant?: string;
                state?: "proposed" | "approved" | "refused" | "withdrawn";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFeePage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeServiceFee: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceFeeDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFee"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveServiceFee: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFee"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `already_exists`: There is one already · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseServiceFee: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFee"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `already_exists`: There is one already · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawServiceFee: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFee"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `already_exists`: There is one already · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchantFees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFeeInForce"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlacements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * @description Where it stands: the coupon centre, the main hall of a campaign, or search results
                             * @enum {string}
                             */
                            placement: "coupon_centre" | "main_hall" | "search";
                            slots: number;
                            /** @description Integer amount in minor units (分 for CNY) */
                            reserveMinor: number;
                        }[];
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlacementBids: {
        parameters: {
            query?: {
                batch?: string;
                placement?: "coupon_centre" | "main_hall" | "search";
                state?: "running" | "paused" | "ended";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBidPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPlacementBid: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementBidDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBid"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBid"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editPlacementBid: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
                /** @description The ETag of what was last read: an edit of something that has changed since is refused */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementBidChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBid"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `below_issued`: More of it is issued or spent already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this since you saw it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Send If-Match with the ETag of what you saw */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pausePlacementBid: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBid"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumePlacementBid: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBid"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPlacementBid: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementBid"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotedOffers: {
        parameters: {
            query: {
                placement: "coupon_centre" | "main_hall" | "search";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotedOffers"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visitPromotedOffer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementVisit"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: it was counted today, or the merchant no longer pays for it */
                        counted: boolean;
                    };
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignSignup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignSignup"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCampaignSignup: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignSignupDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignSignup"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaignSignups: {
        parameters: {
            query?: {
                open?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignSignupPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolInCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnrolments: {
        parameters: {
            query?: {
                campaign?: string;
                state?: "applied" | "accepted" | "rejected" | "withdrawn" | "leaving";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFundingConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FundingConsent"][];
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFunderConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunderConsentDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingConsent"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: There is one already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endFunderConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example bank:icbc */
                    party: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FundingConsent"][];
                    };
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchBudget"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchReturns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponReturns"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignReturns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignReturns"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportFunding: {
        parameters: {
            query: {
                from: string;
                to: string;
                merchant?: string;
                by?: "kind" | "batch";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingReport"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportFaces: {
        parameters: {
            query: {
                from: string;
                to: string;
                merchant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaceReport"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportMargins: {
        parameters: {
            query: {
                from: string;
                to: string;
                merchant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarginReport"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportRevenue: {
        parameters: {
            query: {
                from: string;
                to: string;
                merchant?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRevenuePage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportPaidCoupons: {
        parameters: {
            query: {
                from: string;
                to: string;
                merchant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueLayers"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBudget"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                period?: string;
                merchant?: string;
                state?: "open" | "issued" | "confirmed" | "disputed" | "settled";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStatement: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "html";
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/json": string;
                    "text/html": string;
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementLinePage"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementInvoices"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmStatement: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputeStatementLine: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementDisputeDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDispute"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementDisputes: {
        parameters: {
            query?: {
                statement?: string;
                state?: "open" | "upheld" | "rejected";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDisputePage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                batch?: string;
                buyer?: string;
                source?: string;
                way?: "grant" | "bulk" | "agent" | "code" | "link";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantCoupon: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimReply"];
                };
            };
            /** @description `agent_quota_used`: This agent has given away as much as one day allows */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadGrants: {
        parameters: {
            query?: {
                unknownBuyers?: "refuse" | "allow";
                because?: string;
            };
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkGrantAccepted"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body is not of a kind that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be · `idempotency_key_reused`: This Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBulkJobs: {
        parameters: {
            query?: {
                batch?: string;
                kind?: "grants" | "codes";
                state?: "checking" | "checked" | "submitted" | "running" | "paused" | "done" | "cancelled" | "failed";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBulkJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobWithHistory"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startBulkJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveBulkJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseBulkJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseBulkJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeBulkJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBulkJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this · `four_eyes`: Somebody else must approve this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadBulkFailures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSetRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSet"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCodes: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
                usesPerCode?: number;
                note?: string;
            };
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeImport"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The body is not of a kind that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodeSets: {
        parameters: {
            query?: {
                batch?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSetPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodeSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSetWithUses"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `codes_downloaded`: These codes were downloaded before, and nobody can read them any more · `codes_not_ready`: The codes are still being made, or wait for approval */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidCodeSet: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSetVoid"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSet"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transition_not_allowed`: Its present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidCode: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeVoid"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoidedCode"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be · `code_not_valid`: This code is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeemCode: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRedemption"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimReply"];
                };
            };
            /** @description `code_used`: This code was used already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be · `code_not_valid`: This code is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLink: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueLink"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: {
                batch?: string;
                partner?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueLinkPage"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueLink"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportLinks: {
        parameters: {
            query?: {
                batch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkReport"];
                };
            };
            /** @description `invalid_request`: Some fields are not as they should be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeLink: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueLink"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_closed`: This link was closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimByLink: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer, byte for byte, for seven days */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkClaimRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimReply"];
                };
            };
            /** @description `not_found`: There is nothing here, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_closed`: This link was closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
