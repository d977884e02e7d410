/* Made from the backend's OpenAPI document by "npm run openapi"; not to be edited. */
export interface paths {
    "/api/v1/head-office/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who decided what, the newest first, each with what it changed. */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Towns and postcodes for what somebody typed, best first. */
        get: operations["PlacesController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in here. */
        get: operations["StaffSessionController_who"];
        put?: never;
        /** Signs a colleague in; the session is in the cookie of the answer. */
        post: operations["StaffSessionController_signIn"];
        /** Signs out; without a session nothing happens. */
        delete: operations["StaffSessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows again that the person is there, for what an unattended desk must not do. */
        post: operations["StaffSessionController_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own account: its password, its second factor, where it is signed in. */
        get: operations["StaffAccountController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's password; the other sessions end. */
        post: operations["StaffAccountController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends every session of this person but this one. */
        delete: operations["StaffAccountController_endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one session of this person. */
        delete: operations["StaffAccountController_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app; the sign-in asks for its codes once one was typed. */
        post: operations["StaffTotpController_begin"];
        /** Turns it off, as before a change of phone. */
        delete: operations["StaffTotpController_turnOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns it on by the app's first code; answers recovery codes, this once. */
        post: operations["StaffTotpController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Other recovery codes; the former ones open nothing any more. */
        post: operations["StaffTotpController_renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works here, by name. */
        get: operations["StaffMembersController_list"];
        put?: never;
        /** Takes somebody on; only this answer says the first password. */
        post: operations["StaffMembersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person. */
        get: operations["StaffMembersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name, role or shop, or keeps somebody from signing in. */
        patch: operations["StaffMembersController_change"];
        trace?: never;
    };
    "/api/v1/head-office/staff/{staffId}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives another first password; the person's sessions end. */
        post: operations["StaffMembersController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/staff/{staffId}/totp-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes away a second factor whose phone is lost; the person's sessions end. */
        post: operations["StaffMembersController_resetTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of the shop; `Last-Event-ID` brings what was missed, or `resync` when that is gone. */
        get: operations["StaffEventsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops by name, also those that closed for good. */
        get: operations["StoreRecordsController_list"];
        put?: never;
        /** Opens a new shop; its code is made of its name, and it takes no reservations yet. */
        post: operations["StoreRecordsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/stores/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shop as it is kept: hours, days that differ from today on, capacity. */
        get: operations["StoreRecordsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a shop; deadlines that were promised move later or stay, never earlier. */
        patch: operations["StoreRecordsController_change"];
        trace?: never;
    };
    "/api/v1/head-office/stores/{code}/calendar-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new calendar would do to the promises of the shop; changes nothing. */
        post: operations["StoreRecordsController_effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/stores/{code}/early-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The shop closes early today. */
        post: operations["StoreRecordsController_closeEarly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days that differ and the fortnight to come. */
        get: operations["ShopCalendarController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Writes the days that differ; deadlines that were promised move later or stay, never earlier. */
        patch: operations["ShopCalendarController_change"];
        trace?: never;
    };
    "/api/v1/staff/calendar/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What other days, or an early closing today, would do to the promises of the shop; changes nothing. */
        post: operations["ShopCalendarController_effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/calendar/early-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The shop closes early today: promises that end after it move, and people are told. */
        post: operations["ShopCalendarController_closeEarly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops, nearest first from a position or a place, by name without one. */
        get: operations["LocatorController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shop with its hours. */
        get: operations["LocatorController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The price of a basket, its hash, and beside them why each rule applied or did not. */
        post: operations["QuotesController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a file of prices: an article and a price a row, a floor if it has one. Says every fault by its row; a clean
         *     file becomes a draft, unless `dryRun` only asks.
         */
        post: operations["PriceTablesController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/list.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price of every article that is sold, as a table. */
        get: operations["PriceTablesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a batch as a table. */
        get: operations["PriceTablesController_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{sku}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every price an article had or will have, with who decided it. */
        get: operations["PriceTablesController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{sku}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prior price of an article and every public price that it was found in. */
        get: operations["PriceTablesController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{sku}/evidence.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table. */
        get: operations["PriceTablesController_evidenceTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of prices, the latest first. */
        get: operations["PriceBatchesController_list"];
        put?: never;
        /**
         * New prices from an instant on, in every channel and shop. Small and gentle changes without conflict are approved
         *     at once; others wait as `proposed` for a second person. `draft` keeps them to oneself.
         */
        post: operations["PriceBatchesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch with a page of its lines, each checked against the books of now. */
        get: operations["PriceBatchesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is not decided yet; `lines` takes the place of all of them. */
        patch: operations["PriceBatchesController_change"];
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a batch changes around it: reservations at the promised price, labels to print, promotions that go on. */
        get: operations["PriceBatchesController_effects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects single lines of what is not decided yet: `set` adds articles or changes their prices, `remove` takes them
         *     out; the answer's counts are those of the batch as it is checked then.
         */
        patch: operations["PriceBatchesController_changeLines"];
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits a draft. */
        post: operations["PriceBatchesController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a proposed batch take effect: somebody who wrote nothing in it does. */
        post: operations["PriceBatchesController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a proposal, with the reason. */
        post: operations["PriceBatchesController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a draft or a proposal back. */
        post: operations["PriceBatchesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/conflicts/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the lines in conflict aside, so that the others can be approved. */
        post: operations["PriceBatchesController_setAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/prices/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new batch that brings the former prices of an approved one back. */
        post: operations["PriceBatchesController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of categories. */
        get: operations["ShopWindowController_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products found, narrowed and sorted; properties are chosen by `attr.KEY=VALUE`. */
        get: operations["ShopWindowController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product with its articles. */
        get: operations["ShopWindowController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is meant by words that are still being typed. */
        get: operations["ShopWindowController_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles of a basket; those that are no longer sold are missing from the answer. */
        get: operations["ShopWindowController_skus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/google/products.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every article that can be reserved, with its texts, picture and price. */
        get: operations["GoogleFeedsController_productFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/google/local-inventory.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each shop can promise of each article at this moment, its price there and how soon it can be fetched. */
        get: operations["GoogleFeedsController_inventoryFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of what a page shows: `stock-changed` with `{store, sku, availableToPromise, asOf}`, at once
         *     and at every change, and `prices-changed` when a quote may differ from now on.
         */
        get: operations["AvailabilityEventsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `order-changed` with `{number, state, revision}` at every change of the order. */
        get: operations["OrderEventsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/basket/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `basket-changed` with `{revision}` whenever a device of this person changed their basket. */
        get: operations["BasketEventsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offers that run now. */
        get: operations["OffersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offer with what it covers; `offer-ended` once it is over. */
        get: operations["OffersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs now or begins by the end of tomorrow, and who in the shop knows of it. */
        get: operations["StaffOffersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many offers wait to be read, and how many labels to be changed. */
        get: operations["StaffOffersController_news"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers by what a shopper shows or says: the QR of a flyer, a code, words. */
        get: operations["StaffOffersController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offer with what it covers, also one that ended. */
        get: operations["StaffOffersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever asks knows of the offer as it is now. */
        post: operations["StaffOffersController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels of the shop to change. */
        get: operations["StaffOffersController_toChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/labels/ticks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Labels were hung; what is no longer asked for is passed over. */
        post: operations["StaffOffersController_tick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/labels/ticks/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They were not. */
        post: operations["StaffOffersController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/labels/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shelf labels as a page to print. */
        get: operations["PapersController_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/offers/{id}/flyer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The flyer of an offer as a page to print. */
        get: operations["PapersController_flyer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each shop is with the labels of today, those with the most wrong ones first. */
        get: operations["FieldController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/offers/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the shops know what runs or begins soon. */
        get: operations["FieldController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/offers/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the shops know one offer, shop by shop. */
        get: operations["FieldController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order, to whoever holds its tracking token. */
        get: operations["OrdersController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/alternatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops that can take the whole order. */
        get: operations["OrdersController_alternatives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrdersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One open day more, once. */
        post: operations["OrdersController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the promise to another shop, all of it or not at all. */
        post: operations["OrdersController_changeStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The shopper is in the shop. */
        post: operations["OrdersController_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/collector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may collect the order beside the shopper. */
        get: operations["CollectorsController_show"];
        put?: never;
        /** Names somebody who may collect it, with a code and a QR of their own; the one before may no more. */
        post: operations["CollectorsController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/collector/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody but the shopper may collect it from now on. */
        post: operations["CollectorsController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The collection, to whoever was named for it: `Authorization: Collector <token>`. */
        get: operations["CollectorsController_collection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders a basket in a shop: held from this answer on, paid in the shop or online. */
        post: operations["PlacingController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pays a live reservation now, or tries again; the answer says where. Asked again, it is the same payment. */
        post: operations["OrderPaymentsController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to choose from when something of a paid order is missing. */
        get: operations["ChoicesController_show"];
        put?: never;
        /** Leaves out what is missing, collects elsewhere, waits for it, or takes something else at the lower price. */
        post: operations["ChoicesController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shopper can choose from, to be read out on the phone. */
        get: operations["StaffChoicesController_show"];
        put?: never;
        /** Chooses what the shopper says on the phone. */
        post: operations["StaffChoicesController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/choice-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the shopper of a paid order what becomes of what is missing. */
        post: operations["StaffChoicesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/refused-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the bank of an order would not take back, waiting or given back at a counter; in whichever shop. */
        get: operations["RefundSettlementsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/refused-refunds/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives one back in cash or as a credit, once. */
        post: operations["RefundSettlementsController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop's queue, the first due first. */
        get: operations["PickingController_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds an order by what somebody shows or says. */
        get: operations["PickingController_lookUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PickingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody in the shop has seen it. */
        post: operations["PickingController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/picking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claims the order. */
        post: operations["PickingController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the order back to the queue. */
        post: operations["PickingController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the order over from the colleague who has it. */
        post: operations["PickingController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/picks/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forgets what was recorded of one article. */
        post: operations["PickingController_undoPick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the order aside in a bin; the shopper is told. */
        post: operations["PickingController_setAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/ready/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the order out of its bin again. */
        post: operations["PickingController_undoSetAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels at the wish of the shopper. */
        post: operations["PickingController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The shop cannot serve it. */
        post: operations["PickingController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The shopper is in the shop. */
        post: operations["PickingController_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One open day more, once. */
        post: operations["PickingController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/picks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what was found, or that it was not. */
        post: operations["PickingController_pick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/put-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop has to carry back to its shelves, the oldest first. */
        get: operations["PutBacksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Units of an order are on the shelf again; answers what is left to carry. */
        post: operations["PutBacksController_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The price of a basket at the counter, with a gesture if one is made; staff are told why codes are refused. */
        post: operations["SalesController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sells at the counter, at the price of every channel. */
        post: operations["SalesController_sell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop sold, the newest first. */
        get: operations["SalesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/receipts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt of any shop: customers come with those of others too. */
        get: operations["SalesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/scan/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was scanned: a barcode (GTIN) or a SKU. */
        get: operations["ScanController_scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles by name, SKU or barcode, with price and stock of the shop. */
        get: operations["ScanController_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the units of such articles stand. */
        get: operations["ScanController_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/shown-baskets/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The basket that a shopper shows at the counter, with price and stock of this shop; `not-found` once it is over. */
        post: operations["ShownBasketsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/hand-over/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be paid; changes nothing. */
        post: operations["HandOverController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands over what is kept and what is added, against the shopper's code or QR; one receipt over all of it. */
        post: operations["HandOverController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/hand-over/gross-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A manager honours a promised price that is probably a mistake, or ends the order with a message that says why. */
        post: operations["HandOverController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/hand-over/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a mistaken hand-over, for 15 minutes. */
        post: operations["HandOverController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/till-refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a till took for the order and has to give back by now. */
        get: operations["TillRefundsController_due"];
        put?: never;
        /** Notes that it was given back; nothing when nothing is due. */
        post: operations["TillRefundsController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/returns/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Purchases of any shop and of the web by whatever the shopper has; looks at people are kept. */
        get: operations["ReturnsController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop took back, the newest first; with `state=received` what waits for its inspection. */
        get: operations["ReturnsController_list"];
        put?: never;
        /** Takes goods back into the shop of the colleague, wherever they were bought. */
        post: operations["ReturnsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/returns/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A return of any shop: customers come with those of others too. */
        get: operations["ReturnsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/returns/{number}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what the goods are like: sellable ones go to the shelf, and the money goes back. */
        post: operations["ReturnsController_inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/returns/{number}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the goods back to the shopper; nothing is paid back. */
        post: operations["ReturnsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/taken-orders/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shops that can promise all of it now, the nearest first, and when it may be here. */
        post: operations["TakenOrdersController_shops"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/taken-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop took, the newest first, wherever it is collected. */
        get: operations["TakenOrdersController_page"];
        put?: never;
        /** Orders for somebody at the counter or on the telephone. */
        post: operations["TakenOrdersController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/taken-orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TakenOrdersController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/taken-orders/{number}/payment-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the link to pay by again. */
        post: operations["TakenOrdersController_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers of the shop in either direction, the latest first. */
        get: operations["TransfersController_list"];
        put?: never;
        /** Asks another shop for goods, or offers it some. */
        post: operations["TransfersController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransfersController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sending shop agrees: the goods leave its shelf. */
        post: operations["TransfersController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sending shop keeps its goods. */
        post: operations["TransfersController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The box is packed. */
        post: operations["TransfersController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The box leaves with what was counted into it. */
        post: operations["TransfersController_ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The box arrived with what was counted out of it. */
        post: operations["TransfersController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it: what never arrived is a loss. A manager. */
        post: operations["TransfersController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing goes. */
        post: operations["TransfersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/transfers/{number}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The box never arrived. A manager. */
        post: operations["TransfersController_reportLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who fit the words, addresses masked. */
        get: operations["CustomersController_search"];
        put?: never;
        /** Makes a record at the counter, with what the person said about advertising. */
        post: operations["CustomersController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person: online and shop purchases as one list, newest first. The look is audited. */
        get: operations["CustomersController_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/contact-view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person's e-mail and phone in full; audited before they are shown. */
        post: operations["CustomersController_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the person says about advertising now, at the counter. */
        post: operations["CustomersController_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CustomersController_addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a note off: one's own, or as a manager. */
        delete: operations["CustomersController_removeNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What joining another record to this one would do. The look at both is audited. */
        get: operations["CustomersController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins another record of the same person to this one. */
        post: operations["CustomersController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes two records apart again; answers the one that was joined. */
        post: operations["CustomersController_undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/customers/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every look of a colleague at this person, newest first. */
        get: operations["OfficeCustomersController_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/customers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is kept of this person, as JSON or as a page to read and print. */
        get: operations["OfficeCustomersController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/customers/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forgets this person as they asked: at once, or when their open orders have ended. */
        post: operations["OfficeCustomersController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/customer-segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups of customers that there are, and how many people are in each. */
        get: operations["SegmentsController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/customers/{id}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The groups that one customer is in from now on. */
        put: operations["SegmentsController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code or a link to an address; the answer is the same whoever holds it. */
        post: operations["SignInController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-in/{attempt}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by the code that was sent; the session is in the cookie of the answer. */
        post: operations["SignInController_byCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-in/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by the words of a link; the page of the link only shows the button that asks for this. */
        post: operations["SignInController_byLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInController_byPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-in/passkey-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A question for whichever passkey of this site the browser has. */
        post: operations["SignInController_askPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInController_byPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in here, and what forms may fill in for them; guests are told that they are. */
        get: operations["SignInController_who"];
        put?: never;
        post?: never;
        /** Signs out here; without a session nothing happens. */
        delete: operations["SignInController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["AccountController_rename"];
        trace?: never;
    };
    "/api/v1/account/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything this person bought or reserved, online and in shops, newest first. */
        get: operations["AccountController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/purchases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One purchase by the number of its order or receipt, with what follows the order. */
        get: operations["AccountController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to an address that this person adds to their account. */
        post: operations["AccountController_addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/contacts/{attempt}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController_confirmContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a password; the other sessions end. */
        post: operations["AccountController_password"];
        delete: operations["AccountController_dropPassword"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkey-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController_askToMakePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController_keepPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AccountController_dropPasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs out everywhere, here as well. */
        delete: operations["AccountController_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs one device out. */
        delete: operations["AccountController_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is kept of this person, as JSON or as a page to read and print. */
        get: operations["AccountController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks to be forgotten: done at once, or when the open orders have ended. */
        post: operations["AccountController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/basket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The basket as it stands: that of whoever is signed in, else this browser's. */
        get: operations["BasketsController_read"];
        /**
         * Writes the whole basket on the revision that was read; a browser's first one brings its key in a cookie.
         *     `stale-basket` carries the `basket` as it stands: make the change again on that.
         */
        put: operations["BasketsController_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/basket/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After a sign-in: puts what this device holds together with what the person has. The browser's own basket ends. */
        post: operations["BasketsController_merge"];
        /** The merge was seen; it is not told any more. */
        delete: operations["BasketsController_putMergeAway"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/basket/merge/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the last merge back in favour of one side; what was changed since stays. */
        post: operations["BasketsController_undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/basket/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A copy of the basket to show: a link with its QR for a week, and a short code for the counter. */
        post: operations["BasketsController_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-baskets/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the copy behind a link; `not-found` alike for one that is over and one that never was. */
        post: operations["SharedBasketsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins and examples of the demo data; not found where there are none. */
        get: operations["DemoController_guide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the links of somebody's orders again; the answer is the same whether there are any. */
        post: operations["OrderLinksController_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/contact-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies the e-mail address or phone that a message went to; `proof` stands in its link. */
        post: operations["OrderLinksController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{number}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When to collect, for a calendar. */
        get: operations["OrderLinksController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/receipts/twilio/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A status callback of Twilio, by its signature. */
        post: operations["DeliveryReceiptsController_twilio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/receipts/ovh/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call of OVHcloud when the state of a message changes; the token in its address is what opens. */
        get: operations["DeliveryReceiptsController_ovh"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/receipts/generic/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What any other gateway, or a mail server's bounces, tell; the token in its address is what opens. */
        post: operations["DeliveryReceiptsController_generic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/replies/twilio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A text message that somebody answered through Twilio: STOP ends advertising to that number. */
        post: operations["DeliveryReceiptsController_twilioReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/replies/ovh/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same through OVHcloud, which calls an address of the account; the token in it is what opens. */
        get: operations["DeliveryReceiptsController_ovhReply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/replies/generic/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same through any other gateway. */
        post: operations["DeliveryReceiptsController_genericReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shopper of this order was told, by which way, and whether it arrived. */
        get: operations["OrderMessagesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that did not arrive or of which nobody knows, the newest first. */
        get: operations["TroubledMessagesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one of them again. */
        post: operations["TroubledMessagesController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpinionsController_show"];
        put?: never;
        /** Answers, or changes the answer while that is allowed. */
        post: operations["OpinionsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{number}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shopper said after collecting this order. */
        get: operations["OrderOpinionController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/customers/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person said after their collections, the latest first. The look is audited. */
        get: operations["CustomerOpinionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many people of each shop answered in the last days, and their mean mark. */
        get: operations["OfficeOpinionsController_byShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/opinions/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said in words, the latest first. */
        get: operations["OfficeOpinionsController_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Codes of a promotion with what became of them. */
        get: operations["PromotionCodesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/codes/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromotionCodesController_batches"];
        put?: never;
        /** Has up to 100,000 single-use codes made; answers at once, `made` tells how far it is. */
        post: operations["PromotionCodesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/codes/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromotionCodesController_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/codes/batches/{id}/codes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes of a batch as a table. */
        get: operations["PromotionCodesController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/codes/batches/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has no code of a batch accepted any more. */
        post: operations["PromotionCodesController_stopBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/codes/{code}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has one code refused from now on. */
        post: operations["PromotionCodesController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promotions, the latest beginning first, with what is used of their caps. */
        get: operations["PromotionDraftsController_list"];
        put?: never;
        /**
         * A new promotion: published at once where one person may decide it, else `proposed` until somebody else approves.
         *     `draft` keeps it to oneself.
         */
        post: operations["PromotionDraftsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs in a stretch of time of at most 400 days, and which of them meet on the same articles. */
        get: operations["PromotionDraftsController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a form offers to choose from: brands, and the offers that run or are to run. */
        get: operations["PromotionDraftsController_choose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromotionDraftsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Writes it anew. What runs is corrected: its version ends and the next one begins at this minute; what was promised
         *     stays promised.
         */
        patch: operations["PromotionDraftsController_change"];
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits a draft. */
        post: operations["PromotionDraftsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes what somebody else proposed. */
        post: operations["PromotionDraftsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a proposal, with the reason. */
        post: operations["PromotionDraftsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a draft or a proposal back. */
        post: operations["PromotionDraftsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it at once, in every channel. */
        post: operations["PromotionDraftsController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/pre-flight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last pre-flight of what is being written, as far as it is. */
        get: operations["PromotionDraftsController_preFlight"];
        put?: never;
        /** Replays the last 30 days with and without what is being written; answers at once, ask again for the figures. */
        post: operations["PromotionDraftsController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/{offer}/pre-flight/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends one that runs. */
        post: operations["PromotionDraftsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One message when that shop has the article again; the answer is the same whether one was asked for already. */
        post: operations["StockAlertsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The price of a basket as of any instant, and every rule with what it gave or why it gave nothing. Stores nothing. */
        post: operations["SimulatorController_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/promotions/simulation/replays/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order or a receipt computed again as of its own instant, beside the document that was kept. */
        get: operations["SimulatorController_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document behind an order, a message or a receipt: the very bytes whose SHA-256 is the hash. */
        get: operations["KeptQuotesController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/gross-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promises and sales at prices that are probably a mistake, the newest first, with what managers decided. */
        get: operations["GrossErrorsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/gesture-cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The largest gesture of whoever asks; 0: none. */
        get: operations["GestureCapController_cap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/gesture-caps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The largest gesture of each role. */
        get: operations["GesturesController_caps"];
        /** Sets the largest gesture of each role; the former one stays in the trail. */
        put: operations["GesturesController_setCaps"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/gestures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What colleagues took off, when, how much and why, the newest first. */
        get: operations["GesturesController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/gestures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table, all of it. */
        get: operations["GesturesController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/contradictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts that surfaces tell differently, the last comparison, and the one that is under way. */
        get: operations["ContradictionsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/contradictions/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many facts surfaces tell differently: for the bar of every room. */
        get: operations["ContradictionsController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/contradictions/closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is over, the latest first. */
        get: operations["ContradictionsController_closed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/contradictions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has everything compared now; answers at once, ask again for how far it is. */
        post: operations["ContradictionsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes what a payment provider tells, signed over its bytes. 200 says that it was read: `applied` once, `stale` when
         *     something newer is known, `repeat` for a message that came before, `kept` with a fault when it does not fit.
         */
        post: operations["WebhooksController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/payments/trouble": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked of a payment provider and not done, and what providers said that cannot be believed. */
        get: operations["PaymentTroubleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/payments/errands/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has something that was given up after ten tries tried again. */
        post: operations["PaymentTroubleController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vouchers/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a gift card or a credit is good for; its code stays out of addresses. */
        post: operations["VoucherBalanceController_balance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/vouchers/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same at the counter, by scan. */
        post: operations["StaffVouchersController_balance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VouchersController_page"];
        put?: never;
        /** Issues a gift card or a credit; the answer alone has its code. */
        post: operations["VouchersController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with what it paid and was given back. */
        get: operations["VouchersController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/vouchers/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets nobody spend it any more. */
        post: operations["VouchersController_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sales of another till: units leave the book as of their time, receipts stand in the buyers' histories. */
        post: operations["FeedsController_sales"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/stock-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliveries, losses and other movements, as of their time and in any order. */
        post: operations["FeedsController_movements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/stock-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts, as of their time: what moved since stays. */
        post: operations["FeedsController_counts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People: recognised by verified addresses, put before a person in doubt. */
        post: operations["FeedsController_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/sales.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file of sales. */
        post: operations["FeedsController_salesFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/stock-movements.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file of movements. */
        post: operations["FeedsController_movementsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/stock-counts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file of counts. */
        post: operations["FeedsController_countsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/customers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers with their addresses. */
        get: operations["FeedsController_customersTable"];
        put?: never;
        /** A file of people. */
        post: operations["FeedsController_customersFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of the shops of the key, line by line, without who they are for. */
        get: operations["FeedsController_ordersTable"];
        put?: never;
        /** A file of reservations that another program took; each is placed like one of a shopper. */
        post: operations["FeedsController_ordersFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/stock.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stock of the shops of the key. */
        get: operations["FeedsController_stockTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/prices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price of every article that is sold. */
        get: operations["FeedsController_pricesTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key, those that live first. */
        get: operations["ApiKeysController_list"];
        put?: never;
        /** Makes a key; only this answer says its secret. */
        post: operations["ApiKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a key at once. */
        post: operations["ApiKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that were read, the newest first. */
        get: operations["IntegrationsOfficeController_list"];
        put?: never;
        /** Reads a file row by row; a dry run only says what would come of it. */
        post: operations["IntegrationsOfficeController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of one file, row by row. */
        get: operations["IntegrationsOfficeController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/tables/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stock, prices, customers or orders as a table. */
        get: operations["IntegrationsOfficeController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/customer-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of files who may be somebody we know, the oldest question first. */
        get: operations["IntegrationsOfficeController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/integrations/customer-matches/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whether it is somebody we know. */
        post: operations["IntegrationsOfficeController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every subscription, the newest first. */
        get: operations["WebhooksController_list"];
        put?: never;
        /** Makes a subscription; only this answer says its secret, so that it carries no idempotency key. */
        post: operations["WebhooksController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a subscription for good. */
        delete: operations["WebhooksController_end"];
        options?: never;
        head?: never;
        /** Holds messages back, or lets them go again. */
        patch: operations["WebhooksController_change"];
        trace?: never;
    };
    "/api/v1/head-office/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every message to this receiver with its tries, the newest first. */
        get: operations["WebhooksController_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one message again, under the id it had. */
        post: operations["WebhooksController_replayOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends everything since an instant again, 10,000 messages at most. */
        post: operations["WebhooksController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each of these shops can promise of each of these articles at this moment. */
        get: operations["AvailabilityController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/product-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a file of products (CSV or TSV, at most 20,000 rows) and tells what would come of it; nothing is changed. */
        post: operations["ProductImportsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/product-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file is, its faults row by row, and what would come of it. */
        get: operations["ProductImportsController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/product-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the whole file over, or nothing of it. */
        post: operations["ProductImportsController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/products/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every article as a file of the form that can be read in. */
        get: operations["ProductImportsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by name, whatever their state. */
        get: operations["ProductRecordsController_list"];
        put?: never;
        /** Keeps a new product; its address is made of its French name. */
        post: operations["ProductRecordsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/catalogue-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Brands, VAT rates and properties that a product can have. */
        get: operations["ProductRecordsController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product as it is kept, both languages. */
        get: operations["ProductRecordsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a product; articles are sent whole. Everybody sees it at once. */
        patch: operations["ProductRecordsController_change"];
        trace?: never;
    };
    "/api/v1/head-office/products/{slug}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the words back that an earlier change had replaced. */
        post: operations["ProductRecordsController_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole tree, empty categories too. */
        get: operations["CategoriesController_tree"];
        put?: never;
        /** Adds a category; answers the tree. */
        post: operations["CategoriesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/head-office/categories/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames, moves or places a category; answers the tree. */
        patch: operations["CategoriesController_change"];
        trace?: never;
    };
    "/api/v1/head-office/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pictures that a product can have; drawings are called and sorted as the language of the request does. */
        get: operations["PicturesController_list"];
        put?: never;
        /** Keeps a picture (SVG, PNG, JPEG or WebP, at most 2 MB and 16 million pixels); the same one twice is one. */
        post: operations["PicturesController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pictures/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture that was sent; its name is made of its bytes, so that it never changes. */
        get: operations["PicturesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an article's units stand in the shop, and how they came there. */
        get: operations["StockBookController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/stock/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What somebody counted; applied as of its own time. */
        post: operations["StockBookController_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PreferencesController_show"];
        put?: never;
        /** Chooses the way of service messages, whether to be asked about collections, and each way of advertising. */
        post: operations["PreferencesController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences/unsubscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody followed the same address by hand: the page with the switches. */
        get: operations["PreferencesController_page"];
        put?: never;
        /**
         * Ends advertising to the address that a message went to, as mail programs do in one click (RFC 8058): whoever posts to
         *     this address of that message's header means it.
         */
        post: operations["PreferencesController_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditAuthorDto: {
            staffId: string;
            name: string;
        };
        AuditSubjectDto: {
            kind: string;
            id: string;
            label: string;
        };
        AuditChangeDto: {
            field: string;
            before?: Record<string, never>;
            after?: Record<string, never>;
        };
        AuditEntryDto: {
            seq: number;
            at: string;
            by?: components["schemas"]["AuditAuthorDto"];
            act: string;
            subject: components["schemas"]["AuditSubjectDto"];
            changes: components["schemas"]["AuditChangeDto"][];
        };
        AuditPageDto: {
            items: components["schemas"]["AuditEntryDto"][];
            nextCursor: string | null;
        };
        PlaceDto: {
            /** @example Lyon 3e Arrondissement (69003) */
            label: string;
            /** @example 69003 */
            postcode: string;
            /** @example Lyon */
            city: string;
            lat: number;
            lon: number;
        };
        PlacePageDto: {
            items: components["schemas"]["PlaceDto"][];
            nextCursor: string | null;
        };
        SignInDto: {
            login: string;
            secret: string;
            /** @description A code of the authenticator app or a recovery code, once `otp-needed` asked for it. */
            otp?: string;
        };
        ProofDto: {
            secret?: string;
            /** @description A code of the authenticator app or a recovery code. */
            otp?: string;
        };
        AccountTotpDto: {
            isRequired: boolean;
            onSince?: string;
            recoveryCodesLeft: number;
        };
        AccountSessionDto: {
            sessionId: string;
            device: string;
            startedAt: string;
            seenAt: string;
            isThis: boolean;
        };
        StaffAccountDto: {
            staffId: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "colleague" | "manager" | "head-office";
            storeName?: string;
            passwordChangedAt?: string;
            totp?: components["schemas"]["AccountTotpDto"];
            sessions: components["schemas"]["AccountSessionDto"][];
        };
        PasswordChangeDto: {
            current: string;
            /** @description At least 12 characters, and none that everybody would think of. */
            next: string;
        };
        TotpEnrolmentDto: {
            secret: string;
            uri: string;
        };
        TotpConfirmationDto: {
            otp: string;
        };
        RecoveryCodesDto: {
            recoveryCodes: string[];
        };
        StaffMemberDto: {
            staffId: string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "colleague" | "manager" | "head-office";
            store?: string;
            storeName?: string;
            createdAt: string;
            lastSignInAt?: string;
            disabledAt?: string;
            hasTotp: boolean;
            mustChangePassword: boolean;
        };
        StaffMembersPageDto: {
            items: components["schemas"]["StaffMemberDto"][];
            nextCursor: string | null;
        };
        NewStaffMemberDto: {
            /**
             * @description Small letters, figures, dots and dashes.
             * @example claire.martin
             */
            login: string;
            name: string;
            /** @enum {string} */
            role: "colleague" | "manager" | "head-office";
            /** @description The shop's code; head office has none. */
            store?: string;
        };
        GivenPasswordDto: {
            member: components["schemas"]["StaffMemberDto"];
            firstPassword: string;
        };
        StaffMemberChangeDto: {
            name?: string;
            /** @enum {string} */
            role?: "colleague" | "manager" | "head-office";
            store?: string;
            /** @description May not sign in any more. */
            disabled?: boolean;
        };
        Object: Record<string, never>;
        OpenNowDto: {
            now: boolean;
            until?: string;
            nextAt?: string;
        };
        StoreRowDto: {
            code: string;
            name: string;
            city: string;
            postcode: string;
            phone: string;
            open?: components["schemas"]["OpenNowDto"];
            timezone: string;
            exceptionalDays: number;
            takesReservations: boolean;
            isActive: boolean;
        };
        StoreRowsDto: {
            items: components["schemas"]["StoreRowDto"][];
            nextCursor: string | null;
            total: number;
        };
        OpeningSpanDto: {
            /** @description `HH:MM` in the shop's zone. */
            opens: string;
            /** @description `HH:MM` or `24:00`; before the opening: on the next day. */
            closes: string;
        };
        ReasonWordsDto: {
            fr: string;
            en: string;
        };
        ExceptionalDayDto: {
            spans: components["schemas"]["OpeningSpanDto"][];
            date: string;
            reason: components["schemas"]["ReasonWordsDto"];
        };
        DirectionsDto: {
            fr: string;
            en: string;
        };
        StoreRecordDto: {
            code: string;
            revision: number;
            changedAt: string;
            openOrders: number;
            name: string;
            street: string;
            postcode: string;
            city: string;
            country: string;
            lat: number;
            lon: number;
            timezone: string;
            phone: string;
            services: string[];
            weekly: components["schemas"]["OpeningSpanDto"][][];
            exceptions: components["schemas"]["ExceptionalDayDto"][];
            holidayRegions: string[];
            opensOnHolidays: boolean;
            directions: components["schemas"]["DirectionsDto"] | null;
            preparationMinutes: number;
            minutesPerWaitingOrder: number;
            holdOpenDays: number;
            takesReservations: boolean;
            isActive: boolean;
        };
        NewStoreDto: {
            name: string;
            street: string;
            postcode: string;
            city: string;
            /** @description Without a point the shop stands at that of its town. */
            lat?: number;
            lon?: number;
            timezone?: string;
            phone: string;
            weekly: components["schemas"]["OpeningSpanDto"][][];
        };
        StoreChangeDto: {
            exceptions?: components["schemas"]["ExceptionalDayDto"][];
            weekly: components["schemas"]["OpeningSpanDto"][][];
            holidayRegions?: string[];
            opensOnHolidays?: boolean;
            /** @description Of the shop as it was read. */
            revision: number;
            name?: string;
            street?: string;
            postcode?: string;
            city?: string;
            country?: string;
            lat?: number;
            lon?: number;
            /** @description IANA zone. */
            timezone?: string;
            phone?: string;
            services?: string[];
            /** @description How to get there; null: nothing to say. */
            directions?: components["schemas"]["DirectionsDto"] | null;
            preparationMinutes?: number;
            minutesPerWaitingOrder?: number;
            holdOpenDays?: number;
            takesReservations?: boolean;
            /** @description False closes the shop for good. */
            isActive?: boolean;
        };
        CalendarWishDto: {
            exceptions?: components["schemas"]["ExceptionalDayDto"][];
            weekly: components["schemas"]["OpeningSpanDto"][][];
            holidayRegions?: string[];
            opensOnHolidays?: boolean;
            /** @description The shop closes at this time today, `HH:MM`, besides what else is wished. */
            closesAt?: string;
        };
        DeadlineMoveDto: {
            from: string;
            to: string;
            orders: number;
        };
        ComingDayDto: {
            date: string;
            spans: components["schemas"]["OpeningSpanDto"][];
            reason?: components["schemas"]["ReasonWordsDto"];
        };
        CalendarEffectDto: {
            openOrders: number;
            moves: components["schemas"]["DeadlineMoveDto"][];
            nextDays: components["schemas"]["ComingDayDto"][];
        };
        EarlyClosingDto: {
            revision: number;
            /** @description `HH:MM` of today in the shop's zone. */
            closesAt: string;
            reason: components["schemas"]["ReasonWordsDto"];
        };
        ShopCalendarDto: {
            code: string;
            name: string;
            timezone: string;
            revision: number;
            openOrders: number;
            exceptions: components["schemas"]["ExceptionalDayDto"][];
            nextDays: components["schemas"]["ComingDayDto"][];
        };
        ShopDaysDto: {
            /** @description All the days that differ, from today on. */
            exceptions: components["schemas"]["ExceptionalDayDto"][];
            revision: number;
        };
        AddressDto: {
            street: string;
            postcode: string;
            city: string;
            country: string;
        };
        OpenDto: {
            now: boolean;
            until?: string;
            nextAt?: string;
            /** @description Why today is not like other days: the shop's own words or the holiday's name. */
            reason?: string;
        };
        AvailabilityDto: {
            sku: string;
            availableToPromise: number;
        };
        StoreDto: {
            code: string;
            name: string;
            address: components["schemas"]["AddressDto"];
            lat: number;
            lon: number;
            /** @description IANA zone. */
            timezone: string;
            distanceMeters?: number;
            open: components["schemas"]["OpenDto"];
            services: string[];
            phone: string;
            availability?: components["schemas"]["AvailabilityDto"][];
            /** @description When an order made now would be ready. */
            readyAt?: string;
            /** @description Until when an e-reservation made now would be kept. */
            collectBy?: string;
        };
        StorePageDto: {
            items: components["schemas"]["StoreDto"][];
            nextCursor: string | null;
        };
        SpanDto: {
            opens: string;
            closes: string;
        };
        ExceptionDto: {
            date: string;
            spans: components["schemas"]["SpanDto"][];
            reason: string;
        };
        NextDayDto: {
            date: string;
            spans: components["schemas"]["SpanDto"][];
            reason?: string;
        };
        HoursDto: {
            weekly: components["schemas"]["SpanDto"][][];
            exceptions: components["schemas"]["ExceptionDto"][];
            /** @description Today and the six days after it, exceptions and holidays applied. */
            nextDays: components["schemas"]["NextDayDto"][];
        };
        StoreDetailDto: {
            code: string;
            name: string;
            address: components["schemas"]["AddressDto"];
            lat: number;
            lon: number;
            /** @description IANA zone. */
            timezone: string;
            distanceMeters?: number;
            open: components["schemas"]["OpenDto"];
            services: string[];
            phone: string;
            availability?: components["schemas"]["AvailabilityDto"][];
            /** @description When an order made now would be ready. */
            readyAt?: string;
            /** @description Until when an e-reservation made now would be kept. */
            collectBy?: string;
            hours: components["schemas"]["HoursDto"];
            directions?: string;
        };
        BasketLineDto: {
            sku: string;
            /** @description Whole units, 1 to 9,999. */
            quantity: number;
        };
        QuoteRequestDto: {
            /** @description 1 to 100 lines. */
            lines: components["schemas"]["BasketLineDto"][];
            /** @description Code of the shop. */
            store: string;
            /** @description At most 3. */
            codes: string[];
        };
        UnitNetsDto: {
            netCents: number;
            units: number;
        };
        QuoteLineDto: {
            unitNets: components["schemas"]["UnitNetsDto"][];
            sku: string;
            /** @description Units, gifts among them; 1 for goods sold by weight. */
            quantity: number;
            /** @description Goods sold by weight; their two prices are per kilogram. */
            grams?: number;
            /** @description Regular price of one unit. */
            regularCents: number;
            /** @description Displayed price of one unit, after the catalogue markdown. */
            unitCents: number;
            grossCents: number;
            discountCents: number;
            netCents: number;
            vatBasisPoints: number;
        };
        UnsuppliedDto: {
            sku: string;
            quantity: number;
        };
        AppliedToLineDto: {
            sku: string;
            discountCents: number;
            units?: number;
        };
        AppliedRuleDto: {
            lines: components["schemas"]["AppliedToLineDto"][];
            promotion: string;
            kind: string;
            /** @description 1 markdown, 2 sets, 3 basket, 4 codes, 5 staff gesture, 6 services. */
            phase: number;
            code?: string;
            discountCents: number;
            /** @description Part of the amount that no unit could take. */
            unusedCents?: number;
            /** @description Of a staff gesture: the colleague, and why. */
            by?: string;
            reason?: string;
        };
        VatLineDto: {
            basisPoints: number;
            grossCents: number;
            netCents: number;
            vatCents: number;
        };
        VersionsDto: {
            prices: number;
            promotions: number;
            tax: number;
            engine: number;
        };
        PromisedBooksDto: {
            prices: number;
            promotions: number;
            tax: number;
        };
        PromisedDto: {
            at: string;
            versions: components["schemas"]["PromisedBooksDto"];
        };
        QuoteDocumentDto: {
            lines: components["schemas"]["QuoteLineDto"][];
            unsupplied?: components["schemas"]["UnsuppliedDto"][];
            applied: components["schemas"]["AppliedRuleDto"][];
            vat: components["schemas"]["VatLineDto"][];
            currency: string;
            store: string;
            at: string;
            validUntil: string;
            versions: components["schemas"]["VersionsDto"];
            promised?: components["schemas"]["PromisedDto"];
            /** @description At displayed prices. */
            grossCents: number;
            discountCents: number;
            totalCents: number;
        };
        LocalTextDto: {
            fr: string;
            en: string;
        };
        ExplainedRuleDto: {
            parameters: {
                [key: string]: unknown;
            };
            promotion: string;
            name: components["schemas"]["LocalTextDto"];
            kind: string;
            code?: string;
            discountCents: number;
        };
        RefusedRuleDto: {
            /** @description The condition that failed, by its kind and parameters, when it is not one of the kind's own. */
            condition?: {
                [key: string]: unknown;
            };
            parameters: {
                [key: string]: unknown;
            };
            promotion: string;
            name: components["schemas"]["LocalTextDto"];
            kind: string;
            /** @enum {string} */
            reason: "threshold" | "quantity" | "goods" | "customer-needed" | "purchases" | "segment" | "appointment" | "gift-unavailable" | "gesture-not-allowed" | "gesture-too-large" | "not-combinable" | "marked-down" | "price-range" | "better-offer" | "floor" | "exhausted" | "no-discount";
            missingCents?: number;
            missingUnits?: number;
            /** @description Purchases still to be made before the one that counts; below nothing: it is past. */
            missingPurchases?: number;
            /** @description The rule that won. */
            because?: string;
        };
        RefusedCodeDto: {
            code: string;
            /** @enum {string} */
            reason: "threshold" | "quantity" | "goods" | "customer-needed" | "purchases" | "segment" | "appointment" | "gift-unavailable" | "gesture-not-allowed" | "gesture-too-large" | "not-combinable" | "marked-down" | "price-range" | "better-offer" | "floor" | "exhausted" | "no-discount" | "unknown" | "not-started" | "ended" | "spent" | "customer-limit" | "stopped" | "refused";
        };
        ExplanationDto: {
            applied: components["schemas"]["ExplainedRuleDto"][];
            refused: components["schemas"]["RefusedRuleDto"][];
            codes: components["schemas"]["RefusedCodeDto"][];
        };
        QuoteDto: {
            /** @description Lower-case hex SHA-256 of the canonical JSON (RFC 8785) of `document`. */
            hash: string;
            document: components["schemas"]["QuoteDocumentDto"];
            explanation: components["schemas"]["ExplanationDto"];
        };
        PriceImportFaultDto: {
            line: number;
            /** @enum {string} */
            field: "floor" | "price" | "file" | "row" | "sku";
            code: string;
            value?: string;
        };
        PriceImportPreviewDto: {
            up: number;
            down: number;
            unchanged: number;
            first: number;
        };
        PriceBatchCountsDto: {
            all: number;
            conflicts: number;
            down: number;
            up: number;
            unchanged: number;
        };
        PersonDto: {
            staffId: string;
            name: string;
        };
        NamedBatchDto: {
            id: string;
            name: string;
        };
        PriceBatchDto: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "refused" | "draft" | "proposed" | "approved" | "withdrawn";
            effectiveAt: string;
            isAnnounced: boolean;
            revision: number;
            counts: components["schemas"]["PriceBatchCountsDto"];
            needsSecondPerson: boolean;
            mayApprove: boolean;
            createdAt: string;
            createdBy: components["schemas"]["PersonDto"];
            proposedAt?: string;
            proposedBy?: components["schemas"]["PersonDto"];
            decidedAt?: string;
            decidedBy?: components["schemas"]["PersonDto"];
            comment?: string;
            reverses?: components["schemas"]["NamedBatchDto"];
            reversedBy: components["schemas"]["NamedBatchDto"][];
        };
        PriceImportDto: {
            rows: number;
            faultCount: number;
            faults: components["schemas"]["PriceImportFaultDto"][];
            notices: string[];
            preview?: components["schemas"]["PriceImportPreviewDto"];
            batch?: components["schemas"]["PriceBatchDto"];
        };
        PriceHistoryEntryDto: {
            id: string;
            priceCents: number;
            formerCents?: number;
            floorCents?: number;
            effectiveAt: string;
            recordedAt: string;
            by?: components["schemas"]["PersonDto"];
            batch?: components["schemas"]["NamedBatchDto"];
            isAnnounced: boolean;
            isInForce: boolean;
        };
        PriceHistoryDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            vatBasisPoints: number;
            publicCents?: number;
            entries: components["schemas"]["PriceHistoryEntryDto"][];
        };
        ReductionDto: {
            beganAt: string;
            isReal: boolean;
        };
        WindowDto: {
            from: string;
            to: string;
        };
        PriorDto: {
            cents: number;
            askedFrom: string;
        };
        PublicPriceDto: {
            from: string;
            to?: string;
            cents: number;
            regularCents: number;
            reducedBy?: Record<string, never>;
        };
        PriorPriceEvidenceDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            at: string;
            publicCents?: number;
            reduction?: components["schemas"]["ReductionDto"];
            window: components["schemas"]["WindowDto"];
            prior?: components["schemas"]["PriorDto"];
            prices: components["schemas"]["PublicPriceDto"][];
            computedAt: string;
        };
        PriceBatchPageDto: {
            items: components["schemas"]["PriceBatchDto"][];
            nextCursor: string | null;
        };
        PriceLineDto: {
            sku: string;
            /** @description Tax included, at least one cent. */
            priceCents: number;
            /** @description No discount takes a unit below this; absent: it stays what it is. */
            floorCents?: number;
        };
        PriceBatchRequestDto: {
            lines: components["schemas"]["PriceLineDto"][];
            name?: string;
            /** @description An instant, or a civil time of head office such as `2026-12-01T06:00`. */
            effectiveAt: string;
            /** @description Keep it as a draft. */
            draft?: boolean;
            /** @description Are its lower prices told as reductions? Yes when absent. */
            isAnnounced?: boolean;
        };
        AppliedPromotionDto: {
            id: string;
            name: string;
        };
        PriceBatchLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            vatBasisPoints: number;
            formerCents?: number;
            priceCents: number;
            changeBasisPoints?: number;
            floorCents?: number;
            priorCents?: number;
            /** @enum {string} */
            check: "ok" | "unchanged" | "false-reduction" | "below-floor" | "two-batches";
            soldAt?: string;
            otherBatch?: components["schemas"]["NamedBatchDto"];
            promotions: components["schemas"]["AppliedPromotionDto"][];
        };
        PriceBatchLinePageDto: {
            items: components["schemas"]["PriceBatchLineDto"][];
            nextCursor: string | null;
        };
        PriceBatchDetailDto: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "refused" | "draft" | "proposed" | "approved" | "withdrawn";
            effectiveAt: string;
            isAnnounced: boolean;
            revision: number;
            counts: components["schemas"]["PriceBatchCountsDto"];
            needsSecondPerson: boolean;
            mayApprove: boolean;
            createdAt: string;
            createdBy: components["schemas"]["PersonDto"];
            proposedAt?: string;
            proposedBy?: components["schemas"]["PersonDto"];
            decidedAt?: string;
            decidedBy?: components["schemas"]["PersonDto"];
            comment?: string;
            reverses?: components["schemas"]["NamedBatchDto"];
            reversedBy: components["schemas"]["NamedBatchDto"][];
            lines: components["schemas"]["PriceBatchLinePageDto"];
        };
        TouchedPromotionDto: {
            id: string;
            name: string;
            articles: number;
        };
        PriceBatchImpactDto: {
            openReservations: number;
            labels: number;
            promotions: components["schemas"]["TouchedPromotionDto"][];
        };
        PriceBatchChangeDto: {
            /** @description All the lines, in the place of those it has. */
            lines?: components["schemas"]["PriceLineDto"][];
            name?: string;
            effectiveAt?: string;
            isAnnounced?: boolean;
        };
        PriceLinesChangeDto: {
            set?: components["schemas"]["PriceLineDto"][];
            /** @description Of the batch as it was seen. */
            revision: number;
            /** @description SKUs. */
            remove?: string[];
        };
        NothingDto: Record<string, never>;
        ApprovalDto: {
            comment?: string;
        };
        RefusalDto: {
            comment: string;
        };
        ReversalDto: {
            /** @description Absent: with the batch itself while it has not begun, else at the next minute. */
            effectiveAt?: string;
            name?: string;
        };
        CategoryDto: {
            slug: string;
            name: string;
            image: string;
            productCount: number;
            children: components["schemas"]["CategoryDto"][];
        };
        CategoriesDto: {
            items: components["schemas"]["CategoryDto"][];
        };
        OfferDto: {
            promotion: string;
            name: string;
            endsAt?: string;
        };
        PriceDto: {
            priceCents: number;
            regularCents?: number;
            priorCents?: number;
            vatBasisPoints: number;
            /** @description Of goods sold by weight. */
            isPerKilogram?: boolean;
            offer?: components["schemas"]["OfferDto"];
        };
        SkuCardDto: {
            sku: string;
            gtin: string;
            label: string;
            price: components["schemas"]["PriceDto"];
            /**
             * @description It can be bought at the counter of every shop and not be reserved.
             * @enum {string}
             */
            counterOnly?: "weight" | "service";
            availableToPromise?: number;
        };
        ProductCardDto: {
            skus: components["schemas"]["SkuCardDto"][];
            slug: string;
            name: string;
            brand: string;
            category: string;
            image: string;
        };
        FacetValueDto: {
            value: string;
            label: string;
            count: number;
            selected: boolean;
        };
        FacetDto: {
            key: string;
            label: string;
            values: components["schemas"]["FacetValueDto"][];
        };
        ProductListDto: {
            items: components["schemas"]["ProductCardDto"][];
            nextCursor: string | null;
            total: number;
            facets: components["schemas"]["FacetDto"][];
            correctedQuery?: string;
        };
        AttributeDto: {
            key: string;
            label: string;
            value: string;
        };
        NamedDto: {
            slug: string;
            name: string;
        };
        ProductSkuDto: {
            sku: string;
            gtin: string;
            label: string;
            price: components["schemas"]["PriceDto"];
            /**
             * @description It can be bought at the counter of every shop and not be reserved.
             * @enum {string}
             */
            counterOnly?: "weight" | "service";
            availableToPromise?: number;
            attributes: components["schemas"]["AttributeDto"][];
            stockSku: string;
            unitsPerPack: number;
            aisle?: string;
        };
        OfferSentenceDto: {
            promotion: string;
            name: string;
            endsAt?: string;
            sentence: string;
        };
        ProductDto: {
            description: string;
            highlights: string[];
            attributes: components["schemas"]["AttributeDto"][];
            /** @description Root first. */
            categories: components["schemas"]["NamedDto"][];
            skus: components["schemas"]["ProductSkuDto"][];
            related: components["schemas"]["ProductCardDto"][];
            offers: components["schemas"]["OfferSentenceDto"][];
            slug: string;
            name: string;
            brand: string;
            category: string;
            image: string;
        };
        SuggestedProductDto: {
            slug: string;
            name: string;
            brand: string;
            image: string;
        };
        SuggestionsDto: {
            products: components["schemas"]["SuggestedProductDto"][];
            categories: components["schemas"]["NamedDto"][];
        };
        BasketSkuDto: {
            sku: string;
            gtin: string;
            label: string;
            price: components["schemas"]["PriceDto"];
            /**
             * @description It can be bought at the counter of every shop and not be reserved.
             * @enum {string}
             */
            counterOnly?: "weight" | "service";
            availableToPromise?: number;
            name: string;
            brand: string;
            image: string;
            slug: string;
        };
        BasketSkusDto: {
            items: components["schemas"]["BasketSkuDto"][];
        };
        OfferViewDto: {
            id: string;
            title: string;
            text?: string;
            image: string;
            /** @enum {string} */
            state: "ended" | "running" | "coming";
            startsAt: string;
            endsAt?: string;
            sentence: string;
            needsCode: boolean;
            code?: string;
            isOnEverything: boolean;
            productCount: number;
        };
        OffersDto: {
            items: components["schemas"]["OfferViewDto"][];
        };
        OfferProductsDto: {
            items: components["schemas"]["ProductCardDto"][];
            nextCursor: string | null;
        };
        OfferDetailDto: {
            id: string;
            title: string;
            text?: string;
            image: string;
            /** @enum {string} */
            state: "ended" | "running" | "coming";
            startsAt: string;
            endsAt?: string;
            sentence: string;
            needsCode: boolean;
            code?: string;
            isOnEverything: boolean;
            productCount: number;
            products: components["schemas"]["OfferProductsDto"];
            shopCount: number;
        };
        OfferKnownByDto: {
            staffId: string;
            name: string;
            at: string;
        };
        StaffOfferDto: {
            id: string;
            title: string;
            text?: string;
            image: string;
            /** @enum {string} */
            state: "ended" | "running" | "coming";
            startsAt: string;
            endsAt?: string;
            sentence: string;
            needsCode: boolean;
            code?: string;
            isOnEverything: boolean;
            productCount: number;
            isPublic: boolean;
            promotion: string;
            isKnown: boolean;
            knownBy: components["schemas"]["OfferKnownByDto"][];
            unknownTo?: string[];
        };
        StaffOffersDto: {
            items: components["schemas"]["StaffOfferDto"][];
            news: number;
        };
        OfferNewsDto: {
            news: number;
            dueLabels: number;
        };
        StaffOfferDetailDto: {
            id: string;
            title: string;
            text?: string;
            image: string;
            /** @enum {string} */
            state: "ended" | "running" | "coming";
            startsAt: string;
            endsAt?: string;
            sentence: string;
            needsCode: boolean;
            code?: string;
            isOnEverything: boolean;
            productCount: number;
            isPublic: boolean;
            promotion: string;
            isKnown: boolean;
            knownBy: components["schemas"]["OfferKnownByDto"][];
            unknownTo?: string[];
            products: components["schemas"]["OfferProductsDto"];
        };
        LabelCountsDto: {
            due: number;
            coming: number;
            done: number;
        };
        LabelDto: {
            sku: string;
            gtin: string;
            name: string;
            label: string;
            image: string;
            aisle?: string;
            /** @enum {string} */
            state: "coming" | "due" | "done";
            at: string;
            face: string;
            priceCents?: number;
            priorCents?: number;
            formerCents?: number;
            hungAt?: string;
            hungBy?: string;
        };
        LabelsDto: {
            store: string;
            storeName: string;
            counts: components["schemas"]["LabelCountsDto"];
            items: components["schemas"]["LabelDto"][];
            nextCursor: string | null;
        };
        LabelTickDto: {
            sku: string;
            at: string;
            face: string;
        };
        LabelTicksDto: {
            labels: components["schemas"]["LabelTickDto"][];
        };
        ShopLabelsDto: {
            store: string;
            storeName: string;
            counts: components["schemas"]["LabelCountsDto"];
            dueSinceAt?: string;
        };
        ShopLabelsPageDto: {
            counts: components["schemas"]["LabelCountsDto"];
            shops: number;
            lateShops: number;
            items: components["schemas"]["ShopLabelsDto"][];
            nextCursor: string | null;
        };
        OfferReachDto: {
            id: string;
            title: string;
            text?: string;
            image: string;
            /** @enum {string} */
            state: "ended" | "running" | "coming";
            startsAt: string;
            endsAt?: string;
            sentence: string;
            needsCode: boolean;
            code?: string;
            isOnEverything: boolean;
            productCount: number;
            promotion: string;
            isPublic: boolean;
            isOnLabels: boolean;
            known: number;
            colleagues: number;
            informedShops: number;
            shops: number;
        };
        OffersReachDto: {
            items: components["schemas"]["OfferReachDto"][];
        };
        OfferShopDto: {
            store: string;
            storeName: string;
            known: number;
            colleagues: number;
            lastAt?: string;
        };
        OfferShopPageDto: {
            items: components["schemas"]["OfferShopDto"][];
            nextCursor: string | null;
        };
        OfferReachDetailDto: {
            id: string;
            title: string;
            text?: string;
            image: string;
            /** @enum {string} */
            state: "ended" | "running" | "coming";
            startsAt: string;
            endsAt?: string;
            sentence: string;
            needsCode: boolean;
            code?: string;
            isOnEverything: boolean;
            productCount: number;
            promotion: string;
            isPublic: boolean;
            isOnLabels: boolean;
            known: number;
            colleagues: number;
            informedShops: number;
            shops: number;
            byShop: components["schemas"]["OfferShopPageDto"];
        };
        MaskedContactDto: {
            firstName: string;
            lastName: string;
            emailMasked?: string;
            phoneMasked?: string;
        };
        OrderLineDto: {
            line: number;
            sku: string;
            name: string;
            label: string;
            image: string;
            slug: string;
            quantity: number;
            unitCents: number;
            netCents: number;
            picked: number;
            missing: number;
            waived?: number;
            insteadOf?: string;
            bought: number;
            putBack: number;
            damaged: number;
        };
        PickupDto: {
            /** @description Two groups of four signs. */
            code: string;
            /** @description What the QR carries. */
            qr: string;
            bin?: string;
        };
        OrderVoucherPartDto: {
            /** @enum {string} */
            kind: "gift-card" | "store-credit";
            tail: string;
            amountCents: number;
        };
        OrderCreditDto: {
            code: string;
            amountCents: number;
        };
        OrderTillPartDto: {
            /** @enum {string} */
            method: "card" | "cash";
            amountCents: number;
        };
        OrderPaymentDto: {
            /** @enum {string} */
            state: "pending" | "declined" | "paid" | "refunding" | "refunded";
            dueCents: number;
            paidCents: number;
            backCents: number;
            url?: string;
            payBy?: string;
            vouchers?: components["schemas"]["OrderVoucherPartDto"][];
            credits?: components["schemas"]["OrderCreditDto"][];
            till?: components["schemas"]["OrderTillPartDto"][];
            fetchCents?: number;
        };
        OrderDto: {
            number: string;
            /** @enum {string} */
            mode: "reserve" | "collect";
            /** @enum {string} */
            state: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            store: components["schemas"]["StoreDto"];
            contact: components["schemas"]["MaskedContactDto"];
            lines: components["schemas"]["OrderLineDto"][];
            placedAt: string;
            readyAt: string;
            readySince?: string;
            collectBy: string;
            checkedInAt?: string;
            closedAt?: string;
            quote: components["schemas"]["QuoteDto"];
            pickup: components["schemas"]["PickupDto"];
            trackingToken: string;
            commands: ("short" | "pay" | "pay-now" | "revive" | "start-picking" | "release" | "take-over" | "pick" | "undo-pick" | "ask-shopper" | "choose" | "send-transfer" | "receive-transfer" | "set-aside" | "undo-set-aside" | "hand-over" | "undo-hand-over" | "cancel" | "refuse" | "extend" | "change-store" | "check-in" | "acknowledge" | "move-deadline" | "expire" | "take-back")[];
            extensionTo?: string;
            receipts: Record<string, never>[];
            payment?: components["schemas"]["OrderPaymentDto"];
        };
        CancellationDto: {
            reason?: string;
        };
        NoWordsDto: Record<string, never>;
        ChangeStoreDto: {
            /** @description Code of the other shop. */
            store: string;
        };
        CollectorDto: {
            firstName: string;
            lastName: string;
            phoneMasked?: string;
            namedAt: string;
            code: string;
            qr: string;
            token: string;
        };
        NamedCollectorDto: {
            collector: components["schemas"]["CollectorDto"] | null;
        };
        NameCollectorDto: {
            firstName: string;
            lastName: string;
            phone?: string;
        };
        CollectionLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            quantity: number;
        };
        CollectionStoreDto: {
            code: string;
            name: string;
            street: string;
            postcode: string;
            city: string;
        };
        CollectionDto: {
            number: string;
            /** @enum {string} */
            state: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            firstName: string;
            from: string;
            lines: components["schemas"]["CollectionLineDto"][];
            store: components["schemas"]["CollectionStoreDto"];
            collectBy: string;
            bin?: string;
            code?: string;
            qr?: string;
        };
        ContactDto: {
            /** @description E-mail address or telephone number. */
            contact: string;
        };
        AcceptedQuoteDto: {
            hash: string;
            at: string;
        };
        PlaceOrderDto: {
            lines: components["schemas"]["BasketLineDto"][];
            /** @enum {string} */
            mode: "reserve" | "collect";
            store: string;
            /** @description At most three promo codes. */
            codes: string[];
            contact: components["schemas"]["ContactDto"];
            quote?: components["schemas"]["AcceptedQuoteDto"];
            marketingConsent?: boolean;
            /** @description Codes of gift cards and credits, at most four. */
            vouchers?: string[];
        };
        PayNowDto: {
            /** @description Codes of gift cards and credits, at most four; absent: what was put aside before stays. */
            vouchers?: string[];
        };
        SubstituteDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            slug: string;
            ownCents: number;
            unitCents: number;
            isProposed: boolean;
        };
        MissingLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            slug: string;
            missing: number;
            unitCents: number;
            substitutes: components["schemas"]["SubstituteDto"][];
        };
        LeftOutDto: {
            totalCents: number;
            backCents: number;
        };
        OrderChoicesDto: {
            lines: components["schemas"]["MissingLineDto"][];
            /** @description Then what is missing is left out. */
            chooseBy?: string;
            drop: components["schemas"]["LeftOutDto"];
            otherStores: components["schemas"]["StoreDto"][];
            waitFrom?: components["schemas"]["StoreDto"];
        };
        ReplacementDto: {
            sku: string;
            /** @description What is taken in its place; absent: it is left out. */
            substitute?: string;
        };
        ChoiceDto: {
            /** @description Of `substitute`: every article that is missing. */
            lines?: components["schemas"]["ReplacementDto"][];
            /** @enum {string} */
            choice: "drop" | "other-store" | "wait" | "substitute";
            /** @description Of `other-store`: its code. */
            store?: string;
        };
        StaffOrderLineDto: {
            line: number;
            sku: string;
            name: string;
            label: string;
            image: string;
            slug: string;
            quantity: number;
            unitCents: number;
            netCents: number;
            picked: number;
            missing: number;
            waived?: number;
            insteadOf?: string;
            bought: number;
            putBack: number;
            damaged: number;
            gtin: string;
            aisle?: string;
            atp: number;
            shelf: number;
            attributes: Record<string, never>[];
        };
        NamedPersonDto: {
            firstName: string;
            lastName: string;
            phoneMasked?: string;
            namedAt: string;
        };
        StoryDto: {
            at: string;
            command: string;
            /** @enum {string} */
            from?: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            /** @enum {string} */
            to: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            who: string;
            detail?: string;
        };
        PutBackViewDto: {
            id: string;
            order: string;
            sku: string;
            name: string;
            label: string;
            gtin: string;
            image: string;
            quantity: number;
            aisle?: string;
            bin?: string;
            since: string;
        };
        ClaimDto: {
            staffId: string;
            name: string;
            at: string;
        };
        StaffOrderDto: {
            contact: components["schemas"]["MaskedContactDto"];
            customerId?: string;
            lines: components["schemas"]["StaffOrderLineDto"][];
            quote: Record<string, never>;
            collector?: components["schemas"]["NamedPersonDto"];
            story: components["schemas"]["StoryDto"][];
            receipts: Record<string, never>[];
            putBacks: components["schemas"]["PutBackViewDto"][];
            number: string;
            /** @enum {string} */
            state: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            /** @enum {string} */
            mode: "reserve" | "collect";
            customerName: string;
            pickupCode: string;
            placedAt: string;
            readyAt: string;
            collectBy: string;
            dueAt: string;
            units: number;
            aisles: string[];
            images: string[];
            totalCents: number;
            isPaid: boolean;
            /** @description Of an order paid online: what was paid and is not owed back already. */
            paidCents?: number;
            bin?: string;
            claimedBy?: components["schemas"]["ClaimDto"];
            checkedInAt?: string;
            missing: number;
            isAcknowledged: boolean;
            commands: ("short" | "pay" | "pay-now" | "revive" | "start-picking" | "release" | "take-over" | "pick" | "undo-pick" | "ask-shopper" | "choose" | "send-transfer" | "receive-transfer" | "set-aside" | "undo-set-aside" | "hand-over" | "undo-hand-over" | "cancel" | "refuse" | "extend" | "change-store" | "check-in" | "acknowledge" | "move-deadline" | "expire" | "take-back")[];
        };
        SuggestionDto: {
            sku: string;
            substitute: string;
        };
        AskShopperDto: {
            /** @description What the colleague has at hand and would propose. */
            suggestions?: components["schemas"]["SuggestionDto"][];
        };
        SettledRefundDto: {
            /** @enum {string} */
            method: "store-credit" | "cash";
            at: string;
            storeName: string;
            creditCode?: string;
        };
        RefusedRefundDto: {
            id: string;
            amountCents: number;
            refusedAt?: string;
            settled?: components["schemas"]["SettledRefundDto"];
        };
        RefusedRefundsDto: {
            items: components["schemas"]["RefusedRefundDto"][];
        };
        RefundSettlementDto: {
            /** @enum {string} */
            method: "store-credit" | "cash";
        };
        StaffOrderSummaryDto: {
            number: string;
            /** @enum {string} */
            state: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            /** @enum {string} */
            mode: "reserve" | "collect";
            customerName: string;
            pickupCode: string;
            placedAt: string;
            readyAt: string;
            collectBy: string;
            dueAt: string;
            units: number;
            aisles: string[];
            images: string[];
            totalCents: number;
            isPaid: boolean;
            /** @description Of an order paid online: what was paid and is not owed back already. */
            paidCents?: number;
            bin?: string;
            claimedBy?: components["schemas"]["ClaimDto"];
            checkedInAt?: string;
            missing: number;
            isAcknowledged: boolean;
            commands: ("short" | "pay" | "pay-now" | "revive" | "start-picking" | "release" | "take-over" | "pick" | "undo-pick" | "ask-shopper" | "choose" | "send-transfer" | "receive-transfer" | "set-aside" | "undo-set-aside" | "hand-over" | "undo-hand-over" | "cancel" | "refuse" | "extend" | "change-store" | "check-in" | "acknowledge" | "move-deadline" | "expire" | "take-back")[];
        };
        QueueCountsDto: {
            toPrepare: number;
            inPreparation: number;
            ready: number;
            /** @description Paid, collected by nobody, and not on the shelf again. */
            uncollected: number;
            putBacks: number;
        };
        StaffQueueDto: {
            items: components["schemas"]["StaffOrderSummaryDto"][];
            nextCursor: string | null;
            counts: components["schemas"]["QueueCountsDto"];
            serverNow: string;
        };
        LookUpDto: {
            items: components["schemas"]["StaffOrderSummaryDto"][];
        };
        SkuDto: {
            sku: string;
        };
        BinDto: {
            bin: string;
        };
        ReasonDto: {
            reason: string;
        };
        PickDto: {
            sku: string;
            quantity?: number;
            missing?: number;
            /** @description Required beside `missing`. */
            reason?: string;
        };
        PutBackPageDto: {
            items: components["schemas"]["PutBackViewDto"][];
            nextCursor: string | null;
        };
        PutBackDto: {
            sku?: string;
            quantity?: number;
        };
        PutBackLeftDto: {
            items: components["schemas"]["PutBackViewDto"][];
        };
        CounterLineDto: {
            sku: string;
            /** @description Whole units, 1 to 9,999. */
            quantity: number;
            /** @description Of goods sold by weight, and of those only; their quantity is 1. At most ten tonnes. */
            grams?: number;
        };
        GestureDto: {
            /** @enum {string} */
            reason: "damaged" | "delay" | "mistake" | "loyal" | "other";
            /** @description Required for `other`; kept beside the sale, never in its document. */
            words?: string;
            amountCents: number;
        };
        CounterQuoteDto: {
            lines: components["schemas"]["CounterLineDto"][];
            /** @description At most three promo codes. */
            codes: string[];
            /**
             * Format: uuid
             * @description Who buys: conditions and limits of promotions are judged as at the sale.
             */
            customerId?: string;
            gesture?: components["schemas"]["GestureDto"];
        };
        PaymentDto: {
            /** @enum {string} */
            method: "gift-card" | "card" | "cash";
            amountCents: number;
            /** @description Of the gift card or credit, typed or scanned. */
            code?: string;
        };
        SaleDto: {
            lines: components["schemas"]["CounterLineDto"][];
            /** @description They add up to the total; only cash may be more. */
            payments: components["schemas"]["PaymentDto"][];
            /** @description At most three promo codes. */
            codes: string[];
            /** Format: uuid */
            customerId?: string;
            /** @description The quote the colleague saw. */
            quote?: components["schemas"]["AcceptedQuoteDto"];
            /** @description Required when a unit promised to somebody is sold anyway. */
            overrideReason?: string;
            /** @description Why a manager sells at a price that is probably a mistake. */
            grossErrorReason?: string;
            gesture?: components["schemas"]["GestureDto"];
        };
        ReceiptLineDto: {
            sku: string;
            name: string;
            label: string;
            quantity: number;
            /** @description Sold by weight: `unitCents` is per kilogram. */
            grams?: number;
            unitCents: number;
            netCents: number;
        };
        TakenPaymentDto: {
            /** @enum {string} */
            method: "gift-card" | "store-credit" | "card" | "cash" | "online" | "exchange";
            amountCents: number;
        };
        ReceiptDto: {
            number: string;
            store: string;
            storeName: string;
            soldAt: string;
            order?: string;
            /** @description The receipt whose goods came back for these, at the price that was paid. */
            exchangeOf?: string;
            colleague: string;
            totalCents: number;
            changeCents: number;
            hash: string;
            hash8: string;
            document: Record<string, never>;
            explanation: Record<string, never>;
            lines: components["schemas"]["ReceiptLineDto"][];
            payments: components["schemas"]["TakenPaymentDto"][];
        };
        ReceiptPageDto: {
            items: components["schemas"]["ReceiptDto"][];
            nextCursor: string | null;
        };
        PromiseDto: {
            order: string;
            customerName: string;
            quantity: number;
            collectBy: string;
        };
        ScanDto: {
            sku: string;
            gtin: string;
            name: string;
            label: string;
            brand: string;
            image: string;
            slug: string;
            aisle?: string;
            /** @description Sold by weight: its price is per kilogram, its units are grams. */
            isWeighed?: boolean;
            /** @description What the label of a scale says. */
            grams?: number;
            /** @description Nothing is taken from stock for it. */
            isService?: boolean;
            price: Record<string, never>;
            availableToPromise: number;
            shelf: number;
            promises: components["schemas"]["PromiseDto"][];
        };
        ScanPageDto: {
            items: components["schemas"]["ScanDto"][];
            nextCursor: string | null;
        };
        StockPageDto: {
            items: Record<string, never>[];
            nextCursor: string | null;
        };
        CounterBasketRequestDto: Record<string, never>;
        CounterBasketDto: Record<string, never>;
        OutcomeDto: {
            sku: string;
            quantity: number;
            /** @enum {string} */
            outcome: "damaged" | "bought" | "put-back";
        };
        HandOverDto: {
            /** @description What becomes of every article set aside; all of them are bought when nothing is said. */
            lines?: components["schemas"]["OutcomeDto"][];
            /** @description Articles scanned beside the reserved ones. */
            extras?: components["schemas"]["CounterLineDto"][];
            payments?: components["schemas"]["PaymentDto"][];
            /** @description The short code that the shopper says. */
            code?: string;
            /** @description What the QR carries. */
            token?: string;
            codes?: string[];
            gesture?: components["schemas"]["GestureDto"];
        };
        GrossErrorLineDto: {
            sku: string;
            name: string;
            label: string;
            quantity: number;
            promisedCents: number;
            /** @description What everybody pays for it now. */
            currentCents: number;
            /** @description The price that was replaced shortly before the promise. */
            beforeCents?: number;
        };
        FoundGrossErrorDto: {
            lines: components["schemas"]["GrossErrorLineDto"][];
            /**
             * @description What a manager decided.
             * @enum {string}
             */
            decision?: "refuse" | "honour";
        };
        HandOverPreviewDto: {
            order: string;
            promised: Record<string, never>;
            current: Record<string, never>;
            settled: Record<string, never>;
            isPromiseKept: boolean;
            totalCents: number;
            /** @description Prices that are probably a mistake: a manager decides first. */
            grossError?: components["schemas"]["FoundGrossErrorDto"];
        };
        GrossErrorDecisionDto: {
            /** @enum {string} */
            decision: "refuse" | "honour";
            reason: string;
        };
        UndoDto: {
            reason: string;
        };
        TillRefundDueDto: Record<string, never>;
        TillRefundDto: Record<string, never>;
        PurchasedLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            sold: number;
            returned: number;
            unitNets: number[];
        };
        ReturnGroundDto: {
            /** @enum {string} */
            ground: "withdrawal" | "policy";
            until: string;
            holds: boolean;
        };
        PurchaseDto: {
            receipt: string;
            order?: string;
            /** @enum {string} */
            where: "online" | "shop";
            store: string;
            storeName: string;
            soldAt: string;
            totalCents: number;
            customerName?: string;
            lines: components["schemas"]["PurchasedLineDto"][];
            payments: components["schemas"]["TakenPaymentDto"][];
            grounds: components["schemas"]["ReturnGroundDto"][];
        };
        PurchasesDto: {
            items: components["schemas"]["PurchaseDto"][];
            nextCursor: string | null;
        };
        ReturnedLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            quantity: number;
            netCents: number;
            /** @enum {string} */
            condition?: "damaged" | "sellable";
            /** @description What was given in its place. */
            replacement?: components["schemas"]["ReplacementDto"];
        };
        GoodsReturnDto: {
            number: string;
            /** @enum {string} */
            state: "refused" | "settled" | "received";
            store: string;
            storeName: string;
            receipt: string;
            order?: string;
            /** @enum {string} */
            ground: "withdrawal" | "policy" | "defect" | "goodwill";
            reason?: string;
            refundCents: number;
            vat: components["schemas"]["VatLineDto"][];
            lines: components["schemas"]["ReturnedLineDto"][];
            /** @description How the money goes or went back; empty until the goods were inspected. */
            refunds: components["schemas"]["TakenPaymentDto"][];
            /** @description Code of the store credit that was given for it; only in the shop that gave it. */
            creditCode?: string;
            /** @description Receipt of what was given in exchange; nothing was paid for it. */
            exchangeReceipt?: string;
            receivedAt: string;
            receivedBy: string;
            settledAt?: string;
        };
        GoodsReturnPageDto: {
            items: components["schemas"]["GoodsReturnDto"][];
            nextCursor: string | null;
        };
        ReturnLineDto: {
            sku: string;
            /** @description Whole units, 1 to 9,999. */
            quantity: number;
            /**
             * @description What the inspection found; absent: the goods wait for it in quarantine, and the money with them.
             * @enum {string}
             */
            condition?: "damaged" | "sellable";
            /** @description The same article or another of its product, given in its place at the price that was paid. */
            replacement?: string;
        };
        RefundDto: {
            /**
             * @description `original`: on what it was paid with.
             * @enum {string}
             */
            method: "store-credit" | "card" | "cash" | "original";
        };
        ReturnDto: {
            lines: components["schemas"]["ReturnLineDto"][];
            /** @description One of `receipt` and `order` names the purchase. */
            receipt?: string;
            order?: string;
            refund: components["schemas"]["RefundDto"];
            /**
             * @description Absent: the best that holds today. `defect` and `goodwill` take a reason, and `goodwill` a manager.
             * @enum {string}
             */
            ground?: "withdrawal" | "policy" | "defect" | "goodwill";
            reason?: string;
        };
        InspectedLineDto: {
            sku: string;
            /** @description Whole units, 1 to 9,999. */
            quantity: number;
            /** @enum {string} */
            condition: "damaged" | "sellable";
        };
        InspectionDto: {
            lines: components["schemas"]["InspectedLineDto"][];
        };
        ReturnRefusalDto: {
            reason: string;
        };
        ShopsDto: {
            lines: components["schemas"]["BasketLineDto"][];
            /** @description A town or postcode to look near; absent: near the shop of whoever asks. */
            place?: string;
        };
        ServingShopDto: {
            store: components["schemas"]["StoreDto"];
            isHere: boolean;
            /** @description When the goods may be in the shop of whoever asks, brought from there. */
            mayBeHereAt?: string;
        };
        ServingShopsDto: {
            items: components["schemas"]["ServingShopDto"][];
        };
        TakeOrderDto: {
            lines: components["schemas"]["BasketLineDto"][];
            payments?: components["schemas"]["PaymentDto"][];
            /** @enum {string} */
            channel: "counter" | "telephone";
            /**
             * @description `collect` is paid before: at the counter when payments are said, else by a link that goes to the shopper.
             * @enum {string}
             */
            mode: "reserve" | "collect";
            /** @description The shop that has the goods. */
            store: string;
            /** @description The shop of whoever takes it, when the goods are brought there. */
            bringTo?: string;
            /** @description At most three promo codes. */
            codes: string[];
            /** Format: uuid */
            customerId: string;
            /**
             * @description In which language the person is written to; absent: that of the request.
             * @enum {string}
             */
            locale?: "fr" | "en";
            quote?: components["schemas"]["AcceptedQuoteDto"];
        };
        TakenLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            quantity: number;
            netCents: number;
        };
        TakenOrderDto: {
            number: string;
            /** @enum {string} */
            channel: "counter" | "telephone";
            /** @enum {string} */
            mode: "reserve" | "collect";
            /** @enum {string} */
            state: "refused" | "requested" | "pending-payment" | "held" | "placed" | "picking" | "short" | "in-transfer" | "ready" | "closed" | "collected" | "partly-collected" | "expired" | "uncollected" | "returned-uncollected" | "cancelled";
            takenBy: string;
            takenAt: string;
            customerId?: string;
            customerName: string;
            emailMasked?: string;
            phoneMasked?: string;
            /** @description Where it is collected. */
            store: string;
            storeName: string;
            /** @description Where the goods come from, when they are brought. */
            fromName?: string;
            pickupCode: string;
            readyAt: string;
            collectBy: string;
            lines: components["schemas"]["TakenLineDto"][];
            totalCents: number;
            paidCents: number;
            /** @description The shopper was sent a link to pay by, until then. */
            payBy?: string;
        };
        TakenOrdersDto: {
            items: components["schemas"]["TakenOrderDto"][];
            nextCursor: string | null;
        };
        TransferLineDto: {
            sku: string;
            name: string;
            label: string;
            image: string;
            gtin: string;
            aisle?: string;
            quantity: number;
            shipped: number;
            received: number;
            damaged: number;
        };
        TransferEventDto: {
            at: string;
            command: string;
            /** @enum {string} */
            to: "refused" | "requested" | "closed" | "cancelled" | "approved" | "received" | "prepared" | "shipped" | "received-with-difference" | "lost";
            who: string;
            detail?: string;
        };
        TransferDto: {
            number: string;
            /** @enum {string} */
            state: "refused" | "requested" | "closed" | "cancelled" | "approved" | "received" | "prepared" | "shipped" | "received-with-difference" | "lost";
            from: string;
            fromName: string;
            to: string;
            toName: string;
            order?: string;
            requestedAt: string;
            lines: components["schemas"]["TransferLineDto"][];
            commands: ("cancel" | "refuse" | "approve" | "prepare" | "ship" | "receive" | "close" | "report-lost")[];
            story: components["schemas"]["TransferEventDto"][];
        };
        TransferPageDto: {
            items: components["schemas"]["TransferDto"][];
            nextCursor: string | null;
        };
        TransferRequestDto: {
            lines: components["schemas"]["BasketLineDto"][];
            /** @description Code of the shop that sends. */
            from: string;
            /** @description Code of the shop that receives; one of the two is that of whoever asks. */
            to: string;
        };
        TransferReasonDto: {
            reason: string;
        };
        ShippedLineDto: {
            sku: string;
            /** @description Packs in the box; 0 for what stays. */
            quantity: number;
        };
        ShipmentDto: {
            /** @description What was counted into the box; absent: all that was asked for. */
            lines?: components["schemas"]["ShippedLineDto"][];
        };
        ArrivedLineDto: {
            sku: string;
            /** @description Packs in the box; 0 for what stays. */
            quantity: number;
            /** @description Packs that arrived broken, beside those that are whole. */
            damaged?: number;
        };
        ArrivalDto: {
            /** @description What was counted out of the box; absent: all that left, whole. */
            lines?: components["schemas"]["ArrivedLineDto"][];
        };
        ConsentDto: {
            marketing: boolean;
            /** @description Which wording was shown or read. */
            textVersion: string;
        };
        NewCustomerDto: {
            firstName: string;
            lastName: string;
            email?: string;
            phone?: string;
            city?: string;
            postcode?: string;
            consent: components["schemas"]["ConsentDto"];
        };
        MadeDto: {
            id: string;
        };
        NoteDto: {
            body: string;
        };
        MergeDto: {
            /**
             * Format: uuid
             * @description The record that is joined to this one.
             */
            with: string;
        };
        ErasureDto: {
            /** @enum {string} */
            state: "done" | "waits";
            openOrders: number;
        };
        SegmentCountDto: {
            segment: string;
            customers: number;
        };
        SegmentCountsDto: {
            items: components["schemas"]["SegmentCountDto"][];
        };
        SegmentsDto: {
            /** @description At most twelve; small letters, digits and dashes. */
            segments: string[];
        };
        SignInBegunDto: {
            attempt: string;
            /** @enum {string} */
            channel: "email" | "sms";
            expiresAt: string;
        };
        CodeDto: {
            code: string;
            batch?: string;
            maxUses?: number;
            reservedUses: number;
            consumedUses: number;
            stoppedAt?: string;
        };
        ShopperSessionDto: {
            isSignedIn: boolean;
            firstName?: string;
            lastName?: string;
            email?: string;
            phone?: string;
            needsName?: boolean;
        };
        LinkDto: {
            /** @description The words in the link of an e-mail. */
            token: string;
        };
        PasswordSignInDto: {
            contact: string;
            password: string;
        };
        PasskeyQuestionDto: {
            options: {
                [key: string]: unknown;
            };
            question: string;
        };
        PasskeyAnswerDto: {
            /** @description What the browser's key answered, as WebAuthn writes it in JSON. */
            answer: {
                [key: string]: unknown;
            };
            question: string;
        };
        ShopperContactDto: {
            /** @enum {string} */
            kind: "email" | "phone";
            value: string;
            isVerified: boolean;
        };
        ShopperPasskeyDto: {
            id: string;
            device: string;
            createdAt: string;
            usedAt?: string;
        };
        ShopperDeviceDto: {
            sessionId: string;
            device: string;
            startedAt: string;
            seenAt: string;
            isThis: boolean;
        };
        WaitingErasureDto: {
            askedAt: string;
            openOrders: number;
        };
        ShopperAccountDto: {
            firstName: string;
            lastName: string;
            since: string;
            contacts: components["schemas"]["ShopperContactDto"][];
            hasPassword: boolean;
            passkeys: components["schemas"]["ShopperPasskeyDto"][];
            devices: components["schemas"]["ShopperDeviceDto"][];
            marketing: boolean;
            timezone: string;
            erasure?: components["schemas"]["WaitingErasureDto"];
        };
        NameDto: {
            firstName: string;
            lastName: string;
        };
        PasswordDto: {
            /** @description At least 12 characters, and none that everybody would think of. */
            next: string;
        };
        EmptyDto: Record<string, never>;
        KeptLineDto: {
            sku: string;
            quantity: number;
        };
        MergedLineDto: {
            sku: string;
            /** @description Units in the one basket; 0 when there was no room. */
            quantity: number;
            here: number;
            there: number;
        };
        MergedCodeDto: {
            /** @enum {string} */
            from: "here" | "there";
            code: string;
            isLeftOut?: boolean;
        };
        BasketMergeDto: {
            at: string;
            lines: components["schemas"]["MergedLineDto"][];
            codes: components["schemas"]["MergedCodeDto"][];
        };
        BasketDto: {
            id?: string;
            revision: number;
            isPersonal: boolean;
            lines: components["schemas"]["KeptLineDto"][];
            codes: string[];
            store?: string;
            merge?: components["schemas"]["BasketMergeDto"];
        };
        BasketWriteDto: {
            /**
             * Format: uuid
             * @description The basket that was read; absent when there was none.
             */
            id?: string;
            /** @description The revision that was read; 0 when there was none. */
            revision: number;
            /** @description An article a line, 50 at most. */
            lines: components["schemas"]["KeptLineDto"][];
            codes: string[];
            /** @description Code of the shop in which it is looked at. */
            store?: string;
        };
        BasketMergeRequestDto: {
            /** @description An article a line, 50 at most. */
            lines: components["schemas"]["KeptLineDto"][];
            codes: string[];
            /** @description Code of the shop in which it is looked at. */
            store?: string;
        };
        BasketUndoDto: {
            /**
             * @description What this device held, or what the person had.
             * @enum {string}
             */
            keep: "here" | "there";
        };
        BasketShareDto: {
            url: string;
            /** @description For typing, in a shop. */
            code: string;
            expiresAt: string;
        };
        SharedBasketRequestDto: {
            /** @description The last part of the link. */
            token: string;
        };
        SharedBasketDto: {
            lines: components["schemas"]["KeptLineDto"][];
            store?: string;
            sharedAt: string;
            expiresAt: string;
        };
        DemoAccountDto: {
            /** @enum {string} */
            role: "colleague" | "manager" | "head-office";
            name: string;
            login: string;
            secret: string;
            store?: string;
        };
        DemoExamplesDto: {
            /** @example lyon-part-dieu */
            store: string;
            /** @example PV18 */
            sku: string;
            /** @example 69003 */
            place: string;
            /** @example BIENVENUE10 */
            code: string;
            /** @description A gift card to pay with, online and at the counter. */
            giftCard?: string;
        };
        DemoDto: {
            accounts: components["schemas"]["DemoAccountDto"][];
            examples: components["schemas"]["DemoExamplesDto"];
        };
        FindOrderDto: {
            /** @description When it is missing, all orders of the last 60 days are meant. */
            number?: string;
            /** @description The e-mail address or phone that was given with the order. */
            contact: string;
        };
        ContactProofDto: {
            /** @description From the link of a message. */
            proof: string;
        };
        ReceiptAnswerDto: {
            /**
             * @description `stale`: something newer is known; `repeat`: it was told before; `early`: of a message that is not known yet.
             * @enum {string}
             */
            outcome: "applied" | "stale" | "repeat" | "ignored" | "early";
        };
        MessageDto: {
            id: string;
            kind: string;
            /** @enum {string} */
            channel: "email" | "sms";
            /** @enum {string} */
            state: "unknown" | "sent" | "failed" | "kept" | "delivered" | "queued" | "withheld";
            at: string;
            stateAt?: string;
            waitsUntil?: string;
            reason?: string;
        };
        MessageListDto: {
            items: components["schemas"]["MessageDto"][];
            nextCursor: string | null;
        };
        TroubledMessageDto: {
            id: string;
            kind: string;
            /** @enum {string} */
            channel: "email" | "sms";
            /** @enum {string} */
            state: "unknown" | "sent" | "failed" | "kept" | "delivered" | "queued" | "withheld";
            at: string;
            stateAt?: string;
            waitsUntil?: string;
            reason?: string;
            recipientMasked: string;
            order?: string;
            tries: number;
        };
        TroubledMessagePageDto: {
            items: components["schemas"]["TroubledMessageDto"][];
            nextCursor: string | null;
        };
        NoMessageWordsDto: Record<string, never>;
        SentAgainDto: {
            id: string;
        };
        OpinionDto: {
            score: number;
            words: string;
            at: string;
        };
        OpinionQuestionDto: {
            number: string;
            store: string;
            storeName: string;
            collectedAt: string;
            timezone: string;
            answer?: components["schemas"]["OpinionDto"];
            until: string;
            isOpen: boolean;
        };
        OpinionRequestDto: {
            /** @description 1 is bad, 5 is very good. */
            score: number;
            /** @description A word beside the mark. */
            words?: string;
        };
        OrderOpinionDto: {
            /** @description Missing: nobody answered. */
            opinion?: components["schemas"]["OpinionDto"];
        };
        CustomerOpinionDto: {
            score: number;
            words: string;
            at: string;
            order: string;
            store: string;
            storeName: string;
        };
        CustomerOpinionsDto: {
            items: components["schemas"]["CustomerOpinionDto"][];
            nextCursor: string | null;
        };
        ShopOpinionDto: {
            store: string;
            storeName: string;
            count: number;
            average: number;
            low: number;
        };
        ShopOpinionPageDto: {
            items: components["schemas"]["ShopOpinionDto"][];
            nextCursor: string | null;
        };
        SaidWordsDto: {
            score: number;
            words: string;
            at: string;
            id: string;
            store: string;
            storeName: string;
            order?: string;
        };
        SaidWordsPageDto: {
            items: components["schemas"]["SaidWordsDto"][];
            nextCursor: string | null;
        };
        CodePageDto: {
            items: components["schemas"]["CodeDto"][];
            nextCursor: string | null;
        };
        CodeAuthorDto: {
            staffId: string;
            name: string;
        };
        CodeBatchDto: {
            id: string;
            name: string;
            prefix: string;
            size: number;
            made: number;
            reserved: number;
            consumed: number;
            createdAt: string;
            createdBy: components["schemas"]["CodeAuthorDto"];
            stoppedAt?: string;
        };
        CodeBatchListDto: {
            items: components["schemas"]["CodeBatchDto"][];
        };
        CodeBatchRequestDto: {
            name: string;
            size: number;
            /** @description Letters and digits before the random signs. */
            prefix?: string;
        };
        NoCodeWordsDto: Record<string, never>;
        NameTextDto: {
            fr: string;
            en: string;
        };
        PromotionCapsDto: {
            maxUses?: number;
            budgetCents?: number;
            maxUsesPerContact?: number;
        };
        PromotionUseDto: {
            reservedUses: number;
            consumedUses: number;
            reservedCents: number;
            consumedCents: number;
        };
        PromotionSummaryDto: {
            offer: string;
            name: components["schemas"]["NameTextDto"];
            kind: string;
            /** @enum {string} */
            level: "catalogue" | "sets" | "basket" | "services";
            /** @enum {string} */
            state: "ended" | "stopped" | "refused" | "draft" | "proposed" | "withdrawn" | "running" | "scheduled";
            /** @enum {string} */
            pendingState?: "draft" | "proposed";
            startsAt: string;
            endsAt?: string;
            stoppedAt?: string;
            codes: string[];
            needsCode: boolean;
            limits: components["schemas"]["PromotionCapsDto"];
            use: components["schemas"]["PromotionUseDto"];
            articles: number;
        };
        PromotionCountDto: {
            /** @enum {string} */
            state: "ended" | "stopped" | "refused" | "draft" | "proposed" | "withdrawn" | "running" | "scheduled";
            count: number;
        };
        PromotionPageDto: {
            items: components["schemas"]["PromotionSummaryDto"][];
            nextCursor: string | null;
            counts: components["schemas"]["PromotionCountDto"][];
        };
        PromotionOverlapDto: {
            one: string;
            other: string;
            from: string;
            to?: string;
            articles: number;
            combine: boolean;
        };
        PromotionCalendarDto: {
            from: string;
            to: string;
            items: components["schemas"]["PromotionSummaryDto"][];
            overlaps: components["schemas"]["PromotionOverlapDto"][];
        };
        BrandChoiceDto: {
            slug: string;
            name: string;
        };
        CategoryChoiceDto: {
            slug: string;
            name: components["schemas"]["NameTextDto"];
            parent?: string;
        };
        PromotionOfferChoiceDto: {
            offer: string;
            name: components["schemas"]["NameTextDto"];
            exclusivityGroup?: string;
        };
        PromotionChoicesDto: {
            brands: components["schemas"]["BrandChoiceDto"][];
            categories: components["schemas"]["CategoryChoiceDto"][];
            offers: components["schemas"]["PromotionOfferChoiceDto"][];
        };
        LongTextDto: {
            fr: string;
            en: string;
        };
        PromotionScopeDto: {
            skus?: string[];
            products?: string[];
            categories?: string[];
            brands?: string[];
            exceptSkus?: string[];
            /** @description Only goods whose displayed price lies between these. */
            fromUnitCents?: number;
            toUnitCents?: number;
        };
        PromotionConditionDto: {
            kind: string;
        };
        PromotionRequestDto: {
            /** @description Keep it as a draft. */
            draft?: boolean;
            name: components["schemas"]["NameTextDto"];
            /** @description What shoppers read; the name when it is missing. */
            title?: components["schemas"]["NameTextDto"];
            text?: components["schemas"]["LongTextDto"];
            /** @description Name of an illustration, such as `drill.svg`. */
            picture?: string;
            kind: string;
            /** @enum {string} */
            level: "catalogue" | "sets" | "basket" | "services";
            scope: components["schemas"]["PromotionScopeDto"];
            /** @description As its kind reads it. */
            definition: {
                [key: string]: unknown;
            };
            conditions?: components["schemas"]["PromotionConditionDto"][];
            /** @description An instant, or a civil time of head office such as `2026-12-01T06:00`. */
            startsAt: string;
            endsAt?: string;
            /** @enum {string} */
            clock?: "national" | "store-local";
            needsCode?: boolean;
            codes?: string[];
            isAnnounced?: boolean;
            exclusivityGroup?: string;
            /** @description Offers it may stand beside; all when it is missing. */
            combinesWith?: string[];
            onMarkedDown?: boolean;
            limits?: components["schemas"]["PromotionCapsDto"];
        };
        PromotionContentDto: {
            name: components["schemas"]["NameTextDto"];
            /** @description What shoppers read; the name when it is missing. */
            title?: components["schemas"]["NameTextDto"];
            text?: components["schemas"]["LongTextDto"];
            /** @description Name of an illustration, such as `drill.svg`. */
            picture?: string;
            kind: string;
            /** @enum {string} */
            level: "catalogue" | "sets" | "basket" | "services";
            scope: components["schemas"]["PromotionScopeDto"];
            /** @description As its kind reads it. */
            definition: {
                [key: string]: unknown;
            };
            conditions?: components["schemas"]["PromotionConditionDto"][];
            /** @description An instant, or a civil time of head office such as `2026-12-01T06:00`. */
            startsAt: string;
            endsAt?: string;
            /** @enum {string} */
            clock?: "national" | "store-local";
            needsCode?: boolean;
            codes?: string[];
            isAnnounced?: boolean;
            exclusivityGroup?: string;
            /** @description Offers it may stand beside; all when it is missing. */
            combinesWith?: string[];
            onMarkedDown?: boolean;
            limits?: components["schemas"]["PromotionCapsDto"];
        };
        ColleagueNameDto: {
            staffId: string;
            name: string;
        };
        PreFlightDayDto: {
            day: string;
            revenueCents: number;
            revenueWithCents: number;
            discountCents: number;
            discountWithCents: number;
        };
        PreFlightFiguresDto: {
            from: string;
            to: string;
            baskets: number;
            touched: number;
            revenueCents: number;
            revenueWithCents: number;
            discountCents: number;
            discountWithCents: number;
            linesAtFloor: number;
            stackingSize: number;
            budgetExhaustedAt?: string;
            priorPriceBreaches: string[];
            priorPriceBreachCount: number;
            days: components["schemas"]["PreFlightDayDto"][];
        };
        PreFlightDto: {
            id: string;
            /** @enum {string} */
            state: "cancelled" | "waiting" | "running" | "done" | "failed";
            revision: number;
            isCurrent: boolean;
            basketsTotal: number;
            basketsDone: number;
            askedAt: string;
            finishedAt?: string;
            figures?: components["schemas"]["PreFlightFiguresDto"];
        };
        PromotionDraftDto: {
            id: string;
            /** @enum {string} */
            state: "refused" | "draft" | "proposed" | "approved" | "withdrawn";
            revision: number;
            createdAt: string;
            createdBy: components["schemas"]["ColleagueNameDto"];
            proposedAt?: string;
            proposedBy?: components["schemas"]["ColleagueNameDto"];
            decidedAt?: string;
            decidedBy?: components["schemas"]["ColleagueNameDto"];
            comment?: string;
            secondPersonReasons: ("deep" | "endless" | "dear" | "not-measured")[];
            mayApprove: boolean;
            preFlight?: components["schemas"]["PreFlightDto"];
        };
        PromotionVersionDto: {
            version: number;
            startsAt: string;
            endsAt?: string;
            authoredEndsAt?: string;
            publishedAt: string;
            publishedBy?: components["schemas"]["ColleagueNameDto"];
            comment?: string;
            sentence: components["schemas"]["NameTextDto"];
            limits: components["schemas"]["PromotionCapsDto"];
            changed: string[];
        };
        PromotionDto: {
            offer: string;
            name: components["schemas"]["NameTextDto"];
            kind: string;
            /** @enum {string} */
            level: "catalogue" | "sets" | "basket" | "services";
            /** @enum {string} */
            state: "ended" | "stopped" | "refused" | "draft" | "proposed" | "withdrawn" | "running" | "scheduled";
            /** @enum {string} */
            pendingState?: "draft" | "proposed";
            startsAt: string;
            endsAt?: string;
            stoppedAt?: string;
            codes: string[];
            needsCode: boolean;
            limits: components["schemas"]["PromotionCapsDto"];
            use: components["schemas"]["PromotionUseDto"];
            articles: number;
            sentence: components["schemas"]["NameTextDto"];
            exampleSkus: string[];
            content: components["schemas"]["PromotionContentDto"];
            version: number;
            draft?: components["schemas"]["PromotionDraftDto"];
            published?: components["schemas"]["PromotionContentDto"];
            versions: components["schemas"]["PromotionVersionDto"][];
        };
        NoPromotionWordsDto: Record<string, never>;
        PromotionCommentDto: {
            comment?: string;
        };
        PromotionReasonDto: {
            comment: string;
        };
        AlertContactDto: {
            email?: string;
            /** @description As people of the platform's country write it, or with a country code. */
            phone?: string;
        };
        StockAlertDto: {
            sku: string;
            /** @description Code of the shop. */
            store: string;
            contact: components["schemas"]["AlertContactDto"];
        };
        SimulatedCustomerDto: {
            /** Format: uuid */
            id?: string;
            segments?: string[];
            /** @description Purchases made before this one. */
            purchases?: number;
        };
        SimulatedGestureDto: {
            /** @enum {string} */
            reason: "damaged" | "delay" | "mistake" | "loyal" | "other";
            /** @description Required for `other`; kept beside the sale, never in its document. */
            words?: string;
            amountCents: number;
            /**
             * @description Whose cap counts.
             * @enum {string}
             */
            role: "colleague" | "manager";
        };
        SimulationDto: {
            /** @description 1 to 100 lines. */
            lines: components["schemas"]["CounterLineDto"][];
            /** @description Code of the shop. */
            store: string;
            /** @description At most 3. */
            codes: string[];
            /** @description As of which instant, past or future; with its offset. */
            at?: string;
            customer?: components["schemas"]["SimulatedCustomerDto"];
            /** @description An offer whose last draft is tried beside those in force. */
            withDraft?: string;
            /** @description What a colleague of that role would take off, within the cap of the role. */
            gesture?: components["schemas"]["SimulatedGestureDto"];
        };
        WinningRuleDto: {
            promotion: string;
            name: components["schemas"]["LocalTextDto"];
        };
        SimulatedRuleDto: {
            promotion: string;
            name: components["schemas"]["LocalTextDto"];
            /** @description The rule in a sentence. */
            sentence: components["schemas"]["LocalTextDto"];
            kind: string;
            phase: number;
            /** @enum {string} */
            outcome: "refused" | "applied";
            discountCents: number;
            lines: components["schemas"]["AppliedToLineDto"][];
            code?: string;
            /** @enum {string} */
            reason?: "threshold" | "quantity" | "goods" | "customer-needed" | "purchases" | "segment" | "appointment" | "gift-unavailable" | "gesture-not-allowed" | "gesture-too-large" | "not-combinable" | "marked-down" | "price-range" | "better-offer" | "floor" | "exhausted" | "no-discount" | "not-started" | "ended" | "needs-code" | "out-of-scope";
            missingCents?: number;
            missingUnits?: number;
            /** @description The rule that won. */
            because?: components["schemas"]["WinningRuleDto"];
            startsAt: string;
            endsAt?: string;
            isDraft?: boolean;
        };
        PriceBoundaryDto: {
            at: string;
            /** @enum {string} */
            kind: "price" | "starts" | "ends";
            name: components["schemas"]["LocalTextDto"];
            promotion?: string;
            sku?: string;
        };
        SimulatedDto: {
            at: string;
            hash: string;
            document: components["schemas"]["QuoteDocumentDto"];
            explanation: components["schemas"]["ExplanationDto"];
            rules: components["schemas"]["SimulatedRuleDto"][];
            boundaries: components["schemas"]["PriceBoundaryDto"][];
        };
        StoredQuoteDto: {
            hash: string;
            document: components["schemas"]["QuoteDocumentDto"];
        };
        DifferenceDto: {
            stored?: Record<string, never>;
            recomputed?: Record<string, never>;
            field: string;
        };
        ReplayDto: {
            /** @description Messages written since then. */
            since: string;
            /**
             * @description Only those of this state; parked and delivered ones where it is missing.
             * @enum {string}
             */
            state?: "waiting" | "parked" | "delivered";
        };
        GrossErrorDto: {
            order?: string;
            receipt?: string;
            store: string;
            storeName: string;
            foundAt: string;
            lines: components["schemas"]["GrossErrorLineDto"][];
            /** @enum {string} */
            decision?: "refuse" | "honour";
            reason?: string;
            decidedBy?: string;
            decidedAt?: string;
            /** @description The order ended without a decision. */
            endedAt?: string;
        };
        GrossErrorsDto: {
            items: components["schemas"]["GrossErrorDto"][];
            nextCursor: string | null;
            /** @description Promises that wait for a manager's decision. */
            undecided: number;
        };
        GestureCapDto: {
            basisPoints: number;
        };
        GestureCapsDto: {
            colleague: number;
            manager: number;
        };
        MadeGestureDto: {
            receipt: string;
            store: string;
            storeName: string;
            colleague: string;
            /** @enum {string} */
            reason: "damaged" | "delay" | "mistake" | "loyal" | "other";
            words?: string;
            discountCents: number;
            madeAt: string;
        };
        GestureTotalsDto: {
            count: number;
            discountCents: number;
        };
        MadeGesturesDto: {
            items: components["schemas"]["MadeGestureDto"][];
            nextCursor: string | null;
            last30Days: components["schemas"]["GestureTotalsDto"];
        };
        ReadingDto: {
            /** @enum {string} */
            surface: "receipt" | "database" | "quote" | "api" | "availability" | "page" | "markup" | "tablet" | "label" | "document";
            /** @description Cents, units, a word of availability, or a hash; empty when it shows none. */
            value: string;
        };
        ToldDto: {
            /** @enum {string} */
            surface: "receipt" | "database" | "quote" | "api" | "availability" | "page" | "markup" | "tablet" | "label" | "document";
            /** @description Cents, units, a word of availability, or a hash; empty when it shows none. */
            value: string;
            isSame: boolean;
        };
        ContradictionDto: {
            id: string;
            seenAt: string;
            lastSeenAt: string;
            changedAt?: string;
            closedAt?: string;
            /** @enum {string} */
            fact: "price" | "receipt" | "document" | "list-price" | "stock" | "sold-price";
            sku?: string;
            name?: string;
            store?: string;
            storeName?: string;
            document?: string;
            expected: components["schemas"]["ReadingDto"];
            told: components["schemas"]["ToldDto"][];
        };
        RecentChecksDto: {
            checks: number;
            comparisons: number;
            unanswered: number;
        };
        SurfaceCountDto: {
            /** @enum {string} */
            surface: "receipt" | "database" | "quote" | "api" | "availability" | "page" | "markup" | "tablet" | "label" | "document";
            same: number;
            different: number;
        };
        ComparisonDto: {
            /** @enum {string} */
            fact: "price" | "receipt" | "document" | "list-price" | "stock" | "sold-price";
            sku?: string;
            name?: string;
            store?: string;
            storeName?: string;
            document?: string;
            expected: components["schemas"]["ReadingDto"];
            told: components["schemas"]["ToldDto"][];
        };
        ContradictionCheckDto: {
            at: string;
            /** @description Readings compared with what they should be. */
            comparisons: number;
            /** @description Articles in a shop that were looked at. */
            places: number;
            shops: number;
            /** @description Questions that got no answer. */
            unanswered: number;
            surfaces: components["schemas"]["SurfaceCountDto"][];
            compared: components["schemas"]["ComparisonDto"][];
        };
        RunningCheckDto: {
            startedAt: string;
            donePlaces: number;
            places: number;
        };
        ContradictionsDto: {
            open: number;
            items: components["schemas"]["ContradictionDto"][];
            lastHour: components["schemas"]["RecentChecksDto"];
            check?: components["schemas"]["ContradictionCheckDto"];
            running?: components["schemas"]["RunningCheckDto"];
            /** @description Somebody asked for a comparison that is not done. */
            isAsked: boolean;
        };
        OpenGapsDto: {
            open: number;
        };
        ClosedContradictionsDto: {
            items: components["schemas"]["ContradictionDto"][];
            nextCursor: string | null;
        };
        WebhookAnswerDto: {
            /** @enum {string} */
            outcome: "applied" | "stale" | "repeat" | "kept" | "ignored";
            /**
             * @description Why it was kept for somebody to look at, and changed nothing.
             * @enum {string}
             */
            fault?: "unreadable" | "signature" | "unknown-intent" | "wrong-amount" | "wrong-currency" | "given-back-twice";
        };
        PaidForDto: {
            kind: string;
            id: string;
            /** @description What a person calls it, where its kind has a name. */
            number?: string;
            /** @description The shop that it is of. */
            storeName?: string;
        };
        StuckErrandDto: {
            id: string;
            /** @enum {string} */
            kind: "cancel" | "close" | "capture" | "refund";
            /** @enum {string} */
            state: "refused" | "parked";
            amountCents: number;
            currency: string;
            cause: string;
            provider: string;
            paidFor: components["schemas"]["PaidForDto"];
            tries: number;
            lastError?: string;
            askedAt: string;
            settledAt: string;
        };
        KeptEventDto: {
            provider: string;
            eventId: string;
            what: string;
            /** @enum {string} */
            fault: "unreadable" | "signature" | "unknown-intent" | "wrong-amount" | "wrong-currency" | "given-back-twice";
            amountCents?: number;
            currency?: string;
            paidFor?: components["schemas"]["PaidForDto"];
            receivedAt: string;
        };
        PaymentTroubleDto: {
            errands: components["schemas"]["StuckErrandDto"][];
            events: components["schemas"]["KeptEventDto"][];
        };
        NoPaymentWordsDto: Record<string, never>;
        VoucherCodeDto: {
            /** @description As it was typed or scanned; case, spaces and dashes do not matter. */
            code: string;
        };
        VoucherBalanceDto: {
            /** @enum {string} */
            kind: "gift-card" | "store-credit";
            tail: string;
            balanceCents: number;
            currency: string;
            expiresAt?: string;
        };
        VoucherDto: {
            id: string;
            /** @enum {string} */
            kind: "gift-card" | "store-credit";
            /** @description The last four signs of its code. */
            tail: string;
            currency: string;
            issuedCents: number;
            balanceCents: number;
            /** @description Waits for purchases that are not settled yet. */
            reservedCents: number;
            customerId?: string;
            note?: string;
            issuedAt: string;
            issuedBy?: string;
            expiresAt?: string;
            blockedAt?: string;
        };
        VoucherPageDto: {
            items: components["schemas"]["VoucherDto"][];
            nextCursor: string | null;
        };
        VoucherRequestDto: {
            /** @enum {string} */
            kind: "gift-card" | "store-credit";
            amountCents: number;
            /** @description The last day on which it is good, in the zone of head office; absent: for ever. */
            lastDay?: string;
            /** Format: uuid */
            customerId?: string;
            /** @description Why it was issued. */
            note?: string;
        };
        IssuedVoucherDto: {
            id: string;
            /** @enum {string} */
            kind: "gift-card" | "store-credit";
            /** @description The last four signs of its code. */
            tail: string;
            currency: string;
            issuedCents: number;
            balanceCents: number;
            /** @description Waits for purchases that are not settled yet. */
            reservedCents: number;
            customerId?: string;
            note?: string;
            issuedAt: string;
            issuedBy?: string;
            expiresAt?: string;
            blockedAt?: string;
            /** @description In groups of four; shown here and nowhere else. */
            code: string;
        };
        VoucherPaidForDto: {
            kind: string;
            id: string;
        };
        VoucherMovementDto: {
            /** @enum {string} */
            act: "reserve" | "release" | "issue" | "take" | "give-back" | "renew";
            amountCents: number;
            paidFor?: components["schemas"]["VoucherPaidForDto"];
            at: string;
        };
        VoucherHistoryDto: {
            id: string;
            /** @enum {string} */
            kind: "gift-card" | "store-credit";
            /** @description The last four signs of its code. */
            tail: string;
            currency: string;
            issuedCents: number;
            balanceCents: number;
            /** @description Waits for purchases that are not settled yet. */
            reservedCents: number;
            customerId?: string;
            note?: string;
            issuedAt: string;
            issuedBy?: string;
            expiresAt?: string;
            blockedAt?: string;
            movements: components["schemas"]["VoucherMovementDto"][];
        };
        VoucherBlockDto: {
            reason: string;
        };
        SaleEntryLineDto: {
            /** @description SKU or GTIN. */
            sku: string;
            quantity: number;
            /** @description Price of one, tax included, as the till showed it. */
            unitCents: number;
            /** @description What was paid for the line; `unitCents` x `quantity` where it is missing. */
            netCents?: number;
        };
        SaleEntryPaymentDto: {
            /** @enum {string} */
            method: "gift-card" | "card" | "cash";
            amountCents: number;
        };
        SaleEntryDto: {
            lines: components["schemas"]["SaleEntryLineDto"][];
            payments?: components["schemas"]["SaleEntryPaymentDto"][];
            /** @description The number on the till's receipt. */
            number?: string;
            /** @description The buyer's `externalId` in the same source. */
            customer?: string;
        };
        SaleBatchDto: {
            entries: components["schemas"]["SaleEntryDto"][];
        };
        EntryFaultDto: {
            field: string;
            code: string;
            message: string;
        };
        EntryAnswerDto: {
            externalId: string;
            /** @enum {string} */
            outcome: "refused" | "applied" | "already" | "superseded" | "review";
            /** @description Receipt of a sale, id of a customer. */
            reference?: string;
            errors?: components["schemas"]["EntryFaultDto"][];
        };
        BatchAnswerDto: {
            applied: number;
            already: number;
            review: number;
            refused: number;
            items: components["schemas"]["EntryAnswerDto"][];
        };
        MovementEntryDto: {
            /** @description SKU or GTIN. */
            sku: string;
            /** @enum {string} */
            type: "damaged" | "delivery" | "return-to-supplier" | "transfer-in" | "transfer-out" | "found" | "loss";
            /** @description Units (packs, for a pack); the type says where they go. */
            quantity: number;
        };
        MovementBatchDto: {
            entries: components["schemas"]["MovementEntryDto"][];
        };
        CountEntryDto: {
            /** @description SKU or GTIN. */
            sku: string;
            /** @description Units (packs, for a pack) in the sales area, promised but not yet set aside among them. */
            counted: number;
        };
        CountBatchDto: {
            entries: components["schemas"]["CountEntryDto"][];
        };
        CustomerEntryDto: {
            externalId: string;
            firstName: string;
            lastName: string;
            email?: string;
            phone?: string;
            postcode?: string;
            city?: string;
        };
        CustomerBatchDto: {
            entries: components["schemas"]["CustomerEntryDto"][];
        };
        FileReadFaultDto: {
            code: string;
            line: number;
        };
        FileLineFaultDto: {
            line: number;
            errors: components["schemas"]["EntryFaultDto"][];
        };
        FileReportDto: {
            id: string;
            /** @enum {string} */
            kind: "sales" | "stock-movements" | "stock-counts" | "customers" | "orders";
            source: string;
            fileName: string;
            isDryRun: boolean;
            sentAt: string;
            sentBy: string;
            /** @enum {string} */
            state: "reading" | "unreadable" | "done";
            rows: number;
            applied: number;
            already: number;
            review: number;
            refused: number;
            fault?: components["schemas"]["FileReadFaultDto"];
            /** @description The first faults; only of one report. */
            faults: components["schemas"]["FileLineFaultDto"][];
        };
        ApiKeyDto: {
            id: string;
            name: string;
            /** @description The first signs of the secret. */
            hint: string;
            scopes: ("sales:write" | "movements:write" | "counts:write" | "customers:write" | "orders:write" | "stock:read" | "prices:read" | "customers:read" | "orders:read")[];
            stores: string[] | null;
            source: string | null;
            createdAt: string;
            createdBy: string;
            lastUsedAt: string | null;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        ApiKeyListDto: {
            items: components["schemas"]["ApiKeyDto"][];
            nextCursor: string | null;
        };
        NewApiKeyRequestDto: {
            /** @description What people call the program. */
            name: string;
            scopes: ("sales:write" | "movements:write" | "counts:write" | "customers:write" | "orders:write" | "stock:read" | "prices:read" | "customers:read" | "orders:read")[];
            /** @description Codes of shops; every shop where it is missing. */
            stores?: string[];
            /** @description The only source it may write under. */
            source?: string;
            expiresAt?: string;
        };
        NewApiKeyDto: {
            key: components["schemas"]["ApiKeyDto"];
            /** @description Said here and nowhere else. */
            secret: string;
        };
        FilePageDto: {
            items: components["schemas"]["FileReportDto"][];
            nextCursor: string | null;
        };
        MatchPersonDto: {
            firstName: string;
            lastName: string;
            email?: string;
            phone?: string;
            postcode?: string;
            city?: string;
        };
        MatchCandidateDto: {
            id: string;
            name: string;
            emailMasked?: string;
            phoneMasked?: string;
            city?: string;
            isVerified: boolean;
        };
        CustomerMatchDto: {
            id: string;
            source: string;
            externalId: string;
            /** @enum {string} */
            reason: "other-name" | "two-people" | "unverified-address" | "same-name";
            receivedAt: string;
            person: components["schemas"]["MatchPersonDto"];
            candidates: components["schemas"]["MatchCandidateDto"][];
        };
        CustomerMatchPageDto: {
            items: components["schemas"]["CustomerMatchDto"][];
            nextCursor: string | null;
            open: number;
        };
        MatchDecisionDto: {
            /** @enum {string} */
            decision: "same" | "new" | "dropped";
            /**
             * Format: uuid
             * @description Whom it is, when it is somebody we know.
             */
            customerId?: string;
        };
        MatchDecidedDto: {
            customerId?: string;
        };
        WebhookDto: {
            id: string;
            name: string;
            url: string;
            topics: ("order-placed" | "order-changed" | "order-ready" | "order-expired" | "order-cancelled" | "order-closed" | "order-reopened" | "order-store-changed" | "order-deadline-moved" | "sale-made" | "stock-changed" | "prices-changed")[];
            stores: string[] | null;
            createdAt: string;
            isPaused: boolean;
            waiting: number;
            parked: number;
            lastDeliveredAt: string | null;
        };
        WebhookListDto: {
            items: components["schemas"]["WebhookDto"][];
            nextCursor: string | null;
        };
        NewWebhookRequestDto: {
            /** @description What people call the receiver. */
            name: string;
            /** @description Where to; https, and an address that anybody can reach. */
            url: string;
            topics: ("order-placed" | "order-changed" | "order-ready" | "order-expired" | "order-cancelled" | "order-closed" | "order-reopened" | "order-store-changed" | "order-deadline-moved" | "sale-made" | "stock-changed" | "prices-changed")[];
            /** @description Codes of shops; every shop where it is missing. */
            stores?: string[];
        };
        NewWebhookDto: {
            webhook: components["schemas"]["WebhookDto"];
            /** @description Said here and nowhere else. */
            secret: string;
        };
        WebhookChangeDto: {
            isPaused: boolean;
        };
        WebhookAttemptDto: {
            at: string;
            durationMs: number;
            status: number | null;
            error: string | null;
        };
        WebhookDeliveryDto: {
            /** @description The `webhook-id` that the receiver saw. */
            id: string;
            /** @enum {string} */
            topic: "order-placed" | "order-changed" | "order-ready" | "order-expired" | "order-cancelled" | "order-closed" | "order-reopened" | "order-store-changed" | "order-deadline-moved" | "sale-made" | "stock-changed" | "prices-changed";
            subject: string;
            /** @enum {string} */
            state: "waiting" | "parked" | "delivered";
            tries: number;
            createdAt: string;
            nextTryAt: string | null;
            deliveredAt: string | null;
            body: string;
            attempts: components["schemas"]["WebhookAttemptDto"][];
        };
        WebhookDeliveryPageDto: {
            items: components["schemas"]["WebhookDeliveryDto"][];
            nextCursor: string | null;
        };
        ReplayedDto: {
            /** @description How many messages go out again. */
            replayed: number;
        };
        AvailabilityItemDto: {
            sku: string;
            store: string;
            availableToPromise: number;
            asOf: string;
        };
        AvailabilityListDto: {
            items: components["schemas"]["AvailabilityItemDto"][];
        };
        RowFaultDto: {
            field: string;
            code: string;
            message: string;
        };
        ImportFaultDto: {
            line: number;
            faults: components["schemas"]["RowFaultDto"][];
        };
        FileFaultDto: {
            code: string;
            line: number;
        };
        ProductImportDto: {
            id: string;
            fileName: string;
            /** @enum {string} */
            state: "reading" | "read" | "applied" | "unreadable";
            encoding?: string;
            separator?: string;
            rowsRead: number;
            rowsApplied: number;
            faultyRows: number;
            creates: number;
            changes: number;
            same: number;
            faults: components["schemas"]["ImportFaultDto"][];
            fault?: components["schemas"]["FileFaultDto"];
        };
        ApplyImportDto: Record<string, never>;
        ProductRowDto: {
            slug: string;
            name: components["schemas"]["NameDto"];
            brand: string;
            category: string;
            image: string;
            /** @enum {string} */
            state: "draft" | "withdrawn" | "on-sale";
            sku: string | null;
            variantCount: number;
            changedAt: string;
        };
        ProductPageDto: {
            items: components["schemas"]["ProductRowDto"][];
            nextCursor: string | null;
            total: number;
        };
        AttributeChoiceDto: {
            key: string;
            label: components["schemas"]["NameDto"];
        };
        CatalogueChoicesDto: {
            brands: string[];
            vatBasisPoints: number[];
            attributes: components["schemas"]["AttributeChoiceDto"][];
        };
        AisleDto: {
            aisle: string;
            bay?: string;
        };
        VariantDto: {
            attributes: components["schemas"]["AttributeDto"][];
            sku: string;
            /** @description GTIN-13 with its check digit. */
            gtin: string;
            label: components["schemas"]["LabelDto"];
            vatBasisPoints: number;
            /** @description Whose stock it takes: itself for what is no pack. */
            stockSku: string;
            unitsPerPack: number;
            aisle?: components["schemas"]["AisleDto"];
            isActive: boolean;
            /** @description Sold by weight: its prices are per kilogram, its stock is in grams. */
            isWeighed?: boolean;
            /** @description Nothing is taken from stock for it. */
            isService?: boolean;
        };
        DescriptionDto: {
            fr: string;
            en: string;
        };
        HighlightsDto: {
            fr: string[];
            en: string[];
        };
        ProductRecordDto: {
            attributes: components["schemas"]["AttributeDto"][];
            variants: components["schemas"]["VariantDto"][];
            slug: string;
            revision: number;
            changedAt: string;
            wasOnSale: boolean;
            name: components["schemas"]["NameDto"];
            description: components["schemas"]["DescriptionDto"];
            highlights: components["schemas"]["HighlightsDto"];
            brand: string;
            category: string;
            image: string;
            related: string[];
            /** @enum {string} */
            state: "draft" | "withdrawn" | "on-sale";
        };
        NewProductDto: {
            attributes: components["schemas"]["AttributeDto"][];
            variants: components["schemas"]["VariantDto"][];
            name: components["schemas"]["NameDto"];
            description: components["schemas"]["DescriptionDto"];
            highlights: components["schemas"]["HighlightsDto"];
            brand: string;
            category: string;
            image: string;
            related: string[];
            /** @enum {string} */
            state: "draft" | "withdrawn" | "on-sale";
        };
        ProductChangeDto: {
            attributes?: components["schemas"]["AttributeDto"][];
            variants?: components["schemas"]["VariantDto"][];
            /** @description Of the product as it was read. */
            revision: number;
            name?: components["schemas"]["NameDto"];
            description?: components["schemas"]["DescriptionDto"];
            highlights?: components["schemas"]["HighlightsDto"];
            brand?: string;
            category?: string;
            image?: string;
            related?: string[];
            /** @enum {string} */
            state?: "draft" | "withdrawn" | "on-sale";
        };
        PutBackWordsDto: {
            /** @description Place of the change in the audit trail. */
            seq: number;
            revision: number;
        };
        CategoryRecordDto: {
            slug: string;
            parent: string | null;
            name: components["schemas"]["NameDto"];
            image: string;
            revision: number;
            productCount: number;
            children: components["schemas"]["CategoryRecordDto"][];
        };
        CategoryTreeDto: {
            items: components["schemas"]["CategoryRecordDto"][];
        };
        NewCategoryDto: {
            name: components["schemas"]["NameDto"];
            /** @description Slug of the category above; null at the top. */
            parent: string | null;
            image: string;
        };
        CategoryChangeDto: {
            revision: number;
            name?: components["schemas"]["NameDto"];
            /** @description Moves it below another one; null: to the top. */
            parent?: string | null;
            image?: string;
            /** @description Its place on its level, 0 first. */
            place?: number;
        };
        PictureDto: {
            name: string;
            title: string;
            /** @enum {string} */
            kind: "drawing" | "sent";
        };
        PicturePageDto: {
            items: components["schemas"]["PictureDto"][];
            nextCursor: string | null;
        };
        AccountsDto: {
            shelf: number;
            held: number;
            setAside: number;
            quarantine: number;
            outbound: number;
        };
        MovementDto: {
            id: string;
            from: string;
            to: string;
            quantity: number;
            causeType: string;
            causeId: string;
            who: string;
            at: string;
        };
        MovementPageDto: {
            items: components["schemas"]["MovementDto"][];
            nextCursor: string | null;
        };
        StockDto: {
            sku: string;
            store: string;
            name: string;
            label: string;
            gtin: string;
            image: string;
            aisle?: string;
            accounts: components["schemas"]["AccountsDto"];
            safetyStock: number;
            availableToPromise: number;
            movements: components["schemas"]["MovementPageDto"];
        };
        CountDto: {
            sku: string;
            /** @description Units (packs, for a pack) in the sales area, promised but not yet set aside among them. */
            counted: number;
            /** @description When it was counted; what moved since stays. */
            at: string;
        };
        PreferenceAddressDto: {
            /** @enum {string} */
            kind: "email" | "phone";
            masked: string;
        };
        MarketingDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            given: boolean;
            at?: string;
            means?: string;
        };
        ConsentWordDto: {
            /** @enum {string} */
            channel?: "email" | "sms";
            given: boolean;
            at: string;
            means: string;
        };
        PreferencesDto: {
            /** @enum {string} */
            via: "link" | "account";
            addresses: components["schemas"]["PreferenceAddressDto"][];
            /** @enum {string} */
            service: "email" | "sms" | "both";
            isAsked: boolean;
            marketing: components["schemas"]["MarketingDto"][];
            history: components["schemas"]["ConsentWordDto"][];
            timezone: string;
        };
        MarketingChoiceDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            given: boolean;
        };
        PreferencesRequestDto: {
            marketing?: components["schemas"]["MarketingChoiceDto"][];
            /**
             * @description Which way service messages take where an order names an e-mail address and a telephone.
             * @enum {string}
             */
            service?: "email" | "sms" | "both";
            /** @description May we ask how a collection was? */
            isAsked?: boolean;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "malformed-request" | "invalid-field" | "payload-too-large" | "unsupported-media-type" | "idempotency-key-missing" | "idempotency-key-reused" | "idempotency-in-progress" | "not-found" | "method-not-allowed" | "cross-site-request" | "too-many-requests" | "signature-refused" | "changed-meanwhile" | "api-key-needed" | "overloaded" | "unavailable" | "internal-error" | "not-signed-in" | "wrong-credentials" | "otp-needed" | "wrong-otp" | "password-change-needed" | "totp-needed" | "totp-on" | "totp-not-begun" | "login-taken" | "own-account" | "last-head-office" | "proof-needed" | "sign-in-over" | "passkey-refused" | "address-taken" | "customer-known" | "merge-needs-manager" | "merge-not-last" | "erasure-asked" | "question-over" | "unknown-sku" | "counter-only" | "unknown-store" | "unknown-place" | "store-closed" | "mode-not-offered" | "code-refused" | "too-many-lines" | "contact-limit" | "contact-needs-email" | "out-of-stock" | "quote-changed" | "state-does-not-allow" | "claimed-by-other" | "not-fully-picked" | "choice-needed" | "collector-revoked" | "wrong-article" | "wrong-quantity" | "wrong-store" | "wrong-code" | "already-collected" | "already-extended" | "return-exceeds-sale" | "return-too-late" | "not-returnable" | "payment-mismatch" | "refund-exceeds-payment" | "voucher-refused" | "voucher-short" | "unit-promised" | "reason-required" | "refund-sent" | "undo-too-late" | "stale-basket" | "basket-empty" | "too-many-shares" | "offer-ended" | "offer-not-announced" | "skipped-hour" | "in-the-past" | "duplicate-sku" | "own-proposal" | "already-decided" | "price-conflicts" | "nothing-left" | "picture-refused" | "import-faulty" | "store-has-orders" | "gross-error" | "gesture-refused" | "document-damaged" | "message-went-out" | "webhook-target-refused";
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
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
    AuditController_list: {
        parameters: {
            query?: {
                /** @description Words of the subject's name or of who decided. */
                q?: string;
                /** @description `price-batch`, `promotion`, `store`... */
                kind?: string;
                /** @description The id of one subject of that kind. */
                subject?: string;
                act?: string;
                staffId?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
        };
    };
    PlacesController_search: {
        parameters: {
            query: {
                /** @description A town, a postcode, or the beginning of one. */
                q: string;
                limit?: number;
                /** @description Where the asker is; with `lon`. */
                lat?: number;
                lon?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacePageDto"];
                };
            };
        };
    };
    StaffSessionController_who: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StaffSessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /**
             * @description `wrong-credentials`: Login or secret is wrong.
             *
             *     `otp-needed`: Now the code of your authenticator app.
             *
             *     `wrong-otp`: This code is wrong or was used already; wait for the next one.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffSessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffSessionController_prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `wrong-credentials`: Login or secret is wrong.
             *
             *     `wrong-otp`: This code is wrong or was used already; wait for the next one.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccountController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAccountDto"];
                };
            };
        };
    };
    StaffAccountController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credentials`: Login or secret is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffAccountController_endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffAccountController_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffTotpController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolmentDto"];
                };
            };
            /** @description `password-change-needed`: Choose a password of your own first. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `totp-on`: An authenticator app is set up already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffTotpController_turnOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffTotpController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpConfirmationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /** @description `wrong-otp`: This code is wrong or was used already; wait for the next one. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `totp-on`: An authenticator app is set up already.
             *
             *     `totp-not-begun`: Begin again: this set-up is over.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffTotpController_renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /** @description `totp-not-begun`: Begin again: this set-up is over. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembersController_list: {
        parameters: {
            query?: {
                /** @description Letters of a name, a login or a shop. */
                q?: string;
                role?: "colleague" | "manager" | "head-office";
                store?: string;
                /** @description Only those who may not sign in any more, or only those who may. */
                disabled?: boolean;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMembersPageDto"];
                };
            };
        };
    };
    StaffMembersController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffMemberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenPasswordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login-taken`: Somebody has this login already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-store`: Unknown shop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"];
                };
            };
        };
    };
    StaffMembersController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffMemberChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `own-account`: Nobody does this to their own account.
             *
             *     `last-head-office`: Somebody has to remain in the head office.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-store`: Unknown shop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembersController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenPasswordDto"];
                };
            };
            /** @description `own-account`: Nobody does this to their own account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembersController_resetTotp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"];
                };
            };
            /** @description `own-account`: Nobody does this to their own account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffEventsController_follow: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StoreRecordsController_list: {
        parameters: {
            query: {
                /** @description Words of names, towns and postcodes. */
                q?: string;
                active?: boolean;
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreRowsDto"];
                };
            };
        };
    };
    StoreRecordsController_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStoreDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreRecordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StoreRecordsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreRecordDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StoreRecordsController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreRecordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `changed-meanwhile`: Somebody else changed this meanwhile.
             *
             *     `store-has-orders`: Open orders wait in this shop.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StoreRecordsController_effect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEffectDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StoreRecordsController_closeEarly: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlyClosingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreRecordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopCalendarController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopCalendarDto"];
                };
            };
        };
    };
    ShopCalendarController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopDaysDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopCalendarDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopCalendarController_effect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEffectDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopCalendarController_closeEarly: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlyClosingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopCalendarDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LocatorController_list: {
        parameters: {
            query?: {
                lat?: number;
                lon?: number;
                /** @description A town, an address or a postcode; `unknown-place` when it cannot be found. */
                place?: string;
                /** @description Services that the shop must all offer. */
                service?: string[];
                /** @description Only shops that are open now. */
                openNow?: boolean;
                /** @description Only shops that have every SKU in its quantity. */
                inStock?: boolean;
                /** @description 1 to 500, 20 when it is missing. */
                limit?: number;
                cursor?: string;
                /** @description SKUs, up to 50. */
                sku?: string[];
                /** @description Units wanted of each SKU, in the same order; 1 where it is missing. */
                quantity?: number[];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-place`: Unknown place.
             *
             *     `unknown-sku`: Unknown article.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LocatorController_one: {
        parameters: {
            query?: {
                /** @description SKUs, up to 50. */
                sku?: string[];
                /** @description Units wanted of each SKU, in the same order; 1 where it is missing. */
                quantity?: number[];
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetailDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-sku`: Unknown article. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuotesController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-store`: Unknown shop.
             *
             *     `unknown-sku`: Unknown article.
             *
             *     `too-many-lines`: The basket has too many lines.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceTablesController_import: {
        parameters: {
            query?: {
                name?: string;
                effectiveAt?: string;
                isAnnounced?: boolean;
                /** @description Only say what is wrong. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceImportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `in-the-past`: This moment is over.
             *
             *     `skipped-hour`: The clocks skip this hour that night.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceTablesController_list: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceTablesController_lines: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceTablesController_history: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceHistoryDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceTablesController_evidence: {
        parameters: {
            query?: {
                /** @description Now when it is missing. */
                at?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorPriceEvidenceDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceTablesController_evidenceTable: {
        parameters: {
            query?: {
                /** @description Now when it is missing. */
                at?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_list: {
        parameters: {
            query?: {
                state?: "refused" | "draft" | "proposed" | "approved" | "withdrawn";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchPageDto"];
                };
            };
        };
    };
    PriceBatchesController_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBatchRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-sku`: Unknown article.
             *
             *     `duplicate-sku`: An article stands twice in the list.
             *
             *     `in-the-past`: This moment is over.
             *
             *     `skipped-hour`: The clocks skip this hour that night.
             *
             *     `nothing-left`: Nothing would change.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_show: {
        parameters: {
            query?: {
                /** @description Which lines; all of them when it is missing. */
                show?: "all" | "conflicts" | "down" | "up";
                /** @description Lines a page: 1 to 200, 50 when it is missing. */
                limit?: number;
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDetailDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBatchChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-sku`: Unknown article.
             *
             *     `duplicate-sku`: An article stands twice in the list.
             *
             *     `in-the-past`: This moment is over.
             *
             *     `skipped-hour`: The clocks skip this hour that night.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_effects: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchImpactDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_changeLines: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceLinesChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `already-decided`: This was decided already.
             *
             *     `changed-meanwhile`: Somebody else changed this meanwhile.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-sku`: Unknown article.
             *
             *     `duplicate-sku`: An article stands twice in the list.
             *
             *     `nothing-left`: Nothing would change.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_propose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `in-the-past`: This moment is over.
             *
             *     `nothing-left`: Nothing would change.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_approve: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `already-decided`: This was decided already.
             *
             *     `own-proposal`: Somebody else must approve what you proposed.
             *
             *     `price-conflicts`: Some prices are in conflict.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `in-the-past`: This moment is over.
             *
             *     `nothing-left`: Nothing would change.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_setAside: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PriceBatchesController_reverse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `in-the-past`: This moment is over.
             *
             *     `skipped-hour`: The clocks skip this hour that night.
             *
             *     `nothing-left`: Nothing would change.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopWindowController_categories: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesDto"];
                };
            };
        };
    };
    ShopWindowController_list: {
        parameters: {
            query?: {
                /** @description Words, a SKU or a GTIN. */
                q?: string;
                /** @description Slug of a category. */
                category?: string;
                /** @description Slugs of brands; several are a union. */
                brand?: string[];
                /** @description Code of the shop whose availability is shown. */
                store?: string;
                /** @description Only what that shop has; needs `store`. */
                inStock?: boolean;
                minPriceCents?: number;
                maxPriceCents?: number;
                /** @description Only what is marked down. */
                offers?: boolean;
                sort?: string;
                /** @description 1 to 100, 24 when it is missing. */
                limit?: number;
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-store`: Unknown shop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopWindowController_one: {
        parameters: {
            query?: {
                /** @description Code of the shop whose availability is shown. */
                store?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-store`: Unknown shop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopWindowController_suggestions: {
        parameters: {
            query: {
                q: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShopWindowController_skus: {
        parameters: {
            query?: {
                /** @description 1 to 100 SKUs. */
                sku?: string[];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketSkusDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GoogleFeedsController_productFile: {
        parameters: {
            query?: {
                /** @description Language of the texts; French without it. */
                language?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GoogleFeedsController_inventoryFile: {
        parameters: {
            query?: {
                /** @description Codes of the shops that are listed; all of them without it. */
                store?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-store`: Unknown shop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AvailabilityEventsController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrderEventsController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BasketEventsController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OffersController_list: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersDto"];
                };
            };
        };
    };
    OffersController_one: {
        parameters: {
            query?: {
                /** @description Code of the shop whose availability is shown. */
                store?: string;
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDetailDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `offer-ended`: This offer has ended. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffOffersController_list: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOffersDto"];
                };
            };
        };
    };
    StaffOffersController_news: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferNewsDto"];
                };
            };
        };
    };
    StaffOffersController_search: {
        parameters: {
            query: {
                /** @description The address out of a QR, a code, or words. */
                q: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOffersDto"];
                };
            };
        };
    };
    StaffOffersController_one: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOfferDetailDto"];
                };
            };
        };
    };
    StaffOffersController_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOfferDetailDto"];
                };
            };
        };
    };
    StaffOffersController_toChange: {
        parameters: {
            query?: {
                /** @description What is due, done or changes today (the default), or what changes tomorrow. */
                day?: "today" | "tomorrow";
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelsDto"];
                };
            };
        };
    };
    StaffOffersController_tick: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelTicksDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferNewsDto"];
                };
            };
        };
    };
    StaffOffersController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelTicksDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferNewsDto"];
                };
            };
        };
    };
    PapersController_labels: {
        parameters: {
            query?: {
                day?: "today" | "tomorrow";
                /** @description The labels of these articles as of now, instead of what is to be changed. */
                sku?: string[];
                /** @description The labels of what this offer covers and the shop carries, as of the offer's beginning. */
                offer?: string;
                /** @description How many labels lie on an A4 sheet. */
                sheet?: "24" | "8";
                /** @description Prints what hangs already too. */
                done?: boolean;
                /** @description The shop; colleagues print for their own. */
                store?: string;
                lang?: "fr" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    PapersController_flyer: {
        parameters: {
            query?: {
                format?: "a5" | "a4";
                /** @description The shop; colleagues print for their own. */
                store?: string;
                lang?: "fr" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `offer-ended`: This offer has ended. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `offer-not-announced`: This offer is not announced: there is nothing to print. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FieldController_progress: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopLabelsPageDto"];
                };
            };
        };
    };
    FieldController_all: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersReachDto"];
                };
            };
        };
    };
    FieldController_one: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferReachDetailDto"];
                };
            };
        };
    };
    OrdersController_show: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
        };
    };
    OrdersController_alternatives: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePageDto"];
                };
            };
        };
    };
    OrdersController_cancel: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
        };
    };
    OrdersController_extend: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
        };
    };
    OrdersController_changeStore: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStoreDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
        };
    };
    OrdersController_checkIn: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
        };
    };
    CollectorsController_show: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedCollectorDto"];
                };
            };
        };
    };
    CollectorsController_name: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameCollectorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedCollectorDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CollectorsController_revoke: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedCollectorDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CollectorsController_collection: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDto"];
                };
            };
            /** @description `collector-revoked`: This person may no longer collect the order. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacingController_place: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
        };
    };
    OrderPaymentsController_pay: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayNowDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /**
             * @description `state-does-not-allow`: The order’s state does not allow this.
             *
             *     `voucher-short`: There is not so much left on it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `mode-not-offered`: This way of ordering is not offered.
             *
             *     `voucher-refused`: This card or credit cannot be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChoicesController_show: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderChoicesDto"];
                };
            };
        };
    };
    ChoicesController_choose: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /**
             * @description `state-does-not-allow`: The order’s state does not allow this.
             *
             *     `out-of-stock`: Not enough in this shop.
             *
             *     `choice-needed`: The shopper has to say what becomes of what is missing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-article`: This article is not in the order. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffChoicesController_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderChoicesDto"];
                };
            };
        };
    };
    StaffChoicesController_choose: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
            /**
             * @description `state-does-not-allow`: The order’s state does not allow this.
             *
             *     `out-of-stock`: Not enough in this shop.
             *
             *     `choice-needed`: The shopper has to say what becomes of what is missing.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-article`: This article is not in the order. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffChoicesController_ask: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskShopperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `nothing-left`: Nothing would change.
             *
             *     `wrong-article`: This article is not in the order.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundSettlementsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedRefundsDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundSettlementsController_settle: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                number: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundSettlementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedRefundsDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PickingController_queue: {
        parameters: {
            query: {
                /** @description A group, `to-prepare`, `in-preparation` or `all`; or one state, such as `held` or `ready`. */
                state: components["schemas"]["Object"];
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffQueueDto"];
                };
            };
        };
    };
    PickingController_lookUp: {
        parameters: {
            query: {
                /** @description Short code, order number, QR payload, or a name. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpDto"];
                };
            };
        };
    };
    PickingController_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_acknowledge: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_start: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_release: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_takeOver: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_undoPick: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkuDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_setAside: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BinDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_undoSetAside: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_cancel: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_refuse: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_checkIn: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_extend: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PickingController_pick: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
        };
    };
    PutBacksController_list: {
        parameters: {
            query: {
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutBackPageDto"];
                };
            };
        };
    };
    PutBacksController_scan: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutBackLeftDto"];
                };
            };
        };
    };
    SalesController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterQuoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteDto"];
                };
            };
        };
    };
    SalesController_sell: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
        };
    };
    SalesController_list: {
        parameters: {
            query: {
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPageDto"];
                };
            };
        };
    };
    SalesController_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
        };
    };
    ScanController_scan: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanDto"];
                };
            };
        };
    };
    ScanController_products: {
        parameters: {
            query: {
                q: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPageDto"];
                };
            };
        };
    };
    ScanController_stock: {
        parameters: {
            query: {
                q: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPageDto"];
                };
            };
        };
    };
    ShownBasketsController_open: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterBasketRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterBasketDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOverController_preview: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPreviewDto"];
                };
            };
        };
    };
    HandOverController_handOver: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    HandOverController_decide: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrossErrorDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOverController_undo: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `state-does-not-allow`: The order’s state does not allow this.
             *
             *     `undo-too-late`: Too late to undo.
             *
             *     `refund-sent`: Money has gone back already: take the goods back as a return.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TillRefundsController_due: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillRefundDueDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TillRefundsController_give: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillRefundDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnsController_search: {
        parameters: {
            query?: {
                /** @description Receipt, QR, order number, telephone, e-mail or name. */
                q?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasesDto"];
                };
            };
        };
    };
    ReturnsController_list: {
        parameters: {
            query: {
                /** @description `received`: those that wait for their inspection. */
                state?: "received";
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsReturnPageDto"];
                };
            };
        };
    };
    ReturnsController_receive: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsReturnDto"];
                };
            };
            /** @description `return-exceeds-sale`: More comes back than was sold and not yet returned. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `return-too-late`: The time to bring this back is over; a manager may still take it.
             *
             *     `not-returnable`: This receipt was undone; there is nothing to bring back.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnsController_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsReturnDto"];
                };
            };
        };
    };
    ReturnsController_inspect: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsReturnDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-quantity`: This quantity does not fit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnsController_refuse: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRefusalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsReturnDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakenOrdersController_shops: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServingShopsDto"];
                };
            };
            /** @description `unknown-sku`: Unknown article. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakenOrdersController_page: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOrdersDto"];
                };
            };
        };
    };
    TakenOrdersController_take: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOrderDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `out-of-stock`: Not enough in this shop.
             *
             *     `quote-changed`: The price changed.
             *
             *     `voucher-short`: There is not so much left on it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `code-refused`: This code cannot be used.
             *
             *     `counter-only`: This is sold at the counter of our shops only.
             *
             *     `contact-limit`: This contact has too many open reservations.
             *
             *     `contact-needs-email`: This shop needs an e-mail address.
             *
             *     `store-closed`: This shop does not take orders now.
             *
             *     `mode-not-offered`: This way of ordering is not offered.
             *
             *     `payment-mismatch`: The payments do not add up to the total.
             *
             *     `voucher-refused`: This card or credit cannot be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakenOrdersController_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOrderDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakenOrdersController_remind: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOrderDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mode-not-offered`: This way of ordering is not offered. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_list: {
        parameters: {
            query: {
                state?: "refused" | "requested" | "closed" | "cancelled" | "approved" | "received" | "prepared" | "shipped" | "received-with-difference" | "lost";
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPageDto"];
                };
            };
        };
    };
    TransfersController_request: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
        };
    };
    TransfersController_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
        };
    };
    TransfersController_approve: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /**
             * @description `state-does-not-allow`: The order’s state does not allow this.
             *
             *     `out-of-stock`: Not enough in this shop.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_refuse: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_prepare: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_ship: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-quantity`: This quantity does not fit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_receive: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-quantity`: This quantity does not fit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_close: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_cancel: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TransfersController_reportLost: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDto"];
                };
            };
            /** @description `state-does-not-allow`: The order’s state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomersController_search: {
        parameters: {
            query?: {
                /** @description Name, e-mail, phone, receipt or order number. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CustomersController_make: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `customer-known`: Somebody has this address already: open their record. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomersController_look: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    CustomersController_contact: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CustomersController_consent: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
        };
    };
    CustomersController_addNote: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
        };
    };
    CustomersController_removeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CustomersController_preview: {
        parameters: {
            query: {
                /** @description The record that would be joined to this one. */
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomersController_merge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `merge-needs-manager`: Both people proved an address of theirs: a manager decides.
             *
             *     `erasure-asked`: This person asked to be forgotten.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomersController_undoMerge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDto"];
                };
            };
            /**
             * @description `merge-not-last`: This record was joined to another since; take that apart first.
             *
             *     `erasure-asked`: This person asked to be forgotten.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeCustomersController_looks: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OfficeCustomersController_export: {
        parameters: {
            query?: {
                form?: "json" | "html";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeCustomersController_erase: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureDto"];
                };
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SegmentsController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentCountsDto"];
                };
            };
        };
    };
    SegmentsController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_begin: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInBegunDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-needs-email`: This shop needs an e-mail address. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperSessionDto"];
                };
            };
            /** @description `sign-in-over`: This link or code is over or was used already; ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-code`: This code is not valid here. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_byLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperSessionDto"];
                };
            };
            /** @description `sign-in-over`: This link or code is over or was used already; ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_byPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperSessionDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-credentials`: Login or secret is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_askPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestionDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_byPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperSessionDto"];
                };
            };
            /** @description `passkey-refused`: This passkey could not be checked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_who: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperSessionDto"];
                };
            };
        };
    };
    SignInController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperAccountDto"];
                };
            };
        };
    };
    AccountController_rename: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_list: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AccountController_one: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AccountController_addContact: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInBegunDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contact-needs-email`: This shop needs an e-mail address. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_confirmContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `sign-in-over`: This link or code is over or was used already; ask for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-code`: This code is not valid here. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_dropPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_askToMakePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestionDto"];
                };
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_keepPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswerDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `passkey-refused`: This passkey could not be checked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_dropPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_export: {
        parameters: {
            query?: {
                form?: "json" | "html";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_erase: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureDto"];
                };
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketDto"];
                };
            };
        };
    };
    BasketsController_write: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasketWriteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-basket`: The basket was changed elsewhere; here is how it stands. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketsController_merge: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasketMergeRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketsController_putMergeAway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BasketsController_undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasketUndoDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BasketsController_share: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketShareDto"];
                };
            };
            /**
             * @description `basket-empty`: There is nothing in the basket.
             *
             *     `too-many-shares`: This basket has been shown often enough; wait until an older link is over.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SharedBasketsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharedBasketRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedBasketDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DemoController_guide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoDto"];
                };
            };
        };
    };
    OrderLinksController_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindOrderDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    OrderLinksController_confirm: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactProofDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    OrderLinksController_calendar: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeliveryReceiptsController_twilio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptAnswerDto"];
                };
            };
            /** @description `signature-refused`: The signature does not fit, or is too old. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryReceiptsController_ovh: {
        parameters: {
            query?: {
                date?: string;
                /** @description What happened; 4 is delivered */
                ptt?: string;
                id?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptAnswerDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryReceiptsController_generic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptAnswerDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryReceiptsController_twilioReply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description `signature-refused`: The signature does not fit, or is too old. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryReceiptsController_ovhReply: {
        parameters: {
            query?: {
                /** @description Also text */
                message?: string;
                /** @description Also sender, from or number */
                senderid?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryReceiptsController_genericReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderMessagesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListDto"];
                };
            };
        };
    };
    TroubledMessagesController_list: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubledMessagePageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TroubledMessagesController_retry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoMessageWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentAgainDto"];
                };
            };
            /** @description `message-went-out`: This message went out, or is waiting to: only one that failed is sent again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpinionsController_show: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionQuestionDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpinionsController_answer: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionQuestionDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `question-over`: The time to answer this question is over. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderOpinionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOpinionDto"];
                };
            };
        };
    };
    CustomerOpinionsController_list: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOpinionsDto"];
                };
            };
        };
    };
    OfficeOpinionsController_byShop: {
        parameters: {
            query?: {
                /** @description Answers of so many days. */
                days?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopOpinionPageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeOpinionsController_words: {
        parameters: {
            query?: {
                /** @description Code of a shop; every shop where it is missing. */
                store?: string;
                /** @description Answers of so many days; of all times where it is missing. */
                days?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaidWordsPageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_list: {
        parameters: {
            query?: {
                /** @description How the code begins. */
                q?: string;
                cursor?: string;
            };
            header?: never;
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodePageDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_batches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchListDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBatchRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_stopBatch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoCodeWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionCodesController_stop: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoCodeWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_list: {
        parameters: {
            query?: {
                state?: "ended" | "stopped" | "refused" | "draft" | "proposed" | "withdrawn" | "running" | "scheduled";
                /** @description A name, a code or an article. */
                q?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionPageDto"];
                };
            };
        };
    };
    PromotionDraftsController_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `skipped-hour`: The clocks skip this hour that night. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_calendar: {
        parameters: {
            query: {
                /** @description An instant, or a civil time of head office. */
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionCalendarDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `skipped-hour`: The clocks skip this hour that night. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionChoicesDto"];
                };
            };
        };
    };
    PromotionDraftsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `skipped-hour`: The clocks skip this hour that night. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_propose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoPromotionWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_approve: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionCommentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `already-decided`: This was decided already.
             *
             *     `own-proposal`: Somebody else must approve what you proposed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoPromotionWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_stop: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionCommentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_preFlight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreFlightDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_replay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoPromotionWordsDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreFlightDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromotionDraftsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoPromotionWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreFlightDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockAlertsController_ask: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockAlertDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-sku`: Unknown article.
             *
             *     `unknown-store`: Unknown shop.
             *
             *     `contact-needs-email`: This shop needs an e-mail address.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SimulatorController_simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-store`: Unknown shop.
             *
             *     `unknown-sku`: Unknown article.
             *
             *     `too-many-lines`: The basket has too many lines.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SimulatorController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeptQuotesController_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteDocumentDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document-damaged`: The kept document no longer has this hash. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrossErrorsController_page: {
        parameters: {
            query?: {
                /** @description Those that wait for a manager, or those that do not any more; all when missing. */
                state?: "waiting" | "settled";
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrossErrorsDto"];
                };
            };
        };
    };
    GestureCapController_cap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GestureCapDto"];
                };
            };
        };
    };
    GesturesController_caps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GestureCapsDto"];
                };
            };
        };
    };
    GesturesController_setCaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GestureCapsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GestureCapsDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GesturesController_page: {
        parameters: {
            query?: {
                /** @description Code of a shop; all of them when missing. */
                store?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeGesturesDto"];
                };
            };
        };
    };
    GesturesController_table: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContradictionsController_page: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContradictionsDto"];
                };
            };
        };
    };
    ContradictionsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenGapsDto"];
                };
            };
        };
    };
    ContradictionsController_closed: {
        parameters: {
            query: {
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedContradictionsDto"];
                };
            };
        };
    };
    ContradictionsController_check: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContradictionsDto"];
                };
            };
        };
    };
    WebhooksController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswerDto"];
                };
            };
            /** @description `signature-refused`: The signature does not fit, or is too old. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentTroubleController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentTroubleDto"];
                };
            };
        };
    };
    PaymentTroubleController_retry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoPaymentWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StuckErrandDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VoucherBalanceController_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherBalanceDto"];
                };
            };
            /** @description `voucher-refused`: This card or credit cannot be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVouchersController_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherBalanceDto"];
                };
            };
            /** @description `voucher-refused`: This card or credit cannot be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VouchersController_page: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherPageDto"];
                };
            };
        };
    };
    VouchersController_issue: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedVoucherDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-the-past`: This moment is over. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VouchersController_history: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherHistoryDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VouchersController_block: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherBlockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_sales: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaleBatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_movements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementBatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountBatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_customers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerBatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_salesFile: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description Which program tells it. */
                source: string;
                /** @description What the file is called. */
                name?: string;
                /** @description Nothing is kept: the report says what would come of it. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_movementsFile: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description Which program tells it. */
                source: string;
                /** @description What the file is called. */
                name?: string;
                /** @description Nothing is kept: the report says what would come of it. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_countsFile: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description Which program tells it. */
                source: string;
                /** @description What the file is called. */
                name?: string;
                /** @description Nothing is kept: the report says what would come of it. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_customersTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_customersFile: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description Which program tells it. */
                source: string;
                /** @description What the file is called. */
                name?: string;
                /** @description Nothing is kept: the report says what would come of it. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_ordersTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_ordersFile: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description Which program tells it. */
                source: string;
                /** @description What the file is called. */
                name?: string;
                /** @description Nothing is kept: the report says what would come of it. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_stockTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedsController_pricesTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `api-key-needed`: Send a key that is valid: Authorization: Bearer pk_…. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListDto"];
                };
            };
        };
    };
    ApiKeysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKeyRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-store`: Unknown shop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_revoke: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IntegrationsOfficeController_list: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IntegrationsOfficeController_send: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description Which program tells it. */
                source: string;
                /** @description What the file is called. */
                name?: string;
                /** @description Nothing is kept: the report says what would come of it. */
                dryRun?: boolean;
                kind: "sales" | "stock-movements" | "stock-counts" | "customers" | "orders";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Send JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IntegrationsOfficeController_report: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReportDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IntegrationsOfficeController_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IntegrationsOfficeController_people: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMatchPageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IntegrationsOfficeController_decide: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchDecidedDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-decided`: This was decided already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookListDto"];
                };
            };
        };
    };
    WebhooksController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `proof-needed`: Show first that it is still you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-store`: Unknown shop.
             *
             *     `webhook-target-refused`: Nothing is sent to this address.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_log: {
        parameters: {
            query?: {
                cursor?: string;
                state?: "waiting" | "parked" | "delivered";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPageDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_replayOne: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_replay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AvailabilityController_of: {
        parameters: {
            query: {
                /** @description 1 to 50 SKUs. */
                sku: string[];
                /** @description 1 to 50 codes of shops. */
                store: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityListDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown-store`: Unknown shop.
             *
             *     `unknown-sku`: Unknown article.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductImportsController_read: {
        parameters: {
            query: {
                /** @description Made by the sender: the same file sent again under it is read once. */
                id: string;
                /** @description What the file is called. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImportDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductImportsController_report: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImportDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductImportsController_apply: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImportDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-faulty`: Some rows of the file cannot be taken over. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductImportsController_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProductRecordsController_list: {
        parameters: {
            query: {
                /** @description Words of names, brands and categories; the beginning of a SKU or a barcode. */
                q?: string;
                state?: "draft" | "withdrawn" | "on-sale";
                /** @description Slug; the categories below it are meant too. */
                category?: string;
                brand?: string;
                cursor?: string;
                limit: components["schemas"]["Object"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPageDto"];
                };
            };
        };
    };
    ProductRecordsController_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProductDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRecordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductRecordsController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueChoicesDto"];
                };
            };
        };
    };
    ProductRecordsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRecordDto"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductRecordsController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRecordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductRecordsController_putBack: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutBackWordsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRecordDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CategoriesController_tree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryTreeDto"];
                };
            };
        };
    };
    CategoriesController_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategoryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryTreeDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CategoriesController_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryTreeDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed-meanwhile`: Somebody else changed this meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PicturesController_list: {
        parameters: {
            query?: {
                /** @description Words of the picture's name. */
                q?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PicturePageDto"];
                };
            };
        };
    };
    PicturesController_send: {
        parameters: {
            query?: {
                /** @description What the file is called. */
                title?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureDto"];
                };
            };
            /** @description `payload-too-large`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture-refused`: This file cannot be used as a picture. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PicturesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockBookController_show: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDto"];
                };
            };
        };
    };
    StockBookController_count: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDto"];
                };
            };
        };
    };
    PreferencesController_show: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreferencesController_change: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesDto"];
                };
            };
            /** @description `invalid-field`: A field is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreferencesController_page: {
        parameters: {
            query: {
                /** @description From the `List-Unsubscribe` header of a message. */
                token: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PreferencesController_unsubscribe: {
        parameters: {
            query: {
                /** @description From the `List-Unsubscribe` header of a message. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not-found`: Not found. */
            404: {
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
